"""Notes that others may not see: private, also at tables; or held, hidden and flagged."""

from collections.abc import Sequence

from boards import commands as c
from boards.places import PITCH_X
from boards.records import Rule
from tests.simulation.pairs.script import WALL, Otherwise, Script
from tests.support.worlds import AREAS, BOARDS, FACILITATOR, OTHER, SECOND, STAFF

RULES: tuple[Rule, ...] = ("rude", "personal", "off_topic", "spam", "other")
_WIDTH = 2 * PITCH_X + 2 * 24 + 40
"""From the left side of an area to that of the next."""


class HiddenNotes(Script):
    """Words, lengths, colours, places and sizes are others."""

    def choose(self) -> None:
        self._hers: dict[int, list[int]] = {author: [] for author in self.authors}
        """By author the ids of her notes that others may not see."""
        self._gone: list[tuple[int, int]] = []
        if self.hiding == "moderated":
            self.watchers = (STAFF, OTHER, WALL)

    def begin(self) -> None:
        counts = self.random.random() < 0.5
        authors = self.random.choice(("named", "alias"))
        mode = "open" if self.hiding == "moderated" else "private"
        board = c.BoardMode(BOARDS[0], mode, authors, counts)  # type: ignore[arg-type]
        if (mode, authors, counts) != ("open", "named", False):
            self.add(FACILITATOR, "do", lambda _: board)
        if self.hiding == "moderated":
            self.add(FACILITATOR, "do", lambda _: c.WorkshopHold("all"))
        # Who points somewhere before a board is private is seen.
        self.wait(300)

    def guesses(self) -> list[int]:
        hidden = [note for hers in self._hers.values() for note in hers]
        return [*hidden, *(note for _, note in self._gone)]

    def free_areas(self) -> Sequence[tuple[int, int]]:
        return super().free_areas() if self.hiding == "moderated" else [(BOARDS[1], AREAS[2])]

    def homes(self, note: int = 0) -> Sequence[tuple[int, int]]:
        """Boards and areas where an author writes, or may have this note of hers."""
        return [(BOARDS[0], area) for area in AREAS[:2]]

    def secretly(self) -> None:
        author = self.random.choice(self.authors)
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
        note, (board, area) = self.new(), self.random.choice(self.homes())
        side = self.side(area)
        self._hers[author].append(note)
        is_placed = self.random.random() < 0.5

        def make(other: Otherwise) -> c.ClientCommand:
            x, y = _place(side, other) if is_placed else (None, None)
            return c.NoteAdd(note, board, area, x, y, other.choice(6), other.words())

        self.hide(author, make)
        self.wrote(note, board)

    def wrote(self, note: int, board: int) -> None:
        """That note stands on this board."""

    def side(self, area: int) -> int:
        """Whether it is the first or the second one of its board."""
        return AREAS[:2].index(area)

    def _edit(self, author: int, note: int) -> None:
        """On whatever version: a stale one is refused in both worlds."""
        base = self.random.randrange(1, 4)
        self.hide(author, lambda other: c.NoteEdit(note, base, other.words()))

    def _move(self, author: int, note: int) -> None:
        _, area = self.random.choice(self.homes(note))
        if self.random.random() < 0.3:
            self.hide(author, lambda _: c.NotePlace(note, area))
            return
        side = self.side(area)
        # Where its middle is says in which area it is counted.
        self.hide(author, lambda other: c.NoteMove(note, *_place(side, other)))

    def _colour(self, author: int, note: int) -> None:
        self.hide(author, lambda other: c.NoteColour(note, other.choice(6)))

    def _resize(self, author: int, note: int) -> None:
        self.hide(author, lambda other: c.NoteSize(note, other.choice(2)))

    def _swap(self, author: int, note: int) -> None:
        other_note = self.random.choice(self._hers[author])
        self.hide(author, lambda _: c.NoteSwap(note, other_note))

    def _delete(self, author: int, note: int) -> None:
        self._hers[author].remove(note)
        self._gone.append((author, note))
        self.hide(author, lambda _: c.NoteDelete(note))

    def _restore(self, author: int, _: int) -> None:
        gone = [note for by, note in self._gone if by == author]
        if gone:
            note = self.random.choice(gone)
            self._gone.remove((author, note))
            self._hers[author].append(note)
            self.hide(author, lambda _: c.NoteRestore(note))

    def _point(self, author: int, _: int) -> None:
        if self.hiding != "moderated":
            self.add(author, "point")

    def _away(self, _: int, note: int) -> None:
        rule = self.random.choice(RULES)
        if self.random.random() < 0.5:
            self.hide(FACILITATOR, lambda _: c.NotesHold((note,)))
        else:
            self.hide(SECOND, lambda other: c.NotesHide((note,), rule, other.words()))

    def _answer(self, author: int, note: int) -> None:
        self.hide(author, lambda other: c.NoteAnswer(note, other.words()))

    def _flag(self, author: int, _: int) -> None:
        if self.public:
            note, flag = self.random.choice(self.public), self.new()
            self.hide(
                author,
                lambda other: c.NoteFlag(flag, note, RULES[other.choice(5)], other.words()[:150]),
            )


def _place(side: int, other: Otherwise) -> tuple[int, int]:
    """Somewhere in the area: which corner is hidden, which area is not."""
    return side * _WIDTH + 24 + other.choice(200), 88 + other.choice(60)
