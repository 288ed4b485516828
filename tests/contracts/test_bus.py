"""What a bus promises (server/bus/base.py), for every implementation."""

import pytest

from server.bus.base import BATCH_MAX, Bus, Heard, News, news_of
from server.bus.memory import MemoryBus
from server.journal.base import Batch, Cell

NEWS = News(7, 3, None)


@pytest.fixture(params=["memory"])
def bus() -> Bus:
    return MemoryBus()


def batch(size: int, cells: tuple[Cell, ...] = ()) -> Batch:
    return Batch(first=2, last=3, format=1, body=bytes(size), hash=bytes(32), cells=cells)


async def test_u1_everybody_who_subscribed_hears_what_is_published_then(bus: Bus) -> None:
    heard: list[list[Heard]] = [[], []]
    bus.publish("w", News(7, 1, None))
    for each in heard:
        await bus.subscribe("w", each.append)
    bus.publish("w", NEWS)
    assert heard == [[NEWS], [NEWS]]


async def test_u2_nobody_hears_of_another_workshop_or_after_the_end(bus: Bus) -> None:
    heard: list[Heard] = []
    stays: list[Heard] = []
    subscription = await bus.subscribe("w", heard.append)
    await bus.subscribe("w", stays.append)
    bus.publish("other", NEWS)
    await subscription.end()
    await subscription.end()
    bus.publish("w", NEWS)
    assert (heard, stays) == ([], [NEWS])


async def test_u3_a_listener_that_fails_harms_no_other(bus: Bus) -> None:
    heard: list[Heard] = []

    def fails(_: Heard) -> None:
        raise RuntimeError("a listener")

    await bus.subscribe("w", fails)
    await bus.subscribe("w", heard.append)
    bus.publish("w", NEWS)
    assert heard == [NEWS]


async def test_nobody_hears_after_the_bus_was_closed(bus: Bus) -> None:
    heard: list[Heard] = []
    await bus.subscribe("w", lambda _: None)
    await bus.subscribe("w", heard.append)
    await bus.close()
    bus.publish("w", NEWS)
    assert heard == []


def test_a_small_batch_travels_along_with_its_cells_of_a_large_one_only_the_head() -> None:
    small = batch(100)
    assert news_of(7, small) == News(7, 3, small)
    assert news_of(7, batch(BATCH_MAX + 1)) == News(7, 3, None)
    full = batch(100, (Cell(bytes(32), bytes(16), bytes(BATCH_MAX)),))
    assert news_of(7, full) == News(7, 3, None)
