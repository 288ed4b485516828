"""A browser tab: a twin of the confirmed store, an outbox on the device's disk, and its line.

Follows static/src/sync: connects anywhere, says hello with what it holds, sends again only after
a new welcome, adopts what other tabs of the member left, numbers its own anew in a new history.
"""

import asyncio
from typing import TYPE_CHECKING, Any

import msgspec

from boards.commands import ClientCommand, NoteType
from boards.roles import Role
from boards.view import VIEW_VERSION
from server.demo.twin import Twin, frames_of
from server.wire import codec
from server.wire.close import CloseCode
from server.wire.messages import PROTOCOL, ClientFrame, Do, Hello, Mode, Ping, SetMode
from tests.simulation.network import Line

if TYPE_CHECKING:
    from tests.simulation.world import World

IN_FLIGHT = 32
SILENCE = 20.0
PING_EVERY = 10.0
CONNECT_TIMEOUT = 5.0

_encoder = msgspec.msgpack.Encoder()


class Row(msgspec.Struct, eq=False):
    """A command of an outbox, as the device stores it."""

    client: int
    n: int
    command: ClientCommand
    incarnation: int


class Pending(msgspec.Struct, eq=False):
    """A command without an answer that the store has reached."""

    row: Row
    sent: bool = False
    seq: int = 0
    """Of its answer; 0: none yet."""


