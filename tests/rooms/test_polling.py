"""What waits for a client that polls (PROTOCOL.md Q): each message once, in order, not for ever."""

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.rooms.polling import (
    ABANDONED_SECONDS,
    GATHER_SECONDS,
    WAIT_SECONDS,
    AheadError,
    End,
    PollTransport,
)
from server.rooms.session import BUFFER_MAX
from server.rooms.transport import CLOSE_TIMEOUT
from server.tasks import Tasks
from tests.rooms.virtual import run

REMOVED = End(4403, "REMOVED", 0)


def now() -> float:
    return asyncio.get_running_loop().time()


class Client:
    """Polls as PROTOCOL.md says; what it was told and when."""

    def __init__(self) -> None:
        self.overs = 0
        self.transport = PollTransport(self._over)
        self.got: list[bytes] = []
        self.end: End | None = None
        with self.transport.polling():
            pass

    def _over(self) -> None:
        self.overs += 1

    async def ask(self, after: int | None = None) -> tuple[list[bytes], End | None]:
        """One poll, whose answer is lost."""
        with self.transport.polling():
            if not self.transport.take(len(self.got) if after is None else after):
                return [], None
            return await self.transport.next()

    async def poll(self) -> list[bytes]:
        """One poll, whose answer arrives."""
        messages, self.end = await self.ask()
        self.got += messages
        return messages


def test_q3_a_poll_waits_for_a_message_and_no_longer_than_25_s() -> None:
    async def story() -> None:
        client = Client()
        assert await client.poll() == []
        assert now() == pytest.approx(WAIT_SECONDS)
        asyncio.get_running_loop().call_later(7, client.transport.write, b"news")
        assert await client.poll() == [b"news"]
        assert now() == pytest.approx(WAIT_SECONDS + 7)

    run(story())


def test_q3_what_is_written_within_100_ms_of_an_answer_comes_in_one() -> None:
    async def story() -> None:
        client, loop = Client(), asyncio.get_running_loop()
        for n in range(10):
            loop.call_later(n * 0.009, client.transport.write, b"%d" % n)
        assert await client.poll() == [b"0"]
        assert await client.poll() == [b"%d" % n for n in range(1, 10)]
        assert now() == pytest.approx(GATHER_SECONDS)

    run(story())


def test_q3_an_answer_that_was_lost_is_given_again_with_what_came_behind_it() -> None:
    async def story() -> None:
        client = Client()
        client.transport.write(b"first")
        assert await client.ask() == ([b"first"], None)
        client.transport.write(b"second")
        assert client.transport.buffered == len(b"firstsecond")
        assert await client.poll() == [b"first", b"second"]
        client.transport.write(b"third")
        assert await client.poll() == [b"third"]
        assert client.transport.buffered == len(b"third"), "until she says that she has it"

    run(story())


def test_q3_an_old_request_that_comes_late_is_nothing_and_one_from_the_future_a_mistake() -> None:
    async def story() -> None:
        client = Client()
        for message in (b"a", b"b"):
            client.transport.write(message)
        await client.poll()
        assert client.transport.take(2)
        assert await client.ask(1) == ([], None)
        assert now() == 0, "an old request waits for nothing"
        with pytest.raises(AheadError):
            client.transport.take(3)

    run(story())


def test_q4_a_second_poll_takes_the_place_of_the_first() -> None:
    async def story() -> None:
        client, tasks = Client(), Tasks("test")
        first = tasks.start(client.ask(), "first")
        await asyncio.sleep(1)
        second = tasks.start(client.ask(), "second")
        assert await first == ([], None)
        assert now() == 1
        client.transport.write(b"news")
        assert await second == ([b"news"], None)
        third = tasks.start(client.ask(), "third")
        await asyncio.sleep(0)
        assert await client.poll() == [b"news"]
        assert await third == ([], None), "though something was there for it"

    run(story())


def test_q7_who_does_not_poll_for_20_s_is_gone_and_nothing_is_kept() -> None:
    async def story() -> None:
        client = Client()
        client.transport.write(bytes(1000))
        await client.transport.gone.wait()
        assert now() == pytest.approx(ABANDONED_SECONDS)
        assert (client.overs, client.transport.buffered) == (1, 0)
        client.transport.write(b"too late")
        assert client.transport.buffered == 0

    run(story())


def test_q7_a_poll_that_waits_and_an_answer_on_its_way_count_as_being_there() -> None:
    async def story() -> None:
        client = Client()
        for _ in range(4):
            await client.poll()
            await asyncio.sleep(ABANDONED_SECONDS - 1)
        with client.transport.polling():
            await asyncio.sleep(3 * ABANDONED_SECONDS)
        assert not client.transport.gone.is_set()
        before = now()
        await client.transport.gone.wait()
        assert now() - before == pytest.approx(ABANDONED_SECONDS)

    run(story())


