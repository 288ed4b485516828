"""What single sessions are sent, and who is let in: own layers, roles, resuming, limits."""

import asyncio

import pytest

from boards import commands as c
from boards.view import VIEW_VERSION
from server.demo.twin import Twin
from server.rooms import ring
from server.rooms.admission import DEVICE_SESSIONS, Refused
from server.wire.close import CloseCode
from server.wire.messages import PROTOCOL, Hello
from tests.rooms.parts import Line, bench
from tests.rooms.virtual import run
from tests.support.worlds import (
    AREAS,
    BOARDS,
    FACILITATOR,
    OTHER,
    RESIDENT,
    SECOND,
    STAFF,
    STRANGER,
    opened,
)

TURNS = opened().turns
CANARY = "kanariefågel"


def add(note: int, text: str = "en lapp") -> c.NoteAdd:
    return c.NoteAdd(note, BOARDS[0], AREAS[0], None, None, 0, text)


def test_s4_a_deleted_note_is_seen_by_who_deleted_it_and_by_facilitators_only() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            lines = {
                member: (await made.enter(member))[1]
                for member in (FACILITATOR, STAFF, RESIDENT, OTHER)
            }
            await made.do(add(1, CANARY), member=RESIDENT)
            await asyncio.sleep(1)
            told = {member: len(line.messages) for member, line in lines.items()}
            await made.do(c.NoteDelete(1), member=RESIDENT)
            await asyncio.sleep(1)
            assert ("t", 1) in lines[RESIDENT].twin.own
            assert ("t", 1) in lines[FACILITATOR].twin.shared
            for member, line in lines.items():
                later = b"".join(line.messages[told[member] :])
                assert (CANARY.encode() in later) == (member in (RESIDENT, FACILITATOR))
            late = (await made.enter(OTHER))[1]
            assert CANARY.encode() not in b"".join(late.messages)

    run(story())


def test_v1_own_view_comes_with_the_last_part_of_the_snapshot() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            for note in range(1, 160):
                await made.do(add(note, "å" * 1999), member=RESIDENT)
            await made.do(c.NoteDelete(1), member=RESIDENT)
            await asyncio.sleep(1)
            _, line = await made.enter(RESIDENT)
            assert len(line.messages) > 2, "meant to be a snapshot of several parts"
            assert all(len(message) <= 256 * 1024 for message in line.messages)
            assert ("t", 1) in line.twin.own

    run(story())


def test_v5_another_role_brings_the_view_of_its_audience_unasked() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            await made.do(add(1), member=OTHER)
            await made.do(c.NoteDelete(1), member=OTHER)
            _, line = await made.enter(RESIDENT)
            await made.do(c.MemberRole(RESIDENT, "facilitator"), member=FACILITATOR)
            await asyncio.sleep(1)
            assert ("t", 1) in line.twin.shared
            await made.do(c.MemberRole(RESIDENT, "resident"), member=FACILITATOR)
            await asyncio.sleep(1)
            assert ("t", 1) not in line.twin.shared

    run(story())


@pytest.mark.parametrize("role", ["facilitator", "staff"])
def test_v1_who_got_another_role_while_away_does_not_go_on_in_the_ring(role: str) -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            for watcher in (SECOND, STAFF):  # so that the rings of all audiences reach back
                await made.enter(watcher)
            await made.do(add(1), member=OTHER)
            await made.do(c.NoteDelete(1), member=OTHER)
            session, line = await made.enter(RESIDENT)
            await asyncio.sleep(1)
            (await made.room()).leave(session)
            change = c.MemberRole(RESIDENT, role)  # type: ignore[arg-type]
            await made.do(change, member=FACILITATOR)
            await asyncio.sleep(1)
            _, back = await made.enter(RESIDENT, twin=line.twin)
            assert not back.twin.resumed
            assert (("t", 1) in back.twin.shared) == (role == "facilitator")

    run(story())


@pytest.mark.parametrize("was_member", [False, True], ids=["newcomer", "re-admitted"])
def test_s4_nobody_is_sent_the_tail_of_a_time_when_she_was_not_inside(was_member: bool) -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            member = RESIDENT if was_member else STRANGER
            _, watcher = await made.enter(OTHER)
            if was_member:
                await made.do(c.MemberRemove(RESIDENT), member=FACILITATOR)
            await asyncio.sleep(1)
            # The ring reaches back to here, and anybody can say so in her hello.
            twin = Twin()
            twin.seq, twin.incarnation = watcher.twin.seq, watcher.twin.incarnation
            await made.do(add(1, CANARY), member=OTHER)
            await asyncio.sleep(1)
            await made.do(c.NoteDelete(1), member=OTHER)
            await asyncio.sleep(1)
            if was_member:
                await made.do(c.MemberReadmit(RESIDENT), member=FACILITATOR)
            else:
                await (await made.room()).ask(c.MemberJoin(STRANGER, "resident"))
            await asyncio.sleep(1)
            _, line = await made.enter(member, twin=twin)
            await asyncio.sleep(1)
            assert CANARY.encode() in b"".join(watcher.messages)
            assert not line.twin.resumed
            assert CANARY.encode() not in b"".join(line.messages)

    run(story())


