"""Laws of undoing one person: without her it is as if she had not been there, and nobody else's
work is lost (U7-U9). The oracle is the log, replayed without her entries."""

from collections.abc import Hashable
from copy import copy

import msgspec
from hypothesis import example, given
from hypothesis import strategies as st

from boards.evolve import replay
from boards.places import overlap
from boards.records import Note
from boards.revert import GROUPS
from boards.state import State, empty, fork
from boards.view import Audience, shared_view
from tests.support.recipes import Recipe, furnished, make
from tests.support.reverting import take_back, undo_person
from tests.support.worlds import FACILITATOR, MEMBERS, RESIDENT, SECOND, World, texts_of

_NOT_SHOWN = {"n": ("version", "edited", "order"), "c": ("version", "created"), "a": ("h",)}
"""What says when something came to be, not what it is; keys are compared as an order."""

_CONTENT = ("note", "notes", "cluster", "link", "type", "text")


def shown(state: State) -> dict[Hashable, object]:
    """What a facilitator sees on the boards, with the order of the notes in each area."""
    found: dict[Hashable, object] = {}
    for key, record in shared_view(state, Audience("facilitator")).items():
        if key[0] in "bant cl".replace(" ", ""):
            fields = msgspec.structs.asdict(record)
            for name in _NOT_SHOWN.get(key[0], ()):
                del fields[name]
            found[key] = fields
    return found


def differences(one: dict[Hashable, object], other: dict[Hashable, object]) -> dict[str, object]:
    """What is not the same, in both."""
    found: dict[str, object] = {}
    for key in one.keys() | other.keys():
        old, new = one.get(key), other.get(key)
        if isinstance(old, dict) and isinstance(new, dict):
            found |= {f"{key} {n}": (old[n], new[n]) for n in old if old[n] != new[n]}
        elif old != new:
            found[str(key)] = (old, new)
    return found


def rows(state: State) -> dict[tuple[int, int], list[int]]:
    """The lists of the areas."""
    found: dict[tuple[int, int], list[int]] = {}
    for note in sorted(state.notes.values(), key=lambda note: (note.order, note.id)):
        found.setdefault((note.board, note.area), []).append(note.id)
    return found


VERBS = (
    *("add", "add_at", "edit", "type", "together", "move", "place", "swap", "colour", "delete"),
    *("restore", "group", "cluster", "title", "dissolve", "size", "notes_add", "notes_move"),
    *("notes_place", "notes_colour", "notes_delete", "notes_restore", "link", "unlink"),
)


def doings(*, least: int, most: int) -> st.SearchStrategy[list[Recipe]]:
    """What a person does on the boards."""
    one = st.tuples(st.sampled_from(VERBS), st.integers(0, 63), st.integers(0, 2**40))
    return st.lists(one.map(Recipe._make), min_size=least, max_size=most)


def rolled(*done: tuple[str, int]) -> list[Recipe]:
    """Found by searching: these verbs with these dice."""
    return [Recipe(verb, 0, dice) for verb, dice in done]


def act(world: World, steps: list[Recipe], *, by: int) -> None:
    """One person does all of that."""
    for step in steps:
        world.now += 1
        command = make(world, step)
        assert command is not None
        world.ask(command, by=by)


def others(world: World, steps: list[Recipe], *, but: int) -> None:
    """Everybody else in turn."""
    hands = [member for member in MEMBERS if member != but]
    for step in steps:
        act(world, [step], by=hands[step.who % len(hands)])


SHE_LEAVES_A_GROUP_TO_HER_OWN_NOTE = rolled(
    ("add", 0), ("group", 40), ("notes_delete", 1), ("delete", 0)
)
"""She puts a note of hers into others' group and deletes theirs: its end must not end the group."""


ONE_LIES_ON_THE_OTHER = rolled(
    ("notes_delete", 454), ("cluster", 29702), ("size", 64), ("add", 0), ("move", 15872)
)
"""By the hands of others: two notes share a place."""
SHE_MOVES_THE_ONE_WHILE_THE_OTHER_IS_AWAY = rolled(
    ("delete", 0), ("move", 7_857_539_192), ("restore", 1), ("size", 0)
)


