"""Chains of commands that set the pace (RULES.md T)."""

from boards import commands as c
from boards.limits import MESSAGE_MAX, MINUTES_MAX, TEXT_MAX
from tests.support.worlds import (
    AREAS,
    BOARDS,
    FACILITATOR,
    MISSING,
    OTHER,
    RESIDENT,
    SECOND,
    STAFF,
    World,
)
from tests.vectors.gestures import Make


def _agenda(world: World) -> list[c.Command]:
    one, two, three = (world.new_id() for _ in "123")
    return [
        c.StepAdd(one, "empathize", BOARDS[0], "private", 8, " skriv var för sig ", "hidden"),
        c.StepAdd(two, "ideate", BOARDS[1], "open", 0, "samla"),
        c.StepAdd(two, "ideate", 0, "open", 0, "upptaget"),
        c.StepAdd(three, "test", BOARDS[0], "open", 0, "fel tavla"),
        c.StepAdd(three, "test", 0, "open", -1, "fel tid"),
        c.StepAdd(three, "test", 0, "open", MINUTES_MAX + 1, "för länge"),
        c.StepAdd(three, "test", 0, "open", 0, "x" * (TEXT_MAX + 1)),
        c.StepAdd(three, "test", 0, "vote", 0, "kaffe"),
        c.StepEdit(three, 1, "test", 0, "vote", 5, "kaffe och kaka", "alias"),
        c.StepEdit(three, 1, "test", 0, "vote", 5, "för gammalt"),
        c.StepOrder(three, one),
        c.StepOrder(three, one),
        c.StepOrder(three, MISSING),
        c.StepOrder(one, 0),
        c.AgendaRun(0, three),
        c.AgendaRun(0, one),
        c.StepRemove(three),
        c.AgendaRun(three, one),
        c.AgendaRun(one, one),
        c.AgendaRun(one, MISSING),
        c.AgendaRun(one, two),
        c.StepRemove(three),
        c.AgendaShow(True),
        c.AgendaShow(True),
        c.AgendaRun(two, 0),
    ]


def _timer(_: World) -> list[c.Command]:
    return [
        c.TimerExtend(1),
        c.TimerPause(True),
        c.TimerEnd(),
        c.TimerStart(0),
        c.TimerStart(10),
        c.TimerExtend(MINUTES_MAX),
        c.TimerExtend(2),
        c.TimerPause(True),
        c.TimerPause(True),
        c.TimerExtend(1),
        c.TimerPause(False),
        c.TimerPause(False),
        c.TimerEnd(),
        c.TimerEnd(),
        c.TimerPause(True),
        c.TimerExtend(1),
    ]


def _calls(world: World) -> list[c.Command]:
    note, cluster = min(world.state.notes), min(world.state.clusters)
    return [
        c.WorkshopSummon(BOARDS[1]),
        c.WorkshopSummon(note),
        c.WorkshopSummon(note),
        c.WorkshopSummon(RESIDENT),
        c.WorkshopSpotlight(AREAS[0]),
        c.WorkshopSpotlight(AREAS[0]),
        c.WorkshopSpotlight(cluster),
        c.WorkshopSpotlight(BOARDS[0]),
        c.WorkshopSpotlight(0),
        c.WorkshopAnnounce(""),
        c.WorkshopAnnounce(" fika "),
        c.WorkshopAnnounce("fika"),
        c.WorkshopAnnounce("x" * (MESSAGE_MAX + 1)),
        c.WorkshopAnnounce(""),
    ]


def _hands_lowered(world: World) -> list[c.Command]:
    for member in (OTHER, STAFF):
        world.must(c.MemberHand(member, True), by=member)
    return [
        c.MemberHand(OTHER, False),
        c.MemberHand(OTHER, False),
        c.MemberHand(RESIDENT, True),
        c.MemberHand(FACILITATOR, True),
        c.MemberHand(MISSING, False),
    ]


def _a_hand(world: World) -> list[c.Command]:
    step = world.new_id()
    world.must(c.StepAdd(step, "test", 0, "open", 0, "kaffe"), by=SECOND)
    world.must(c.AgendaRun(0, step), by=SECOND)
    return [
        c.MemberHand(RESIDENT, True),
        c.MemberHand(RESIDENT, True),
        c.MemberHand(OTHER, False),
        c.MemberHand(RESIDENT, False),
        c.AgendaRun(step, 0),
        c.TimerStart(5),
    ]


PACES: tuple[tuple[str, int, Make], ...] = (
    ("an agenda", FACILITATOR, _agenda),
    ("a timer", FACILITATOR, _timer),
    ("calls, a spotlight and announcements", FACILITATOR, _calls),
    ("hands are lowered", FACILITATOR, _hands_lowered),
    ("a hand is raised", RESIDENT, _a_hand),
)
