"""What is done with several notes at once, what takes that back, and links."""

from boards import commands as c
from boards.decide import Accepted
from tests.support.recipes.dice import (
    Dice,
    Verbs,
    some_cluster,
    some_new_id,
    some_note,
    some_notes,
    some_point,
    some_text,
)
from tests.support.undo import inverses_of
from tests.support.worlds import AREAS, BOARDS, FACILITATOR, MISSING, RESIDENT, World


def _size(world: World, dice: Dice) -> c.Command:
    return c.NoteSize(some_note(world, dice), dice.pick((1, 3, 4, 0, 8, 2, 9, -1)))


def _new_note(world: World, dice: Dice) -> c.NewNote:
    x, y = some_point(dice) if dice.roll(2) else (None, None)
    return c.NewNote(
        some_new_id(world, dice), x, y, dice.pick((0, 2, 5, 6)), some_text(world, dice)
    )


def _notes_add(world: World, dice: Dice) -> c.Command:
    area = dice.pick((*AREAS[:2], 0))
    notes = tuple(_new_note(world, dice) for _ in range(dice.roll(4)))
    return c.NotesAdd(BOARDS[0], area, notes)


def _notes_move(world: World, dice: Dice) -> c.Command:
    ids = some_notes(world, dice)
    return c.NotesMove(tuple(c.NewPlace(note_id, *some_point(dice)) for note_id in ids))


def _notes_restore(world: World, dice: Dice) -> c.Command:
    trashed = sorted(world.state.trash)
    return c.NotesRestore(tuple(dice.pick((*trashed, MISSING)) for _ in range(1 + dice.roll(3))))


def _revert(world: World, dice: Dice) -> c.Command:
    """Mostly what takes an earlier command back, by whoever; else steps that nobody recorded."""
    if dice.roll(6):
        for turn in world.turns[-1 - dice.roll(6) :: -1]:
            if not isinstance(turn.decision, Accepted):
                continue
            made = [inverse(world.state) for inverse in inverses_of(turn)]
            found = [command for command in made if command is not None]
            if found:
                return dice.pick(found)
    x, y = some_point(dice)
    place = (1, BOARDS[0], 2, dice.pick((*AREAS, 0)), 4, 1 + dice.roll(3) * 2**20, 5, x, 6, y)
    wanted = dice.pick(
        (place, (3, some_cluster(world, dice)), (13, dice.roll(10)), place[:6], (7, 1))
    )
    over = tuple(sorted(world.state.notes)[: dice.roll(3)])
    home = dice.pick((AREAS[0], 0, MISSING, AREAS[2]))
    groups = (c.Regroup(some_new_id(world, dice), 1, home, some_text(world, dice)[-60:]),)
    if dice.roll(2):
        wanted = (*place, 3, groups[0].id)
    return c.NotesRevert((c.Step(some_note(world, dice), (), wanted, over),), groups)


def _unmake(world: World, dice: Dice) -> c.Command:
    notes = (world.state.notes.get(i) for i in some_notes(world, dice))
    found = dict.fromkeys(note for note in notes if note is not None)
    marks = (c.Unmade(note.id, note.version, note.cluster, dice.roll(8) // 7) for note in found)
    return c.NotesUnmake(tuple(marks))


def _notes_import(world: World, dice: Dice) -> c.Command:
    news = tuple(
        c.NewNote(some_new_id(world, dice), None, None, 0, some_text(world, dice)) for _ in "12"
    )
    return c.NotesImport(dice.pick((FACILITATOR, RESIDENT)), BOARDS[0], AREAS[0], news)


def _link(world: World, dice: Dice) -> c.Command:
    return c.LinkAdd(some_new_id(world, dice), some_note(world, dice), some_note(world, dice))


def _unlink(world: World, dice: Dice) -> c.Command:
    return c.LinkDrop(dice.pick((*sorted(world.state.links), MISSING)))


VERBS: Verbs = {
    "size": (4, _size),
    "notes_add": (4, _notes_add),
    "notes_move": (4, _notes_move),
    "notes_place": (3, lambda w, d: c.NotesPlace(some_notes(w, d), d.pick((*AREAS, MISSING)))),
    "notes_colour": (1, lambda w, d: c.NotesColour(some_notes(w, d), d.pick((1, 5, 6)))),
    "notes_delete": (3, lambda w, d: c.NotesDelete(some_notes(w, d))),
    "notes_restore": (3, _notes_restore),
    "revert": (6, _revert),
    "unmake": (2, _unmake),
    "notes_import": (1, _notes_import),
    "withdraw": (1, lambda w, d: c.NotesWithdraw(FACILITATOR, some_notes(w, d))),
    "link": (4, _link),
    "unlink": (1, _unlink),
}
