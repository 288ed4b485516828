"""What goes wrong, how often, and how often it did."""

from collections import Counter
from random import Random
from typing import Literal, get_args

Fault = Literal[
    "bus message dropped",
    "bus message delayed",
    "bus message doubled",
    "bus messages reordered",
    "commit failed before its effect",
    "commit failed after its effect",
    "read failed",
    "slow storage",
    "stalled storage",
    "crash before a commit",
    "crash after a commit",
    "crash",
    "graceful restart",
    "eviction",
    "restore of an older store",
    "erasure",
    "clock jump",
    "connection cut",
    "half-open socket",
    "frozen reader",
    "line delayed",
    "tab duplicated",
    "tab closed",
    "mode changed",
    "resend to another node",
    "role changed",
    "writing paused or stopped",
    "member removed",
    "another release",
]
FAULTS: tuple[Fault, ...] = get_args(Fault)

_RATES: dict[Fault, float] = {
    "bus message dropped": 0.22,
    "bus message delayed": 0.08,
    "bus message doubled": 0.05,
    "bus messages reordered": 0.10,
    "commit failed before its effect": 0.02,
    "commit failed after its effect": 0.03,
    "read failed": 0.01,
    "slow storage": 0.03,
    "crash before a commit": 0.004,
    "crash after a commit": 0.008,
    "line delayed": 0.03,
}
"""Chance each time that it could happen; swarms of seeds turn each up, down or off."""

CHAOS: dict[Fault, float] = {
    "crash": 1.5,
    "graceful restart": 0.5,
    "eviction": 1.5,
    "restore of an older store": 0.5,
    "erasure": 1.0,
    "clock jump": 1.0,
    "stalled storage": 0.7,
    "connection cut": 6.0,
    "half-open socket": 1.0,
    "frozen reader": 1.5,
    "tab duplicated": 1.5,
    "tab closed": 1.5,
    "mode changed": 1.5,
}
"""Weights of what happens by itself, out of the blue."""

_SWARM = (0.0, 0.5, 1.0, 1.0, 2.0)


class Faults:
    """Dice for one seed. `on` goes out before everything must settle."""

    def __init__(self, random: Random, happened: Counter[str]) -> None:
        self.on = True
        self.happened = happened
        self._random = random
        self._rates = {fault: rate * random.choice(_SWARM) for fault, rate in _RATES.items()}
        self._chaos = {fault: weight * random.choice(_SWARM) for fault, weight in CHAOS.items()}

    def none(self) -> None:
        """A world in which nothing ever goes wrong."""
        self.on = False

    def strikes(self, fault: Fault) -> bool:
        """Whether it happens now."""
        if self.on and self._random.random() < self._rates[fault]:
            self.happened[fault] += 1
            return True
        return False

    def next(self) -> Fault | None:
        """What happens out of the blue now; None when this seed knows no such thing."""
        kinds = [fault for fault, weight in self._chaos.items() if weight]
        if not self.on or not kinds:
            return None
        return self._random.choices(kinds, [self._chaos[kind] for kind in kinds])[0]

    def note(self, fault: Fault) -> None:
        """It happened."""
        self.happened[fault] += 1
