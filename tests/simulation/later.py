"""What people do besides in some seeds: they vote, flag, sit at tables, follow an agenda, moderate,
and have one person undone.

Chance comes from a generator of its own, and all other seeds mean what they meant before.
"""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from random import Random
from typing import TYPE_CHECKING, get_args

from boards import commands as c
from boards.cells import Cell
from boards.ids import MAX_ID
from boards.limits import REVERT_SLICE
from boards.records import Authors, Hold, Mode, Rule
from boards.revert import ByMember, OfAct, Whose, plan, slices
from boards.state import cell_texts
from boards.veil import entries_of
from tests.simulation.client import can_travel
from tests.support.recipes import Dice, command_of, later_verbs
from tests.support.worlds import MEMBERS, MISSING
from tests.support.worlds import World as Workshop

if TYPE_CHECKING:
    from tests.simulation.world import World

Ask = Callable[[c.Command], Awaitable[bool]]

_ENDS = (1, 7, 9)
"""The last digits of the seeds in which they do."""

OFTEN = 0.25
_VERBS = {leads: [*later_verbs(facilitates=leads)] for leads in (True, False)}


def chance_of(seed: int) -> Random | None:
    """Where the chance of all this comes from; None in most seeds."""
    return Random(f"later {seed}") if seed % 10 in _ENDS else None


def asked_later(sight: Workshop, random: Random, *, facilitates: bool) -> c.ClientCommand | None:
    """What somebody wants who knows all this; None where no client can ask for it."""
    dice = Dice(random.randrange(2**40))
    if facilitates and random.random() < 0.3:
        command = _moderate(sight, dice)
    else:
        command = command_of(random.choice(_VERBS[facilitates]), sight, dice)
    return command if can_travel(command) else None  # type: ignore[arg-type, return-value]


def _moderate(sight: Workshop, dice: Dice) -> c.Command:
    state = sight.state
    board = dice.pick((*sorted(state.boards), MISSING))
    kept = dice.pick((*sorted(state.kept), MISSING))
    note = dice.pick((*sorted(state.notes), kept))
    options: tuple[c.Command, ...] = (
        c.BoardMode(board, dice.pick(get_args(Mode)), dice.pick(get_args(Authors)), True),
        c.NotesReveal(board, 0, 0),
        c.NotesReveal(board, 0, 1),
        c.NotesApprove((kept, *sorted(state.kept)[:2])),
        c.NotesHold((note,)),
        c.NotesHide((note,), dice.pick(get_args(Rule)), "så skriver vi inte"),
        c.WorkshopHold(dice.pick(get_args(Hold))),
        c.BoardMode(board, "open", "named", False),
    )
    return dice.pick(options)


class Undoing:
    """Facilitators have somebody undone, and that taken back, as the server does on their word."""

    def __init__(self, world: "World", random: Random, ask: Ask) -> None:
        self._world = world
        self._random = random
        self._ask = ask

    async def work(self) -> None:
        world, random = self._world, self._random
        for _ in range(2):
            await world.sleep(random.uniform(3.0, 15.0))
            if not world.faults.on:
                return
            by, member = random.sample(MEMBERS, 2)
            act = random.randrange(2**32, MAX_ID)
            parts = self._parts(ByMember(member))
            done = await self._told(
                c.MemberRevert(by, member, act, 0, part, last=part is parts[-1]) for part in parts
            )
            world.met["person undone"] += done
            if not done or random.random() < 0.5:
                continue
            await world.sleep(random.uniform(0.5, 5.0))
            back = self._parts(OfAct(act))
            await self._told(
                c.MemberReinstate(by, act, part, last=part is back[-1]) for part in back
            )

    async def _told(self, commands: Iterable[c.Command]) -> bool:
        """Whether anything came of them. The world is not at rest meanwhile."""
        self._world.asking += 1
        done = [await self._ask(command) for command in commands if self._world.faults.on]
        self._world.asking -= 1
        return any(done)

    def _parts(self, whose: Whose) -> Sequence[c.Part]:
        """By the log as it is in the store, where some words may be erased."""
        store = self._world.store
        rows = store.read(store.incarnation, 0)
        texts = cell_texts(
            Cell(each.ref, each.salt, each.content) for r in rows for each in r.cells
        )
        entries = [entry for row in rows for entry in entries_of(row.body, texts)]
        made = plan(entries, texts, whose)
        return slices(made.part, size=self._random.choice((REVERT_SLICE, 4)))
