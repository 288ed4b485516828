"""The figures by name, what each should be, and a table of both."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

Scenario = Literal["5000_1x", "2000_4x", "first-load", "saved"]
SCENARIOS: tuple[Scenario, ...] = ("5000_1x", "2000_4x", "first-load", "saved")

MOVEMENTS = ("pan", "zoom", "remote", "far")


class Goal(Struct, frozen=True):
    """A figure is good when it is at most, or at least, `value`."""

    value: float
    at_least: bool = False

    def is_met(self, figure: float) -> bool:
        return figure >= self.value if self.at_least else figure <= self.value

    def __str__(self) -> str:
        return f"{'>=' if self.at_least else '<='} {self.value:g}"


GOALS: dict[str, Goal] = {
    "ready_ms_5000": Goal(300),
    "heap_mb_5000": Goal(10),
    **{f"fps_{movement}_5000_1x": Goal(58, at_least=True) for movement in MOVEMENTS},
    "worst_frame_ms_5000_1x": Goal(50),
    **{f"fps_{movement}_2000_4x": Goal(50, at_least=True) for movement in MOVEMENTS},
    "worst_frame_ms_2000_4x": Goal(50),
    "key_to_frame_p95_ms": Goal(35),
    "first_load_gzip_bytes": Goal(60_000),
    "requests": Goal(8),
    "code_to_saved_ms": Goal(6_000),
}
"""In the order of the table. Figures without a goal follow behind them."""


def worse_of_both(figures: Mapping[str, float]) -> dict[str, float]:
    """The figures that do not say where: the worse of two scenarios, if both were measured."""
    found: dict[str, float] = {}
    for name in [*(f"fps_{movement}" for movement in MOVEMENTS), "worst_frame_ms"]:
        both = [figures.get(f"{name}_{where}") for where in ("5000_1x", "2000_4x")]
        known = [figure for figure in both if figure is not None]
        if len(known) == len(both):
            found[name] = max(known) if name == "worst_frame_ms" else min(known)
    return found


def table(figures: Mapping[str, float]) -> str:
    """A line for each figure: its name, what it is, what it should be, and whether it is."""
    names = [name for name in GOALS if name in figures]
    names += [name for name in figures if name not in GOALS]
    width = max(map(len, names), default=0)
    return "\n".join(_line(name, figures[name], width) for name in names)


def _line(name: str, figure: float, width: int) -> str:
    goal = GOALS.get(name)
    shown = f"{name:<{width}} {figure:>10,.1f}"
    if goal is None:
        return shown
    return f"{shown}   {goal!s:>9}   {'ok' if goal.is_met(figure) else 'FALLS SHORT'}"
