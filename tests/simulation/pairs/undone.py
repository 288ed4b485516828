"""Undoing one person where authors are hidden: whose the nameless notes are is not told by it."""

from boards import commands as c
from boards.places import PITCH_X
from tests.simulation.pairs.authors import HiddenAuthors
from tests.support.texts import statements
from tests.support.worlds import AREAS, BOARDS, FACILITATOR, SECOND


class UndoneAuthors(HiddenAuthors):
    """Two people write nameless notes, which they exchange, and notes in their own names, which
    they do not; a facilitator looks at what each did, and has one of them undone.

    What either does to several notes at once is done to notes that stand on a board for all: to
    one that waits it would be refused for the one, and passed over for the other.
    """

    def choose(self) -> None:
        super().choose()
        self._named: list[int] = []
        """Notes that everybody knows whose they are, on whichever board they stand by now."""
        self._groups: list[int] = []
        """Groups that a nameless note is in."""

    def begin(self) -> None:
        super().begin()
        for author in (*self.authors, *self.authors):
            self._by_name(author)
        for _ in range(4):
            self._write()

    def secretly(self) -> None:
        """Also groups and links of nameless notes alone: who made them is told to nobody."""
        dice = self.random.random()
        if self._is_held or not self._notes or dice < 0.6:
            super().secretly()
        elif dice < 0.8:
            self._group()
        else:
            self._link()

    def _moderate(self) -> None:
        if self._is_held:
            super()._moderate()
            return
        note = self.random.choice([*self._notes])
        colour, size = self.random.randrange(6), self.random.randrange(4)
        options = (c.NoteColour(note, colour), c.NoteSize(note, size), c.NoteMove(note, 60, 90))
        self._openly(SECOND, self.random.choice(options))

    def _group(self) -> None:
        if self._groups and self.random.random() < 0.4:
            group, note = self.random.choice(self._groups), self.random.choice([*self._notes])
            to = self.random.choice((group, group, 0))
            self._does(self._two(exchanged=True), c.NoteGroup(note, to))
            return
        group, some = self.new(), self._some()
        self._groups.append(group)
        self._does(self._two(exchanged=True), c.ClusterAdd(group, "en grupp", some))

    def _some(self) -> tuple[int, ...]:
        return tuple(self.random.sample([*self._notes], min(len(self._notes), 2)))

    def _link(self) -> None:
        """To a note of another stage, in the name of one of the two."""
        note, named = self.random.choice([*self._notes]), self.random.choice(self._named)
        self._does(self._two(exchanged=True), c.LinkAdd(self.new(), named, note))

    def openly(self) -> None:
        dice = self.random.random()
        if dice < 0.2:
            self.add(FACILITATOR, "look")
        elif dice < 0.35:
            self.add(self.random.choice(self.authors), "undo")
            if self.random.random() < 0.5:
                self.add(FACILITATOR, "redo")
        elif dice < 0.8:
            self._by_name(self.random.choice(self.authors))
        else:
            super().openly()

    def _openly(self, who: int, command: c.ClientCommand) -> None:
        self.add(who, "do", lambda _: command)

    def _by_name(self, author: int) -> None:
        """What one of the two does to notes that are somebody's, in both worlds; to nameless ones
        in the same gesture, if all see them."""
        if len(self._named) < 4 or self.random.random() < 0.3:
            note, text = self.new(), self.random.choice(statements())
            self._named.append(note)
            new = c.NoteAdd(note, BOARDS[1], self.random.choice(AREAS[2:]), None, None, 2, text)
            self._openly(author, new)
            return
        one, other = self.random.sample(self._named, 2)
        beside = self.random.choice([*self._notes] if self._notes else [one])
        x, group = self.random.randrange(2 * PITCH_X), self.new()
        alone: tuple[c.ClientCommand, ...] = (
            c.NotePlace(one, self.random.choice(AREAS)),
            c.NoteMove(one, x, 90),
            c.NoteSize(one, self.random.randrange(4)),
            c.NoteSwap(one, other),
            c.NoteDelete(one),
            c.ClusterAdd(group, "en egen", (one, other)),
            c.LinkAdd(group, one, self.random.choice(self.public or [other])),
        )
        at_once: tuple[c.ClientCommand, ...] = (
            c.NotesMove((c.NewPlace(beside, x, 90), c.NewPlace(one, x, 200))),
            c.NotesPlace((beside, one, other), self.random.choice(AREAS[:2])),
            c.ClusterAdd(group, "gemensamt", (one, beside)),
            c.NoteSwap(one, beside),
        )
        is_alone = self._is_held or self.random.random() < 0.6
        self._openly(author, self.random.choice(alone if is_alone else at_once))
