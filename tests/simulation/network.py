"""Lines between clients and processes, and the bus between processes."""

from typing import TYPE_CHECKING

from server.bus.base import MISSED, Hear, Heard, News
from server.rooms.room import Room
from server.rooms.session import Session

if TYPE_CHECKING:
    from tests.simulation.client import Tab
    from tests.simulation.node import Process
    from tests.simulation.world import World

NOTICED_AFTER = 40.0
"""Seconds after which a server aborts a client that answers no keepalive (T2)."""


class Line:
    """One connection: in order, each way with its delays, until it is cut. Like TCP, it loses
    nothing but its end. `silent`: half open, nothing arrives and nobody is told."""

    def __init__(self, world: "World", tab: "Tab", process: "Process") -> None:
        self.tab = tab
        self.process = process
        self.session: Session | None = None
        self.room: Room | None = None
        self.is_cut = False
        self.silent = False
        self.frozen_until = 0.0
        self.aborted = False
        self._world = world
        self._up = self._down = 0.0
        self._buffered = 0
        self._said_goodbye = False
        process.lines.append(self)

    # -- the client's end --------------------------------------------------------------------

    def send(self, data: bytes) -> None:
        """From the client."""
        self._up = self._due(self._up)
        self._world.loop.call_at(self._up, self._arrive, data, context=self.process.context)

    def _arrive(self, data: bytes) -> None:
        if not (self.is_cut or self.silent):
            self.process.door.take(self, data)

    def hang_up(self) -> None:
        """By the client, who hears no more of it. A half-open line tells the server nothing."""
        self.is_cut = True
        self._tell_server()

    # -- the server's end (`server.rooms.transport.Transport`) -------------------------------

    def write(self, payload: bytes) -> None:
        if self.is_cut or not self.process.is_alive:
            return
        if self._said_goodbye:
            self._world.violate("K3", f"{self.tab}: a message behind the last one")
        self._buffered += len(payload)
        self._down = max(self._due(self._down), self.frozen_until)
        head = self._world.store.seq
        self._world.loop.call_at(self._down, self._deliver, payload, head)

    def _deliver(self, payload: bytes, head: int) -> None:
        if self.is_cut or self.silent:
            return
        self._buffered -= len(payload)
        self.tab.heard(self, payload, head)

    @property
    def buffered(self) -> int:
        return self._buffered

    async def close(self, code: int, reason: str) -> None:
        self._said_goodbye = True
        self._down = max(self._due(self._down), self.frozen_until)
        self._world.loop.call_at(self._down, self._closed, code)

    def _closed(self, code: int) -> None:
        if not (self.is_cut or self.silent):
            self.is_cut = True
            self._tell_server()
            self.tab.closed(self, code)

    def abort(self) -> None:
        self.aborted = True
        self.cut()

    # -- what happens to it ------------------------------------------------------------------

    def cut(self) -> None:
        """Both ends are told, each when it gets there."""
        if self.is_cut or self.silent:
            return
        self.is_cut = True
        self._tell_server()
        self._world.loop.call_at(self._due(self._down), self.tab.closed, self, 1006)

    def go_silent(self) -> None:
        """Half open: the server's keepalive finds out late, the client by silence."""
        self.silent = True
        self._world.loop.call_later(NOTICED_AFTER, self.heal)

    def heal(self) -> None:
        """A frozen one thaws; a silent one does not come back: now it is seen to be dead."""
        self.frozen_until = 0.0
        if self.silent and not self.is_cut:
            self.silent = False
            self.cut()

    def _tell_server(self) -> None:
        process = self.process
        if process.is_alive:
            wait = NOTICED_AFTER if self.silent else self._world.uniform(0.001, 0.05)
            self._world.loop.call_later(wait, process.door.gone, self, context=process.context)

    def _due(self, last: float) -> float:
        world = self._world
        delay = world.uniform(0.002, 0.030)
        if world.faults.strikes("line delayed"):
            delay += world.uniform(0.2, 1.5)
        # Timers of one moment have no order of their own.
        return max(last + 1e-6, world.loop.time() + delay)


class SimBus:
    """The bus of the cluster: at most once, late, twice, and in any order."""

    def __init__(self, world: "World") -> None:
        self._world = world
        self.ports: list[BusPort] = []

    def publish(self, news: News) -> None:
        for port in self.ports:
            if port.process.is_alive and port.listeners:
                self._send(port, news)

    def _send(self, port: "BusPort", news: News) -> None:
        world, faults = self._world, self._world.faults
        if faults.strikes("bus message dropped"):
            return
        delay = world.uniform(0.0005, 0.004)
        if faults.strikes("bus message delayed"):
            delay += world.uniform(0.3, 5.0)
        if faults.strikes("bus messages reordered"):
            delay += world.uniform(0.0, 0.1)
        for _ in range(2 if faults.strikes("bus message doubled") else 1):
            world.loop.call_later(delay, port.hear, news, context=port.process.context)
            delay += world.uniform(0.0, 0.2)


class BusPort:
    """`server.bus.base.Bus` as one process has it."""

    def __init__(self, world: "World", process: "Process") -> None:
        self.process = process
        self.listeners: list[SimSubscription] = []
        self._world = world
        world.bus.ports.append(self)

    async def subscribe(self, workshop: str, hear: Hear) -> "SimSubscription":
        await self._world.pause(0.001, 0.005)
        subscription = SimSubscription(self, hear)
        self.listeners.append(subscription)
        return subscription

    def publish(self, workshop: str, news: News) -> None:
        if self.process.is_alive:
            self._world.bus.publish(news)

    async def close(self) -> None:
        self.listeners.clear()

    def hear(self, heard: Heard) -> None:
        """From the network."""
        if self.process.is_alive:
            for subscription in tuple(self.listeners):
                subscription.hear(heard)

    def reconnected(self) -> None:
        """U4."""
        self.hear(MISSED)


class SimSubscription:
    """One listener of a port."""

    def __init__(self, port: BusPort, hear: Hear) -> None:
        self.hear = hear
        self._port = port

    async def end(self) -> None:
        if self in self._port.listeners:
            self._port.listeners.remove(self)
