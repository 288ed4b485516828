"""What happens in both worlds of a pair, and what is otherwise in each."""

from collections.abc import Callable
from random import Random
from typing import Literal

import msgspec

from boards import commands as c
from boards.ids import MAX_ID
from boards.places import PITCH_X
from boards.records import Rule
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
AUTHORS = (RESIDENT, THIRD)
"""Who writes what others may not see. Nobody of them is of the audience."""

Hiding = Literal["private", "moderated"]
"""private: hidden from everybody else, facilitators too. moderated: held, hidden, flagged, with the
words that facilitators and authors exchange about it: hidden from all others."""

WATCHERS: dict[Hiding, tuple[int, ...]] = {
    "private": (FACILITATOR, SECOND, STAFF, OTHER, WALL),
    "moderated": (STAFF, OTHER, WALL),
}
_RULES: tuple[Rule, ...] = ("rude", "personal", "off_topic", "spam", "other")


class Step(msgspec.Struct, frozen=True):
    """Something that happens `after` so many ms, in both worlds."""

    after: int
    who: int
    act: Literal["do", "hidden", "point", "come", "back", "ping", "export", "wait"]
    make: Callable[["Otherwise"], c.ClientCommand] | None = None


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


class Script:
    """The steps of a seed: chosen before anything happens, so that both worlds take the same."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.hiding: Hiding = self.random.choice(("private", "moderated"))
        self.steps: list[Step] = []
        self._hers: dict[int, list[int]] = {author: [] for author in AUTHORS}
        """By author the ids of her notes that others may not see."""
        self._gone: list[tuple[int, int]] = []
        self._public: list[int] = []
        self.hidden = 0
        """How many commands made or changed what is hidden."""
        self._begin()
        for _ in range(STEPS):
            self._next()

    def _add(
        self, who: int, act: str, make: Callable[[Otherwise], c.ClientCommand] | None = None
    ) -> None:
        after = self.random.choice((0, 3, 20, 60, 300, 1_200))
        self.steps.append(Step(after, who, act, make))  # type: ignore[arg-type]

    def _begin(self) -> None:
        for watcher in (*WATCHERS[self.hiding], *AUTHORS):
            self._add(watcher, "come")
        counts = self.random.random() < 0.5
        authors = self.random.choice(("named", "alias"))
        mode = "private" if self.hiding == "private" else "open"
        board = c.BoardMode(BOARDS[0], mode, authors, counts)  # type: ignore[arg-type]
        if (mode, authors, counts) != ("open", "named", False):
            self._add(FACILITATOR, "do", lambda _: board)
        if self.hiding == "moderated":
            self._add(FACILITATOR, "do", lambda _: c.WorkshopHold("all"))
        # Who points somewhere before a board is private is seen.
        self.steps.append(Step(300, FACILITATOR, "wait"))

    def _next(self) -> None:
        dice = self.random.random()
        if dice < 0.45:
            self._hide()
        elif dice < 0.75:
            self._live()
        elif dice < 0.82:
            self._probe()
        else:
            watcher = self.random.choice(WATCHERS[self.hiding])
            act = self.random.choice(("back", "come", "ping", "export"))
            self._add(watcher, act)

    def _new(self) -> int:
        return self.random.randrange(2**32, MAX_ID)

    # -- what is hidden ----------------------------------------------------------------------

    def _hide(self) -> None:
        author = self.random.choice(AUTHORS)
        hers = self._hers[author]
        if not hers or self.random.random() < 0.4:
            self._write(author)
            return
        note = self.random.choice(hers)
        options = (
            self._edit,
            self._move,
            self._colour,
            self._resize,
            self._swap,
            self._delete,
            self._restore,
            self._point,
        )
        if self.hiding == "moderated":
            options = (*options, self._away, self._answer, self._flag)  # type: ignore[assignment]
        self.random.choice(options)(author, note)

    def _write(self, author: int) -> None:
        note, area = self._new(), self.random.choice(AREAS[:2])
        self._hers[author].append(note)
        is_placed = self.random.random() < 0.5

        def make(other: Otherwise) -> c.ClientCommand:
            x, y = place(area, other) if is_placed else (None, None)
            return c.NoteAdd(note, BOARDS[0], area, x, y, other.choice(6), other.words())

        self._hidden_by(author, make)

    def _edit(self, author: int, note: int) -> None:
        """On whatever version: a stale one is refused in both worlds."""
        base = self.random.randrange(1, 4)
        self._hidden_by(author, lambda other: c.NoteEdit(note, base, other.words()))

    def _move(self, author: int, note: int) -> None:
        area = self.random.choice(AREAS[:2])
        if self.random.random() < 0.3:
            self._hidden_by(author, lambda _: c.NotePlace(note, area))
            return
        # Where its middle is says in which area it is counted.
        self._hidden_by(author, lambda other: c.NoteMove(note, *place(area, other)))

    def _colour(self, author: int, note: int) -> None:
        self._hidden_by(author, lambda other: c.NoteColour(note, other.choice(6)))

    def _resize(self, author: int, note: int) -> None:
        self._hidden_by(author, lambda other: c.NoteSize(note, other.choice(2)))

    def _swap(self, author: int, note: int) -> None:
        other_note = self.random.choice(self._hers[author])
        self._hidden_by(author, lambda _: c.NoteSwap(note, other_note))

    def _delete(self, author: int, note: int) -> None:
        self._hers[author].remove(note)
        self._gone.append((author, note))
        self._hidden_by(author, lambda _: c.NoteDelete(note))

    def _restore(self, author: int, _: int) -> None:
        gone = [note for by, note in self._gone if by == author]
        if gone:
            note = self.random.choice(gone)
            self._gone.remove((author, note))
            self._hers[author].append(note)
            self._hidden_by(author, lambda _: c.NoteRestore(note))

    def _point(self, author: int, _: int) -> None:
        if self.hiding == "private":
            self._add(author, "point")

    def _away(self, _: int, note: int) -> None:
        rule = self.random.choice(_RULES)
        if self.random.random() < 0.5:
            self._hidden_by(FACILITATOR, lambda _: c.NotesHold((note,)))
        else:
            self._hidden_by(SECOND, lambda other: c.NotesHide((note,), rule, other.words()))

    def _answer(self, author: int, note: int) -> None:
        self._hidden_by(author, lambda other: c.NoteAnswer(note, other.words()))

    def _flag(self, author: int, _: int) -> None:
        if self._public:
            note, flag = self.random.choice(self._public), self._new()
            self._hidden_by(
                author,
                lambda other: c.NoteFlag(flag, note, _RULES[other.choice(5)], other.words()[:150]),
            )

    def _hidden_by(self, who: int, make: Callable[[Otherwise], c.ClientCommand]) -> None:
        self.hidden += 1
        self._add(who, "hidden", make)

    # -- what everybody sees -----------------------------------------------------------------

    def _live(self) -> None:
        """The workshop goes on round what is hidden, right beside it too."""
        who = self.random.choice((FACILITATOR, SECOND))
        dice = self.random.random()
        if dice < 0.4 or not self._public:
            self._publish(who)
            return
        note, area = self.random.choice(self._public), self.random.choice(AREAS[:3])
        x, y = self.random.randrange(900), self.random.randrange(500)
        options: tuple[c.ClientCommand, ...] = (
            c.NoteMove(note, x, y),
            c.NotePlace(note, area),
            c.NoteSize(note, self.random.randrange(4)),
            c.ClusterAdd(self._new(), "grupp", (note,)),
            c.NoteColour(note, self.random.randrange(6)),
            # Never broader, or the area beside it would be under what is hidden, or not.
            c.AreaPlace(AREAS[0], 0, 0, 2 * PITCH_X + 48, 300 + y),
            c.WorkshopStage(self.random.choice(("empathize", "define"))),
        )
        command = self.random.choice(options)
        self._add(who, "do", lambda _: command)

    def _publish(self, who: int) -> None:
        """A facilitator's note, where it is not private: between those that nobody sees too."""
        area = AREAS[2] if self.hiding == "private" else self.random.choice(AREAS[:3])
        board = BOARDS[1] if area == AREAS[2] else BOARDS[0]
        note, text = self._new(), self.random.choice(statements())
        self._public.append(note)
        self._add(who, "do", lambda _: c.NoteAdd(note, board, area, None, None, 1, text))

    def _probe(self) -> None:
        """A watcher guesses at ids: hidden, gone, or nobody's."""
        watcher = self.random.choice(WATCHERS[self.hiding])
        if watcher == WALL:
            return
        hidden = [note for hers in self._hers.values() for note in hers]
        target = self.random.choice([*hidden, *(note for _, note in self._gone), 12345])
        options: tuple[c.ClientCommand, ...] = (
            c.NoteEdit(target, 1, "x"),
            c.NoteMove(target, 5, 5),
            c.NoteDelete(target),
            c.NoteRestore(target),
            c.NoteTogether(target, True),
            c.NotesDelete((target,)),
            c.LinkAdd(self._new(), target, AREAS[0]),
            c.ClusterAdd(self._new(), "", (target,)),
            c.NoteAnswer(target, "x"),
            c.NoteAdd(target, BOARDS[1], AREAS[2], None, None, 0, "x"),
        )
        command = self.random.choice(options)
        self._add(watcher, "do", lambda _: command)


def place(area: int, other: Otherwise) -> tuple[int, int]:
    """Somewhere in the area: which corner is hidden, which area is not."""
    left = AREAS[:2].index(area) * (2 * PITCH_X + 2 * 24 + 40)
    return left + 24 + other.choice(200), 88 + other.choice(60)
