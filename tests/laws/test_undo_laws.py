"""Laws of undo: the way back is the way there, and nobody else's work is on it (U1-U6)."""

from collections.abc import Hashable

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from boards import commands as c
from boards.decide import Accepted
from boards.records import STAGES, Area, Board
from boards.state import State
from boards.view import Audience, shared_view
from tests.support.recipes import Recipe, furnished, make, recipes
from tests.support.undo import Undoer
from tests.support.worlds import FACILITATOR, MEMBERS, RESIDENT, World

# What says when and by which command something came to be, not what it is.
_NOT_SHOWN = {
    "n": ("version", "edited"),
    "c": ("version", "created"),
    "l": ("author", "created"),
    "t": ("by", "at"),
    "a": ("h", "version"),
    "b": ("version",),
}


def shown(state: State) -> dict[Hashable, object]:
    """What a facilitator sees. Areas grow and never shrink (P2); of rows the places are shown."""
    shelved: list[Area | Board] = [*state.areas.values(), *state.boards.values()]
    rows = sorted(shelved, key=lambda each: (each.order, each.id))
    found: dict[Hashable, object] = {"rows": _rows(rows)}
    for key, record in shared_view(state, Audience("facilitator")).items():
        fields = msgspec.structs.asdict(record)
        for name in _NOT_SHOWN.get(key[0], ()):
            del fields[name]
        if key[0] in "ab":
            del fields["order"]
        found[key] = fields
    return found


def _rows(sorted_by_order: list[Area | Board]) -> dict[Hashable, list[int]]:
    rows: dict[Hashable, list[int]] = {}
    for each in sorted_by_order:
        home = each.board if isinstance(each, Area) else each.stage
        rows.setdefault(home, []).append(each.id)
    return rows


def on_boards(state: State) -> dict[Hashable, object]:
    return {key: fields for key, fields in shown(state).items() if key == "rows" or key[0] != "t"}  # type: ignore[index]


def commands_of(hand: Undoer, steps: list[Recipe]) -> None:
    """What she does of it; keys do not take back what a workshop is and its people."""
    for step in steps:
        command = make(hand.world, step)
        if isinstance(command, UNDOABLE) and not is_for_good(hand.world.state, command):
            hand.do(command)


def is_for_good(state: State, command: c.Command) -> bool:
    """A link whose notes do not stand any more as they were linked could not be made again (K1)."""
    link = state.links.get(command.id) if isinstance(command, c.LinkDrop) else None
    if link is None:
        return False
    stages = [
        STAGES.index(state.boards[state.notes[end].board].stage) for end in (link.note, link.source)
    ]
    return stages[0] <= stages[1]


UNDOABLE = (
    c.NoteAdd,
    c.NoteEdit,
    c.NoteMove,
    c.NotePlace,
    c.NoteSwap,
    c.NoteColour,
    c.NoteSize,
    c.NoteDelete,
    c.NoteGroup,
    c.NotesAdd,
    c.NotesMove,
    c.NotesPlace,
    c.NotesColour,
    c.NotesDelete,
    c.ClusterAdd,
    c.ClusterTitle,
    c.ClusterDissolve,
    c.LinkAdd,
    c.LinkDrop,
    c.AreaAdd,
    c.AreaPlace,
    c.AreaOrder,
    c.AreaRemove,
    c.BoardAdd,
    c.BoardOrder,
    c.BoardRemove,
)


@given(recipes(least=5, most=25), st.integers(1, 30))
def test_u1_u3_u4_u5_u6_undone_and_done_again_everything_is_as_it_was(
    steps: list[Recipe], times: int
) -> None:
    """Figma's law, when nobody else acts."""
    world = furnished()
    hand = Undoer(world, FACILITATOR)
    commands_of(hand, steps)
    before = shown(world.state)
    count = sum(hand.undo() for _ in range(times))
    for _ in range(count):
        assert hand.redo()
    assert shown(world.state) == before
    assert hand.passed_over == 0


@given(recipes(least=5, most=25))
def test_u1_u3_u4_u5_u6_with_everything_undone_the_boards_are_as_they_were_found(
    steps: list[Recipe],
) -> None:
    world = furnished()
    hand = Undoer(world, FACILITATOR)
    before = on_boards(world.state)
    commands_of(hand, steps)
    while hand.undo():
        pass
    assert on_boards(world.state) == before


Values = tuple[object, ...]


class Hers:
    """What the undoer wrote last of each value of each note, by the log alone."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.wrote: dict[tuple[int, str], Values] = {}
        self.read = 0

    def follow(self, *, until: int) -> None:
        """Takes in so many of the turns."""
        for turn in self.world.turns[self.read : until]:
            if turn.actor.member == RESIDENT:
                for note_id, value in changed(turn.before, turn.after):
                    self.wrote[note_id, value] = values(turn.after, note_id, value)
                # Out of the trash without a cluster that has ended (N7): her undo did that too.
                for note_id in turn.after.notes.keys() - turn.before.notes.keys():
                    self.wrote[note_id, "cluster"] = values(turn.after, note_id, "cluster")
        self.read = until


def values(state: State, note_id: int, value: str) -> Values:
    return tuple(getattr(state.notes[note_id], name) for name in VALUES[value])


VALUES = {
    "place": ("board", "area", "x", "y"),
    "colour": ("colour",),
    "size": ("size",),
    "text": ("text",),
    "cluster": ("cluster",),
}
"""What is written as a whole."""


def changed(before: State, after: State) -> set[tuple[int, str]]:
    return {
        (note_id, value)
        for note_id, old in before.notes.items()
        if (new := after.notes.get(note_id)) is not None
        for value, names in VALUES.items()
        # A note of another size may have to stand elsewhere (P7).
        if value != "place" or old.size == new.size
        if any(getattr(old, name) != getattr(new, name) for name in names)
    }


@given(recipes(least=10, most=40), st.integers(0, 2**40))
def test_u1_undo_changes_only_what_is_still_as_the_undoer_wrote_it(
    steps: list[Recipe], when: int
) -> None:
    """Others act in between; whatever an undo or a redo changes is as she left it."""
    world = furnished()
    hand, hers = Undoer(world, RESIDENT), Hers(world)
    for number, step in enumerate(steps):
        command = make(world, step)
        if (when >> number) & 1:
            before = len(world.turns)
            hers.follow(until=before)
            _ = hand.undo() if (when >> (number + 1)) & 1 else hand.redo()
            for place, turn in enumerate(world.turns[before:], start=before):
                if isinstance(turn.decision, Accepted):
                    for note_id, value in changed(turn.before, turn.after):
                        was = values(turn.before, note_id, value)
                        assert was == hers.wrote.get((note_id, value)), turn.command
                hers.follow(until=place + 1)
        elif step.who % 2 and isinstance(command, UNDOABLE):
            hand.do(command)
        elif command is not None:
            world.ask(command, by=MEMBERS[step.who % len(MEMBERS)])
