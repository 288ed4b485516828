"""How a session begins: that of a member, or that of a screen on a wall (PROTOCOL.md H, O)."""

from boards.view import VIEW_VERSION, Audience
from server.clock import Clock
from server.rooms.admission import Admission
from server.rooms.core import RoomCore
from server.rooms.fanout import Fanout
from server.rooms.flush import Flusher
from server.rooms.rates import Rate
from server.rooms.session import Session
from server.rooms.transport import Transport
from server.wire.messages import PROTOCOL, Halted, Hello, Mode, Welcome


class Entry:
    """Lets sessions into one room."""

    def __init__(self, core: RoomCore, fanout: Fanout, flusher: Flusher, *, clock: Clock) -> None:
        self._core = core
        self._fanout = fanout
        self._flusher = flusher
        self._clock = clock
        self._admission = Admission(fanout)
        self._next = 1

    def member(
        self, *, member: int, device: str, hello: Hello, transport: Transport, is_halted: bool
    ) -> Session:
        """A member's connection; raises Refused."""
        now = self._clock.monotonic()
        record = self._admission.admit(self._core.state, member=member, device=device, now=now)
        session = self._session(
            Audience(record.role),
            mode=hello.mode,
            device=device,
            transport=transport,
            rate=self._admission.rate_of(member, now),
        )
        session.member = member
        return self._begin(session, hello, is_halted=is_halted)

    def wall(self, *, device: str, hello: Hello, transport: Transport, is_halted: bool) -> Session:
        """A screen on a wall, calm whatever it asks for (O1); raises Refused."""
        now = self._clock.monotonic()
        self._admission.admit_wall(now)
        session = self._session(
            Audience("wall"), mode="calm", device=device, transport=transport, rate=Rate(now)
        )
        return self._begin(session, hello, is_halted=is_halted)

    def _session(
        self, audience: Audience, *, mode: Mode, device: str, transport: Transport, rate: Rate
    ) -> Session:
        session = Session(self._next, 0, device, audience, mode, transport, rate)
        self._next += 1
        return session

    def _begin(self, session: Session, hello: Hello, *, is_halted: bool) -> Session:
        self._flusher.show()
        welcome = Welcome(
            protocol=PROTOCOL,
            incarnation=self._core.incarnation,
            seq=self._fanout.shown.seq,
            view=VIEW_VERSION,
            member=session.member,
            role=session.audience.role,
            resumed=False,
            now=self._clock.now_ms(),
        )
        self._fanout.enter(session, hello, welcome)
        if is_halted:
            session.add_own(Halted(on=True))
        self._flusher.soon()
        return session
