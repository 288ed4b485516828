"""Who comes and goes, and what facilitators do about it."""

from typing import get_args

from boards import commands as c
from boards.records import Door, Way
from boards.roles import ROLES
from tests.support.recipes.dice import (
    Dice,
    Verbs,
    some_member,
    some_new_id,
    some_reason,
    some_removed,
)
from tests.support.worlds import World

_DOORS: tuple[Door, ...] = ("ask", "open", "shut", "open")
_WAYS: tuple[Way, ...] = get_args(Way)


def _answer(world: World, dice: Dice) -> c.Command:
    workshop = world.state.workshop
    told = workshop.answered if workshop else 0
    number, count = told + dice.roll(3), 1 + dice.roll(4)
    let_in, reason, by = dice.roll(2) == 0, some_reason(world, dice), some_member(world, dice)
    return c.DoorAnswer(by, max(number, 1), let_in, count, reason)


def _touch(world: World, dice: Dice) -> c.Command:
    return c.MemberTouch(some_member(world, dice), dice.roll(6))


VERBS: Verbs = {
    "role": (3, lambda w, d: c.MemberRole(some_member(w, d), d.pick(ROLES), some_reason(w, d))),
    "remove": (2, lambda w, d: c.MemberRemove(some_member(w, d))),
    "readmit": (2, lambda w, d: c.MemberReadmit(some_removed(w, d))),
    "mute": (3, lambda w, d: c.MemberMute(some_member(w, d), d.roll(3) < 2, some_reason(w, d))),
    "ban": (1, lambda w, d: c.MemberBan(some_member(w, d), some_reason(w, d))),
    "door": (1, lambda w, d: c.WorkshopDoor(d.pick(_DOORS), d.pick((0, 0, 10)), some_reason(w, d))),
    "answer": (1, _answer),
    "way": (1, lambda w, d: c.AccessChange(d.pick(_WAYS))),
    "rename": (2, lambda w, d: c.MemberRename(some_member(w, d), d.roll(6), some_reason(w, d))),
    "join": (2, lambda w, d: c.MemberJoin(some_new_id(w, d), d.pick(ROLES[::-1]))),
    "touch": (1, _touch),
}
