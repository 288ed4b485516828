"""The agenda: steps written beforehand, run with one button (RULES.md T1, T2)."""

from boards import commands as c
from boards.decide.desk import Desk
from boards.decide.timer import MINUTE, must_be_minutes
from boards.limits import STEPS_MAX, TEXT_MAX
from boards.records import Step
from boards.rejections import Code, Refusal
from boards.text import check_base


def add(desk: Desk, command: c.StepAdd) -> None:
    """T1: the last of the agenda."""
    desk.must_arrange()
    desk.must_be_free(command.id)
    steps = desk.state.steps.values()
    if len(steps) >= STEPS_MAX:
        raise Refusal(Code.TOO_MANY_STEPS, STEPS_MAX)
    _must_make_sense(desk, command)
    desk.put(
        Step(
            id=command.id,
            order=max((step.order for step in steps), default=-1) + 1,
            stage=command.stage,
            board=command.board,
            mode=command.mode,
            minutes=command.minutes,
            text=desk.text(command.text, limit=TEXT_MAX),
            authors=command.authors,
        )
    )


def edit(desk: Desk, command: c.StepEdit) -> None:
    """T1: on top of the version that was seen; what already runs stays as it runs."""
    desk.must_arrange()
    step = desk.step(command.id)
    check_base(base=command.base, version=step.version)
    _must_make_sense(desk, command)
    desk.patch(
        step,
        stage=command.stage,
        board=command.board,
        mode=command.mode,
        minutes=command.minutes,
        text=desk.text(command.text, limit=TEXT_MAX),
        version=step.version + 1,
        authors=command.authors,
    )


def order(desk: Desk, command: c.StepOrder) -> None:
    """T1: before another one, or last."""
    desk.must_arrange()
    step = desk.step(command.id)
    old = _in_order(desk)
    ids = [each.id for each in old if each.id != step.id]
    if command.before and command.before not in ids:
        raise Refusal(Code.UNKNOWN_TARGET)
    at = ids.index(command.before) if command.before else len(ids)
    new = [*ids[:at], step.id, *ids[at:]]
    if new == [each.id for each in old]:
        raise Refusal(Code.ALREADY)
    for place, step_id in enumerate(new):
        desk.patch(desk.state.steps[step_id], order=place)


def remove(desk: Desk, command: c.StepRemove) -> None:
    """T1: not the one that everyone is at."""
    desk.must_arrange()
    step = desk.step(command.id)
    if desk.workshop.step == step.id:
        raise Refusal(Code.IN_USE)
    desk.drop(step)


def run(desk: Desk, command: c.AgendaRun) -> None:
    """T2: of two who press next at once, one leaves another step than she saw."""
    desk.must_arrange()
    workshop = desk.workshop
    if workshop.step != command.leaving:
        raise Refusal(Code.STALE_STEP)
    if command.to == command.leaving:
        raise Refusal(Code.ALREADY)
    if not command.to:
        desk.patch(workshop, step=0)
        return
    step = desk.step(command.to)
    length = step.minutes * MINUTE
    desk.patch(
        workshop,
        step=step.id,
        stage=step.stage,
        timer_ends=desk.now + length if length else 0,
        timer_left=0,
        timer_length=length,
        spotlight=0,
    )
    board = desk.state.boards.get(step.board)
    if board is not None:
        desk.patch(board, mode=step.mode, authors=step.authors)


def show(desk: Desk, command: c.AgendaShow) -> None:
    """T5: everyone sees the whole agenda, or only where they are."""
    desk.must_arrange()
    if desk.workshop.agenda == command.on:
        raise Refusal(Code.ALREADY)
    desk.patch(desk.workshop, agenda=command.on)


def _in_order(desk: Desk) -> list[Step]:
    return sorted(desk.state.steps.values(), key=lambda step: (step.order, step.id))


def _must_make_sense(desk: Desk, command: c.StepAdd | c.StepEdit) -> None:
    """T1: the board is one of the stage; no minutes are no timer."""
    if command.board and desk.board(command.board).stage != command.stage:
        raise Refusal(Code.BAD_VALUE)
    if command.minutes:
        must_be_minutes(command.minutes)
