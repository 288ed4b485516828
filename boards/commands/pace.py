"""What sets the pace of a workshop: agenda, timer, calling everyone (RULES.md T)."""

from boards.commands.base import Base
from boards.ids import Id, Integer, MaybeId
from boards.records import Authors, Mode, Stage


class StepAdd(Base, frozen=True, array_like=True, tag="step.add"):
    """One more step, the last of the agenda; without a board (0) it is about the stage."""

    id: Id
    stage: Stage
    board: MaybeId
    mode: Mode
    minutes: Integer
    text: str
    authors: Authors = "named"


class StepEdit(Base, frozen=True, array_like=True, tag="step.edit"):
    """Another content of a step, on top of version `base`."""

    id: Id
    base: Integer
    stage: Stage
    board: MaybeId
    mode: Mode
    minutes: Integer
    text: str
    authors: Authors = "named"


class StepOrder(Base, frozen=True, array_like=True, tag="step.order"):
    """Put the step before another one, or last (0)."""

    id: Id
    before: MaybeId


class StepRemove(Base, frozen=True, array_like=True, tag="step.remove"):
    """Away with a step."""

    id: Id


class AgendaRun(Base, frozen=True, array_like=True, tag="agenda.run"):
    """Everyone leaves step `leaving` (0: before the first) for step `to` (0: the agenda ends)."""

    leaving: MaybeId
    to: MaybeId


class AgendaShow(Base, frozen=True, array_like=True, tag="agenda.show"):
    """Whether everyone sees the whole agenda."""

    on: bool


class TimerStart(Base, frozen=True, array_like=True, tag="timer.start"):
    """So many minutes from now on, whatever there was."""

    minutes: Integer


class TimerExtend(Base, frozen=True, array_like=True, tag="timer.extend"):
    """So many minutes more; from now on where the time is up."""

    minutes: Integer


class TimerPause(Base, frozen=True, array_like=True, tag="timer.pause"):
    """Stop the timer, or let it go on."""

    on: bool


class TimerEnd(Base, frozen=True, array_like=True, tag="timer.end"):
    """The time is up now."""


class WorkshopSummon(Base, frozen=True, array_like=True, tag="workshop.summon"):
    """Everyone here: to a board, an area, a cluster or a note."""

    target: Id


class WorkshopSpotlight(Base, frozen=True, array_like=True, tag="workshop.spotlight"):
    """Show everyone a note, a cluster or an area; 0 puts the light out."""

    target: MaybeId


class WorkshopAnnounce(Base, frozen=True, array_like=True, tag="workshop.announce"):
    """Tell everyone something; an empty text takes it away."""

    text: str


class MemberHand(Base, frozen=True, array_like=True, tag="member.hand"):
    """Raise one's hand, or lower it; a facilitator lowers anyone's."""

    id: Id
    on: bool
