"""A thread that runs jobs for the event loop: bounded queue, clean end, results in one wake-up.

The event loop never touches the database, and a caller that is cancelled abandons only its
waiting: the job runs all the same (rule B7: cancelled is not rolled back).
"""

import asyncio
import threading
from collections import deque
from collections.abc import Callable
from typing import Generic, TypeVar

from server.journal.base import JournalUnavailable

Job = TypeVar("Job")
Result = TypeVar("Result")


class Ticket(Generic[Job]):
    """A job with the future that its caller waits on."""

    __slots__ = ("error", "future", "job", "value")

    def __init__(self, job: Job, future: "asyncio.Future[object]") -> None:
        self.job = job
        self.future = future
        self.value: object = None
        self.error: Exception | None = None


class Mailbox(Generic[Job]):
    """Tickets on their way to a thread, and their answers on the way back."""

    def __init__(self, *, limit: int) -> None:
        self._loop = asyncio.get_running_loop()
        self._limit = limit
        self._waiting: deque[Ticket[Job]] = deque()
        self._changed = threading.Condition()
        self._refusing = False
        self._closed = False

    async def run(self, job: Job) -> object:
        """Queue a job and wait for its answer; cancelling the wait leaves the job alone."""
        ticket = Ticket(job, self._loop.create_future())
        with self._changed:
            if self._refusing:
                raise JournalUnavailable("closed")
            if len(self._waiting) >= self._limit:
                raise JournalUnavailable("overloaded")
            self._waiting.append(ticket)
            self._changed.notify()
        # Cancelling ends this future only: the thread goes on, and `_resolve` skips the answer.
        return await ticket.future

    def take(self, timeout: float | None) -> list[Ticket[Job]] | None:
        """In the thread: all that waits; [] after `timeout` seconds; None when it is the end."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._closed, timeout)
            tickets = list(self._waiting)
            self._waiting.clear()
            return None if self._closed and not tickets else tickets

    def answer(self, tickets: list[Ticket[Job]]) -> None:
        """In the thread: hand finished tickets back with one wake-up of the loop for all."""
        if tickets:
            self.post(lambda: _resolve(tickets))

    def post(self, call: Callable[[], object]) -> None:
        """In the thread: run `call` in the loop; nobody is left to tell once that is closed."""
        try:
            self._loop.call_soon_threadsafe(call)
        except RuntimeError:
            if not self._loop.is_closed():
                raise

    def refuse(self) -> None:
        """Take no more jobs; the thread runs those already queued and waits for `close`."""
        with self._changed:
            self._refusing = True

    def close(self) -> None:
        """Take no more jobs; the thread ends when those already queued have run."""
        with self._changed:
            self._refusing = self._closed = True
            self._changed.notify_all()


def _resolve(tickets: list[Ticket[Job]]) -> None:
    for ticket in tickets:
        if ticket.future.done():
            continue
        if ticket.error is None:
            ticket.future.set_result(ticket.value)
        else:
            ticket.future.set_exception(ticket.error)


class Worker:
    """A named thread with its owner: started once, and gone when `stop` returns."""

    def __init__(self, name: str, body: Callable[[Callable[[], None]], None]) -> None:
        """`body` gets a function to call once it is ready to work."""
        self._loop = asyncio.get_running_loop()
        self._ready: asyncio.Future[None] = self._loop.create_future()
        self._gone: asyncio.Future[None] = self._loop.create_future()
        self._body = body
        # A daemon, so that a crash elsewhere ends the process; every commit is whole without us.
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    async def start(self) -> None:
        """Give control back when the thread is ready; raises what kept it from starting."""
        self._thread.start()
        try:
            await asyncio.shield(self._ready)
        except Exception:
            self._thread.join()
            raise

    async def stop(self) -> None:
        """Wait for the end of the thread; raises what broke it."""
        try:
            await asyncio.shield(self._gone)
        finally:
            if self._gone.done():
                self._thread.join()

    def _run(self) -> None:
        error: BaseException | None = None
        try:
            self._body(lambda: self._tell(self._ready, None))
        except BaseException as broken:
            error = broken
        self._tell(self._ready, error)
        self._tell(self._gone, error)

    def _tell(self, future: "asyncio.Future[None]", error: BaseException | None) -> None:
        def settle() -> None:
            if future.done():
                return
            if error is None:
                future.set_result(None)
            else:
                future.set_exception(error)
                future.exception()  # also when nobody waits any more, asyncio need not complain

        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(settle)
