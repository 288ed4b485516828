"""Default deny: what somebody may not see is in none of the bytes that somebody gets.

Who may see which text is kept here by a model of its own, from the commands that were accepted.
"""

import re
from collections.abc import Callable, Iterable, Iterator

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from boards import commands as c
from boards.decide import Accepted, Moment, decide
from boards.records import Link, Trashed
from boards.roles import ROLES, Role
from boards.state import State, fork
from boards.view import Audience, own_view, shared_view
from boards.view.records import View
from tests.laws.test_view_laws import own_changes, shared_changes
from tests.support.recipes import workshops
from tests.support.stores import encoded
from tests.support.worlds import MEMBERS, MISSING, Turn, World, actor_of, code_of

TOKEN = re.compile(rb"(?:token\d{6}|seed\d)end")
AUDIENCES: dict[Role, Audience] = {role: Audience(role) for role in ROLES}


def tokens(data: bytes) -> set[bytes]:
    return set(TOKEN.findall(data))


class Secrets:
    """Which token is whose: an independent account of notes on the boards and in the trash."""

    def __init__(self) -> None:
        self.on_board: dict[int, set[bytes]] = {}
        self.in_trash: dict[int, tuple[set[bytes], int]] = {}
        self.written: set[bytes] = set()

    def follow(self, command: c.Command, member: int) -> None:
        match command:
            case c.NoteAdd(id=note_id, text=text) | c.NoteEdit(id=note_id, text=text):
                self.on_board[note_id] = tokens(text.encode())
                self.written |= self.on_board[note_id]
            case c.NotesAdd(notes=news) | c.NotesImport(notes=news):
                for new in news:
                    self.on_board[new.id] = tokens(new.text.encode())
                    self.written |= self.on_board[new.id]
            case c.NoteType(delta=delta):
                self.written |= tokens("".join(p for p in delta if isinstance(p, str)).encode())
            case c.NoteDelete(id=note_id):
                self._bury((note_id,), member)
            case c.NotesDelete(ids=ids):
                self._bury(ids, member)
            case c.NoteRestore(id=note_id):
                self._restore((note_id,), member, facilitates=True)

    def _bury(self, ids: Iterable[int], member: int) -> None:
        for note_id in set(ids) & set(self.on_board):
            self.in_trash[note_id] = self.on_board.pop(note_id), member

    def _restore(self, ids: Iterable[int], member: int, *, facilitates: bool) -> None:
        for note_id in set(ids) & set(self.in_trash):
            if facilitates or self.in_trash[note_id][1] == member:
                self.on_board[note_id], _ = self.in_trash.pop(note_id)

    def settle(self, turn: Turn) -> None:
        """What only the state can tell."""
        command, member, notes = turn.command, turn.actor.member, turn.after.notes
        match command:
            case c.NotesRestore(ids=ids):
                leads = turn.actor.role == "facilitator"
                self.restored(ids, notes, member, facilitates=leads)
            case c.NotesWithdraw():
                self.withdrawn(notes)
            case c.NotesUnmake():
                self.unmade(command, notes, member)
            case c.MemberRevert() | c.MemberReinstate():
                self.undone(turn.after)
            case c.NoteType(id=note_id):
                self.typed(note_id, turn.after.text(notes[note_id].text))
            case _:
                pass

    def restored(
        self, ids: Iterable[int], back: Iterable[int], member: int, *, facilitates: bool
    ) -> None:
        """Whose board is gone by now, only the state can tell (N7)."""
        self._restore(set(ids) & set(back), member, facilitates=facilitates)

    def unmade(self, command: c.NotesUnmake, left: Iterable[int], member: int) -> None:
        """Which of them nobody had built on, only the state can tell."""
        self._bury({mark.id for mark in command.notes} - set(left), member)

    def withdrawn(self, left: Iterable[int]) -> None:
        """An import was taken back: which notes that concerned, only the state can tell."""
        self.on_board = {note_id: self.on_board[note_id] for note_id in left}

    def typed(self, note_id: int, text: str | None) -> None:
        """What is left of a token that somebody typed in, only the text can tell."""
        self.on_board[note_id] = tokens((text or "").encode())

    def undone(self, state: State) -> None:
        """One person was undone, or that taken back: what came of it only the state can tell."""
        said = {
            note.id: tokens((state.text(note.text) or "").encode())
            for note in (*state.notes.values(), *(each.note for each in state.trash.values()))
        }
        self.on_board = {note_id: said[note_id] for note_id in state.notes}
        self.in_trash = {each.id: (said[each.id], each.by) for each in state.trash.values()}

    def visible(self) -> set[bytes]:
        return {token for found in self.on_board.values() for token in found}

    def trashed(self, *, by: int = 0) -> set[bytes]:
        return {
            token for found, who in self.in_trash.values() if not by or who == by for token in found
        }


