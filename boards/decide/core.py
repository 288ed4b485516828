"""`decide`: from a command to effects or a rejection, without changing anything."""

from collections.abc import Callable
from typing import Any

import msgspec

from boards import commands as c
from boards.cells import Cell
from boards.decide import (
    agenda,
    authors,
    batches,
    boards,
    clusters,
    flags,
    harvest,
    kept,
    links,
    members,
    moderation,
    modes,
    notes,
    pace,
    resuming,
    reverting,
    rounds,
    tables,
    timer,
    undo,
    workshops,
    writing,
)
from boards.decide.desk import Desk, Moment
from boards.effects import Effect
from boards.records import NO_TEXT, Ref
from boards.rejections import Refusal, Rejected
from boards.roles import Actor
from boards.state import State

__all__ = ["Accepted", "Decision", "Moment", "decide"]


class Accepted(msgspec.Struct, frozen=True):
    """The outcome of a command that was accepted: its effects and the cells of its texts.

    `figure` is what its answer tells beyond "yes", 0 for most; the command's class says what.
    `reason` is one of the cells, of an act of moderation that was given one (RULES.md O1).
    """

    effects: tuple[Effect, ...]
    cells: tuple[Cell, ...]
    figure: int = 0
    reason: Ref = NO_TEXT


Decision = Accepted | Rejected

_DECIDERS: dict[type, Callable[[Desk, Any], None]] = {
    c.NoteAdd: notes.add,
    c.NoteEdit: writing.edit,
    c.NoteMove: notes.move,
    c.NotePlace: notes.place,
    c.NoteSwap: notes.swap,
    c.NoteColour: notes.colour,
    c.NoteDelete: notes.delete,
    c.NoteRestore: notes.restore,
    c.NoteGroup: clusters.group,
    c.NoteSize: notes.resize,
    c.NoteType: writing.type_in,
    c.NoteTogether: writing.together,
    c.NotesAdd: batches.add,
    c.NotesMove: batches.move,
    c.NotesPlace: batches.place,
    c.NotesColour: batches.colour,
    c.NotesDelete: batches.delete,
    c.NotesRestore: batches.restore,
    c.NotesRevert: undo.revert,
    c.NotesUnmake: undo.unmake,
    c.NotesImport: batches.bring_in,
    c.NotesWithdraw: batches.withdraw,
    c.ClusterAdd: clusters.add,
    c.ClusterTitle: clusters.retitle,
    c.ClusterDissolve: clusters.dissolve,
    c.LinkAdd: links.add,
    c.LinkDrop: links.drop,
    c.NoteFlag: flags.flag,
    c.FlagsDismiss: flags.dismiss,
    c.WorkshopWords: flags.words,
    c.RoundOpen: rounds.open_round,
    c.RoundClose: rounds.close,
    c.RoundReveal: rounds.reveal,
    c.RoundSwept: rounds.swept,
    c.BallotCast: rounds.cast,
    c.WorkshopCreate: workshops.create,
    c.WorkshopEdit: workshops.edit,
    c.WorkshopLife: workshops.life,
    c.WorkshopStage: workshops.stage,
    c.WorkshopReadOnly: workshops.read_only,
    c.WorkshopHold: modes.hold,
    c.NotesReveal: moderation.reveal,
    c.NotesApprove: moderation.approve,
    c.NotesHold: moderation.hold,
    c.NotesHide: moderation.hide,
    c.NoteAnswer: moderation.answer,
    c.BoardAdd: boards.add,
    c.BoardEdit: boards.edit,
    c.BoardOrder: boards.order,
    c.BoardRemove: boards.remove,
    c.BoardMode: modes.mode,
    c.AreaAdd: boards.add_area,
    c.AreaEdit: boards.edit_area,
    c.AreaPlace: boards.place_area,
    c.AreaOrder: boards.order_area,
    c.AreaRemove: boards.remove_area,
    c.TablesOpen: tables.open_tables,
    c.TableSit: tables.sit,
    c.TableHelp: tables.ask_for_help,
    c.TablesHarvest: harvest.harvest,
    c.TablesResume: resuming.resume,
    c.MemberJoin: members.join,
    c.MemberTouch: members.touch,
    c.MemberRevert: reverting.revert,
    c.MemberReinstate: reverting.reinstate,
    c.MemberRole: members.role,
    c.MemberRemove: members.remove,
    c.MemberReadmit: members.readmit,
    c.MemberMute: members.mute,
    c.MemberBan: members.ban,
    c.MemberRename: members.rename,
    c.WorkshopDoor: workshops.door,
    c.AccessChange: workshops.change_access,
    c.DoorAnswer: workshops.answer_at_the_door,
    c.AuthorsForget: authors.forget,
    c.AuthorsSwept: authors.swept,
    c.StepAdd: agenda.add,
    c.StepEdit: agenda.edit,
    c.StepOrder: agenda.order,
    c.StepRemove: agenda.remove,
    c.AgendaRun: agenda.run,
    c.AgendaShow: agenda.show,
    c.TimerStart: timer.start,
    c.TimerExtend: timer.extend,
    c.TimerPause: timer.pause,
    c.TimerEnd: timer.end,
    c.WorkshopSummon: pace.summon,
    c.WorkshopSpotlight: pace.spotlight,
    c.WorkshopAnnounce: pace.announce,
    c.MemberHand: pace.hand,
}


def decide(state: State, command: c.Command, actor: Actor, at: Moment) -> Decision:
    """What the command does, on this state, asked by this actor, at this moment.

    `actor.role` must be the role that `state` gives the member: the room looks it up for every
    command, so a role that changed a moment ago counts at once (RULES.md A1).
    """
    sight = kept.sight_of(state, command, actor)
    desk = Desk(state, actor, at) if sight is None else Desk(sight.state, actor, at, own=sight.own)
    try:
        _DECIDERS[type(command)](desk, command)
        modes.must_not_be_frozen(desk, command)
        tables.must_sit_there(desk, command)
        moderation.must_not_title_unseen(desk)
        authors.put_on_veil(desk)
        if sight is not None:
            desk.effects = kept.only_for_author(desk, sight)
        else:
            moderation.hold_what_was_changed(desk, command)
    except Refusal as refusal:
        return refusal.rejected
    return Accepted(tuple(desk.effects), tuple(desk.cells), desk.figure, desk.reason)
