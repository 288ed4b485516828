"""A workshop with one of everything, and every command of the authority table asked in it."""

from collections.abc import Callable
from functools import cache

from msgspec.structs import replace

from boards import commands as c
from tests.support.tables import set_tables
from tests.support.worlds import (
    AREAS,
    BOARDS,
    FACILITATOR,
    OTHER,
    RESIDENT,
    SECOND,
    STAFF,
    THIRD,
    opened,
    plan,
)

MEMBERS: dict[str, int] = {"facilitator": FACILITATOR, "staff": STAFF, "resident": RESIDENT}


class Scene:
    """A workshop in which every member has a note, a swap partner, a trashed note and so on."""

    def __init__(self, situation: str, *, lonely: bool = False) -> None:
        self.world = world = opened()
        self.notes = {member: world.note(by=member) for member in (*MEMBERS.values(), OTHER)}
        self.open = {member: world.note(by=member) for member in (*MEMBERS.values(), OTHER)}
        for member, note in self.open.items():
            world.must(c.NoteTogether(note, True), by=member)
        self.grouped = world.note(by=OTHER)
        self.cluster = world.cluster(self.grouped)
        self.later = world.note(by=OTHER, area=AREAS[2])
        self.link = world.new_id()
        world.must(c.LinkAdd(self.link, self.grouped, self.later), by=OTHER)
        self.flagged = world.note(by=OTHER)
        world.must(c.NoteFlag(world.new_id(), self.flagged, "rude", ""), by=RESIDENT)
        self.brought = world.note(by=FACILITATOR)
        self.empty = world.new_id()
        area = c.AreaPlan(world.new_id(), "yta", "", 0, 0, 300, 300)
        world.must(c.BoardAdd(self.empty, "ideate", "tavla", "", (area,)), by=FACILITATOR)
        self.binned = {member: world.note(by=member) for member in MEMBERS.values()}
        for member, note in self.binned.items():
            world.must(c.NoteDelete(note), by=member)
        self.taken = {member: world.note(by=member) for member in MEMBERS.values()}
        for note in self.taken.values():
            world.must(c.NoteDelete(note), by=SECOND)
        self.undone = world.new_id()
        part = painted(self.grouped)
        world.must(c.MemberRevert(SECOND, OTHER, self.undone, 0, part, last=True))
        self._hide_some()
        self._forget()
        self._hold_votes()
        self._set_the_pace()
        setting, self.tables = set_tables(
            world, BOARDS[1], count=2, seats={m: 0 for m in MEMBERS.values()}
        )
        world.must(setting, by=FACILITATOR)
        world.must(set_tables(world, self.empty, count=2)[0], by=FACILITATOR)
        world.must(c.TablesHarvest(self.empty), by=FACILITATOR)
        world.must(c.MemberRemove(THIRD), by=FACILITATOR)
        if lonely:
            world.must(c.MemberRole(SECOND, "staff"), by=FACILITATOR)
        self._become(situation)

    def _hold_votes(self) -> None:
        """One round that is running, one that was closed."""
        self.counted, self.running = self.world.new_id(), self.world.new_id()
        for round_ in (self.counted, self.running):
            self.world.must(a_round(round_, BOARDS[1]), by=SECOND)
            if round_ == self.counted:
                self.world.must(c.RoundClose(round_, False), by=SECOND)

    def _hide_some(self) -> None:
        world = self.world
        self.held = world.note(by=OTHER)
        world.must(c.NotesHold((self.held,)), by=SECOND)
        self.hidden = {member: world.note(by=member) for member in (*MEMBERS.values(), OTHER)}
        world.must(c.NotesHide(tuple(self.hidden.values()), "rude", "x"), by=SECOND)
        for mode in ("private", "open"):
            world.must(c.BoardMode(BOARDS[0], mode, "named", False), by=SECOND)
            if mode == "private":
                world.note(by=OTHER)

    def _forget(self) -> None:
        """Authors were hidden, and then forgotten when the workshop was closed for a while."""
        for authors in ("hidden", "named"):
            self.world.must(c.BoardMode(BOARDS[1], "open", authors, False), by=SECOND)
        self.world.must(c.WorkshopLife("closed"), by=SECOND)
        self.world.must(c.AuthorsForget())
        self.forgot = self.world.state.seq
        self.world.must(c.WorkshopLife("open"), by=SECOND)

    def _set_the_pace(self) -> None:
        world = self.world
        self.steps = [world.new_id() for _ in range(3)]
        for step in self.steps:
            world.must(c.StepAdd(step, "empathize", 0, "open", 5, "x"), by=SECOND)
        world.must(c.AgendaRun(0, self.steps[0]), by=SECOND)
        world.must(c.MemberHand(OTHER, True), by=OTHER)

    def _become(self, situation: str) -> None:
        """Draft comes by the back door: a log cannot return to it, a state can be made so."""
        life, _, paused = situation.partition(", ")
        if paused:
            self.world.must(c.WorkshopReadOnly(True), by=FACILITATOR)
        if life == "closed":
            self.world.must(c.WorkshopLife("closed"), by=FACILITATOR)
        record = self.world.state.workshop
        if life == "draft" and record is not None:
            self.world.state.put(replace(record, life="draft"))


