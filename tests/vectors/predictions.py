"""Vectors of predictions: view + command + who + when -> what she sees once it is decided."""

from boards import commands as c
from boards.effects import Drop, Patch, Put
from boards.records import Kept
from boards.rejections import Code, Rejected
from tests.support.worlds import Turn
from tests.vectors.chains import chains
from tests.vectors.scenes import (
    VIEWERS,
    Json,
    Viewer,
    own_changes,
    plain,
    random_world,
    records_of,
    role_in,
    shared_changes,
    whole_view,
)

_SEEDS = (31, 32, 33, 34)
_STEPS = 150
_ONLY_SERVER = (
    c.MemberJoin,
    c.MemberTouch,
    c.MemberRename,
    c.DoorAnswer,
    c.WorkshopCreate,
    c.NotesImport,
    c.NotesWithdraw,
    c.RoundSwept,
    c.AuthorsForget,
    c.AuthorsSwept,
)


def predict() -> Json:
    """`chains`: commands one after the other without an answer. `runs`: whole workshops."""
    return {
        "chains": chains(),
        "runs": [_run(seed, viewer) for seed in _SEEDS for viewer in VIEWERS],
    }


def _run(seed: int, viewer: Viewer) -> Json:
    """What one member asks is to be predicted; what all others do only changes the view."""
    world = random_world(seed, steps=_STEPS)
    first = world.turns[10].after
    viewer = viewer._replace(role=role_in(first, viewer.member) or viewer.role)
    steps: list[Json] = []
    for turn in world.turns[11:]:
        if role_in(turn.after, viewer.member) != viewer.role:
            break
        steps.append(_step(turn, viewer))
    return {
        "me": {"member": viewer.member, "role": viewer.role},
        "seq": first.seq,
        "view": records_of(whole_view(first, viewer)),
        "steps": steps,
    }


def _step(turn: Turn, viewer: Viewer) -> Json:
    """`ask` is null where there is nothing to predict."""
    mine = turn.actor.member == viewer.member and not isinstance(turn.command, _ONLY_SERVER)
    refused = turn.decision if isinstance(turn.decision, Rejected) else None
    ask = None
    if mine and is_predictable(turn):
        ask = {
            "command": plain(turn.command),
            "now": turn.entry.time,
            "code": str(refused.code) if refused else "",
            "limit": refused.limit if refused else 0,
        }
    changes = [*shared_changes([turn], viewer), *own_changes([turn], viewer)]
    return {"ask": ask, "changes": plain(changes)}


_LEFT_TO_THE_SERVER = (
    c.RoundOpen
    | c.RoundClose
    | c.RoundReveal
    | c.BallotCast
    | c.TablesOpen
    | c.TablesHarvest
    | c.TablesResume
    | c.NotesReveal
    | c.NotesApprove
)


def is_predictable(turn: Turn) -> bool:
    """Not: a note from the trash, an id that only the server knows, a new numbering of an area;
    nor what was typed on an older version; nor a facilitator's flag, which she may have set up
    before without being told which is hers; nor words that wait for a facilitator, or come back
    from her, nor how many there are; nor votes, and tables that are set or harvested."""
    command = turn.command
    if isinstance(command, _LEFT_TO_THE_SERVER) or _waits(turn) or _is_counted(turn):
        return False
    if isinstance(command, c.NoteRestore | c.NotesRestore):
        return isinstance(turn.decision, Rejected)
    if isinstance(turn.decision, Rejected) and turn.decision.code is Code.ID_TAKEN:
        return False
    if isinstance(command, c.NoteFlag) and turn.actor.role == "facilitator":
        return False
    if isinstance(command, c.NoteType) and (note := turn.before.notes.get(command.id)):
        return command.base >= note.version
    placing = c.NoteAdd | c.NoteMove | c.NoteSize | c.NotesAdd | c.NotesMove | c.NotesRevert
    if not isinstance(command, placing):
        return True
    return not any(
        isinstance(effect, Patch) and effect.id not in _named(command) and "order" in effect.set
        for effect in turn.entry.effects
    )


def _waits(turn: Turn) -> bool:
    """H6. A client that foretold it would say that a note waits before it is stored."""
    if isinstance(turn.decision, Rejected):
        return turn.decision.code is Code.WORDS_WAIT
    return not isinstance(turn.command, c.NotesHold | c.NotesHide) and any(
        kept.why == "held" and kept.id not in turn.before.kept for kept in _unseen(turn)
    )


def _is_counted(turn: Turn) -> bool:
    """H2: only the server counts what waits to be revealed."""
    return any(
        turn.actor.role == "facilitator" or turn.before.boards[kept.note.board].counts
        for kept in _unseen(turn)
        if kept.why == "private"
    )


def _unseen(turn: Turn) -> list[Kept]:
    effects = [each for each in turn.entry.effects if isinstance(each, Put | Drop)]
    return [each.record for each in effects if isinstance(each.record, Kept)]


def _named(command: c.Command) -> set[int]:
    if isinstance(command, c.NotesMove):
        return {place.id for place in command.moves}
    if isinstance(command, c.NotesRevert):
        return {step.id for step in command.steps}
    if isinstance(command, c.NotesAdd):
        return {new.id for new in command.notes}
    return {getattr(command, "id", 0)}
