"""Paired worlds (I6): two runs that differ only in what is hidden from an audience.

The same people do the same things at the same moments; but the words, lengths, colours, places and
sizes of what the audience may not see are others, or what is voted, or which of two people did it.
Every byte that the audience is sent must be the
same, over frames, snapshots, resumed tails, presence, answers to guessed ids, digests and exports;
and no word of it may be in any of them. The room, hub and fan-out are the real ones, on a virtual
clock.
"""

import msgspec

from tests.rooms.virtual import run
from tests.simulation.pairs.hall import Hall, Heard
from tests.simulation.pairs.kinds import script_of
from tests.simulation.pairs.script import WALL, Otherwise, Script
from tests.support.worlds import FACILITATOR, SECOND, STAFF


class Outcome(msgspec.Struct):
    """What came of a seed."""

    seed: int
    differences: list[str]
    messages: int
    size: int
    """Bytes compared."""
    hidden: int
    """Commands that made or changed what is hidden."""


def compare(seed: int) -> Outcome:
    """Both worlds of a seed, and where they differ to those who may not know."""
    script = script_of(seed)
    watchers = script.watchers
    halls = [_live(seed, script, world) for world in (0, 1)]
    differences = [
        f"{script.hiding}, {_name(watcher)}: {how}"
        for watcher in watchers
        if (how := _difference(halls[0].heard[watcher], halls[1].heard[watcher]))
    ]
    for hall in halls:
        for watcher in watchers:
            data = bytes(hall.heard[watcher])
            found = [canary for canary in hall.other.canaries if canary in data]
            if found:
                differences.append(f"{script.hiding}, {_name(watcher)} was sent {found[0]!r}")
    one = halls[0].heard.values()
    return Outcome(
        seed=seed,
        differences=differences,
        messages=sum(len(heard.messages) for heard in one),
        size=sum(len(bytes(heard)) for heard in one),
        hidden=script.hidden,
    )


def _live(seed: int, script: Script, world: int) -> Hall:
    hall = Hall(seed, Otherwise(seed, world), script.watchers)
    run(hall.live(script))
    return hall


def _difference(one: Heard, two: Heard) -> str:
    if len(one.messages) != len(two.messages):
        return f"{len(one.messages)} messages, and {len(two.messages)}"
    for index, (a, b) in enumerate(zip(one.messages, two.messages, strict=True)):
        if a != b:
            return f"message {index}: {a[1]} ms {a[2][-80:]!r}, and {b[1]} ms {b[2][-80:]!r}"
    return ""


def _name(watcher: int) -> str:
    names = {FACILITATOR: "a facilitator", SECOND: "the second facilitator", STAFF: "staff"}
    return names.get(watcher, "a resident") if watcher != WALL else "the wall"
