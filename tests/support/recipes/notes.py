"""What is done with one note, or with a group of them."""

from boards import commands as c
from boards import typed
from boards.deltas import growth
from tests.support.recipes.dice import (
    Dice,
    Verbs,
    some_cluster,
    some_new_id,
    some_note,
    some_point,
    some_text,
    token_of,
)
from tests.support.texts import BAD_TEXTS
from tests.support.worlds import AREAS, BOARDS, MISSING, World


def _add(world: World, dice: Dice) -> c.Command:
    area = dice.pick((*AREAS, *AREAS, 0, MISSING))
    board = world.state.areas[area].board if area in world.state.areas else BOARDS[0]
    note_id = some_new_id(world, dice)
    colour = dice.pick((0, 1, 5, 2, 3, 6, -1))
    text = some_text(world, dice)
    return c.NoteAdd(note_id, dice.pick((board,) * 7 + (MISSING,)), area, None, None, colour, text)


def _add_at(world: World, dice: Dice) -> c.Command:
    x, y = some_point(dice)
    return c.NoteAdd(some_new_id(world, dice), BOARDS[0], 0, x, y, 0, some_text(world, dice))


def _edit(world: World, dice: Dice) -> c.Command:
    note_id = some_note(world, dice)
    note = world.state.notes.get(note_id)
    stale = dice.roll(6) // 5
    return c.NoteEdit(note_id, (note.version if note else 1) + stale, some_text(world, dice))


def _type(world: World, dice: Dice) -> c.Command:
    """Mostly on the newest version of a note, often on one of the last, now and then no delta."""
    shared = sorted(note.id for note in world.state.notes.values() if note.together)
    note_id = dice.pick((*sorted(world.state.typed), *shared, some_note(world, dice)))
    note, window = world.state.notes.get(note_id), world.state.typed.get(note_id)
    behind = min(dice.pick((0, 0, 1, 1, 2, 5)), len(window.slots) if window else 0)
    if dice.roll(16) == 15:
        behind = dice.pick((-1, 1, 300))
    length = _length(world, note_id, behind)
    token = token_of(len(world.turns))
    words = dice.pick((token, token, f"{token}😀e\u0301\n", " ", dice.pick(BAD_TEXTS), "å" * 1_990))
    if dice.roll(12) == 11:
        parts = dice.pick(((), (1,), (2**53 - 1, "x"), (0, ""), ("x", -(2**53 - 1)), ("x",) * 101))
        return c.NoteType(note_id, note.version if note else 1, parts)
    at = dice.roll(length + 1)
    gone = dice.pick((0, 0, 0, min(3, length - at), length - at))
    return c.NoteType(note_id, (note.version if note else 1) - behind, (at, words, -gone))


def _length(world: World, note_id: int, behind: int) -> int:
    """Of the text that the note had so many versions ago, if that is known."""
    note = world.state.notes.get(note_id)
    text = world.state.text(note.text) if note else None
    missed = typed.last(world.state.typed.get(note_id), behind) or ()
    return len(text or "") - sum(map(growth, missed))


def _together(world: World, dice: Dice) -> c.Command:
    return c.NoteTogether(some_note(world, dice), dice.roll(4) > 0)


def _cluster_add(world: World, dice: Dice) -> c.Command:
    notes = tuple(some_note(world, dice) for _ in range(dice.roll(4)))
    title = some_text(world, dice)[-60:] if dice.roll(4) else ""
    return c.ClusterAdd(some_new_id(world, dice), title, notes)


def _cluster_title(world: World, dice: Dice) -> c.Command:
    cluster_id = some_cluster(world, dice)
    cluster = world.state.clusters.get(cluster_id)
    title = some_text(world, dice)[-60:]
    return c.ClusterTitle(
        cluster_id, (cluster.version if cluster else 1) + dice.roll(3) // 2, title
    )


def _group(world: World, dice: Dice) -> c.Command:
    return c.NoteGroup(some_note(world, dice), dice.pick((some_cluster(world, dice), 0)))


def _restore(world: World, dice: Dice) -> c.Command:
    trashed = sorted(world.state.trash)
    return c.NoteRestore(dice.pick((*trashed, *trashed, *trashed, MISSING)))


def _swap(world: World, dice: Dice) -> c.Command:
    """Mostly two notes of one area."""
    note_id = some_note(world, dice)
    note = world.state.notes.get(note_id)
    beside = sorted(n.id for n in world.state.notes.values() if note and n.area == note.area)
    return c.NoteSwap(note_id, dice.pick((*beside, some_note(world, dice))))


VERBS: Verbs = {
    "add": (8, _add),
    "add_at": (6, _add_at),
    "edit": (6, _edit),
    "type": (12, _type),
    "together": (4, _together),
    "move": (5, lambda w, d: c.NoteMove(some_note(w, d), *some_point(d))),
    "place": (5, lambda w, d: c.NotePlace(some_note(w, d), d.pick((*AREAS, MISSING)))),
    "swap": (4, _swap),
    "colour": (2, lambda w, d: c.NoteColour(some_note(w, d), d.pick((1, 5, 0, 6, -1)))),
    "delete": (6, lambda w, d: c.NoteDelete(some_note(w, d))),
    "restore": (5, _restore),
    "group": (5, _group),
    "cluster": (5, _cluster_add),
    "title": (3, _cluster_title),
    "dissolve": (1, lambda w, d: c.ClusterDissolve(some_cluster(w, d))),
}
