"""Hidden authors, and flags: who of two people did it is told to nobody."""

from boards import commands as c
from boards.places import PITCH_X
from tests.simulation.pairs.notes import RULES
from tests.simulation.pairs.script import WALL, Script
from tests.support.texts import statements
from tests.support.worlds import AREAS, BOARDS, FACILITATOR, OTHER, RESIDENT, SECOND, STAFF, THIRD


class HiddenAuthors(Script):
    """What is written, flagged and thrown away is the same in both worlds; but of each note, and of
    each note that is flagged, chance says whether the two have exchanged their parts in it.

    Nobody's role is told either, so one of the two may be staff.
    """

    def choose(self) -> None:
        if self.random.random() < 0.5:
            self.authors = (RESIDENT, STAFF)
            self.watchers = (FACILITATOR, SECOND, OTHER, THIRD, WALL)
        self._notes: dict[int, tuple[int, int]] = {}
        """By note who wrote it in the one and in the other world."""
        self._gone: dict[int, tuple[int, int]] = {}
        self._flagged: dict[int, bool] = {}
        """By note whether the two are exchanged in what they say of it."""

    def begin(self) -> None:
        counts = self.random.random() < 0.5
        self.add(FACILITATOR, "do", lambda _: c.BoardMode(BOARDS[0], "open", "hidden", counts))
        self._is_held = self.random.random() < 0.5
        if self._is_held:
            self.add(FACILITATOR, "do", lambda _: c.WorkshopHold("all"))
        self.wait(300)

    def guesses(self) -> list[int]:
        return [*self._notes, *self._gone]

    def _two(self, *, exchanged: bool) -> tuple[int, int]:
        one = self.random.choice(self.authors)
        other = self.authors[1 - self.authors.index(one)]
        return one, other if exchanged else one

    def _does(self, two: tuple[int, int], command: c.ClientCommand) -> None:
        self.hide(two[0], lambda _: command, twin=two[1])

    def secretly(self) -> None:
        dice = self.random.random()
        if not self._notes or dice < 0.35:
            self._write()
        elif dice < 0.45:
            self.add(*self._pointing())
        elif dice < 0.6:
            self._flag()
        elif dice < 0.7:
            self._moderate()
        elif dice < 0.8:
            self._throw_away()
        else:
            self._go_on()

    def _write(self) -> None:
        note, area = self.new(), self.random.choice(AREAS[:2])
        two = self._two(exchanged=self.random.random() < 0.7)
        self._notes[note] = two
        text, x = self.random.choice(statements()), self.random.randrange(2 * PITCH_X)
        place = (x, 90) if self.random.random() < 0.5 else (None, None)
        self._does(two, c.NoteAdd(note, BOARDS[0], area, place[0], place[1], 3, text))

    def _pointing(self) -> tuple[int, str]:
        return self.random.choice(self.authors), "point"

    def _flag(self) -> None:
        """Only what neither of them wrote; each of them once."""
        if not self.public:
            return
        note = self.random.choice(self.public)
        exchanged = self._flagged.setdefault(note, self.random.random() < 0.7)
        flag, rule = self.new(), self.random.choice(RULES)
        self._does(self._two(exchanged=exchanged), c.NoteFlag(flag, note, rule, "se här"))

    def _moderate(self) -> None:
        note = self.random.choice([*self._notes])
        rule = self.random.choice(RULES)
        options: tuple[c.ClientCommand, ...] = (
            c.NotesHold((note,)),
            c.NotesHide((note,), rule, "så skriver vi inte"),
            c.NotesApprove((note,)),
            c.NotesApprove((note,)),
            c.FlagsDismiss(self.random.choice([note, *self.public]), "skarpt men tillåtet"),
        )
        command = self.random.choice(options)
        self.add(self.random.choice((FACILITATOR, SECOND)), "do", lambda _: command)

    def _throw_away(self) -> None:
        """By whoever wrote it, or by a facilitator; and back again."""
        if self._gone and self.random.random() < 0.5:
            note, two = self._gone.popitem()
            self._notes[note] = two
            by = two if self.random.random() < 0.7 else (SECOND, SECOND)
            self._does(by, c.NoteRestore(note))
            return
        note = self.random.choice([*self._notes])
        two = self._gone[note] = self._notes.pop(note)
        self._does(two if self.random.random() < 0.7 else (SECOND, SECOND), c.NoteDelete(note))

    def _go_on(self) -> None:
        """Its author goes on with it; a stale version is refused in both worlds."""
        note = self.random.choice([*self._notes])
        version, text = self.random.randrange(1, 4), self.random.choice(statements())
        x = self.random.randrange(2 * PITCH_X)
        options: tuple[c.ClientCommand, ...] = (
            c.NoteEdit(note, version, text),
            c.NoteType(note, version, ("nytt ",)),
            c.NoteMove(note, x, 90),
            c.NoteColour(note, self.random.randrange(6)),
            c.NoteSize(note, self.random.randrange(2)),
            c.NoteTogether(note, self.random.random() < 0.5),
            c.NotePlace(note, self.random.choice(AREAS[:2])),
            c.NoteAnswer(note, "det menade jag inte"),
            c.NotesColour((note,), self.random.randrange(6)),
        )
        self._does(self._notes[note], self.random.choice(options))
