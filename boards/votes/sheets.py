"""What stands in the cell of a ballot, and what a choice may be (RULES.md Q3, Q6).

A choice is one integer for each target of the round, in their order, 0 for none.
"""

from collections.abc import Collection
from typing import Literal

import msgspec

from boards.records import Method, Round
from boards.rejections import Code, Refusal

Choice = tuple[int, ...]

YES, NO, ABSTAIN = 1, 2, 3
STEPS = 5
"""Of a scale, and of each of the two of `axes`."""

_HIGHEST: dict[Method, int] = {"yesno": ABSTAIN, "scale": STEPS, "axes": STEPS * STEPS}


class Sheet(msgspec.Struct, frozen=True, array_like=True):
    """A choice with its receipt: together they are counted, apart from whoever made it."""

    receipt: str
    choice: Choice


_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Sheet)


def as_cell(sheet: Sheet) -> str:
    """The text of its cell."""
    return _encoder.encode(sheet).decode()


def from_cell(content: str | None) -> Sheet | None:
    """The sheet of a cell; None when it was erased, or holds anything else."""
    try:
        return None if content is None else _decoder.decode(content)
    except msgspec.DecodeError:
        return None


def must_fit(choice: Choice, round_: Round) -> None:
    """Q3: raises Refusal unless this can be voted in the round."""
    if len(choice) != len(round_.targets) or min(choice) < 0:
        raise Refusal(Code.BAD_VALUE)
    if round_.method == "dots":
        _must_be_affordable(choice, round_)
    elif round_.method == "rank":
        given = sorted(value for value in choice if value)
        if given != list(range(1, len(given) + 1)):
            raise Refusal(Code.BAD_VALUE)
    elif max(choice) > _HIGHEST[round_.method]:
        raise Refusal(Code.BAD_VALUE)


def _must_be_affordable(choice: Choice, round_: Round) -> None:
    if max(choice) > round_.most:
        raise Refusal(Code.OVER_BUDGET, round_.most)
    if sum(choice) > round_.budget:
        raise Refusal(Code.OVER_BUDGET, round_.budget)


def no_more_than(
    before: Choice, choice: Choice, *, gone: Collection[int], method: Method
) -> Choice:
    """Q10: the choice, in which what is gone (positions in it) gets nothing that it had not before.

    A place in the order counts as more the nearer it is to the first.
    """
    if method == "rank":
        return _not_nearer(before, choice, gone)
    return tuple(
        _left(before[at], value, method) if at in gone else value for at, value in enumerate(choice)
    )


def _left(had: int, value: int, method: Method) -> int:
    """Of dots some may be taken back; of the others all or nothing, since a 1 is no less than a
    4."""
    if method == "dots":
        return min(had, value)
    return had if value else 0


def _not_nearer(before: Choice, choice: Choice, gone: Collection[int]) -> Choice:
    """What would come too near lets the next ones by, and without any is out of the order."""
    waiting = sorted((at for at, place in enumerate(choice) if place), key=choice.__getitem__)
    waiting = [at for at in waiting if at not in gone or before[at]]
    places = [0] * len(choice)
    for place in range(1, len(waiting) + 1):
        fits = [at for at in waiting if at not in gone or before[at] <= place]
        if not fits:
            break
        places[fits[0]] = place
        waiting.remove(fits[0])
    return tuple(places)


def on_axis(value: int, axis: Literal[0, 1]) -> int:
    """1 to 5: where a choice of `axes` stands on the first or the second scale."""
    return (divmod(value - 1, STEPS)[axis]) + 1
