"""The tally of a closed round: receipts, choices without voters, or sums (RULES.md Q6-Q8).

It stands in one cell of the round. Sorted by receipt, which only chance has made, it says nothing
of who voted first, nor of who stands beside whom in the state.
"""

from collections.abc import Iterable
from functools import lru_cache

import msgspec

from boards.limits import GROUP_MIN
from boards.records import Round
from boards.roles import Role
from boards.votes.figures import Figures, count
from boards.votes.sheets import Sheet


class Group(msgspec.Struct, frozen=True, array_like=True):
    """Figures of some voters: how many they are, and a row for each target."""

    voted: int
    figures: tuple[Figures, ...]


NOBODY = Group(0, ())


class Tally(msgspec.Struct, frozen=True, array_like=True):
    """staff, residents: both or neither (Q8). Where they are told, a sheet has no choice: of all
    sets of five sheets mostly one only adds up to the sums of the staff."""

    sheets: tuple[Sheet, ...]
    staff: Group
    residents: Group


EMPTY = Tally((), NOBODY, NOBODY)

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Tally)


def tally_of(round_: Round, votes: Iterable[tuple[Role, Sheet]]) -> Tally:
    """Q8: facilitators count as staff. Else whoever subtracts the groups from all has theirs."""
    votes = list(votes)
    residents = [sheet for role, sheet in votes if role == "resident"]
    staff = [sheet for role, sheet in votes if role != "resident"]
    sheets = tuple(
        sorted((sheet for _, sheet in votes), key=lambda sheet: (sheet.receipt, sheet.choice))
    )
    if min(len(residents), len(staff)) < GROUP_MIN:
        return Tally(sheets, NOBODY, NOBODY)
    receipts = tuple(Sheet(sheet.receipt, ()) for sheet in sheets)
    return Tally(receipts, _group(round_, staff), _group(round_, residents))


def all_of(round_: Round, counted: Tally) -> tuple[Figures, ...]:
    """Q7: the figures of all who voted."""
    if counted.staff.voted:
        pairs = zip(counted.staff.figures, counted.residents.figures, strict=True)
        return tuple(tuple(map(sum, zip(*pair, strict=True))) for pair in pairs)
    choices = [sheet.choice for sheet in counted.sheets]
    return count(round_.method, len(round_.targets), choices)


def _group(round_: Round, sheets: Iterable[Sheet]) -> Group:
    choices = [sheet.choice for sheet in sheets]
    return Group(len(choices), count(round_.method, len(round_.targets), choices))


def as_cell(tally: Tally) -> str:
    """The text of its cell."""
    return _encoder.encode(tally).decode()


@lru_cache(maxsize=64)
def from_cell(content: str | None) -> Tally:
    """The tally of a cell; an empty one when it was erased, or holds anything else.

    Remembered, since every joiner's view asks for it: 1,000 ballots on 30 notes take 2 ms.
    """
    try:
        return EMPTY if content is None else _decoder.decode(content)
    except msgspec.DecodeError:
        return EMPTY
