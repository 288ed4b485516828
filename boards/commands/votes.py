"""Rounds of voting (RULES.md Q)."""

from typing import Annotated

import msgspec

from boards.commands.base import Base
from boards.ids import Id, Integer, MaybeId
from boards.records import Method, Over

Receipt = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{20}$", max_length=20)]
"""The first 10 bytes of SHA-256 over "round id:code", in hex; only the voter knows the code. With a
length of its own, since `$` lets a line end by."""


class RoundOpen(Base, frozen=True, array_like=True, tag="round.open"):
    """Have people vote on what stands in an area, or on a whole board (area 0).

    budget, most: dots of each voter, and how many of them one target may get; else 0.
    first, second: the ends of a scale, or the two scales; may be empty.
    """

    id: Id
    board: Id
    area: MaybeId
    over: Over
    method: Method
    budget: Integer
    most: Integer
    title: str
    first: str
    second: str


class RoundClose(Base, frozen=True, array_like=True, tag="round.close"):
    """Nobody votes any more: choices and voters are parted for good.

    `reveal`: and show everybody what came out.
    """

    id: Id
    reveal: bool


class RoundReveal(Base, frozen=True, array_like=True, tag="round.reveal"):
    """Show everybody what came out of a closed round."""

    id: Id


class BallotCast(Base, frozen=True, array_like=True, tag="ballot.cast"):
    """Vote, or vote otherwise: one value for each target of the round, 0 for none.

    Dots; 1 yes, 2 no, 3 abstain; 1 to 5; the place in the order; 5 * x + y + 1 with x and y from 0
    to 4. All 0 takes the ballot back. What has gone counts no more than before (Q10). `id` counts
    for a member's first one in the round only.
    """

    id: Id
    round: Id
    choice: tuple[Integer, ...]
    receipt: Receipt


class RoundSwept(Base, frozen=True, array_like=True, tag="round.swept"):
    """The server has erased all choices of a closed round from storage."""

    id: Id


def without_choice(command: BallotCast) -> BallotCast:
    """What may be remembered of it for ever: a checksum of the choice would give it away (Q6)."""
    return BallotCast(command.id, command.round, (), "")
