"""Laws of records in whole workshops: identity, clusters, versions."""

from collections import Counter

from hypothesis import given

from boards import commands as c
from boards.decide import Accepted
from boards.limits import CLUSTER_NOTES_MAX
from boards.state import State
from tests.support.recipes import workshops
from tests.support.reverting import named_in_part
from tests.support.worlds import World


def all_ids(state: State) -> Counter[int]:
    return Counter(record_id for table in state.tables.values() for record_id in table)


@given(workshops(least=25, most=70))
def test_a6_an_id_is_one_record_and_every_record_stands_under_its_id(world: World) -> None:
    for turn in world.turns:
        assert max(all_ids(turn.after).values()) == 1
        for kind, table in turn.after.tables.items():
            assert all((r.kind, r.id) == (kind, key) for key, r in table.items())


@given(workshops(least=25, most=70))
def test_c1_c4_a_cluster_has_notes_of_its_board_and_no_note_one_that_is_gone(world: World) -> None:
    for turn in world.turns:
        sizes: Counter[int] = Counter()
        for note in turn.after.notes.values():
            if note.cluster:
                sizes[note.cluster] += 1
                assert turn.after.clusters[note.cluster].board == note.board
        assert set(sizes) == set(turn.after.clusters)
        assert all(size <= CLUSTER_NOTES_MAX for size in sizes.values())


@given(workshops(least=25, most=70))
def test_n8_n9_identity_stays_and_only_new_words_raise_the_version(world: World) -> None:
    for turn in world.turns:
        before = turn.before.notes | {key: t.note for key, t in turn.before.trash.items()}
        for note in turn.after.notes.values():
            old = before.get(note.id)
            is_undone = note.id in named_in_part(turn.command)
            if is_undone and old is None:
                continue  # From the log, which the laws of undoing hold it to (U9).
            if old is None:
                now = turn.after.time
                assert (note.version, note.created, note.edited) == (1, now, now)
                continue
            assert (note.author, note.created) == (old.author, old.created)
            edited = (
                isinstance(turn.command, c.NoteEdit | c.NoteType) and turn.command.id == note.id
            )
            edited = edited and isinstance(turn.decision, Accepted)
            if is_undone:
                edited = note.version == old.version + 1
            assert note.version == old.version + edited
            assert edited or (note.text, note.edited) == (old.text, old.edited)


@given(workshops(least=25, most=70))
def test_n1_p4_notes_stand_on_boards_and_in_areas_that_are_there(world: World) -> None:
    for turn in world.turns:
        for note in turn.after.notes.values():
            assert note.board in turn.after.boards
            assert not note.area or turn.after.areas[note.area].board == note.board
