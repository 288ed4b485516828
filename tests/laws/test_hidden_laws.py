"""Hidden notes (RULES.md H): nobody else learns anything of them, and nothing of them is lost."""

import hashlib
from collections import Counter
from collections.abc import Callable

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from boards import commands as c
from boards.decide import Accepted, Moment, decide
from boards.effects import Drop, Effect, Put
from boards.evolve import replay
from boards.records import NOBODY, Kept, Note, Trashed
from boards.rejections import Rejected
from boards.roles import ROLES
from boards.state import State, empty, fork, restore, save
from boards.view import Audience, own_view, shared_view
from boards.view.diff import Changed
from boards.view.records import AreaView, BoardView
from tests.laws.test_secrecy_laws import TARGETED, hidden_from
from tests.laws.test_view_laws import own_changes, shared_changes
from tests.support.hiding import hiding_workshops
from tests.support.stores import Store, encoded
from tests.support.worlds import MEMBERS, MISSING, World, actor_of, code_of, texts_of

AUDIENCES = [Audience(role) for role in ROLES]
BESIDE: list[Callable[[int, int], c.Command]] = [
    lambda target, note: c.NotesMove((c.NewPlace(note, 0, 0), c.NewPlace(target, 0, 0))),
    lambda target, note: c.NotesDelete((note, target)),
    lambda target, note: c.NotesRestore((note, target)),
]
"""One gesture on what others see and what they do not (G1)."""
ODD = b"?" * 32
WAITING = {kind.kind: (kind.__struct_fields__.index("waiting"),) for kind in (AreaView, BoardView)}


def in_another_world(state: State) -> State:
    """A world that differs in nothing but what is private: words, colours, places, sizes."""
    other = fork(state)
    for kept in state.kept.values():
        if kept.why != "private":
            continue
        note = replace(kept.note, text=ODD, colour=5, x=kept.note.x + 777, y=-9, size=4, order=7)
        other.put(replace(kept, note=note))
    for trashed in state.trash.values():
        if trashed.why == "private":
            note = replace(trashed.note, text=ODD, colour=5, x=1, y=2)
            other.put(replace(trashed, note=note))
    other.texts[ODD] = "helt andra ord"
    return other


def authors_of_private(state: State) -> set[int]:
    kept = {kept.note.author for kept in state.kept.values() if kept.why == "private"}
    return kept | {trashed.by for trashed in state.trash.values() if trashed.why == "private"}


@given(hiding_workshops(least=20, most=70))
def test_h2_two_worlds_that_differ_in_private_notes_show_the_same_bytes(world: World) -> None:
    state = world.state
    other = in_another_world(state)
    for audience in AUDIENCES:
        assert encoded(shared_view(state, audience)) == encoded(shared_view(other, audience))
    for member in set(MEMBERS) - authors_of_private(state):
        assert encoded(own_view(state, member)) == encoded(own_view(other, member))


@given(hiding_workshops(least=20, most=60), st.data())
def test_h2_h3_what_others_do_comes_to_the_same_in_both_worlds(
    world: World, data: st.DataObject
) -> None:
    """No free slot, order key, height or refusal tells that there is something between."""
    at = data.draw(st.integers(0, len(world.turns) - 1))
    turn = world.turns[at]
    if turn.actor.member in authors_of_private(turn.before):
        return
    if isinstance(turn.command, c.NotesReveal):
        return  # which is to show them
    seed = hashlib.sha256(b"seed %d" % at).digest()
    moment = Moment(turn.entry.time, seed)
    one = decide(turn.before, turn.command, turn.actor, moment)
    two = decide(in_another_world(turn.before), turn.command, turn.actor, moment)
    assert seen(one) == seen(two)


def seen(decision: Accepted | Rejected) -> object:
    """A decision, with private notes that it ends or moves along told by their ids only."""
    if isinstance(decision, Rejected):
        return decision
    return [_told(effect) for effect in decision.effects], decision.cells, decision.figure


def _told(effect: Effect) -> object:
    record = effect.record if isinstance(effect, Put | Drop) else None
    if isinstance(record, Kept | Trashed) and record.why == "private":
        return type(effect), record.id
    return effect


@given(hiding_workshops(least=20, most=70))
def test_h3_an_author_changes_nothing_that_others_see(world: World) -> None:
    """Whoever works with her own private notes: the others get the count and nothing else."""
    for turn in world.turns:
        effects = turn.entry.effects
        about = [getattr(effect, "record", None) for effect in effects]
        if not about or not all(isinstance(r, Kept) and r.why == "private" for r in about):
            continue
        for audience in AUDIENCES:
            for change in shared_changes([turn], audience):
                assert isinstance(change, Changed)
                assert change.fields[::2] == WAITING[change.kind]


