"""What is said against notes, and the word list (RULES.md Z2-Z7)."""

from collections.abc import Collection

from boards import commands as c
from boards.decide.desk import Desk
from boards.limits import FLAGS_EACH, FLAGS_MAX, FLAGS_WAITING, TEXT_MAX, TITLE_MAX
from boards.records import Flag
from boards.rejections import Code, Refusal
from boards.text import check_base


def flag(desk: Desk, command: c.NoteFlag) -> None:
    """Z3: anyone inside, also who may not write now: once a note, and not her own. Z7: so many."""
    desk.must_be_inside()
    desk.must_not_be_closed()
    note = desk.note(command.note)
    desk.must_be_free(command.id)
    if note.author == desk.actor.member:
        raise Refusal(Code.BAD_VALUE)
    flags = desk.state.flags
    mine = [each for each in flags.values() if each.by == desk.actor.member]
    if any(each.note == note.id for each in mine):
        raise Refusal(Code.ALREADY)
    if len(mine) >= FLAGS_EACH:
        raise Refusal(Code.TOO_MANY_FLAGS, FLAGS_EACH)
    # Fifty who mean ill would else leave nobody else a word: a facilitator makes room by settling
    # them, or by hiding and deleting what they are about.
    if sum(_waits(desk, each) for each in flags.values()) >= FLAGS_WAITING:
        raise Refusal(Code.TOO_MANY_FLAGS, FLAGS_WAITING)
    if len(flags) >= FLAGS_MAX:
        raise Refusal(Code.TOO_MANY_FLAGS, FLAGS_MAX)
    desk.put(
        Flag(
            id=command.id,
            note=note.id,
            by=desk.actor.member,
            rule=command.rule,
            words=desk.text(command.text, limit=TITLE_MAX, may_be_empty=True),
            at=desk.now,
        )
    )


def _waits(desk: Desk, flag: Flag) -> bool:
    """Whether a facilitator still has to answer it: its note stands where others see it."""
    if flag.settled or flag.note in desk.state.trash:
        return False
    kept = desk.kept(flag.note)
    return kept is None or kept.why != "hidden"


def dismiss(desk: Desk, command: c.FlagsDismiss) -> None:
    """Z5: all that is said against a note, wherever that is by now, is settled with a reason."""
    desk.must_arrange()
    found = [each for each in desk.state.flags.values() if each.note == command.note]
    if not found:
        raise Refusal(Code.UNKNOWN_TARGET)
    waiting = [each for each in found if not each.settled]
    if not waiting:
        raise Refusal(Code.ALREADY)
    for each in waiting:
        # A cell for each: one that two records share would end with the first of them (V3).
        reason = desk.text(command.reason, limit=TITLE_MAX)
        desk.patch(each, settled=max(1, desk.now), reason=reason)


def end_flags(desk: Desk, notes: Collection[int]) -> None:
    """Z6: these notes are gone for good, and with them what was said against them."""
    if not desk.state.flags:
        return
    for each in desk.state.flags.values():
        if each.note in notes:
            desk.drop(each)


def words(desk: Desk, command: c.WorkshopWords) -> None:
    """Z2: the lines that facilitators add to the list, or take out of it."""
    desk.must_arrange()
    workshop = desk.workshop
    check_base(base=command.base, version=workshop.words_version)
    text = desk.text(command.text, limit=TEXT_MAX, may_be_empty=True)
    desk.patch(workshop, words=text, words_version=workshop.words_version + 1)