@given(workshops(least=25, most=70))
def test_s1_s4_no_deleted_or_replaced_word_reaches_who_may_not_see_it(world: World) -> None:
    secrets = Secrets()
    for turn in world.turns:
        if turn.after.kept:
            # A step has turned its board, which is rare: who sees what waits, say the laws of H.
            return
        if isinstance(turn.decision, Accepted):
            secrets.follow(turn.command, turn.actor.member)
            secrets.settle(turn)
        for role, audience in AUDIENCES.items():
            seen = secrets.visible()
            if role == "facilitator":
                seen |= secrets.trashed()
            data = encoded(shared_view(turn.after, audience))
            assert tokens(data) & secrets.written == seen
            assert (
                tokens(msgspec.msgpack.encode(shared_changes([turn], audience))) & (secrets.written)
                <= seen
            )
        for member in MEMBERS:
            role = turn.after.members[member].role if member in turn.after.members else "resident"
            mine = set() if role == "facilitator" else secrets.trashed(by=member)
            data = encoded(own_view(turn.after, member))
            assert tokens(data) & secrets.written <= mine
            assert tokens(msgspec.msgpack.encode(own_changes([turn], member))) <= mine


def removed(state: State) -> list[int]:
    return [member.id for member in state.members.values() if member.removed]


@given(workshops(least=25, most=70))
def test_s3_who_was_removed_is_named_to_facilitators_only(world: World) -> None:
    for turn in world.turns:
        gone = [msgspec.msgpack.encode(member) for member in removed(turn.after)]
        sent = [encoded(shared_view(turn.after, AUDIENCES[role])) for role in ("staff", "resident")]
        sent += [
            encoded(own_view(turn.after, member.id))
            for member in turn.after.members.values()
            if member.role != "facilitator"
        ]
        assert not any(member in data for member in gone for data in sent)


def other_trash(state: State) -> State:
    """A world that differs in nothing but the words and authors in the trash."""
    other = fork(state)
    for trashed in state.trash.values():
        note = msgspec.structs.replace(trashed.note, text=b"?" * 32, author=MISSING, colour=5)
        links = (Link(MISSING + 1, MISSING, trashed.id, MISSING, 0),)
        other.trash[trashed.id] = Trashed(trashed.id, note, trashed.by, trashed.at, links)
    other.texts[b"?" * 32] = "någon annans ord"
    return other


@given(workshops())
def test_s1_two_worlds_that_differ_in_what_is_hidden_send_the_same_bytes(world: World) -> None:
    other = other_trash(world.state)
    for role in ("staff", "resident"):
        one = encoded(shared_view(world.state, AUDIENCES[role]))
        assert one == encoded(shared_view(other, AUDIENCES[role]))
    for member in MEMBERS:
        if all(trashed.by != member for trashed in world.state.trash.values()):
            mine = own_view(world.state, member)
            assert mine == own_view(other, member)
            assert all(kind != "t" for kind, _ in mine)


