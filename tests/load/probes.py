"""What the probes got, decoded when all is over: latencies, counts, and what is missing.

A latency runs from the moment when a change was due to be sent, not when it was, to the arrival of
the bytes that hold it: a late generator or a stalled server both count.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from boards import digest
from boards.view.records import BallotView, NoteView, RoundView
from server.demo.twin import Twin
from tests.load.plans import Deed, Sign, mark_of
from tests.load.scribes import frames_of
from tests.load.wireframes import BINARY, Reader

_FIELDS = NoteView.__struct_fields__
_X, _VERSION = _FIELDS.index("x"), _FIELDS.index("version")
_CHOICE = BallotView.__struct_fields__.index("choice")
_BALLOTS = RoundView.__struct_fields__.index("ballots")
_RESULTS = RoundView.__struct_fields__.index("results")


class Chunk(Struct, frozen=True, gc=False):
    """Bytes of a stream and when they came (s, monotonic clock)."""

    at: float
    data: bytes


class Told(Struct):
    """What one probe was told: when it first saw each sign, its view, and how much it got."""

    seen: dict[Sign, float]
    twin: Twin
    cursors: int = 0
    messages: int = 0

    @property
    def digest(self) -> int:
        """Of the view it arrived at."""
        return digest.digest_view(self.twin.shared)


def read(chunks: Sequence[Chunk], *, after: float) -> Told:
    """Plays a probe's stream through a twin; cursors and messages count from `after`."""
    told, reader = Told({}, Twin()), Reader()
    for chunk in chunks:
        for opcode, payload in reader.feed(chunk.data):
            if opcode != BINARY:
                continue
            told.twin.take(payload)
            told.messages += chunk.at >= after
            for frame in frames_of(payload):
                for sign in signs_of(frame):
                    told.seen.setdefault(sign, chunk.at)
                    told.cursors += sign[0] == "at" and chunk.at >= after
    return told


def signs_of(frame: Sequence[Any]) -> Iterator[Sign]:
    """The changes that a frame brings, as `plans.sign_of` calls them."""
    if frame[0] == "cursors":
        for _session, member, _board, x, _y in frame[1]:
            yield ("at", member, x)
    elif frame[0] in ("patch", "own"):
        for change in frame[-1]:
            yield from _signs_of_change(change)


def _signs_of_change(change: Sequence[Any]) -> Iterator[Sign]:
    if change[1] == "v":
        yield from _signs_of_ballot(change)
    elif change[1] != "n":
        return
    elif change[0] == 1:
        # A move in the same flush is in the record already: the note counts, the move is later.
        fields = change[2]
        yield ("version", fields[0], 1)
        yield ("version", fields[0], fields[_VERSION])
        yield ("x", fields[0], fields[_X])
    elif change[0] == 2:
        pairs = change[3]
        for index, value in zip(pairs[::2], pairs[1::2], strict=True):
            if index == _X:
                yield ("x", change[2], value)
            elif index == _VERSION:
                yield ("version", change[2], value)


def _signs_of_ballot(change: Sequence[Any]) -> Iterator[Sign]:
    if change[0] == 1:
        yield ("choice", change[2][0], mark_of(change[2][_CHOICE]))
    elif change[0] == 2:
        fields = dict(zip(change[3][::2], change[3][1::2], strict=True))
        if _CHOICE in fields:
            yield ("choice", change[2], mark_of(fields[_CHOICE]))


class Shown(Struct, frozen=True):
    """What was revealed: how much of it came to everybody, and how long until the last had it.

    `receipts`, `dots`: of a round, as everybody was told it; nothing where it differs.
    """

    count: int
    ms: float
    receipts: tuple[str, ...] = ()
    dots: tuple[int, ...] = ()


def revealed(streams: Sequence[Sequence[Chunk]], *, since: float) -> Shown:
    """What came from then on: the least of notes or ballots, the longest of times."""
    found = [_shown_since(chunks, since) for chunks in streams]
    rounds = {(one.receipts, one.dots) for one in found}
    receipts, dots = rounds.pop() if len(rounds) == 1 else ((), ())
    return Shown(min(one.count for one in found), max(one.ms for one in found), receipts, dots)


def _shown_since(chunks: Sequence[Chunk], since: float) -> Shown:
    reader, seen, last = Reader(), 0, since
    receipts: tuple[str, ...] = ()
    dots: tuple[int, ...] = ()
    for chunk in chunks:
        for opcode, payload in reader.feed(chunk.data):
            if opcode != BINARY or chunk.at < since:
                continue
            changes = [
                change
                for frame in frames_of(payload)
                if frame[0] == "patch"
                for change in frame[-1]
            ]
            count = sum(change[:2] == [1, "n"] for change in changes)
            for fields in map(_of_round, changes):
                if fields.get(_BALLOTS):
                    receipts = tuple(receipt for receipt, _choice in fields[_BALLOTS])
                    dots = tuple(row[1] for row in fields[_RESULTS])
                    count += len(receipts)
            seen, last = seen + count, chunk.at if count else last
    return Shown(seen, (last - since) * 1000, receipts, dots)


def _of_round(change: Sequence[Any]) -> dict[int, Any]:
    """What changes of a round; nothing for any other change."""
    if change[:2] != [2, "r"]:
        return {}
    return dict(zip(change[3][::2], change[3][1::2], strict=True))


class Times(Struct, frozen=True):
    """Latencies in ms, and how many changes a probe never saw, nor a newer one in their place."""

    latencies: list[float]
    missing: int


def times(told: Sequence[Told], deeds: Sequence[Deed], *, begin: float, after: float) -> Times:
    """Of all deeds due from `after` (s, after `begin`) on, at each probe."""
    found: list[float] = []
    missing = 0
    newest: dict[tuple[str, int], list[Deed]] = {}
    for deed in deeds:
        newest.setdefault(deed.sign[:2], []).append(deed)
    for one in told:
        for line in newest.values():
            missing += _missing(line, one.seen)
        found += [
            (one.seen[deed.sign] - begin - deed.at) * 1000
            for deed in deeds
            if deed.at >= after and deed.sign in one.seen
        ]
    return Times(found, missing)


def times_of_own(
    told: Mapping[int, Told], deeds: Sequence[Deed], *, begin: float, after: float
) -> Times:
    """The same where nobody sees but her own: `told` by person."""
    each = [
        times([one], [deed for deed in deeds if deed.person == person], begin=begin, after=after)
        for person, one in told.items()
    ]
    return Times(
        [latency for found in each for latency in found.latencies],
        sum(found.missing for found in each),
    )


def _missing(line: Sequence[Deed], seen: Mapping[Sign, float]) -> int:
    """Of changes to one thing: all behind the last that was seen. What is older was coalesced."""
    behind = 0
    for deed in reversed(line):
        if deed.sign in seen:
            return behind
        behind += 1
    return behind
