"""Rounds in a test: opened in a world, and ballots cast in them."""

import hashlib

from boards import commands as c
from boards.records import Method, Over
from boards.view import Audience, project_shared
from boards.view.records import RoundView
from tests.support.worlds import AREAS, BOARDS, FACILITATOR, RESIDENT, World, opened


def receipt_of(round_: int, code: str) -> str:
    """Q9, written once more: what the page makes of a code."""
    return hashlib.sha256(f"{round_}:{code}".encode()).hexdigest()[:20]


def with_notes(world: World, count: int) -> list[int]:
    """So many notes in the first area, in the order of the list."""
    return [world.note(by=RESIDENT, text=f"förslag {number}") for number in range(count)]


def notes_to_vote_on() -> World:
    """An open workshop with three of them."""
    world = opened()
    with_notes(world, 3)
    return world


def a_round(
    world: World, method: Method = "dots", *, area: int = AREAS[0], over: Over = "notes"
) -> int:
    """A new round on what stands in the area; its id. Five dots, at most two for one."""
    budget = (5, 2) if method == "dots" else (0, 0)
    round_ = world.new_id()
    command = c.RoundOpen(
        round_, BOARDS[0], area, over, method, *budget, "Vad ska vi välja?", "lätt", "svårt"
    )
    world.must(command, by=FACILITATOR)
    return round_


def ballot(world: World, round_: int, *choice: int, code: str = "") -> c.BallotCast:
    """With a code of its own, if none is given."""
    ballot_id = world.new_id()
    return c.BallotCast(ballot_id, round_, choice, receipt_of(round_, code or f"KOD{ballot_id}"))


def seen(world: World, round_: int) -> RoundView:
    """The round as residents see it."""
    view = project_shared(world.state, ("r", round_), Audience("resident"))
    assert isinstance(view, RoundView)
    return view


def crowd(*, staff: int, residents: int) -> tuple[World, int]:
    """A round in which so many of each have voted; the facilitator is one of the staff."""
    world = opened()
    with_notes(world, 2)
    round_ = a_round(world, "scale")
    voters = [FACILITATOR]
    for role, count in (("staff", staff - 1), ("resident", residents)):
        for _ in range(count):
            voters.append(world.new_id())
            world.must(c.MemberJoin(voters[-1], role))  # type: ignore[arg-type]
    for number, voter in enumerate(voters):
        value = 5 if number < staff else 1
        world.must(ballot(world, round_, value, 0, code=str(voter)), by=voter)
    world.must(c.RoundClose(round_, True), by=FACILITATOR)
    return world, round_
