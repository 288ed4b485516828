"""Private writing at tables, and its harvest: what few see comes to the board unseen."""

from collections.abc import Sequence

from boards import commands as c
from tests.simulation.pairs.notes import HiddenNotes
from tests.support.worlds import AREAS, BOARDS, FACILITATOR, OTHER, RESIDENT, SECOND, STAFF, THIRD


class PrivateTables(HiddenNotes):
    """Two tables at a private board: the authors sit with another resident at one of them, and go
    on writing at the board too; the second one is open, so that all see what comes from it."""

    def choose(self) -> None:
        super().choose()
        self._tables: tuple[c.TablePlan, ...] = ()
        self._at_table: set[int] = set()
        """Notes that stand there."""

    def begin(self) -> None:
        super().begin()
        self._set()
        self.wait(300)

    def _set(self) -> None:
        self._tables = plans = tuple(
            c.TablePlan(self.new(), self.new(), f"Bord {number}", (self.new(), self.new()))
            for number in (1, 2)
        )
        at = {RESIDENT: 0, THIRD: 0, OTHER: 0, STAFF: 1}
        seats = tuple(c.Seating(who, plans[table].id) for who, table in at.items())
        self.add(FACILITATOR, "do", lambda _: c.TablesOpen(BOARDS[0], plans, seats))
        opened = c.BoardMode(plans[1].board, "open", "named", False)
        self.add(FACILITATOR, "do", lambda _: opened)

    def homes(self, note: int = 0) -> Sequence[tuple[int, int]]:
        at_board = super().homes()
        if not self._tables:
            return at_board
        table = self._tables[0]
        there = [(table.board, area) for area in table.areas]
        if not note:
            return [*at_board, *there]
        return there if note in self._at_table else at_board

    def free_areas(self) -> Sequence[tuple[int, int]]:
        free = super().free_areas()
        return [*free, *((t.board, area) for t in self._tables[1:] for area in t.areas)]

    def side(self, area: int) -> int:
        if area in AREAS:
            return super().side(area)
        return self._tables[0].areas.index(area)

    def wrote(self, note: int, board: int) -> None:
        if board != BOARDS[0]:
            self._at_table.add(note)

    def openly(self) -> None:
        dice = self.random.random()
        if dice < 0.12:
            (self._harvest if self._tables else self._set)()
        elif dice < 0.3 and self._tables:
            self._ask()
        else:
            super().openly()

    def _harvest(self) -> None:
        self._tables, self._at_table = (), set()
        self.add(SECOND, "do", lambda _: c.TablesHarvest(BOARDS[0]))
        if self.random.random() < 0.4:
            self.add(SECOND, "do", lambda _: c.TablesResume(BOARDS[0]))
            self.add(SECOND, "do", lambda _: c.TablesHarvest(BOARDS[0]))

    def _ask(self) -> None:
        """Help at either table; and the staff member stands up and sits down."""
        mine, theirs = self._tables[0].id, self._tables[1].id
        on = self.random.random() < 0.5
        asked = self.random.choice(
            (
                (OTHER, c.TableHelp(mine, on)),
                (STAFF, c.TableHelp(theirs, on)),
                (FACILITATOR, c.TableHelp(mine, on)),
                (STAFF, c.TableSit(STAFF, theirs if on else 0)),
            )
        )
        self.add(asked[0], "do", lambda _: asked[1])