@example(ONE_LIES_ON_THE_OTHER, SHE_MOVES_THE_ONE_WHILE_THE_OTHER_IS_AWAY, RESIDENT)
@example([], SHE_LEAVES_A_GROUP_TO_HER_OWN_NOTE, RESIDENT)
@given(doings(least=0, most=20), doings(least=1, most=25), st.sampled_from((RESIDENT, FACILITATOR)))
def test_u8_u9_when_nobody_followed_it_is_as_she_found_it(
    before: list[Recipe], hers: list[Recipe], vandal: int
) -> None:
    world = furnished()
    world.now += 10
    others(world, before, but=MEMBERS[5])
    world.now += 10
    since, found, order = world.now, shown(world.state), rows(world.state)
    act(world, hers, by=vandal)
    undo_person(world, vandal, since=since)
    assert differences(found, shown(world.state)) == {}
    assert rows(world.state) == order


def together(world: World, steps: list[Recipe], *, vandal: int) -> None:
    """She and the others at once, every second step hers."""
    for number, step in enumerate(steps):
        if number % 2:
            act(world, [step], by=vandal)
        else:
            others(world, [step], but=vandal)


OTHERS_JOIN_HER_GROUP = rolled(
    *[("edit", 0)] * 3, ("cluster", 1426), ("cluster", 1), ("add", 0), ("group", 0)
)
"""She makes a group of others' notes, and somebody puts another note into it."""


THE_LAST_OF_OTHERS_GROUP = rolled(
    ("notes_move", 46593), ("group", 184), ("notes_move", 444679815201), ("add", 0)
)
"""She puts a note of another area into others' group, and they take theirs out of it."""


@example(THE_LAST_OF_OTHERS_GROUP, RESIDENT)
@example(OTHERS_JOIN_HER_GROUP, RESIDENT)
@given(doings(least=4, most=40), st.sampled_from((RESIDENT, FACILITATOR)))
def test_u8_u9_what_others_wrote_last_stays_and_what_only_she_touched_is_as_without_her(
    steps: list[Recipe], vandal: int
) -> None:
    world = furnished()
    world.now += 10
    start, since = len(world.turns), world.now
    together(world, steps, vandal=vandal)
    before = world.state
    hands = Hands(world, start=start, vandal=vandal)
    without = alone(world, start=start, vandal=vandal)
    undo_person(world, vandal, since=since)
    for note in before.notes.values():
        now = world.state.notes.get(note.id)
        if now is None:
            assert hands.made_by_her(note.id) or hands.only_hers(note.id)
            continue
        for group in VALUES:
            last = hands.last.get((note.id, group))
            if last is not None and last != vandal:
                assert value(now, group) == value(note, group), group
    for note in without.notes.values():
        if hands.only_hers(note.id) and note.id in before.notes:
            now = world.state.notes[note.id]
            for group in VALUES:
                if group == "place" and (
                    is_covered(world.state, note)
                    or now.cluster in hands.groups_of_others
                    or is_last_of_others(world.state, now, hands)
                ):
                    continue
                assert value(now, group) == value(note, group), group


def is_covered(state: State, note: Note) -> bool:
    """Somebody else's note stands there by now, and only people put notes on others (P1)."""
    others = (other for other in state.notes.values() if other.id != note.id)
    return any(other.board == note.board and overlap(other, note) for other in others)


def is_last_of_others(state: State, note: Note, hands: "Hands") -> bool:
    """Without it a group would end that she did not make (U4)."""
    inside = sum(other.cluster == note.cluster for other in state.notes.values())
    return bool(note.cluster) and inside == 1 and note.cluster not in hands.groups_of_hers


VALUES = ("place", "size", "colour", "together")


def value(note: Note, group: str) -> tuple[int, ...]:
    return tuple(getattr(note, name) for name in GROUPS[group])


class Hands:
    """Whose hand was on each note, by its states alone: her own since `start`, or another's."""

    def __init__(self, world: World, *, start: int, vandal: int) -> None:
        self.vandal = vandal
        self.last: dict[tuple[int, str], int] = {}
        self.on: dict[int, set[int]] = {}
        self.made: dict[int, int] = {}
        self.groups_of_others: set[int] = set()
        """Which others named or put a note into, so that the notes in them stay there (U9)."""
        self.groups_of_hers: set[int] = set()
        for turn in world.turns[start:]:
            who = turn.actor.member
            if who != vandal:
                self.groups_of_others.update(regrouped(turn.before, turn.after))
            else:
                self.groups_of_hers |= turn.after.clusters.keys() - turn.before.clusters.keys()
            for note_id in turn.before.notes.keys() | turn.after.notes.keys():
                old, new = turn.before.notes.get(note_id), turn.after.notes.get(note_id)
                if old == new:
                    continue
                self.on.setdefault(note_id, set()).add(who)
                if old is None and note_id not in turn.before.trash:
                    self.made[note_id] = who
                for group in VALUES:
                    if old and new and value(old, group) != value(new, group):
                        self.last[note_id, group] = who

    def made_by_her(self, note: int) -> bool:
        return self.made.get(note) == self.vandal

    def only_hers(self, note: int) -> bool:
        return self.on.get(note) == {self.vandal}


