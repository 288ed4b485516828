"""Laws of undo: the way back is the way there, and nobody else's work is on it (U1-U5)."""

from collections.abc import Hashable

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from boards import commands as c
from boards.decide import Accepted
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
    "a": ("h",),
}


def shown(state: State) -> dict[Hashable, object]:
    """What a facilitator sees. Areas grow and never shrink (P2)."""
    found: dict[Hashable, object] = {}
    for key, record in shared_view(state, Audience("facilitator")).items():
        fields = msgspec.structs.asdict(record)
        for name in _NOT_SHOWN.get(key[0], ()):
            del fields[name]
        found[key] = fields
    return found


def on_boards(state: State) -> dict[Hashable, object]:
    return {key: fields for key, fields in shown(state).items() if key[0] != "t"}  # type: ignore[index]


def commands_of(hand: Undoer, steps: list[Recipe]) -> None:
    """What she does of it; keys do not take back what a workshop is, its boards and its people."""
    for step in steps:
        command = make(hand.world, step)
        if isinstance(command, UNDOABLE):
            hand.do(command)


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
)


@given(recipes(least=5, most=25), st.integers(1, 30))
def test_u1_u3_u4_u5_undone_and_done_again_everything_is_as_it_was(
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
def test_u1_u3_u4_u5_with_everything_undone_the_boards_are_as_they_were_found(
    steps: list[Recipe],
) -> None:
    world = furnished()
    hand = Undoer(world, FACILITATOR)
    before = on_boards(world.state)
    commands_of(hand, steps)
    while hand.undo():
        pass
    assert on_boards(world.state) == before


class Hands:
    """Who last wrote each value of each note, by the log alone."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.wrote: dict[tuple[int, str], int] = {}
        self.read = 0

    def follow(self) -> None:
        """Takes in the turns since the last time."""
        for turn in self.world.turns[self.read :]:
            for key in changed(turn.before, turn.after):
                self.wrote[key] = turn.actor.member
        self.read = len(self.world.turns)


FIELDS = ("board", "area", "x", "y", "colour", "size", "text", "cluster")


def changed(before: State, after: State) -> set[tuple[int, str]]:
    return {
        (note_id, name)
        for note_id, old in before.notes.items()
        if (new := after.notes.get(note_id)) is not None
        for name in FIELDS
        if getattr(old, name) != getattr(new, name)
    }


@given(recipes(least=10, most=40), st.integers(0, 2**40))
def test_u1_undo_changes_only_what_the_undoer_wrote_last(steps: list[Recipe], when: int) -> None:
    """Others act in between; whatever an undo or a redo changes was last changed by her."""
    world = furnished()
    hand, hands = Undoer(world, RESIDENT), Hands(world)
    for number, step in enumerate(steps):
        command = make(world, step)
        if (when >> number) & 1:
            hands.follow()
            before = world.state.seq
            _ = hand.undo() if (when >> (number + 1)) & 1 else hand.redo()
            for turn in world.turns[len(world.turns) - (world.state.seq - before) :]:
                if isinstance(turn.decision, Accepted):
                    mine = {key for key in changed(turn.before, turn.after)}
                    assert {hands.wrote.get(key) for key in mine} <= {RESIDENT}, turn.command
        elif step.who % 2 and isinstance(command, UNDOABLE):
            hand.do(command)
        elif command is not None:
            world.ask(command, by=MEMBERS[step.who % len(MEMBERS)])
