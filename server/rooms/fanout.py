"""From committed states to the bytes of each session (ARCHITECTURE.md, the life of a command 7-8).

Nothing here waits: a session whose socket is full is passed over and catches up later, from the
ring or from a snapshot.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

import msgspec

from boards.state import State
from boards.view import Audience, Changes, Key, diff, own_view, owner_of, project_own
from server.rooms.copy import row
from server.rooms.feed import Feed, Update, in_pieces
from server.rooms.presence import Presence
from server.rooms.ring import NOWHERE
from server.rooms.session import Session
from server.wire import codec
from server.wire.messages import (
    Answer,
    Hello,
    Names,
    OwnPatch,
    OwnSnapshot,
    Pong,
    ServerFrame,
    Welcome,
)

_OVER = object()

NameTable = dict[int, tuple[int, str]]
"""Member id -> (version, display name)."""

Addressed = tuple[Session, Answer]


class BrokenViewError(Exception):
    """A projection failed before, so the feeds are no longer what they should be."""


class Fanout:
    """The feeds of a room, the state they show, and the sessions that read them."""

    def __init__(self, state: State, names: NameTable) -> None:
        self.shown = state
        self.is_quiet = False
        """Whether no audience had to hear at once of what was shown last: only who asked for it."""
        self.sessions: dict[int, Session] = {}
        self.presence = Presence()
        self.names = names
        self._feeds: dict[Audience, Feed] = {}
        self._role_since: dict[int, int] = {}
        """Member -> the seq since which she has her role, if she got it while we watched."""
        self._pending: set[Key] = set()
        self._answers: list[Addressed] = []
        self._showing: Iterator[None] | None = None
        self._is_broken = False

    # -- what changed ------------------------------------------------------------------------

    def changed(self, keys: Iterable[Key]) -> None:
        """These records may look different in the state that is shown next."""
        self._pending.update(keys)

    def answer(self, session: Session, answer: Answer) -> None:
        """C2: she is told once her view has what it is about, which is not shown yet."""
        self._answers.append((session, answer))

    def show(self, state: State) -> None:
        """Brings all feeds to `state`, in one go."""
        self.begin_to_show(state)
        self._finish()

    def begin_to_show(self, state: State) -> None:
        """Has `show_some` bring all feeds to `state`, once they are where they were on their way.

        What changes from now on belongs to the next one.
        """
        self._finish()
        answers, self._answers = self._answers, []
        if state.seq == self.shown.seq:
            _give(answers)
            return
        keys, self._pending = sorted(self._pending), set()
        self._showing = self._pieces(state, keys, answers)

    def show_some(self) -> bool:
        """Goes a piece further, of less than a millisecond; returns whether there is more.

        Once it has failed it always does: what was on its way would never be shown (B14).
        """
        if self._is_broken:
            raise BrokenViewError
        if self._showing is None:
            return False
        self._is_broken = True
        if next(self._showing, _OVER) is _OVER:
            self._showing = None
        self._is_broken = False
        return self._showing is not None

    def _finish(self) -> None:
        while self.show_some():
            pass

    def _pieces(
        self, state: State, keys: list[Key], answers: Sequence[Addressed]
    ) -> Iterator[None]:
        updates = [Update(feed, self.shown, state) for feed in self._feeds.values()]
        for update in updates:
            yield from update.make(keys)
        own: dict[int, Changes] = {}
        yield from self._own_changes(state, keys, into=own)
        # Until here nobody could see anything of it.
        heard = [update.feed.update(update) for update in updates]
        self.is_quiet = not any(heard)
        _give(answers)
        self._tell_own(own, state.seq)
        self._note_roles(state, keys)
        self.shown = state

    def _own_changes(
        self, state: State, keys: list[Key], *, into: dict[int, Changes]
    ) -> Iterator[None]:
        """Own layers: only for members that a touched record can concern (no work per session)."""
        before, mine = self.shown, dict[int, list[Key]]()
        for some in in_pieces(keys):
            for key in some:
                for owner in {owner_of(before, key), owner_of(state, key)}:
                    mine.setdefault(owner, []).append(key)
            yield
        for member in {session.member for session in self.sessions.values()} & mine.keys() - {0}:
            into[member] = changes = []
            for some in in_pieces(mine[member]):
                changes += diff(
                    some,
                    partial(project_own, before, member=member),
                    partial(project_own, state, member=member),
                )
                yield

    def _tell_own(self, changes: Mapping[int, Changes], seq: int) -> None:
        for session in self.sessions.values():
            if not changes.get(session.member):
                continue
            if session.needs_own or not session.has_room:
                session.needs_own = True
            else:
                session.add_own(OwnPatch(seq, tuple(changes[session.member])))

    def _note_roles(self, state: State, keys: Iterable[Key]) -> None:
        for kind, member in keys:
            if kind == "m":
                was, now = self.shown.members.get(member), state.members.get(member)
                # Who came (back) in meanwhile saw nothing of before: no tail for her either.
                if was is None or was.removed or now is None or was.role != now.role:
                    self._role_since[member] = state.seq

    def tell_names(self, names: NameTable) -> None:
        """The names as they are now: what is new goes to every audience that sees the member."""
        self.names = names
        for audience, feed in self._feeds.items():
            rows = self._names_for(audience).names
            fresh = tuple(row for row in rows if row not in feed.told)
            feed.told = frozenset(rows)
            if fresh:
                feed.push(Names(fresh), self.shown.seq)

    def _names_for(self, audience: Audience) -> Names:
        """S3: the name of a removed member is for facilitators."""
        members = self.shown.members
        seen = (
            (member, version, name)
            for member, (version, name) in sorted(self.names.items())
            if audience.role == "facilitator" or (member in members and not members[member].removed)
        )
        return Names(tuple(seen))

    # -- sessions ----------------------------------------------------------------------------

    def feed_for(self, audience: Audience) -> Feed:
        """The feed of an audience; it starts at what is shown now."""
        feed = self._feeds.get(audience)
        if feed is None:
            feed = self._feeds[audience] = Feed(audience, self.shown)
        return feed

    def enter(self, session: Session, hello: Hello, welcome: Welcome) -> None:
        """Registers a session and sends it all it lacks: one step, no gap (rule A9)."""
        feed = session.feed = self.feed_for(session.audience)
        same = (hello.incarnation, hello.view) == (welcome.incarnation, welcome.view)
        resume = feed.resume_at(hello.seq) if same and self._had_role(session, hello.seq) else None
        first = codec.encode(msgspec.structs.replace(welcome, resumed=resume is not None))
        if resume is None:
            last = self._send_all_but_last(session, first)
        else:
            last = first + (feed.since(resume) or b"")
        session.index = feed.ring.end
        self._add_beside(session)
        session.transport.write(last + b"".join(session.own))
        session.own.clear()
        self.sessions[session.id] = session
        if not session.is_wall:
            self.presence.enter(session.id, session.member)

    def _had_role(self, session: Session, seq: int) -> bool:
        """Whether a store at `seq` is one of this audience: in another role she saw other records.

        The ring does not reach further back than we have watched, so what we know is enough. Of a
        screen nobody knows since when it has looked: it might be sent what was hidden before.
        """
        return not session.is_wall and seq >= self._role_since.get(session.member, 0)

    def sessions_of(self, member: int, device: str | None = None) -> list[Session]:
        """The sessions of a member, on one device or on all."""
        return [
            session
            for session in self.sessions.values()
            if session.member == member and device in (None, session.device)
        ]

    @property
    def walls(self) -> list[Session]:
        """The screens on walls."""
        return self.sessions_of(0)

    def walls_of(self, member: int) -> list[Session]:
        """The screens that are perhaps hers: also one whose browser she came in on later."""
        devices = {f"wall {session.device}" for session in self.sessions_of(member)}
        return [wall for wall in self.walls if member in wall.people or wall.device in devices]

    def leave(self, session: Session) -> None:
        """Forgets a session; it may be gone already."""
        if self.sessions.pop(session.id, None) is not None:
            self.presence.leave(session.id, session.member)

    def change_audience(self, session: Session, audience: Audience) -> None:
        """The member's role changed: the whole view of the new audience follows (V5)."""
        session.audience = audience
        session.feed = self.feed_for(audience)
        session.index = NOWHERE

    def _send_all_but_last(self, session: Session, first: bytes = b"") -> bytes:
        """Sends the snapshot of the session's audience up to its last part, and returns that one.

        The last one makes the store complete, so the own view must come in the same message (V1).
        """
        *parts, last = self.feed_for(session.audience).snapshot(self.shown)
        for part in parts:
            session.transport.write(first + part)
            first = b""
        return first + last

    def _add_beside(self, session: Session) -> None:
        """The own view, the names, and who is here: the same after a resume and a snapshot."""
        self._add_own_view(session)
        session.add_own(self._names_for(session.audience))
        session.needs_here = True

    def _add_own_view(self, session: Session) -> None:
        session.add_own(_own_snapshot(self.shown, session.member))
        session.needs_own = False

    # -- sending -----------------------------------------------------------------------------

    def write(
        self, session: Session, *, here: bytes = b"", cursors: bytes = b"", now: float, now_ms: int
    ) -> None:
        """Everything new for one session, as one message."""
        feed = session.feed
        if feed is None or session.closing:
            return
        shared = feed.since(session.index)
        if shared is None:
            shared = self._send_all_but_last(session)
            self._add_beside(session)
        elif session.needs_own:
            self._add_own_view(session)
        payload = shared + b"".join(session.own)
        session.own.clear()
        session.index = feed.ring.end
        for ping in session.pings:
            payload += codec.encode(Pong(ping, now_ms, self.shown.seq, feed.digest))
        session.pings.clear()
        if session.needs_here:
            payload += codec.encode(self.presence.whole())
            session.needs_here = False
            if session.mode == "full":
                payload += codec.encode(self.presence.all_cursors())
        else:
            payload += here
            if session.mode == "full":
                payload += cursors
        if payload:
            session.transport.write(payload)
            session.written_at, session.behind_since = now, 0.0

    def has_news_for(self, session: Session) -> bool:
        """Whether `write` would send anything beyond presence."""
        feed = session.feed
        return (
            bool(session.own or session.pings)
            or session.needs_here
            or session.needs_own
            or (feed is not None and session.index < feed.ring.heard_to)
        )

    def is_behind(self, session: Session) -> bool:
        """Whether the audience's view has gone on, be it only in number (H2: others wrote what she
        may not see)."""
        return session.feed is not None and session.index != session.feed.ring.end


def _give(answers: Iterable[Addressed]) -> None:
    for session, answer in answers:
        session.add_own(answer)


def _own_snapshot(state: State, member: int) -> ServerFrame:
    records = tuple(row(key, record) for key, record in own_view(state, member).items())
    return OwnSnapshot(state.seq, records)