TARGETED: list[Callable[[int, int], c.Command]] = [
    lambda target, _: c.NoteAdd(2**50, target, 0, None, None, 0, "x"),
    lambda target, note: c.NoteAdd(2**50, note, target, None, None, 0, "x"),
    lambda target, _: c.NoteEdit(target, 1, "x"),
    lambda target, _: c.NoteType(target, 1, ("x",)),
    lambda target, _: c.NoteTogether(target, True),
    lambda target, _: c.NoteMove(target, 0, 0),
    lambda target, area: c.NotePlace(target, area),
    lambda target, note: c.NotePlace(note, target),
    lambda target, note: c.NoteSwap(target, note),
    lambda target, note: c.NoteSwap(note, target),
    lambda target, _: c.NoteColour(target, 1),
    lambda target, _: c.NoteDelete(target),
    lambda target, _: c.NoteRestore(target),
    lambda target, _: c.NoteGroup(target, 0),
    lambda target, note: c.NoteGroup(note, target),
    lambda target, _: c.ClusterAdd(2**50, "", (target,)),
    lambda target, note: c.ClusterAdd(2**50, "", (note, target)),
    lambda target, _: c.ClusterTitle(target, 1, "x"),
    lambda target, _: c.ClusterDissolve(target),
    lambda target, _: c.NoteSize(target, 1),
    lambda target, _: c.NotesMove((c.NewPlace(target, 0, 0),)),
    lambda target, area: c.NotesPlace((target,), area),
    lambda target, note: c.NotesPlace((note,), target),
    lambda target, _: c.NotesColour((target,), 1),
    lambda target, _: c.NotesDelete((target,)),
    lambda target, _: c.NotesRestore((target,)),
    lambda target, _: c.NotesRevert((c.Step(target, (), (7, 1)),)),
    lambda target, note: c.NotesRevert((c.Step(note, (), (3, target)),)),
    lambda target, _: c.NotesUnmake((c.Unmade(target, 1, 0, 0),)),
    lambda target, note: c.LinkAdd(2**50, target, note),
    lambda target, note: c.LinkAdd(2**50, note, target),
    lambda target, _: c.LinkDrop(target),
    lambda target, _: c.NoteFlag(2**50, target, "rude", ""),
    lambda target, _: c.FlagsDismiss(target, "x"),
    lambda target, _: c.BoardEdit(target, 1, "x", ""),
    lambda target, board: c.BoardOrder(board, target),
    lambda target, _: c.BoardRemove(target),
    lambda target, _: c.AreaAdd(2**50, target, "x", "", 300, 300),
    lambda target, _: c.AreaPlace(target, 0, 0, 300, 300),
    lambda target, area: c.AreaOrder(area, target),
    lambda target, _: c.MemberRole(target, "staff"),
    lambda target, _: c.MemberRemove(target),
    lambda target, _: c.MemberReadmit(target),
    lambda target, _: c.MemberMute(target, True, "x"),
    lambda target, _: c.MemberBan(target, "x"),
    lambda target, _: c.MemberRename(target, 99, "x"),
    lambda target, _: c.BoardMode(target, "read", "named", False),
    lambda target, _: c.NotesReveal(target, 0, 0),
    lambda target, board: c.NotesReveal(board, target, 0),
    lambda target, _: c.NotesApprove((target,)),
    lambda target, _: c.NotesHold((target,)),
    lambda target, _: c.NotesHide((target,), "rude", ""),
    lambda target, _: c.NoteAnswer(target, "x"),
    lambda target, _: c.StepAdd(2**50, "test", target, "open", 0, "x"),
    lambda target, _: c.StepEdit(target, 1, "test", 0, "open", 0, "x"),
    lambda target, _: c.StepOrder(target, 0),
    lambda target, _: c.StepRemove(target),
    lambda target, _: c.WorkshopSummon(target),
    lambda target, _: c.WorkshopSpotlight(target),
    lambda target, _: c.RoundOpen(2**50, target, 0, "notes", "scale", 0, 0, "x", "", ""),
    lambda target, board: c.RoundOpen(2**50, board, target, "notes", "scale", 0, 0, "x", "", ""),
    lambda target, _: c.RoundClose(target, True),
    lambda target, _: c.RoundReveal(target),
    lambda target, _: c.BallotCast(2**50, target, (1,), "0" * 20),
]


def sight(state: State, member: int) -> View:
    role = state.members[member].role
    return shared_view(state, Audience(role)) | own_view(state, member)


def hidden_from(state: State, member: int) -> Iterator[int]:
    seen = {record_id for _, record_id in sight(state, member)}
    for table in state.tables.values():
        yield from (record_id for record_id in table if record_id not in seen)


@given(workshops(least=25, most=70), st.data())
def test_a5_a_hidden_record_answers_like_one_that_never_was(
    world: World, data: st.DataObject
) -> None:
    state = world.state
    at = Moment(world.now, bytes(32))
    others = sorted([*state.notes, *state.areas, *state.boards])
    for member in state.members:
        actor = actor_of(state, member)
        for target in sorted(hidden_from(state, member)):
            beside = data.draw(st.sampled_from(others))
            for make in TARGETED:
                hidden = decide(state, make(target, beside), actor, at)
                assert hidden == decide(state, make(MISSING, beside), actor, at)
                assert code_of(hidden) is not None


@given(workshops(), st.data())
def test_a6_a_taken_id_gets_one_answer_whether_visible_or_not(
    world: World, data: st.DataObject
) -> None:
    state = world.state
    at = Moment(world.now, bytes(32))
    member = data.draw(st.sampled_from(MEMBERS))
    actor = actor_of(state, member)
    note = min(state.notes, default=MISSING)
    for make in (
        lambda new: c.NoteAdd(new, min(state.boards), 0, 0, 0, 0, "x"),
        lambda new: c.ClusterAdd(new, "", (note,)),
        lambda new: c.NotesAdd(min(state.boards), 0, (c.NewNote(new, 0, 0, 0, "x"),)),
    ):
        taken = {record_id for table in state.tables.values() for record_id in table}
        answers = {code_of(decide(state, make(record_id), actor, at)) for record_id in taken}
        assert len(answers) == 1
        (answer,) = answers
        free = code_of(decide(state, make(MISSING), actor, at))
        assert answer == ("id_taken" if free in (None, "unknown_target") else free)
