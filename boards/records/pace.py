"""The agenda."""

from typing import ClassVar

from boards.ids import MaybeId
from boards.records.base import Authors, Base, Kind, Mode, Ref, Stage


class Step(Base, frozen=True, array_like=True, gc=False, tag="s"):
    """A step of the agenda: where everyone goes, what a board is for then, for how long, and who
    learns who writes there.

    board: 0 for the stage alone. minutes: 0 for no timer.
    """

    kind: ClassVar[Kind] = "s"
    texts: ClassVar[tuple[str, ...]] = ("text",)

    order: int
    stage: Stage
    board: MaybeId
    mode: Mode
    minutes: int
    text: Ref
    version: int = 1
    authors: Authors = "named"
