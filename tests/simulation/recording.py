"""What reaches the tabs of one device and what they do, as a tape for the browser's client.

static/src/sync/recorded.test.ts plays it to the real client and compares with the twin after each
event: what it says, what it holds, what it shows, which commands have no answer yet.
"""

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import msgspec

from boards.commands import ClientCommand
from boards.digest import digest_view
from boards.state import fork
from boards.view import Audience, View, own_view, shared_view
from server.wire.messages import ClientFrame, Do, Mode, Ping
from tests.simulation.client import Row, Tab
from tests.simulation.network import Line
from tests.simulation.world import World
from tests.support.worlds import World as Workshop
from tests.vectors.predictions import is_predictable
from tests.vectors.scenes import Json, plain

_TIMES = (
    *("created", "edited", "at", "help", "free_until"),
    *("timer_ends", "timer_left", "summoned", "noticed"),
)
"""What nobody can predict to the millisecond, only whether there is such a moment."""


class Recording:
    """The tape of one member's device, tab after tab."""

    def __init__(self) -> None:
        self.role = ""
        """As which the member came in."""
        self._clients: list[int] = []
        self._events: list[Json] = []
        self._tabs = 0
        self._last: dict[int, Json] = {}

    def json(self, name: str) -> Json:
        """`clients`: the outboxes that its tabs begin, in this order."""
        return {"name": name, "clients": self._clients, "events": self._events}

    def next_tab(self) -> int:
        """The number of a tab that is opened now."""
        self._tabs += 1
        return self._tabs - 1

    def numbered(self, client: int) -> int:
        """A short name for the outbox."""
        if client not in self._clients:
            self._clients.append(client)
        return self._clients.index(client)

    def add(self, tab: "RecordedTab", at: float, what: Json, said: list[Json]) -> None:
        """An event, what the tab said because of it, and how it stands: only what is new."""
        event = {"tab": tab.number, "at": int(at * 1000), **what}
        if said:
            event["says"] = said
        then = tab.stands()
        if then != self._last.get(tab.number):
            self._last[tab.number] = event["then"] = then
        self._events.append(event)


class RecordedTab(Tab):
    """A tab that does nothing else than the others."""

    def __init__(
        self, recording: Recording, world: World, member: int, disk: list[Row], *, mode: Mode
    ) -> None:
        super().__init__(world, member, disk, mode=mode)
        self.number = recording.next_tab()
        self._tape = recording
        self._said: list[Json] = []
        self._inside = False

    # -- what happens --------------------------------------------------------------------------

    def open(self) -> None:
        with self._event(opens=self.mode, client=self._tape.numbered(self.client)):
            pass
        super().open()

    def do(self, command: ClientCommand) -> Row:
        with self._event(does=plain(command)):
            return super().do(command)

    def close(self) -> None:
        with self._event(closes=True):
            super().close()

    def switch(self) -> None:
        mode = "calm" if self.mode == "full" else "full"
        with self._event(mode=mode):
            super().switch()

    def heard(self, line: Line, payload: bytes, head: int) -> None:
        if self.line is not line:
            return
        with self._event(hears=base64.b64encode(payload).decode()):
            super().heard(line, payload, head)

    def closed(self, line: Line, code: int) -> None:
        if self.line is not line:
            return
        with self._event(ends=code):
            super().closed(line, code)

    def _connect(self) -> None:
        before = self.line
        self._said = []
        super()._connect()
        if self.line is not before:
            self._note(connects=True)

    def _lost(self) -> None:
        with self._event(ends=1006):
            super()._lost()

    def _say(self, frame: ClientFrame) -> None:
        if isinstance(frame, Do):
            self._said.append(["do", self._tape.numbered(frame.client), frame.n])
        elif not isinstance(frame, Ping):
            self._said.append(plain(frame))
        super()._say(frame)

    @contextmanager
    def _event(self, **what: Json) -> Iterator[None]:
        """What happens within it is a part of it."""
        if self._inside:
            yield
            return
        self._inside, self._said = True, []
        yield
        self._inside = False
        self._note(**what)

    def _note(self, **what: Json) -> None:
        self._tape.add(self, self._world.loop.time(), what, self._said)

    def _welcome(self, frame: list[Any]) -> None:
        self._tape.role = self._tape.role or frame[6]
        super()._welcome(frame)

    def _new_history(self) -> None:
        super()._new_history()
        self._tape.numbered(self.client)

    # -- how it stands -------------------------------------------------------------------------

    def stands(self) -> Json:
        """State, seq, digest of what is confirmed, digest of what is shown (null: not to be
        foretold), commands without an answer."""
        twin = self.twin
        state: Json = self.stopped if self.stopped is not None else "away"
        if self.stopped is None and self.welcomed and self.synced:
            state = "live"
        confirmed = {**twin.shared, **twin.own}
        waiting = [
            [self._tape.numbered(each.row.client), each.row.n]
            for each in self.pending
            if not each.seq
        ]
        shown = self._shown() if self.pending else digest_view(confirmed)
        return [state, twin.seq, digest_view(confirmed), shown, waiting]

    def _shown(self) -> int | None:
        """What the waiting commands would come to if they were decided now, as the true workshop
        has it: the client foretells it from what it sees."""
        twin, oracle = self.twin, self._world.oracle
        state = oracle.state_at(twin.incarnation, twin.seq)
        if state is None or not self.synced or any(each.seq for each in self.pending):
            return None
        role = state.members[self.member].role
        seen = oracle.shared(twin.incarnation, twin.seq, role), own_view(state, self.member)
        if seen != (twin.shared, twin.own):
            return None
        workshop = Workshop()
        workshop.state, workshop.now = fork(state), state.time
        for each in self.pending:
            workshop.ask(each.row.command, by=self.member)
            if not is_predictable(workshop.turns[-1]):
                return None
        after = workshop.state
        if after.members[self.member] != state.members[self.member]:
            return None  # What she would see in another role nobody can foretell.
        return digest_view(
            timeless({**shared_view(after, Audience(role)), **own_view(after, self.member)})
        )


def timeless(view: View) -> View:
    """Of each time only whether it is set."""
    return {key: _timeless(record) for key, record in view.items()}


def _timeless(record: Any) -> Any:  # noqa: ANN401
    fields = record.__struct_fields__
    times = {name: int(getattr(record, name) != 0) for name in _TIMES if name in fields}
    return msgspec.structs.replace(record, **times) if times else record