@cache
def scene(situation: str, *, lonely: bool = False) -> Scene:
    return Scene(situation, lonely=lonely)


Make = Callable[[Scene, int], c.Command]


def a_round(round_: int, board: int) -> c.RoundOpen:
    return c.RoundOpen(round_, board, 0, "notes", "yesno", 0, 0, "Ska vi?", "", "")


def other_stage(_: Scene, __: int) -> c.Command:
    return c.WorkshopStage("test")


def switched(s: Scene, _: int) -> c.Command:
    workshop = s.world.state.workshop
    assert workshop is not None
    return c.WorkshopReadOnly(not workshop.read_only)


def fresh(s: Scene) -> c.NewNote:
    return c.NewNote(s.world.new_id(), None, None, 0, "x")


def placed(s: Scene) -> c.Step:
    """Somebody's note back to another place."""
    note = s.world.state.notes[s.grouped]
    place = (1, note.board, 2, note.area, 4, note.order, 5, note.x + 900, 6, note.y)
    return c.Step(note.id, (5, note.x, 6, note.y), place)


def painted(note: int) -> c.Part:
    """A plan in which a note gets another colour."""
    return c.Part(changes=(c.Change(note, {"colour": 0}, {"colour": 3}),))


COMMANDS: dict[tuple[str, str], Make] = {
    ("note.add", "any"): lambda s, m: c.NoteAdd(s.world.new_id(), BOARDS[0], 0, None, None, 0, "x"),
    ("note.edit", "own"): lambda s, m: c.NoteEdit(s.notes[m], 1, "x"),
    ("note.edit", "another's"): lambda s, m: c.NoteEdit(s.notes[OTHER], 1, "x"),
    ("note.edit", "open for all"): lambda s, m: c.NoteEdit(s.open[OTHER], 1, "x"),
    ("note.type", "own"): lambda s, m: c.NoteType(s.notes[m], 1, ("x",)),
    ("note.type", "another's"): lambda s, m: c.NoteType(s.notes[OTHER], 1, ("x",)),
    ("note.type", "open for all"): lambda s, m: c.NoteType(s.open[OTHER], 1, ("x",)),
    ("note.together", "own, opened"): lambda s, m: c.NoteTogether(s.notes[m], True),
    ("note.together", "own, ended"): lambda s, m: c.NoteTogether(s.open[m], False),
    ("note.together", "another's, opened"): lambda s, m: c.NoteTogether(s.notes[OTHER], True),
    ("note.together", "another's, ended"): lambda s, m: c.NoteTogether(s.open[OTHER], False),
    ("note.move", "own"): lambda s, m: c.NoteMove(s.notes[m], 5, 5),
    ("note.move", "another's"): lambda s, m: c.NoteMove(s.notes[OTHER], 5, 5),
    ("note.place", "own"): lambda s, m: c.NotePlace(s.notes[m], AREAS[1]),
    ("note.place", "another's"): lambda s, m: c.NotePlace(s.notes[OTHER], AREAS[1]),
    ("note.swap", "another's"): lambda s, m: c.NoteSwap(s.notes[OTHER], s.grouped),
    ("note.colour", "own"): lambda s, m: c.NoteColour(s.notes[m], 3),
    ("note.colour", "another's"): lambda s, m: c.NoteColour(s.notes[OTHER], 3),
    ("note.delete", "own"): lambda s, m: c.NoteDelete(s.notes[m]),
    ("note.delete", "another's"): lambda s, m: c.NoteDelete(s.notes[OTHER]),
    ("note.restore", "deleted by oneself"): lambda s, m: c.NoteRestore(s.binned[m]),
    ("note.restore", "deleted by another"): lambda s, m: c.NoteRestore(s.taken[m]),
    ("note.group", "own"): lambda s, m: c.NoteGroup(s.notes[m], s.cluster),
    ("note.group", "another's"): lambda s, m: c.NoteGroup(s.notes[OTHER], s.cluster),
    ("note.size", "another's"): lambda s, m: c.NoteSize(s.notes[OTHER], 4),
    ("notes.add", "any"): lambda s, m: c.NotesAdd(BOARDS[0], 0, (fresh(s),)),
    ("notes.move", "another's"): lambda s, m: c.NotesMove((c.NewPlace(s.notes[OTHER], 5, 5),)),
    ("notes.place", "another's"): lambda s, m: c.NotesPlace((s.notes[OTHER],), AREAS[1]),
    ("notes.colour", "own"): lambda s, m: c.NotesColour((s.notes[m],), 3),
    ("notes.colour", "own and another's"): lambda s, m: c.NotesColour((s.notes[m], s.grouped), 3),
    ("notes.delete", "own"): lambda s, m: c.NotesDelete((s.notes[m],)),
    ("notes.delete", "own and another's"): lambda s, m: c.NotesDelete((s.notes[m], s.grouped)),
    ("notes.restore", "deleted by oneself"): lambda s, m: c.NotesRestore((s.binned[m],)),
    ("notes.restore", "deleted by another"): lambda s, m: c.NotesRestore((s.taken[m],)),
    ("notes.revert", "another's place"): lambda s, m: c.NotesRevert((placed(s),)),
    ("notes.revert", "another's colour"): lambda s, m: c.NotesRevert(
        (placed(s), c.Step(s.notes[OTHER], (7, 0), (7, 3)))
    ),
    ("notes.unmake", "own"): lambda s, m: c.NotesUnmake((c.Unmade(s.notes[m], 1, 0, 0),)),
    ("notes.unmake", "another's"): lambda s, m: c.NotesUnmake((c.Unmade(s.notes[OTHER], 1, 0, 0),)),
    ("board.mode", "any"): lambda s, m: c.BoardMode(BOARDS[0], "vote", "named", False),
    ("workshop.hold", "turned"): lambda s, m: c.WorkshopHold("all"),
    ("notes.reveal", "others', private"): lambda s, m: c.NotesReveal(BOARDS[0], 0, 0),
    ("notes.approve", "held"): lambda s, m: c.NotesApprove((s.held,)),
    ("notes.hold", "another's"): lambda s, m: c.NotesHold((s.notes[OTHER],)),
    ("notes.hide", "another's"): lambda s, m: c.NotesHide((s.notes[OTHER],), "rude", "x"),
    ("note.answer", "own, hidden"): lambda s, m: c.NoteAnswer(s.hidden[m], "x"),
    ("note.answer", "another's, hidden"): lambda s, m: c.NoteAnswer(s.hidden[OTHER], "x"),
    ("link.add", "another's"): lambda s, m: c.LinkAdd(s.world.new_id(), s.notes[OTHER], s.later),
    ("tables.open", "a board's"): lambda s, m: set_tables(s.world, BOARDS[0], count=2)[0],
    ("tables.harvest", "a board's"): lambda s, m: c.TablesHarvest(BOARDS[1]),
    ("tables.resume", "a board's"): lambda s, m: c.TablesResume(s.empty),
    ("table.sit", "oneself"): lambda s, m: c.TableSit(m, s.tables[1].id),
    ("table.sit", "another"): lambda s, m: c.TableSit(OTHER, s.tables[0].id),
    ("table.help", "own"): lambda s, m: c.TableHelp(s.tables[0].id, True),
    ("table.help", "another's"): lambda s, m: c.TableHelp(s.tables[1].id, True),
    ("note.add", "at another's table"): lambda s, m: c.NoteAdd(
        s.world.new_id(), s.tables[1].board, 0, None, None, 0, "x"
    ),
    ("link.drop", "another's"): lambda s, m: c.LinkDrop(s.link),
    ("note.flag", "another's"): lambda s, m: c.NoteFlag(
        s.world.new_id(), s.notes[OTHER], "rude", ""
    ),
    ("note.flag", "own"): lambda s, m: c.NoteFlag(s.world.new_id(), s.notes[m], "rude", ""),
    ("flags.dismiss", "another's"): lambda s, m: c.FlagsDismiss(s.flagged, "tydligt men tillåtet"),
    ("round.open", "any"): lambda s, m: a_round(s.world.new_id(), BOARDS[0]),
    ("round.close", "an open one"): lambda s, m: c.RoundClose(s.running, True),
    ("round.reveal", "a closed one"): lambda s, m: c.RoundReveal(s.counted),
    ("round.swept", "a closed one"): lambda s, m: c.RoundSwept(s.counted),
    ("authors.forget", "a closed workshop's"): lambda s, m: c.AuthorsForget(),
    ("authors.swept", "what was forgotten"): lambda s, m: c.AuthorsSwept(s.forgot),
    ("ballot.cast", "own"): lambda s, m: c.BallotCast(s.world.new_id(), s.running, (1,), "0" * 20),
    ("workshop.words", "its list"): lambda s, m: c.WorkshopWords(0, "gråsork"),
    ("workshop.edit", "its words"): lambda s, m: c.WorkshopEdit(1, "x", "", ""),
    ("board.add", "any"): lambda s, m: c.BoardAdd(
        s.world.new_id(), "test", "x", "", (c.AreaPlan(s.world.new_id(), "x", "", 0, 0, 300, 300),)
    ),
    ("board.edit", "any"): lambda s, m: c.BoardEdit(BOARDS[0], 1, "x", ""),
    ("board.order", "any"): lambda s, m: c.BoardOrder(s.empty, BOARDS[1]),
    ("board.remove", "an empty one"): lambda s, m: c.BoardRemove(s.empty),
    ("area.add", "any"): lambda s, m: c.AreaAdd(s.world.new_id(), BOARDS[0], "x", "", 300, 300),
    ("area.edit", "any"): lambda s, m: c.AreaEdit(AREAS[0], 1, "x", ""),
    ("area.place", "any"): lambda s, m: c.AreaPlace(AREAS[0], 9, 9, 300, 300),
    ("area.order", "any"): lambda s, m: c.AreaOrder(AREAS[0], 0),
    ("area.remove", "an empty one"): lambda s, m: c.AreaRemove(AREAS[3]),
    ("cluster.add", "another's"): lambda s, m: c.ClusterAdd(
        s.world.new_id(), "x", (s.notes[OTHER],)
    ),
    ("cluster.title", "any"): lambda s, m: c.ClusterTitle(s.cluster, 1, "x"),
    ("cluster.dissolve", "any"): lambda s, m: c.ClusterDissolve(s.cluster),
    ("workshop.life", "to draft"): lambda s, m: c.WorkshopLife("draft"),
    ("workshop.life", "to open"): lambda s, m: c.WorkshopLife("open"),
    ("workshop.life", "to closed"): lambda s, m: c.WorkshopLife("closed"),
    ("workshop.stage", "another one"): other_stage,
    ("workshop.stage", "the same"): lambda s, m: c.WorkshopStage("empathize"),
    ("workshop.readonly", "switched"): switched,
    ("step.add", "any"): lambda s, m: c.StepAdd(s.world.new_id(), "test", 0, "open", 0, "x"),
    ("step.edit", "any"): lambda s, m: c.StepEdit(s.steps[0], 1, "test", 0, "open", 0, "x"),
    ("step.order", "any"): lambda s, m: c.StepOrder(s.steps[0], 0),
    ("step.remove", "any"): lambda s, m: c.StepRemove(s.steps[1]),
    ("step.remove", "where all are"): lambda s, m: c.StepRemove(s.steps[0]),
    ("agenda.run", "the next step"): lambda s, m: c.AgendaRun(s.steps[0], s.steps[1]),
    ("agenda.run", "pressed before"): lambda s, m: c.AgendaRun(0, s.steps[0]),
    ("agenda.show", "turned"): lambda s, m: c.AgendaShow(True),
    ("timer.start", "any"): lambda s, m: c.TimerStart(5),
    ("timer.extend", "running"): lambda s, m: c.TimerExtend(5),
    ("timer.pause", "running"): lambda s, m: c.TimerPause(True),
    ("timer.end", "running"): lambda s, m: c.TimerEnd(),
    ("workshop.summon", "to a note"): lambda s, m: c.WorkshopSummon(s.grouped),
    ("workshop.summon", "to what is not there"): lambda s, m: c.WorkshopSummon(s.held),
    ("workshop.spotlight", "on a note"): lambda s, m: c.WorkshopSpotlight(s.grouped),
    ("workshop.announce", "any"): lambda s, m: c.WorkshopAnnounce("x"),
    ("member.hand", "own, up"): lambda s, m: c.MemberHand(m, True),
    ("member.hand", "another's, down"): lambda s, m: c.MemberHand(OTHER, False),
    ("member.hand", "another's, up"): lambda s, m: c.MemberHand(OTHER, True),
    ("member.role", "a resident's, to staff"): lambda s, m: c.MemberRole(OTHER, "staff"),
    ("member.role", "staff's, to staff"): lambda s, m: c.MemberRole(STAFF, "staff"),
    ("member.role", "a resident's, to facilitator"): lambda s, m: c.MemberRole(
        OTHER, "facilitator"
    ),
    ("member.role", "the last facilitator's, to staff"): lambda s, m: c.MemberRole(
        FACILITATOR, "staff"
    ),
    ("member.remove", "another"): lambda s, m: c.MemberRemove(OTHER),
    ("member.remove", "the last facilitator"): lambda s, m: c.MemberRemove(FACILITATOR),
    ("member.readmit", "who was removed"): lambda s, m: c.MemberReadmit(THIRD),
    ("member.readmit", "who was not"): lambda s, m: c.MemberReadmit(OTHER),
    ("member.mute", "another"): lambda s, m: c.MemberMute(OTHER, True, "x"),
    ("member.mute", "a facilitator"): lambda s, m: c.MemberMute(SECOND, True, ""),
    ("member.ban", "another"): lambda s, m: c.MemberBan(OTHER, "x"),
    ("member.ban", "the last facilitator"): lambda s, m: c.MemberBan(FACILITATOR, ""),
    ("member.rename", "another, by the server's own request"): lambda s, m: c.MemberRename(
        OTHER, 9, "x"
    ),
    ("access.change", "a new code, by the server's request"): lambda s, m: c.AccessChange("code"),
    ("door.answer", "a facilitator's"): lambda s, m: c.DoorAnswer(FACILITATOR, 1, True, 2, ""),
    ("door.answer", "one's who leads no more"): lambda s, m: c.DoorAnswer(THIRD, 1, False, 2, ""),
    ("workshop.door", "turned"): lambda s, m: c.WorkshopDoor("shut", 0, "x"),
    ("workshop.create", "again"): lambda s, m: plan(),
    ("member.join", "as facilitator"): lambda s, m: c.MemberJoin(s.world.new_id(), "facilitator"),
    ("member.join", "as staff"): lambda s, m: c.MemberJoin(s.world.new_id(), "staff"),
    ("member.join", "as resident"): lambda s, m: c.MemberJoin(s.world.new_id(), "resident"),
    ("member.touch", "any"): lambda s, m: c.MemberTouch(OTHER, 9),
    ("member.revert", "a facilitator's"): lambda s, m: c.MemberRevert(
        FACILITATOR, OTHER, s.world.new_id(), 0, painted(s.notes[OTHER]), last=True
    ),
    ("member.revert", "a resident's"): lambda s, m: c.MemberRevert(
        RESIDENT, OTHER, s.world.new_id(), 0, painted(s.notes[OTHER]), last=True
    ),
    ("member.reinstate", "a facilitator's"): lambda s, m: c.MemberReinstate(
        FACILITATOR, s.undone, c.Part(), last=True
    ),
    ("member.reinstate", "a resident's"): lambda s, m: c.MemberReinstate(
        RESIDENT, s.undone, c.Part(), last=True
    ),
    ("notes.import", "a facilitator's"): lambda s, m: c.NotesImport(
        FACILITATOR, BOARDS[0], 0, (fresh(s),)
    ),
    ("notes.import", "a resident's"): lambda s, m: c.NotesImport(
        RESIDENT, BOARDS[0], 0, (fresh(s),)
    ),
    ("notes.withdraw", "a facilitator's"): lambda s, m: c.NotesWithdraw(FACILITATOR, (s.brought,)),
}