def regrouped(before: State, after: State) -> set[int]:
    """Groups with another name, or with a note that was not in them."""
    named = {c.id for c in after.clusters.values() if before.clusters.get(c.id) != c}
    old = {note.id: note.cluster for note in before.notes.values()}
    return named | {
        note.cluster
        for note in after.notes.values()
        if note.cluster and old.get(note.id) != note.cluster
    }


def alone(world: World, *, start: int, vandal: int) -> State:
    """The log without her entries."""
    state = empty()
    kept = [t for n, t in enumerate(world.turns) if n < start or t.actor.member != vandal]
    replay(state, [turn.entry for turn in kept], texts_of(kept))
    return state


@given(doings(least=4, most=40), st.sampled_from((RESIDENT, FACILITATOR)))
def test_u7_an_undoing_that_is_taken_back_leaves_everything_as_it_was(
    steps: list[Recipe], vandal: int
) -> None:
    world = furnished()
    world.now += 10
    since = world.now
    together(world, steps, vandal=vandal)
    before, order = shown(world.state), rows(world.state)
    world.now += 10
    undone = undo_person(world, vandal, since=since)
    after, world.now = shown(world.state), world.now + 10
    if undone:
        assert take_back(world, undone) is None
    assert differences(before, shown(world.state)) == {}
    assert rows(world.state) == order
    world.now += 10
    undo_person(world, vandal, since=since)
    assert differences(after, shown(world.state)) == {}
    replayed = empty()
    replay(replayed, [turn.entry for turn in world.turns], texts_of(world.turns))
    assert replayed == world.state


THE_OTHER_ACT_MOVES_IT = rolled(("edit", 0), ("delete", 89888), ("add", 0), ("size", 0))
"""The act that is cut short takes a note out of the trash, and the one that finishes it moves it
on: once that is taken back nobody has built on the note."""


A_GROUP_GOES_FROM_NOTE_TO_NOTE = rolled(("delete", 0), ("group", 8), ("add", 0), ("delete", 0))
"""She puts a second note into others' group of one, and deletes the first: as that goes back to the
trash, when the act is taken back, the group goes on with the second."""


ONE_LEAVES_AS_ANOTHER_COMES = rolled(
    ("edit", 0), ("group", 3120), ("delete", 16), ("group", 16), ("move", 198810760)
)
"""Of a group of two she takes one out and puts a third in; then the second leaves. In parts, too,
the one comes in before the other leaves."""


@example(ONE_LEAVES_AS_ANOTHER_COMES, RESIDENT, 1, 0)
@example(A_GROUP_GOES_FROM_NOTE_TO_NOTE, RESIDENT, 60, 0)
@example(THE_OTHER_ACT_MOVES_IT, RESIDENT, 1, 1)
@given(
    doings(least=4, most=40),
    st.sampled_from((RESIDENT, FACILITATOR)),
    st.integers(1, 3),
    st.integers(0, 4),
)
def test_u7_an_act_in_parts_cut_short_is_finished_by_another_and_both_are_taken_back(
    steps: list[Recipe], vandal: int, size: int, parts: int
) -> None:
    """In parts the same stays and the same goes; only who finds which free place may differ."""
    world = furnished()
    world.now += 10
    since = world.now
    together(world, steps, vandal=vandal)
    before = unplaced(shown(world.state))
    whole = again(world)
    undo_person(whole, vandal, since=since)
    acts = [
        undo_person(world, vandal, since=since, size=size, stop=parts),
        undo_person(world, vandal, since=since, by=SECOND, size=size),
    ]
    assert differences(unplaced(shown(whole.state)), unplaced(shown(world.state))) == {}
    for act_id in filter(None, reversed(acts)):
        assert take_back(world, act_id, size=size) is None
        assert take_back(world, act_id, size=size) == "already"
    assert differences(before, unplaced(shown(world.state))) == {}


def unplaced(found: dict[Hashable, object]) -> dict[Hashable, object]:
    """Without the corners at which notes stand."""
    kept: dict[Hashable, object] = {}
    for key, fields in found.items():
        assert isinstance(fields, dict)
        kept[key] = {name: value for name, value in fields.items() if name not in ("x", "y")}
    return kept


def again(world: World) -> World:
    """The same workshop, to be gone on with otherwise."""
    other = copy(world)
    other.state, other.turns = fork(world.state), list(world.turns)
    return other
