"""Workshops and viewers that the vectors are made of."""

import random
from typing import Any, NamedTuple

import msgspec

from boards.roles import Role
from boards.state import State
from boards.view import (
    Audience,
    Changes,
    View,
    diff,
    own_view,
    project_own,
    project_shared,
    shared_view,
    touched,
    typing_between,
)
from tests.support.recipes import Recipe, play
from tests.support.worlds import FACILITATOR, RESIDENT, STAFF, Turn, World

Json = Any
"""What `json.dumps` writes."""

_VERBS = (
    *("add",) * 6,
    *("type",) * 8,
    *("together",) * 3,
    *("add_at", "edit", "move", "place", "swap", "delete", "restore", "group", "cluster") * 4,
    *("colour", "title", "dissolve", "life", "stage", "readonly", "remove", "readmit", "touch"),
    *("role", "wait", "size", "notes_add", "notes_move", "notes_place", "notes_delete"),
    *("notes_restore", "notes_colour", "notes_import", "link", "link", "unlink", "board_add"),
    *("area_add", "area_place", "words", "order", "away", "withdraw", "size", "size"),
    *("revert",) * 6,
    *("unmake", "unmake"),
)


class Viewer(NamedTuple):
    """A member, and as what she looks."""

    member: int
    role: Role


VIEWERS = (
    Viewer(FACILITATOR, "facilitator"),
    Viewer(STAFF, "staff"),
    Viewer(RESIDENT, "resident"),
)


def random_world(seed: int, *, steps: int) -> World:
    """The same workshop for the same seed, on every machine."""
    dice = random.Random(seed)
    return play(
        Recipe(dice.choice(_VERBS), dice.randrange(64), dice.randrange(2**40)) for _ in range(steps)
    )


def role_in(state: State, member: int) -> Role | None:
    record = state.members.get(member)
    return record.role if record and not record.removed else None


def records_of(view: View) -> list[Json]:
    """A view as a snapshot frame holds it: [[kind, field ...], ...]."""
    return [[kind, *msgspec.structs.astuple(view[kind, key])] for kind, key in sorted(view)]


def whole_view(state: State, viewer: Viewer) -> View:
    """Shared and own layer together."""
    return {**shared_view(state, Audience(viewer.role)), **own_view(state, viewer.member)}


def shared_changes(turns: list[Turn], viewer: Viewer) -> Changes:
    """What the audience is sent after these turns."""
    before, after, audience = turns[0].before, turns[-1].after, Audience(viewer.role)
    keys = {key for turn in turns for key in touched(turn.before, turn.entry.effects)}
    return diff(
        keys,
        lambda key: project_shared(before, key, audience),
        lambda key: project_shared(after, key, audience),
        typing=typing_between(before, after),
    )


def own_changes(turns: list[Turn], viewer: Viewer) -> Changes:
    """What the member is sent beyond that."""
    before, after = turns[0].before, turns[-1].after
    keys = {key for turn in turns for key in touched(turn.before, turn.entry.effects)}
    return diff(
        keys,
        lambda key: project_own(before, key, viewer.member),
        lambda key: project_own(after, key, viewer.member),
    )


def plain(value: object) -> Json:
    """As it is on the wire: arrays and scalars."""
    return _lists(msgspec.to_builtins(value))


def _lists(value: object) -> Json:
    return [_lists(item) for item in value] if isinstance(value, list | tuple) else value
