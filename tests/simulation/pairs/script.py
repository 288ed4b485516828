"""What happens in both worlds of a pair, and what is otherwise in each."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from random import Random
from typing import Literal

import msgspec

from boards import commands as c
from boards.ids import MAX_ID
from boards.places import PITCH_X
from boards.votes.sheets import Sheet
from tests.support.texts import statements
from tests.support.worlds import (
    AREAS,
    BOARDS,
    FACILITATOR,
    OTHER,
    RESIDENT,
    SECOND,
    STAFF,
    THIRD,
)

WALL = 0
STEPS = 90

Hiding = Literal["private", "moderated", "ballots", "tables", "authors", "undone"]
"""private: hidden from everybody else, facilitators too. moderated: held, hidden, flagged, with the
words that facilitators and authors exchange about it: hidden from all others. ballots: what was
chosen before it is shown, and by whom for ever. tables: what is private where people sit at tables,
and comes to the board unseen. authors: who of two wrote, flagged or pointed. undone: the same,
while one of the two is looked at and undone."""

Act = Literal[
    "do", "hidden", "point", "come", "back", "ping", "export", "look", "undo", "redo", "wait"
]

Make = Callable[["Otherwise"], c.ClientCommand]


class Step(msgspec.Struct, frozen=True):
    """Something that happens `after` so many ms, in both worlds. look: a facilitator looks at what
    each member did. undo, redo: she has what `who` did undone, and the last undoing taken back."""

    after: int
    who: int
    act: Act
    make: Make | None = None
    twin: int = 0
    """Who does it in the second world; 0: the same."""


class Otherwise:
    """What is hidden, as it is in one of the two worlds."""

    def __init__(self, seed: int, world: int) -> None:
        self._random = Random(f"{seed} {world}")
        self.world = world
        self.canaries: list[bytes] = []

    def words(self) -> str:
        """Words of any length, with a token that stands nowhere else."""
        token = f"kanarie{self.world}{len(self.canaries):04d}"
        self.canaries.append(token.encode())
        said = self._random.choice(statements())
        return f"{token} {said[: self._random.randrange(1, 200)]}"

    def choice(self, sides: int) -> int:
        """A colour, a size, a slot."""
        return self._random.randrange(sides)

    def sheet(self, draw: Callable[[Random], Sheet]) -> Sheet:
        """A ballot, whose receipt stands nowhere else."""
        drawn = draw(self._random)
        self.canaries.append(drawn.receipt.encode())
        return drawn

    def who(self, step: Step) -> int:
        """Who does it here."""
        return step.twin or step.who if self.world else step.who


class Script(ABC):
    """The steps of a seed: chosen before anything happens, so that both worlds take the same."""

    watchers: Sequence[int] = (FACILITATOR, SECOND, STAFF, OTHER, WALL)
    """Who may not know."""
    authors: Sequence[int] = (RESIDENT, THIRD)
    """Whose doings they may not see. Nobody of them is of the audience."""

    def __init__(self, hiding: Hiding, random: Random) -> None:
        self.random = random
        self.hiding: Hiding = hiding
        self.steps: list[Step] = []
        self.public: list[int] = []
        """Notes that everybody sees."""
        self.hidden = 0
        """How many commands made or changed what is hidden."""
        self.choose()
        for person in (*self.watchers, *self.authors):
            self.add(person, "come")
        self.begin()
        for _ in range(STEPS):
            self._next()

    def add(self, who: int, act: str, make: Make | None = None, *, twin: int = 0) -> None:
        """One more step, after a while."""
        after = self.random.choice((0, 3, 20, 60, 300, 1_200))
        self.steps.append(Step(after, who, act, make, twin))  # type: ignore[arg-type]

    def wait(self, ms: int) -> None:
        """Everything that was done before has happened by then."""
        self.steps.append(Step(ms, FACILITATOR, "wait"))

    def hide(self, who: int, make: Make, *, twin: int = 0) -> None:
        """One more command about what is hidden."""
        self.hidden += 1
        self.add(who, "hidden", make, twin=twin)

    def _next(self) -> None:
        dice = self.random.random()
        if dice < 0.45:
            self.secretly()
        elif dice < 0.75:
            self.openly()
        elif dice < 0.82:
            self._probe()
        else:
            watcher = self.random.choice(self.watchers)
            act = self.random.choice(("back", "come", "ping", "export"))
            self.add(watcher, act)

    def new(self) -> int:
        return self.random.randrange(2**32, MAX_ID)

    # -- what each kind of script says of itself -----------------------------------------------

    @abstractmethod
    def choose(self) -> None:
        """What is drawn before anybody comes."""

    @abstractmethod
    def begin(self) -> None:
        """What facilitators set up."""

    @abstractmethod
    def secretly(self) -> None:
        """A step about what is hidden."""

    @abstractmethod
    def guesses(self) -> list[int]:
        """The ids of what is hidden, or was."""

    def free_areas(self) -> Sequence[tuple[int, int]]:
        """Boards and areas where everybody sees what facilitators write."""
        return [(BOARDS[AREAS.index(area) // 2], area) for area in AREAS[:3]]

    def probes(self, target: int) -> tuple[c.ClientCommand, ...]:
        """What a watcher may ask of an id that she has guessed."""
        return (
            c.NoteEdit(target, 1, "x"),
            c.NoteMove(target, 5, 5),
            c.NoteDelete(target),
            c.NoteRestore(target),
            c.NoteTogether(target, True),
            c.NotesDelete((target,)),
            c.LinkAdd(self.new(), target, AREAS[0]),
            c.ClusterAdd(self.new(), "", (target,)),
            c.NoteAnswer(target, "x"),
            c.NoteAdd(target, BOARDS[1], AREAS[2], None, None, 0, "x"),
        )

    # -- what everybody sees -------------------------------------------------------------------

    def openly(self) -> None:
        """The workshop goes on round what is hidden, right beside it too."""
        who = self.random.choice((FACILITATOR, SECOND))
        dice = self.random.random()
        if dice < 0.4 or not self.public:
            self.publish(who)
            return
        note, area = self.random.choice(self.public), self.random.choice(AREAS[:3])
        x, y = self.random.randrange(900), self.random.randrange(500)
        options: tuple[c.ClientCommand, ...] = (
            c.NoteMove(note, x, y),
            c.NotePlace(note, area),
            c.NoteSize(note, self.random.randrange(4)),
            c.ClusterAdd(self.new(), "grupp", (note,)),
            c.NoteColour(note, self.random.randrange(6)),
            # Never broader, or the area beside it would be under what is hidden, or not.
            c.AreaPlace(AREAS[0], 0, 0, 2 * PITCH_X + 48, 300 + y),
            c.WorkshopStage(self.random.choice(("empathize", "define"))),
        )
        command = self.random.choice(options)
        self.add(who, "do", lambda _: command)

    def publish(self, who: int) -> None:
        """A facilitator's note, where it is not private: between those that nobody sees too."""
        areas = self.free_areas()
        board, area = areas[0] if len(areas) == 1 else self.random.choice(areas)
        note, text = self.new(), self.random.choice(statements())
        self.public.append(note)
        self.add(who, "do", lambda _: c.NoteAdd(note, board, area, None, None, 1, text))

    def _probe(self) -> None:
        """A watcher guesses at ids: hidden, gone, or nobody's."""
        watcher = self.random.choice(self.watchers)
        if watcher == WALL:
            return
        target = self.random.choice([*self.guesses(), 12345])
        command = self.random.choice(self.probes(target))
        self.add(watcher, "do", lambda _: command)