def test_q2_k3_the_end_comes_with_the_last_messages_at_once_and_may_be_fetched_again() -> None:
    async def story() -> None:
        client, tasks = Client(), Tasks("test")
        client.transport.write(b"before")
        await client.poll()
        waiting = tasks.start(client.ask(), "poll")
        await asyncio.sleep(0)
        client.transport.write(b"good-bye")
        closing = tasks.start(client.transport.close(4403, "REMOVED"), "close")
        assert await waiting == ([b"good-bye"], REMOVED)
        await closing
        assert now() == 0, "neither the gathering of messages nor the closing takes time"
        client.transport.write(b"behind the last one")
        assert await client.poll() == [b"good-bye"]
        assert (await client.poll(), client.end) == ([], REMOVED)
        assert client.overs == 1
        await client.transport.gone.wait()
        assert client.overs == 1

    run(story())


def test_t2_a_client_that_does_not_come_cannot_hold_up_a_close() -> None:
    async def story() -> None:
        client = Client()
        client.transport.write(b"good-bye")
        await client.transport.close(1012, "RESTART")
        assert now() == pytest.approx(CLOSE_TIMEOUT)
        assert await client.poll() == [b"good-bye"]
        assert client.end == End(1012, "RESTART", 1_000)

    run(story())


def test_t2_abort_answers_the_poll_that_waits_and_forgets_what_was_for_it() -> None:
    async def story() -> None:
        client, tasks = Client(), Tasks("test")
        waiting = tasks.start(client.ask(), "poll")
        await asyncio.sleep(0)
        client.transport.abort()
        client.transport.abort()
        assert await waiting == ([], None)
        await client.transport.close(1012, "RESTART")
        assert (now(), client.overs, client.transport.end) == (0, 1, None)

    run(story())


class Unlucky(Client):
    """A client to whom everything happens that may; `step` is one such thing."""

    def __init__(self) -> None:
        super().__init__()
        self.written: list[bytes] = []
        self._heard = now()
        self._tasks = Tasks("unlucky")

    async def step(self, name: str, figure: int) -> None:
        await getattr(self, name)(figure)
        assert self.got == self.written[: len(self.got)]
        longest = max(map(len, self.written), default=0)
        assert self.transport.buffered < BUFFER_MAX + longest

    async def write(self, size: int) -> None:
        """As the room does it: not beyond what is full."""
        if self.transport.buffered < BUFFER_MAX:
            self.written.append(b"%d:" % len(self.written) + bytes(size))
            self.transport.write(self.written[-1])

    async def arrives(self, _figure: int) -> None:
        await self.poll()
        self._heard = now()

    async def is_lost(self, _figure: int) -> None:
        await self.ask()
        self._heard = now()

    async def comes_late(self, back: int) -> None:
        """A request from before: answered only if the newer ones never arrived."""
        after = max(0, len(self.got) - 1 - back)
        messages, end = await self.ask(after)
        assert (messages, end) in (([], None), (self.written[after:], None))

    async def is_replaced(self, _figure: int) -> None:
        first = self._tasks.start(self.ask(), "first")
        await asyncio.sleep(0)
        await self.poll()
        assert (await first)[1] is None
        self._heard = now()

    async def waits(self, seconds: int) -> None:
        if now() + seconds < self._heard + ABANDONED_SECONDS:
            await asyncio.sleep(seconds)

    async def rest(self) -> None:
        """Polls until nothing is left."""
        while await self.poll():
            pass


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("write"), st.integers(1, BUFFER_MAX)),
        st.tuples(st.sampled_from(["arrives", "is_lost", "is_replaced"]), st.just(0)),
        st.tuples(st.just("comes_late"), st.integers(0, 5)),
        st.tuples(st.just("waits"), st.integers(1, int(ABANDONED_SECONDS) - 1)),
    ),
    max_size=40,
)


@given(STEPS, st.booleans())
def test_q3_q4_q7_every_message_arrives_once_and_in_order_whatever_happens_to_answers(
    steps: list[tuple[str, int]], ends: bool
) -> None:
    async def story() -> None:
        client, tasks = Unlucky(), Tasks("test")
        for name, figure in steps:
            await client.step(name, figure)
        if ends:
            tasks.start(client.transport.close(4403, "REMOVED"), "close")
            await asyncio.sleep(0)
        await client.rest()
        assert client.got == client.written
        assert client.end == (REMOVED if ends else None)
        assert client.transport.buffered == 0

    run(story())
