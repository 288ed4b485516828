"""Commands on the workshop itself (RULES.md W1-W5, B1)."""

from typing import Any

from boards import commands as c
from boards.decide import rounds
from boards.decide.boards import create as create_board
from boards.decide.desk import Desk
from boards.effects import Patch
from boards.limits import AREAS_MAX, BOARDS_MAX, TEXT_MAX, TITLE_MAX
from boards.records import STAGES, Workshop
from boards.rejections import Code, Refusal
from boards.text import check_base

_NEXT = {("draft", "open"), ("open", "closed"), ("closed", "open")}


def create(desk: Desk, command: c.WorkshopCreate) -> None:
    """W4: the first command of a log, by the server for the one who pressed 'create'."""
    desk.must_be_system()
    if desk.state.workshop is not None:
        raise Refusal(Code.ALREADY)
    if len(command.boards) > BOARDS_MAX:
        raise Refusal(Code.TOO_MANY_BOARDS, BOARDS_MAX)
    if sum(len(board.areas) for board in command.boards) > AREAS_MAX:
        raise Refusal(Code.TOO_MANY_AREAS, AREAS_MAX)
    desk.put(
        Workshop(
            id=command.id,
            title=desk.text(command.title, limit=TITLE_MAX),
            challenge=desk.text(command.challenge, limit=TEXT_MAX, may_be_empty=True),
            language=command.language,
            children=desk.text(command.children, limit=TEXT_MAX, may_be_empty=True),
            life="draft",
            stage=STAGES[0],
            read_only=False,
            created=desk.now,
        )
    )
    for order, plan in enumerate(command.boards):
        create_board(desk, plan, order=order)


def edit(desk: Desk, command: c.WorkshopEdit) -> None:
    """B1: title, challenge and consequences for children, on top of the version seen."""
    desk.must_arrange()
    workshop = desk.workshop
    check_base(base=command.base, version=workshop.version)
    desk.patch(
        workshop,
        title=desk.text(command.title, limit=TITLE_MAX),
        challenge=desk.text(command.challenge, limit=TEXT_MAX, may_be_empty=True),
        children=desk.text(command.children, limit=TEXT_MAX, may_be_empty=True),
        version=workshop.version + 1,
    )


def life(desk: Desk, command: c.WorkshopLife) -> None:
    """W2: draft -> open -> closed -> open; what is written from then on can be forgotten (H10).
    Closing ends all rounds (Q1)."""
    desk.must_facilitate()
    workshop = desk.workshop
    if workshop.life == command.to:
        raise Refusal(Code.ALREADY)
    if (workshop.life, command.to) not in _NEXT:
        raise Refusal(Code.BAD_VALUE)
    is_worn_again = workshop.veil == "lifted" and command.to == "open"
    desk.patch(workshop, life=command.to, veil="worn" if is_worn_again else workshop.veil)
    if command.to == "closed":
        # Q6: a workshop may stay closed for ever, and its choices would stay bound to their voters.
        for round_ in desk.state.rounds.values():
            if round_.life == "open":
                rounds.end(desk, round_, "closed")


def stage(desk: Desk, command: c.WorkshopStage) -> None:
    """W5: the stage that all are taken to; not while closed."""
    desk.must_arrange()
    workshop = desk.workshop
    if workshop.stage == command.stage:
        raise Refusal(Code.ALREADY)
    desk.patch(workshop, stage=command.stage)


def read_only(desk: Desk, command: c.WorkshopReadOnly) -> None:
    """W3: pauses the writing of staff and residents."""
    desk.must_arrange()
    workshop = desk.workshop
    if workshop.read_only == command.on:
        raise Refusal(Code.ALREADY)
    desk.patch(workshop, read_only=command.on)


def door(desk: Desk, command: c.WorkshopDoor) -> None:
    """M8: who comes in; for some minutes those who come by the code need not ask."""
    desk.must_arrange()
    workshop = desk.workshop
    if command.minutes and command.to != "ask":
        raise Refusal(Code.BAD_VALUE)
    is_free = workshop.free_until > desk.now
    if workshop.door == command.to and not command.minutes and not is_free:
        raise Refusal(Code.ALREADY)
    desk.why(command.reason)
    until = desk.now + command.minutes * 60_000 if command.minutes else 0
    desk.patch(workshop, door=command.to, free_until=until)


def change_access(desk: Desk, command: c.AccessChange) -> None:
    """M10: as often as it is asked for, and whatever life the workshop is in."""
    desk.must_facilitate()
    workshop = desk.workshop
    # Also the same as the last time: which it was is read from this entry alone (O1).
    told, was = {"way": command.to}, {"way": workshop.way}
    desk.effects.append(Patch(workshop.kind, workshop.id, told, was))


def answer_at_the_door(desk: Desk, command: c.DoorAnswer) -> None:
    """M8: it is so already, whatever the workshop and she who answered are by now; nobody of those
    at the door is named."""
    desk.must_be_system()
    workshop = desk.workshop
    if command.number <= workshop.answered:
        raise Refusal(Code.ALREADY)
    desk.why(command.reason)
    name = "let_in" if command.let_in else "turned"
    risen = getattr(workshop, name) + command.count
    told: dict[str, Any] = {"answered": command.number, "answerer": command.by, name: risen}
    # Also when she answered the time before: who it was is read from this entry alone (O1).
    was = {each: getattr(workshop, each) for each in told}
    desk.effects.append(Patch(workshop.kind, workshop.id, told, was))