@given(hiding_workshops(least=20, most=70), st.data())
def test_h2_a_hidden_note_answers_like_one_that_never_was(
    world: World, data: st.DataObject
) -> None:
    state = world.state
    at = Moment(world.now, bytes(32))
    others = sorted([*state.notes, *state.areas, *state.boards, *state.trash])
    for member in state.members:
        actor = actor_of(state, member)
        for target in sorted(set(hidden_from(state, member)) & {*state.kept, *state.trash}):
            beside = data.draw(st.sampled_from(others))
            for make in TARGETED:
                hidden = decide(state, make(target, beside), actor, at)
                assert hidden == decide(state, make(MISSING, beside), actor, at)
                assert code_of(hidden) is not None
            for make in BESIDE:
                hidden = decide(state, make(target, beside), actor, at)
                assert told(hidden) == told(decide(state, make(MISSING, beside), actor, at))


def told(decision: Accepted | Rejected) -> object:
    return decision if isinstance(decision, Rejected) else (decision.effects, decision.figure)


@given(hiding_workshops(), st.data())
def test_h1_h4_the_client_law_holds_with_hidden_notes(world: World, data: st.DataObject) -> None:
    """What a client makes of the changes it was sent is what it may see, cut anywhere."""
    state = empty()
    shared = {audience: Store(shared_view(state, audience)) for audience in AUDIENCES}
    own = {member: Store(own_view(state, member)) for member in MEMBERS}
    turns = list(world.turns)
    while turns:
        size = data.draw(st.integers(1, 6))
        part, turns = turns[:size], turns[size:]
        for audience, store in shared.items():
            store.receive(shared_changes(part, audience))
            assert store.records == shared_view(part[-1].after, audience)
        for member, mine in own.items():
            mine.receive(own_changes(part, member))
            assert mine.records == own_view(part[-1].after, member)


@given(hiding_workshops(least=20, most=70))
def test_v2_h1_the_log_alone_gives_the_state_with_hidden_notes(world: World) -> None:
    state = empty()
    replay(state, [turn.entry for turn in world.turns], texts_of(world.turns))
    assert save(state) == save(world.state)
    again = restore(save(state))
    assert again == world.state
    assert set(state.texts) >= {r for k in state.kept.values() for r in (k.note.text,) if r}


@given(hiding_workshops(least=20, most=70))
def test_h4_nothing_is_lost_between_hidden_and_shown(world: World) -> None:
    """An accepted note stands on a board, is kept, lies in the trash, or has left that for good."""
    for turn in world.turns:
        before, after = turn.before, turn.after
        was = {*before.notes, *before.kept, *before.trash}
        now = {*after.notes, *after.kept, *after.trash}
        if len(before.trash) < 200 and turn.entry.command != "notes.withdraw":
            assert was <= now
        counts = Counter([*after.notes, *after.kept, *after.trash])
        assert not any(count > 1 for count in counts.values())


@given(hiding_workshops(least=20, most=70))
def test_h9_an_alias_tells_apart_and_tells_nothing_else(world: World) -> None:
    """One author has one alias on a board, two never share one, and only facilitators see more."""
    for note in world.state.notes.values():
        if not note.alias:
            continue
        for audience in AUDIENCES:
            view = shared_view(world.state, audience)["n", note.id]
            shown = msgspec.structs.asdict(view)
            assert shown["alias"] == note.alias
            led = audience.role == "facilitator" and note.alias != NOBODY
            assert shown["author"] == (note.author if led else 0)


@given(hiding_workshops(least=20, most=70))
def test_h9_no_two_authors_of_a_board_share_an_alias(world: World) -> None:
    """Told from what was written where: a note takes its alias along when it is moved."""
    given_: dict[tuple[int, int], int] = {}
    for turn in world.turns:
        for effect in turn.entry.effects:
            record = effect.record if isinstance(effect, Put) else None
            note = record.note if isinstance(record, Kept) else record
            is_new = isinstance(turn.command, c.NoteAdd | c.NotesAdd)
            if not is_new or not isinstance(note, Note) or note.alias <= 0:
                continue
            assert given_.setdefault((note.board, note.alias), note.author) == note.author


def by_somebody_else(state: State) -> State:
    """A world in which all notes whose authors are hidden are another's."""
    other = fork(state)
    for note in state.notes.values():
        if note.alias == NOBODY:
            other.put(replace(note, author=MISSING))
    for kept in state.kept.values():
        if kept.note.alias == NOBODY:
            by = MISSING if kept.by == kept.note.author else kept.by
            other.put(replace(kept, note=replace(kept.note, author=MISSING), by=by))
    for trashed in state.trash.values():
        if trashed.note.alias == NOBODY:
            by = MISSING if trashed.by == trashed.note.author else trashed.by
            other.put(replace(trashed, note=replace(trashed.note, author=MISSING), by=by))
    return other


@given(hiding_workshops(least=20, most=70))
def test_h9_who_hides_behind_nobody_is_told_to_nobody(world: World) -> None:
    other = by_somebody_else(world.state)
    for audience in AUDIENCES:
        assert encoded(shared_view(world.state, audience)) == encoded(shared_view(other, audience))
