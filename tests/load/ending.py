"""How a measured room ends: what was hidden is shown to all at once, beside a workshop at work."""

import asyncio
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import zip_longest
from typing import Literal

import msgspec
from msgspec import Struct

from boards.commands import ClientCommand, NotesReveal, RoundClose
from server.wire.messages import Do
from tests.load import probes
from tests.load.filling import Filled
from tests.load.hall import Hall
from tests.load.neighbours import Neighbours
from tests.load.plans import Plan, receipt_of
from tests.load.probes import Shown
from tests.load.wireframes import masked

RoomMode = Literal["open", "private", "vote"]
"""private: nobody sees what others write, and it is revealed when the clock has stopped. vote: all
change their ballots in a secret round, and it is closed and revealed then."""

REVEALED = 1_000
"""Private notes that are revealed at most: of 200 people after ten seconds nearly all of them."""

PATIENCE = 30.0
"""Seconds that everything may take to arrive once nobody sends any more."""


class Ending(Struct, frozen=True):
    """What was shown, and the latencies (ms) of a workshop beside it."""

    shown: Shown
    others_before: Sequence[float]
    others_during: Sequence[float]


NOTHING = Ending(Shown(0, 0.0), (), ())


def closing_command(mode: RoomMode, filled: Filled) -> ClientCommand | None:
    """What a facilitator asks for at the end. What is private stands on the first board."""
    if mode == "private":
        return NotesReveal(filled.boards[0], 0, REVEALED)
    if filled.voting is not None:
        return RoundClose(filled.voting.round, reveal=True)
    return None


async def end_with(
    command: ClientCommand, hall: Hall, deeds: Plan, neighbours: Neighbours
) -> Ending:
    """By the first person, who is a facilitator; looked at from everybody's side."""
    await hall.keep_all(patience=PATIENCE)
    await neighbours.begin()
    person = hall.guests[0].person
    n = 1 + sum(deed.person == person.number for deed in deeds.changes)
    data = masked(msgspec.msgpack.encode(Do(person.client, n, command)))
    begin = time.monotonic()
    hall.guests[0].write(data)
    before, during = await neighbours.latencies(begin)
    await until_answered(hall, len(deeds.changes) + 1)
    shown = probes.revealed([guest.chunks for guest in hall.guests], since=begin)
    return Ending(shown, before, during)


async def until_answered(hall: Hall, sent: int) -> None:
    """Returns when so many answers have come, or nothing comes any more."""
    end = time.monotonic() + PATIENCE
    # Nothing wakes anybody for each answer: that would be work for the generator.
    while hall.answers < sent and time.monotonic() < end:  # noqa: ASYNC110
        await asyncio.sleep(0.05)


def miscounted(choices: Mapping[int, Sequence[int]], shown: Shown) -> int:
    """Ballots that are not in the result, or are there and were not cast, and targets that have
    other dots than the last choices give them together."""
    if not choices:
        return 0
    cast = Counter(map(receipt_of, choices))
    told = Counter(shown.receipts)
    ballots = sum(((cast - told) + (told - cast)).values())
    dots = [sum(given) for given in zip(*choices.values(), strict=True)]
    return ballots + sum(1 for one, other in zip_longest(dots, shown.dots) if one != other)
