"""Vectors of predictions: view + command + who + when -> what she sees once it is decided."""

from collections.abc import Callable

from boards import commands as c
from boards.effects import Patch
from boards.limits import NOTE_HEIGHT, TEXT_MAX
from boards.places import PITCH_X, PITCH_Y
from boards.rejections import Code, Rejected
from tests.support.recipes import furnished
from tests.support.texts import ODD_TEXTS, statements
from tests.support.worlds import (
    AREAS,
    BOARDS,
    FACILITATOR,
    MISSING,
    OTHER,
    RESIDENT,
    STAFF,
    WORKSHOP,
    Turn,
    World,
)
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
_ONLY_SERVER = (c.MemberJoin, c.MemberTouch, c.WorkshopCreate)
Make = Callable[[World], list[c.Command]]


def predict() -> Json:
    """`chains`: commands one after the other without an answer. `runs`: whole workshops."""
    return {
        "chains": [_chain(name, who, make) for name, who, make in _CHAINS],
        "runs": [_run(seed, viewer) for seed in _SEEDS for viewer in VIEWERS],
    }


# -- runs -----------------------------------------------------------------------------------------


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
    if mine and _is_predictable(turn):
        ask = {
            "command": plain(turn.command),
            "now": turn.entry.time,
            "code": str(refused.code) if refused else "",
            "limit": refused.limit if refused else 0,
        }
    changes = [*shared_changes([turn], viewer), *own_changes([turn], viewer)]
    return {"ask": ask, "changes": plain(changes)}


def _is_predictable(turn: Turn) -> bool:
    """Not: a note from the trash, an id that only the server knows, a new numbering of an area."""
    command = turn.command
    if isinstance(command, c.NoteRestore):
        return isinstance(turn.decision, Rejected)
    if isinstance(turn.decision, Rejected) and turn.decision.code is Code.ID_TAKEN:
        return False
    if not isinstance(command, c.NoteAdd | c.NoteMove):
        return True
    return not any(
        isinstance(effect, Patch) and effect.id != command.id and "order" in effect.set
        for effect in turn.entry.effects
    )


# -- chains ---------------------------------------------------------------------------------------


def _chain(name: str, who: int, make: Make) -> Json:
    world = furnished()
    world.now += 1_000
    asked = make(world)
    before = world.state.seq
    first = len(world.turns)
    codes = []
    for command in asked:
        decision = world.ask(command, by=who)
        codes.append(str(decision.code) if isinstance(decision, Rejected) else "")
    start = world.turns[first].before
    role = role_in(start, who)
    assert role is not None, name
    viewer = Viewer(who, role)
    return {
        "name": name,
        "me": {"member": who, "role": role},
        "seq": before,
        "now": world.now,
        "before": records_of(whole_view(start, viewer)),
        "commands": plain(asked),
        "codes": codes,
        "after": records_of(whole_view(world.state, viewer)),
    }


def _add(world: World, area: int = AREAS[0], text: str = "en till") -> c.NoteAdd:
    board = world.state.areas[area].board
    return c.NoteAdd(world.new_id(), board, area, None, None, 1, text)


def _adds(count: int) -> Make:
    return lambda world: [_add(world, text=statements()[index]) for index in range(count)]


def _note(world: World, author: int) -> int:
    return next(note.id for note in world.state.notes.values() if note.author == author)


def _cluster(world: World) -> int:
    return next(iter(world.state.clusters))


def _add_at(world: World, x: int, y: int) -> c.NoteAdd:
    return c.NoteAdd(world.new_id(), BOARDS[0], 0, x, y, 2, "här")


def _delete_and_restore(world: World) -> list[c.Command]:
    note = _note(world, RESIDENT)
    return [c.NoteDelete(note), c.NoteRestore(note), c.NoteColour(note, 4)]


def _delete_take_place_restore(world: World) -> list[c.Command]:
    note = _note(world, STAFF)
    area = world.state.notes[note].area
    return [c.NoteDelete(note), _add(world, area), c.NoteRestore(note)]


def _life_of_a_cluster(world: World) -> list[c.Command]:
    first, second = _note(world, OTHER), _note(world, STAFF)
    cluster = world.new_id()
    return [
        c.ClusterAdd(cluster, "Torget", (first, second, first)),
        c.NoteGroup(_note(world, FACILITATOR), cluster),
        c.ClusterTitle(cluster, 1, "Torget om natten"),
        c.ClusterTitle(cluster, 1, "för sent"),
        c.NoteGroup(second, 0),
        c.ClusterDissolve(cluster),
    ]


def _empty_a_cluster(world: World) -> list[c.Command]:
    inside = [note.id for note in world.state.notes.values() if note.cluster]
    return [c.NotePlace(note, AREAS[2]) for note in inside]


def _delete_a_cluster(world: World) -> list[c.Command]:
    return [c.NoteDelete(note.id) for note in world.state.notes.values() if note.cluster]


def _no_area(world: World) -> list[c.Command]:
    return [c.NoteAdd(world.new_id(), BOARDS[1], 0, None, None, 0, "var som helst")]


def _crowd(world: World) -> list[c.Command]:
    """More into a cluster than its area has room for: it grows (P2, P3)."""
    adds: list[c.Command] = [_add(world, AREAS[1]) for _ in range(4)]
    ids = [command.id for command in adds if isinstance(command, c.NoteAdd)]
    return [*adds, *(c.NoteGroup(note, _cluster(world)) for note in ids)]


