"""The bus of a single process, and of several hubs in one: everybody is told at once."""

import structlog

from server.bus.base import Hear, News

log = structlog.get_logger(__name__)


class MemoryBus:
    """`server.bus.base.Bus` without a network; nothing is ever lost or late."""

    def __init__(self) -> None:
        self._listeners: dict[str, list[MemorySubscription]] = {}

    async def subscribe(self, workshop: str, hear: Hear) -> "MemorySubscription":
        subscription = MemorySubscription(self, workshop, hear)
        self._listeners.setdefault(workshop, []).append(subscription)
        return subscription

    def publish(self, workshop: str, news: News) -> None:
        for subscription in tuple(self._listeners.get(workshop, ())):
            try:
                subscription.hear(news)
            except Exception:
                log.exception("bus.listener_failed", workshop=workshop)

    async def close(self) -> None:
        self._listeners.clear()

    def forget(self, subscription: "MemorySubscription") -> None:
        """This one hears no more; it may be gone already."""
        listeners = self._listeners.get(subscription.workshop, [])
        if subscription in listeners:
            listeners.remove(subscription)
        if not listeners:
            self._listeners.pop(subscription.workshop, None)


class MemorySubscription:
    """One listener of a `MemoryBus`."""

    def __init__(self, bus: MemoryBus, workshop: str, hear: Hear) -> None:
        self.workshop = workshop
        self.hear = hear
        self._bus = bus

    async def end(self) -> None:
        self._bus.forget(self)