def test_a_removed_member_is_told_and_closed_and_stays_out() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            session, line = await made.enter(RESIDENT)
            _, second = await made.enter(RESIDENT)
            _, watcher = await made.enter(OTHER)
            await made.do(add(1), member=RESIDENT, session=session)
            await made.do(c.MemberRemove(RESIDENT), member=FACILITATOR)
            await asyncio.sleep(1)
            await made.do(add(2), member=OTHER)
            await asyncio.sleep(1)
            for gone in (line, second):
                assert gone.twin.closing == (CloseCode.REMOVED, "REMOVED", 0)
                assert gone.closed == (CloseCode.REMOVED, "REMOVED")
                assert ("n", 2) not in gone.twin.shared
            assert len(line.twin.answers) == 1, "what was decided before is still told"
            assert watcher.twin.here == {OTHER}
            with pytest.raises(Refused) as refused:
                await made.enter(RESIDENT)
            assert refused.value.code == CloseCode.REMOVED

    run(story())


def test_h4_a_stranger_has_no_seat() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            with pytest.raises(Refused) as refused:
                await made.enter(STRANGER)
            assert refused.value.code == CloseCode.NO_SEAT

    run(story())


def test_one_device_has_so_many_sessions_and_others_are_not_concerned() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            for _ in range(DEVICE_SESSIONS):
                await made.enter(RESIDENT, device="tablet")
            with pytest.raises(Refused) as refused:
                await made.enter(RESIDENT, device="tablet")
            assert refused.value.code == CloseCode.TRY_LATER
            await made.enter(OTHER, device="phone")

    run(story())


def test_a_full_workshop_asks_to_come_later_and_lets_in_who_is_there_already(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("server.rooms.admission.MEMBERS_AT_ONCE", 2)

    async def story() -> None:
        async with bench(TURNS) as made:
            session, _ = await made.enter(RESIDENT)
            await made.enter(OTHER)
            await made.enter(OTHER)
            with pytest.raises(Refused) as refused:
                await made.enter(STAFF)
            assert refused.value.code == CloseCode.TRY_LATER
            (await made.room()).leave(session)
            await made.enter(STAFF)

    run(story())


def test_c4_a_gap_ends_its_connection_and_no_other() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            session, line = await made.enter(RESIDENT)
            _, other = await made.enter(OTHER)
            await made.do(add(1), member=RESIDENT, session=session)
            made.skip(RESIDENT)
            await made.do(add(2), member=RESIDENT, session=session)
            await asyncio.sleep(1)
            assert line.closed == (CloseCode.BAD_FRAME, "BAD_FRAME")
            assert [answer[1] for answer in line.twin.answers.values()] == [""]
            assert ("n", 2) not in other.twin.shared
            assert other.closed is None

    run(story())


@pytest.mark.parametrize(
    ("seq", "resumed"),
    [(-1, False), (0, True), (1, True), (3, True)],
    ids=["oldest - 1", "oldest", "oldest + 1", "newest"],
)
def test_h3_b15_resumed_as_far_back_as_the_ring_reaches(
    monkeypatch: pytest.MonkeyPatch, seq: int, resumed: bool
) -> None:
    monkeypatch.setattr(ring, "FRAMES_KEPT", 3)

    async def story() -> None:
        async with bench(TURNS) as made:
            watcher, line = await made.enter(OTHER)
            twins: list[Twin] = []
            for note in range(1, 7):
                session, here = await made.enter(RESIDENT)
                await asyncio.sleep(0.5)
                (await made.room()).leave(session)
                twins.append(here.twin)
                await made.do(add(note), member=OTHER, session=watcher)
                await asyncio.sleep(0.5)
            oldest = made.journal.seq - 3
            by_seq = {twin.seq: twin for twin in (*twins, line.twin)}
            twin = by_seq[oldest + seq]
            _, back = await made.enter(RESIDENT, twin=_of(RESIDENT, twin))
            assert back.twin.resumed == resumed
            assert back.twin.seq == made.journal.seq
            assert {("n", note) for note in range(1, 7)} <= back.twin.shared.keys()

    run(story())


def _of(member: int, twin: Twin) -> Twin:
    """The same store in the hands of `member`, whose audience is the same."""
    twin.member = member
    return twin


@pytest.mark.parametrize("change", ["incarnation", "view", "future"])
def test_h3_another_history_another_view_and_the_future_are_replaced(change: str) -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            _, line = await made.enter(RESIDENT)
            seq = line.twin.seq + (change == "future")
            hello = Hello(
                PROTOCOL,
                line.twin.incarnation + (change == "incarnation"),
                seq,
                VIEW_VERSION + (change == "view"),
                "full",
            )
            again = Line(made.journal, RESIDENT)
            room = await made.room()
            room.enter(member=RESIDENT, device="", hello=hello, transport=again)
            assert not again.twin.resumed
            assert again.twin.shared == line.twin.shared

    run(story())


def test_names_are_told_to_those_who_see_the_member() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            _, watcher = await made.enter(OTHER)
            _, lead = await made.enter(FACILITATOR)
            await (await made.room()).ask(c.MemberJoin(555, "resident"))
            await asyncio.sleep(1)
            assert watcher.twin.names[555] == "name of 555"
            await made.do(c.MemberRemove(555), member=FACILITATOR)
            await asyncio.sleep(1)
            late, boss = (await made.enter(OTHER))[1], (await made.enter(FACILITATOR))[1]
            await asyncio.sleep(1)
            assert 555 not in late.twin.names
            assert boss.twin.names[555] == lead.twin.names[555] == "name of 555"

    run(story())
