"""Rounds of voting and their ballots."""

from typing import ClassVar

from boards.ids import Id, MaybeId
from boards.records.base import NO_TEXT, Base, Kind, Method, Over, Ref, RoundLife


class Round(Base, frozen=True, array_like=True, gc=False, tag="r"):
    """A round of voting on the `targets` that stood on the board, or in the area, at its start.

    budget, most: dots of each voter, and how many of them one target may get; 0 for other methods.
    first, second: what the ends of a scale mean, or the two scales. since: the entry before it.
    tally: what came out (`boards.votes.tally`). swept: the choices were erased from storage.
    """

    kind: ClassVar[Kind] = "r"
    texts: ClassVar[tuple[str, ...]] = ("title", "first", "second", "tally")

    board: Id
    area: MaybeId
    over: Over
    method: Method
    budget: int
    most: int
    title: Ref
    first: Ref
    second: Ref
    targets: tuple[Id, ...]
    by: MaybeId
    opened: int
    since: int
    life: RoundLife = "open"
    voted: int = 0
    tally: Ref = NO_TEXT
    swept: bool = False


class Ballot(Base, frozen=True, array_like=True, gc=False, tag="v"):
    """What a member votes in a round, as long as that is open. No time: it would be one more link.

    choice: the cell of her choice and receipt (`boards.votes.sheets`). out: the undoing of her that
    took it out; it counts for nothing then but in how many have voted so far (U7).
    """

    kind: ClassVar[Kind] = "v"
    texts: ClassVar[tuple[str, ...]] = ("choice",)

    round: Id
    by: Id
    choice: Ref
    out: MaybeId = 0