class Tab:
    """One page load of one member on one device."""

    def __init__(self, world: "World", member: int, disk: list[Row], *, mode: Mode) -> None:
        self.member = member
        self.mode: Mode = mode
        self.disk = disk
        """The rows of all tabs of the member on this device, oldest first."""
        self.client = world.new_id()
        self.name = f"tab {world.count_tab()}"
        self.device = f"device of {member}"
        self.twin = Twin()
        self.role: Role = "resident"
        self.pending: list[Pending] = []
        self.line: Line | None = None
        self.welcomed = False
        self.synced = False
        self.stopped: int | None = None
        """The close code that ended it for good; 0: closed by its person."""
        self.attempts = 0
        self.offline_since = 0.0
        self._world = world
        self._next_n = 1
        self._said_mode = mode
        self._node = world.random.randrange(len(world.nodes))
        self._line_node: str | None = None
        self._heard_at = self._pinged_at = 0.0
        self._retry: asyncio.TimerHandle | None = None
        self._tick: asyncio.TimerHandle | None = None

    def __str__(self) -> str:
        return self.name

    # -- what its person does ----------------------------------------------------------------

    def open(self) -> None:
        """The page loads."""
        self._connect()

    def do(self, command: ClientCommand) -> Row:
        """Shown at once, stored, then sent."""
        row = Row(self.client, self._next_n, command, self.twin.incarnation)
        self._next_n += 1
        self._world.asked[row.client, row.n] = command
        self.disk.append(row)
        self.pending.append(Pending(row))
        self._send()
        return row

    def close(self) -> None:
        """The tab is closed: what waits stays on the disk, for the next one."""
        self._stop(0)
        if self.line is not None:
            self.line.hang_up()
            self.line = None

    def switch(self) -> None:
        """The other mode: the phone lies down, the board comes up."""
        self.mode = "calm" if self.mode == "full" else "full"
        self._say_mode()

    # -- the line ----------------------------------------------------------------------------

    def _connect(self) -> None:
        world = self._world
        self._retry = None
        if self.stopped is not None or self.line is not None:
            return
        self.attempts += 1
        if world.random.random() < 0.4:
            self._node = world.random.randrange(len(world.nodes))
        node = world.nodes[self._node]
        if not node.process.is_alive:
            self._node = world.random.randrange(len(world.nodes))
            self._come_back()
            return
        self._line_node, self._was_on = node.name, self._line_node
        self.line = Line(world, self, node.process)
        seq = (self.twin.incarnation, self.twin.seq, VIEW_VERSION) if self.synced else (0, 0, 0)
        self._said_mode = self.mode
        self._say(Hello(PROTOCOL, *seq, self.mode))
        self._heard_at = self._pinged_at = world.loop.time()
        line = self.line
        world.loop.call_later(CONNECT_TIMEOUT, self._no_welcome, line)

    def _no_welcome(self, line: Line) -> None:
        if self.line is line and not self.welcomed:
            self._lost()

    def closed(self, line: Line, code: int) -> None:
        """The line ended. That of an older line is no news (T6)."""
        if self.line is not line:
            return
        said = self.twin.closing
        code = said[0] if said is not None else code
        if code == 1009 or 4400 <= code < 4500:
            self.line = None
            self._world.ended(self, code)
            self._stop(code)
            if code in (CloseCode.REMOVED, CloseCode.BAD_FRAME):
                self._give_up()
        else:
            self._lost()

    def _lost(self) -> None:
        if self.line is not None:
            self.line.hang_up()
        self.line, self.welcomed = None, False
        if self.stopped is None:
            self._come_back()

    def _come_back(self) -> None:
        if self._retry is None:
            wait = self._world.uniform(0.05, 1.5)
            self._retry = self._world.loop.call_later(wait, self._connect)

    def _stop(self, code: int) -> None:
        self.stopped, self.welcomed = code, False
        for timer in (self._retry, self._tick):
            if timer is not None:
                timer.cancel()

    def _ticks(self) -> None:
        now = self._world.loop.time()
        self._tick = self._world.loop.call_later(2.0, self._ticks)
        if not self.welcomed or self.line is None:
            return
        if now - self._heard_at >= SILENCE:
            self._world.met["silence found"] += 1
            self._lost()
        elif now - self._pinged_at >= PING_EVERY:
            self._pinged_at = now
            self._say(Ping(int(now * 1000)))

    def _give_up(self) -> None:
        """Nothing that waits can ever be sent: it is a draft of its person now."""
        self.pending = []
        self.disk.clear()

    # -- what the server says ----------------------------------------------------------------

    def heard(self, line: Line, payload: bytes, head: int) -> None:
        """One message; `head`: where the store stood when it was sent."""
        if self.line is not line:
            return
        world = self._world
        self._heard_at = world.loop.time()
        frames = frames_of(payload)
        world.heard(self, payload, frames)
        before = self.twin.seq if self.synced else 0
        try:
            for frame in frames:
                if frame[0] == "welcome":
                    self._welcome(frame)
                elif frame[0] == "snapshot" and not frame[2]:
                    self._whole(frame)
                self.twin.apply([frame])
        except (ValueError, KeyError, TypeError) as error:
            world.violate("V2", f"{self}: {error!r}")
            return
        world.laws.message(self, frames, before=before, head=head)
        world.laws.secrets(self, payload, before=before)
        for frame in frames:
            if frame[0] == "answer":
                self._answered(frame)
        self._settle()
        self._send()

    def _welcome(self, frame: list[Any]) -> None:
        world = self._world
        incarnation, resumed, role = frame[2], frame[7], frame[6]
        if self.welcomed:
            world.violate("H1", f"{self}: a second welcome")
        world.met["resume" if resumed else "snapshot"] += 1
        if self._was_on not in (None, self._line_node) and any(each.sent for each in self.pending):
            world.faults.note("resend to another node")
        if not resumed:
            self.synced = False
        elif role != self.role:
            world.violate("H3", f"{self}: resumed in another role")
        self.welcomed, self.role = True, role
        self.twin.closing = None
        for each in self.pending:
            each.sent = False
        if self.twin.incarnation not in (0, incarnation):
            self._new_history()
        for each in self.pending:
            each.row.incarnation = incarnation
        self._adopt(incarnation)
        self._say_mode()
        if self._tick is None:
            self._ticks()

    def _whole(self, frame: list[Any]) -> None:
        """A snapshot of another audience comes unasked, when the role changed (V5)."""
        self.synced = True

    def _new_history(self) -> None:
        """What was numbered for another history: the own anew, the others' become drafts, and so
        does what was typed, which fits the versions of that history only."""
        old, self.pending = self.pending, []
        for each in old:
            if each.row in self.disk:
                self.disk.remove(each.row)
        own = [each.row for each in old if each.row.client == self.client and not each.seq]
        self._renumber([row for row in own if not isinstance(row.command, NoteType)])

    def _number_anew(self) -> None:
        """C4: the outbox was forgotten with hidden authors."""
        rows = [e.row for e in self.pending if e.row.client == self.client and not e.seq]
        self.pending = [each for each in self.pending if each.row not in rows]
        self.disk[:] = [row for row in self.disk if row not in rows]
        self._renumber(rows)

    def _renumber(self, rows: list[Row]) -> None:
        self.client, self._next_n = self._world.new_id(), 1
        for row in rows:
            self.do(row.command)

    def _adopt(self, incarnation: int) -> None:
        known = {(each.row.client, each.row.n) for each in self.pending}
        broken: set[int] = set()
        adopted = []
        for row in list(self.disk):
            if row.client == self.client or (row.client, row.n) in known:
                continue
            if row.incarnation not in (0, incarnation) or row.client in broken:
                broken.add(row.client)
                self.disk.remove(row)
            else:
                adopted.append(Pending(row))
        self._world.met["adoption"] += len(adopted)
        self.pending = behind_their_own(self.pending, adopted)

    def _answered(self, frame: list[Any]) -> None:
        _, client, n, seq, code, _figure = frame
        for each in self.pending:
            if (each.row.client, each.row.n) == (client, n) and not each.seq:
                break
        else:
            return
        if code == "client_forgotten" and client == self.client:
            self._number_anew()
            return
        each.seq = seq
        if each.row in self.disk:
            self.disk.remove(each.row)

    def _settle(self) -> None:
        """The answered commands that the confirmed store has reached leave the list."""
        settled = [each for each in self.pending if each.seq and each.seq <= self.twin.seq]
        if settled:
            self.pending = [each for each in self.pending if each not in settled]
        for each in settled:
            self._world.laws.settled(self, each)

    def _send(self) -> None:
        if not self.welcomed or self.line is None:
            return
        flying = sum(1 for each in self.pending if each.sent and not each.seq)
        for each in self.pending:
            if each.sent or each.seq:
                continue
            if flying >= IN_FLIGHT:
                return
            each.sent = True
            flying += 1
            row = each.row
            self._world.log(self, "sends", row.client, row.n)
            self._say(Do(row.client, row.n, row.command))

    def _say_mode(self) -> None:
        """Once there is somebody to hear it: the mode of the hello may be an old one by then."""
        if self.welcomed and self.mode != self._said_mode:
            self._said_mode = self.mode
            self._say(SetMode(self.mode))

    def _say(self, frame: ClientFrame) -> None:
        if self.line is not None:
            self.line.send(_encoder.encode(frame))


def behind_their_own(pending: list[Pending], adopted: list[Pending]) -> list[Pending]:
    """In each outbox by number: later rows of an outbox that was adopted before come behind its
    earlier ones, all others first, the oldest outbox before the others."""
    first: dict[int, list[Pending]] = {}
    for entry in adopted:
        same = [i for i, each in enumerate(pending) if each.row.client == entry.row.client]
        if same:
            pending.insert(same[-1] + 1, entry)
        else:
            first.setdefault(entry.row.client, []).append(entry)
    return [*(entry for outbox in first.values() for entry in outbox), *pending]


def can_travel(command: ClientCommand) -> bool:
    """Whether it could be sent: no lone surrogates, no numbers beyond the wire's."""
    try:
        codec.decode(_encoder.encode(Do(1, 1, command)))
    except (codec.BadFrameError, UnicodeEncodeError, ValueError, OverflowError):
        return False
    return True
