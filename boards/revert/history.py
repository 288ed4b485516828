"""What became of one value: who wrote it in which order, and what was there before (U8)."""

from collections.abc import Callable
from typing import Generic, TypeVar

V = TypeVar("V")


class History(Generic[V]):
    """The value, under it the runs of writers: whether it was the person, and the value before.

    A run that comes back to where it began is as if it never was, whoever took it back.
    """

    __slots__ = ("runs", "value")

    def __init__(self, value: V) -> None:
        self.value = value
        self.runs: list[tuple[bool, V]] = []

    def write(self, value: V, *, hers: bool) -> None:
        """The value becomes this one."""
        if value == self.value:
            return
        if not self.runs or self.runs[-1][0] != hers:
            self.runs.append((hers, self.value))
        self.value = value
        while self.runs and self.runs[-1][1] == value:
            self.runs.pop()

    def map(self, change: Callable[[V], V]) -> None:
        """The same history where all values were written otherwise."""
        self.value = change(self.value)
        self.runs = [(hers, change(before)) for hers, before in self.runs]

    @property
    def is_hers(self) -> bool:
        """Whether she wrote the value that is there now."""
        return bool(self.runs) and self.runs[-1][0]

    @property
    def is_lost(self) -> bool:
        """Whether she wrote, and somebody else on top of it."""
        return not self.is_hers and any(hers for hers, _ in self.runs)

    @property
    def before(self) -> V:
        """What was there before her last run; asked only where the value is hers."""
        return self.runs[-1][1]