def _between_two_slots(world: World) -> list[c.Command]:
    """The free slots below are equally far from the note to join: the first in reading order."""
    between = _add_at(world, 24 + PITCH_X // 2, 5_000)
    joining = _add(world, AREAS[1])
    cluster = world.new_id()
    return [
        *(c.NotePlace(note.id, AREAS[2]) for note in world.state.notes.values()),
        between,
        joining,
        c.NoteMove(between.id, 24 + PITCH_X // 2, 88),
        c.ClusterAdd(cluster, "", (between.id,)),
        c.NoteGroup(joining.id, cluster),
    ]


def _half_off_the_grid(world: World) -> list[c.Command]:
    return [
        _add_at(world, 24 + PITCH_X // 2, 88 + PITCH_Y // 2),
        _add(world),
        _add_at(world, -300, -NOTE_HEIGHT // 2),
        _add(world),
    ]


def _people(world: World) -> list[c.Command]:
    return [
        c.MemberRole(RESIDENT, "staff"),
        c.MemberRole(RESIDENT, "staff"),
        c.MemberRemove(OTHER),
        c.MemberRemove(OTHER),
        c.MemberReadmit(OTHER),
        c.MemberRole(MISSING, "staff"),
    ]


def _workshop(world: World) -> list[c.Command]:
    return [
        c.WorkshopStage("ideate"),
        c.WorkshopReadOnly(True),
        c.WorkshopReadOnly(True),
        _add(world),
        c.WorkshopLife("draft"),
        c.WorkshopLife("closed"),
        _add(world),
        c.WorkshopStage("test"),
        c.WorkshopLife("open"),
    ]


def _texts(world: World) -> list[c.Command]:
    blanks = (" \u00a0kant\u3000", "\ufeffmärke\ufeff", "\x1cfs\x1f", "\x85nel\x85", "a\r\nb\rc")
    bad = ("", " \n\u2003", "\x00", "x\x9b", "å" * (TEXT_MAX + 1), "😊" * (TEXT_MAX + 1))
    return [_add(world, text=text) for text in (*blanks, *ODD_TEXTS, *bad)]


def _may_not(world: World) -> list[c.Command]:
    other = _note(world, OTHER)
    return [
        c.NoteEdit(other, 1, "inte min"),
        c.NoteColour(other, 3),
        c.NoteDelete(other),
        c.NoteEdit(MISSING, 1, "borta"),
        c.NoteMove(other, 1_000_001, 0),
        c.NotePlace(other, MISSING),
        c.NoteRestore(MISSING),
        c.ClusterAdd(world.new_id(), "tom", ()),
        c.ClusterAdd(other, "upptaget", (other,)),
        c.ClusterDissolve(MISSING),
        c.WorkshopLife("closed"),
        c.MemberRemove(OTHER),
        c.NoteAdd(WORKSHOP, BOARDS[0], 0, None, None, 0, "upptaget"),
        c.NoteAdd(world.new_id(), BOARDS[0], AREAS[2], None, None, 0, "fel tavla"),
        c.NoteAdd(world.new_id(), BOARDS[0], 0, None, None, 6, "fel färg"),
    ]


def _edits(world: World) -> list[c.Command]:
    note = _note(world, RESIDENT)
    return [c.NoteEdit(note, 1, "ett "), c.NoteEdit(note, 1, "två"), c.NoteEdit(note, 2, "tre")]


def _moves(world: World) -> list[c.Command]:
    note, other = _note(world, OTHER), _note(world, STAFF)
    return [
        c.NoteMove(note, 24, 88),
        c.NoteMove(note, 5_000, 5_000),
        c.NoteMove(other, 5_000 + PITCH_X, 5_000),
        c.NoteMove(note, -7, -1),
        c.NotePlace(note, AREAS[3]),
        c.NotePlace(note, AREAS[3]),
    ]


def _swaps(world: World) -> list[c.Command]:
    first, second, third = (note.id for note in list(world.state.notes.values())[:3])
    return [c.NoteSwap(first, second), c.NoteSwap(second, third), c.NoteSwap(first, first)]


_CHAINS: tuple[tuple[str, int, Make], ...] = (
    ("free slots, then the area grows", RESIDENT, _adds(6)),
    ("an area that is not named", STAFF, _no_area),
    ("between two slots", RESIDENT, _between_two_slots),
    ("half off the grid", RESIDENT, _half_off_the_grid),
    ("texts", RESIDENT, _texts),
    ("edits", RESIDENT, _edits),
    ("moves", STAFF, _moves),
    ("swaps", OTHER, _swaps),
    ("colours", FACILITATOR, lambda w: [c.NoteColour(_note(w, OTHER), n) for n in (5, 6, 0)]),
    ("delete and restore", RESIDENT, _delete_and_restore),
    ("delete, the place is taken, restore", FACILITATOR, _delete_take_place_restore),
    ("delete the last of a cluster", FACILITATOR, _delete_a_cluster),
    ("the life of a cluster", RESIDENT, _life_of_a_cluster),
    ("empty a cluster", OTHER, _empty_a_cluster),
    ("a cluster outgrows its area", RESIDENT, _crowd),
    ("what a resident may not", RESIDENT, _may_not),
    ("people", FACILITATOR, _people),
    ("the workshop", FACILITATOR, _workshop),
)
