"""Vectors of sessions: what reached the devices of people in simulated workshops, faults included.

What the twin of the client in tests/simulation did there is what the browser's client must do; that
the twin was right is what the laws of the simulation say.
"""

from functools import partial

from server.wire.messages import Mode
from tests.simulation.client import Row, Tab
from tests.simulation.recording import RecordedTab, Recording
from tests.simulation.world import Plan, World, run
from tests.support.worlds import MEMBERS
from tests.vectors.scenes import Json

_PLAN = Plan(nodes=2, people=4, commands=60)
_SEEDS = (73, 76, 97)
"""Together they have all that recorded.test.ts asks for."""


def sessions() -> Json:
    """Each tape: the outboxes that the device begins, and what happens to its tabs."""
    return {"tapes": [tape for seed in _SEEDS for tape in _recorded(seed)]}


def _recorded(seed: int) -> list[Json]:
    tapes = {member: Recording() for member in MEMBERS[: _PLAN.people]}
    result = run(seed, _PLAN, partial(_tab, tapes))
    if result.violations:
        raise RuntimeError(f"seed {seed} broke a law: {result.violations[0]}")
    return [tape.json(f"seed {seed}, {tape.role} {i}") for i, tape in enumerate(tapes.values())]


def _tab(
    tapes: dict[int, Recording], world: World, member: int, disk: list[Row], *, mode: Mode
) -> Tab:
    tape = tapes.get(member)
    if tape is None:
        return Tab(world, member, disk, mode=mode)
    return RecordedTab(tape, world, member, disk, mode=mode)
