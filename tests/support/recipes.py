"""Random workshops for Hypothesis: recipes of commands, resolved against what is there by then.

A recipe is three small numbers, so that Hypothesis generates fast and shrinks well; which record
it means is settled when its turn comes, and some always mean a wrong one.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar, get_args

from hypothesis import strategies as st

from boards import commands as c
from boards import typed
from boards.decide import Accepted
from boards.deltas import growth
from boards.ids import MAX_ID
from boards.limits import COORDINATE_MAX, TEXT_MAX
from boards.places import PITCH_X, PITCH_Y
from boards.records import STAGES, Authors, Door, Life, Method, Mode, Over, Rule
from boards.roles import ROLES
from tests.support.texts import BAD_TEXTS, ODD_TEXTS, statements
from tests.support.undo import inverses_of
from tests.support.worlds import (
    AREAS,
    BOARDS,
    FACILITATOR,
    MEMBERS,
    MISSING,
    OTHER,
    RESIDENT,
    STAFF,
    STRANGER,
    World,
    opened,
)

T = TypeVar("T")

_DAY = 24 * 3600 * 1000
_ACTORS = (*MEMBERS, *MEMBERS, FACILITATOR, RESIDENT, STRANGER)
_LIVES: tuple[Life, ...] = ("open", "open", "open", "closed", "open", "draft")
_DOORS: tuple[Door, ...] = ("ask", "open", "shut", "open")
_WAITS = (0, 1, 40, 5_000, 31 * _DAY)


class Recipe(NamedTuple):
    """One command to come: which, by whom, and the dice for everything else."""

    verb: str
    who: int
    dice: int


class Dice:
    """Takes one choice after the other out of one number; 0 always chooses the first."""

    def __init__(self, number: int) -> None:
        self._left = number

    def roll(self, sides: int) -> int:
        self._left, rolled = divmod(self._left, sides)
        return rolled

    def pick(self, options: Sequence[T]) -> T:
        return options[self.roll(len(options))]


def _note(world: World, dice: Dice) -> int:
    """Mostly a note; now and then a trashed one, something else, or nothing at all."""
    notes = sorted(world.state.notes)
    wrong = [MISSING, AREAS[0], *sorted(world.state.trash)[:2]]
    return dice.pick(notes) if notes and dice.roll(8) < 7 else dice.pick(wrong)


def _cluster(world: World, dice: Dice) -> int:
    clusters = sorted(world.state.clusters)
    return dice.pick(clusters) if clusters and dice.roll(8) < 7 else dice.pick((MISSING, BOARDS[0]))


def _member(world: World, dice: Dice) -> int:
    return dice.pick((*sorted(world.state.members, reverse=True), MISSING, BOARDS[0]))


def _removed(world: World, dice: Dice) -> int:
    removed = sorted(member.id for member in world.state.members.values() if member.removed)
    return dice.pick((*removed, *removed, *removed, _member(world, dice)))


def _why(world: World, dice: Dice) -> str:
    """A reason with a token of its own, or none."""
    return dice.pick((f"därför why{len(world.turns)}end", ""))


def _new_id(world: World, dice: Dice) -> int:
    """Mostly fresh; else one that is or was in use, visibly or not."""
    if dice.roll(10) < 9:
        return world.new_id()
    used = [turn.command.id for turn in world.turns if isinstance(turn.command, c.NoteAdd)]
    return dice.pick([BOARDS[0], RESIDENT, *used[-3:], *sorted(world.state.trash)[:2]])


def _text(world: World, dice: Dice) -> str:
    """A text with a token of its own, so that its bytes can be searched for."""
    if dice.roll(12) == 11:
        return dice.pick(BAD_TEXTS)
    text = dice.pick((*statements()[:24], *ODD_TEXTS))
    token = token_of(len(world.turns))
    return text[: TEXT_MAX - len(token)] + token


def token_of(turn: int) -> str:
    """What stands in the text of command number `turn`, and in no other."""
    return f" token{turn:06d}end"


def _point(dice: Dice) -> tuple[int, int]:
    """On the grid of the areas or beside it, on top of another note, or far out."""
    if dice.roll(12) == 11:
        edge = dice.pick((COORDINATE_MAX, -COORDINATE_MAX, COORDINATE_MAX + 1, MAX_ID, -MAX_ID))
        return edge, dice.pick((0, edge))
    x = dice.roll(5) * PITCH_X + dice.pick((24, 0, -150, 131))
    return x, dice.roll(3) * PITCH_Y + dice.pick((88, 0, -60, 150))


def _add(world: World, dice: Dice) -> c.Command:
    area = dice.pick((*AREAS, *AREAS, 0, MISSING))
    board = world.state.areas[area].board if area in world.state.areas else BOARDS[0]
    note_id = _new_id(world, dice)
    colour = dice.pick((0, 1, 5, 2, 3, 6, -1))
    text = _text(world, dice)
    return c.NoteAdd(note_id, dice.pick((board,) * 7 + (MISSING,)), area, None, None, colour, text)


def _add_at(world: World, dice: Dice) -> c.Command:
    x, y = _point(dice)
    return c.NoteAdd(_new_id(world, dice), BOARDS[0], 0, x, y, 0, _text(world, dice))


def _edit(world: World, dice: Dice) -> c.Command:
    note_id = _note(world, dice)
    note = world.state.notes.get(note_id)
    stale = dice.roll(6) // 5
    return c.NoteEdit(note_id, (note.version if note else 1) + stale, _text(world, dice))


def _type(world: World, dice: Dice) -> c.Command:
    """Mostly on the newest version of a note, often on one of the last, now and then no delta."""
    shared = sorted(note.id for note in world.state.notes.values() if note.together)
    note_id = dice.pick((*sorted(world.state.typed), *shared, _note(world, dice)))
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
    return c.NoteTogether(_note(world, dice), dice.roll(4) > 0)


def _cluster_add(world: World, dice: Dice) -> c.Command:
    notes = tuple(_note(world, dice) for _ in range(dice.roll(4)))
    title = _text(world, dice)[-60:] if dice.roll(4) else ""
    return c.ClusterAdd(_new_id(world, dice), title, notes)


def _cluster_title(world: World, dice: Dice) -> c.Command:
    cluster_id = _cluster(world, dice)
    cluster = world.state.clusters.get(cluster_id)
    title = _text(world, dice)[-60:]
    return c.ClusterTitle(
        cluster_id, (cluster.version if cluster else 1) + dice.roll(3) // 2, title
    )


def _group(world: World, dice: Dice) -> c.Command:
    return c.NoteGroup(_note(world, dice), dice.pick((_cluster(world, dice), 0)))


def _restore(world: World, dice: Dice) -> c.Command:
    trashed = sorted(world.state.trash)
    return c.NoteRestore(dice.pick((*trashed, *trashed, *trashed, MISSING)))


def _swap(world: World, dice: Dice) -> c.Command:
    """Mostly two notes of one area."""
    note_id = _note(world, dice)
    note = world.state.notes.get(note_id)
    beside = sorted(n.id for n in world.state.notes.values() if note and n.area == note.area)
    return c.NoteSwap(note_id, dice.pick((*beside, _note(world, dice))))


def _size(world: World, dice: Dice) -> c.Command:
    return c.NoteSize(_note(world, dice), dice.pick((1, 3, 4, 0, 8, 2, 9, -1)))


def _ids(world: World, dice: Dice) -> tuple[int, ...]:
    return tuple(_note(world, dice) for _ in range(dice.roll(4)))


def _new_note(world: World, dice: Dice) -> c.NewNote:
    x, y = _point(dice) if dice.roll(2) else (None, None)
    return c.NewNote(_new_id(world, dice), x, y, dice.pick((0, 2, 5, 6)), _text(world, dice))


def _notes_add(world: World, dice: Dice) -> c.Command:
    area = dice.pick((*AREAS[:2], 0))
    notes = tuple(_new_note(world, dice) for _ in range(dice.roll(4)))
    return c.NotesAdd(BOARDS[0], area, notes)


def _notes_move(world: World, dice: Dice) -> c.Command:
    ids = _ids(world, dice)
    return c.NotesMove(tuple(c.NewPlace(note_id, *_point(dice)) for note_id in ids))


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
    x, y = _point(dice)
    place = (1, BOARDS[0], 2, dice.pick((*AREAS, 0)), 4, 1 + dice.roll(3) * 2**20, 5, x, 6, y)
    wanted = dice.pick((place, (3, _cluster(world, dice)), (13, dice.roll(10)), place[:6], (7, 1)))
    over = tuple(sorted(world.state.notes)[: dice.roll(3)])
    home = dice.pick((AREAS[0], 0, MISSING, AREAS[2]))
    groups = (c.Regroup(_new_id(world, dice), 1, home, _text(world, dice)[-60:]),)
    if dice.roll(2):
        wanted = (*place, 3, groups[0].id)
    return c.NotesRevert((c.Step(_note(world, dice), (), wanted, over),), groups)


def _unmake(world: World, dice: Dice) -> c.Command:
    notes = (world.state.notes.get(i) for i in _ids(world, dice))
    found = dict.fromkeys(note for note in notes if note is not None)
    marks = (c.Unmade(note.id, note.version, note.cluster, dice.roll(8) // 7) for note in found)
    return c.NotesUnmake(tuple(marks))


def _link(world: World, dice: Dice) -> c.Command:
    return c.LinkAdd(_new_id(world, dice), _note(world, dice), _note(world, dice))


def _unlink(world: World, dice: Dice) -> c.Command:
    return c.LinkDrop(dice.pick((*sorted(world.state.links), MISSING)))


def _flag(world: World, dice: Dice) -> c.Command:
    """Words that stand nowhere else, some with none."""
    new, rule = _new_id(world, dice), dice.pick(get_args(Rule))
    return c.NoteFlag(new, _note(world, dice), rule, f"flag{new}end" if dice.roll(3) else "")


def _dismiss(world: World, dice: Dice) -> c.Command:
    flagged = sorted({flag.note for flag in world.state.flags.values()})
    return c.FlagsDismiss(dice.pick((*flagged, _note(world, dice))), "skarpt men tillåtet")


def _word_list(world: World, dice: Dice) -> c.Command:
    workshop = world.state.workshop
    base = workshop.words_version if workshop else 0
    return c.WorkshopWords(base + dice.roll(5) // 4, dice.pick(("listend\n-blatte", "")))


def _step(world: World, dice: Dice) -> int:
    return dice.pick((*sorted(world.state.steps), MISSING))


def _step_write(world: World, dice: Dice) -> c.Command:
    """A new step, or another content of one: mostly of a board, now and then of another stage."""
    board = world.state.boards.get(dice.pick((*sorted(world.state.boards), 0, MISSING)))
    stage = board.stage if board and dice.roll(6) else dice.pick(STAGES)
    mode, minutes = dice.pick(get_args(Mode)), dice.pick((5, 1, 0, 600, 601, -1))
    authors = dice.pick(get_args(Authors))
    fields = (stage, board.id if board else 0, mode, minutes, _text(world, dice), authors)
    if dice.roll(2) or not world.state.steps:
        return c.StepAdd(_new_id(world, dice), *fields)
    step = world.state.steps.get(_step(world, dice))
    base = step.version if step else 1
    return c.StepEdit(step.id if step else MISSING, base + dice.roll(6) // 5, *fields)


def _agenda(world: World, dice: Dice) -> c.Command:
    """Mostly from where all are, as the button does."""
    workshop = world.state.workshop
    here = workshop.step if workshop else 0
    options: tuple[c.Command, ...] = (
        c.AgendaRun(here, _step(world, dice)),
        c.AgendaRun(here, dice.pick((0, here, *sorted(world.state.steps)))),
        c.AgendaRun(dice.pick((0, MISSING)), _step(world, dice)),
        c.AgendaShow(dice.roll(2) == 1),
        c.StepOrder(_step(world, dice), dice.pick((0, _step(world, dice)))),
        c.StepRemove(_step(world, dice)),
    )
    return dice.pick(options)


def _timer(_: World, dice: Dice) -> c.Command:
    minutes = dice.pick((3, 1, 600, 0, 601))
    options: tuple[c.Command, ...] = (
        c.TimerStart(minutes),
        c.TimerExtend(minutes),
        c.TimerPause(dice.roll(2) == 1),
        c.TimerEnd(),
    )
    return dice.pick(options)


def _call(world: World, dice: Dice) -> c.Command:
    target = dice.pick((_note(world, dice), _area(world, dice), _cluster(world, dice), 0))
    options: tuple[c.Command, ...] = (
        c.WorkshopSummon(dice.pick((target, _board(world, dice))) or MISSING),
        c.WorkshopSpotlight(target),
        c.WorkshopAnnounce(_text(world, dice)[-60:] if dice.roll(3) else ""),
    )
    return dice.pick(options)


def _round_open(world: World, dice: Dice) -> c.Command:
    """On one of the areas, so that there are few targets, mostly of things that fit."""
    area = dice.pick((*AREAS, 0, MISSING))
    board = world.state.areas[area].board if area in world.state.areas else BOARDS[0]
    method = dice.pick(get_args(Method))
    budget = (5, 2) if method == "dots" else (0, 0)
    if dice.roll(12) == 11:
        budget = dice.pick(((1, 2), (51, 1), (0, 0), (-1, -1)))
    over: Over = "clusters" if dice.roll(4) == 3 else "notes"
    title = _text(world, dice)[-60:]
    return c.RoundOpen(_new_id(world, dice), board, area, over, method, *budget, title, "", "")


def _round(world: World, dice: Dice) -> int:
    return dice.pick((*sorted(world.state.rounds), MISSING, BOARDS[0]))


def _ballot(world: World, dice: Dice) -> c.Command:
    """Mostly in a round that is open, and mostly what may be chosen there."""
    running = sorted(each.id for each in world.state.rounds.values() if each.life == "open")
    round_id = dice.pick((*running, *running, _round(world, dice)))
    round_ = world.state.rounds.get(round_id)
    count = len(round_.targets) if round_ else 1
    choice = [0] * count
    order = dice.roll(count + 1)
    for place in range(min(count, 5)):
        if round_ is not None and round_.method == "rank":
            choice[place] = place + 1 if place < order else 0
        else:
            choice[place] = dice.pick((0, 1, 1, 2, 3 if dice.roll(6) else 30))
    if dice.roll(16) == 15:
        choice.append(dice.pick((0, -1)))
    receipt = f"{dice.roll(2**40):020x}"
    return c.BallotCast(_new_id(world, dice), round_id, tuple(choice), receipt)


def _notes_import(world: World, dice: Dice) -> c.Command:
    news = tuple(c.NewNote(_new_id(world, dice), None, None, 0, _text(world, dice)) for _ in "12")
    return c.NotesImport(dice.pick((FACILITATOR, RESIDENT)), BOARDS[0], AREAS[0], news)


def _area(world: World, dice: Dice) -> int:
    return dice.pick((*sorted(world.state.areas), MISSING))


def _board(world: World, dice: Dice) -> int:
    return dice.pick((*sorted(world.state.boards), MISSING))


def _board_add(world: World, dice: Dice) -> c.Command:
    area = c.AreaPlan(_new_id(world, dice), "yta", "", 0, 0, 300 + dice.roll(300), 300)
    areas = (area,) if dice.roll(4) else ()
    return c.BoardAdd(_new_id(world, dice), dice.pick(STAGES), _text(world, dice)[-60:], "", areas)


def _area_place(world: World, dice: Dice) -> c.Command:
    x, y = _point(dice)
    area = world.state.areas.get(_area(world, dice))
    given = (area.x, area.y, area.w, area.h - dice.roll(2)) if area and dice.roll(2) else ()
    side = (240 + dice.roll(600), 288 + dice.roll(400))
    return c.AreaPlace(area.id if area else MISSING, x, y, *side, given)


def _words(world: World, dice: Dice) -> c.Command:
    """New words for a board, an area or the workshop, some on top of an old version."""
    text, stale = _text(world, dice)[-60:], dice.roll(5) // 4
    board, area = _board(world, dice), _area(world, dice)
    found = (world.state.boards.get(board), world.state.areas.get(area), world.state.workshop)
    base = [(each.version if each else 1) + stale for each in found]
    options: tuple[c.Command, ...] = (
        c.BoardEdit(board, base[0], text, ""),
        c.AreaEdit(area, base[1], text, ""),
        c.WorkshopEdit(base[2], text, "", ""),
    )
    return dice.pick(options)


def _order(world: World, dice: Dice) -> c.Command:
    one, other = dice.pick((_board, _area)), dice.roll(3)
    record = one(world, dice)
    before = one(world, dice) if other else 0
    return c.BoardOrder(record, before) if one is _board else c.AreaOrder(record, before)


def _away(world: World, dice: Dice) -> c.Command:
    if dice.roll(2):
        return c.BoardRemove(_board(world, dice))
    return c.AreaRemove(_area(world, dice))


def _touch(world: World, dice: Dice) -> c.Command:
    return c.MemberTouch(_member(world, dice), dice.roll(6))


_VERBS: dict[str, tuple[int, Callable[[World, Dice], c.Command]]] = {
    # name: how many of all commands, and how it is made
    "add": (8, _add),
    "add_at": (6, _add_at),
    "edit": (6, _edit),
    "type": (12, _type),
    "together": (4, _together),
    "move": (5, lambda w, d: c.NoteMove(_note(w, d), *_point(d))),
    "place": (5, lambda w, d: c.NotePlace(_note(w, d), d.pick((*AREAS, MISSING)))),
    "swap": (4, _swap),
    "colour": (2, lambda w, d: c.NoteColour(_note(w, d), d.pick((1, 5, 0, 6, -1)))),
    "delete": (6, lambda w, d: c.NoteDelete(_note(w, d))),
    "restore": (5, _restore),
    "group": (5, _group),
    "cluster": (5, _cluster_add),
    "title": (3, _cluster_title),
    "dissolve": (1, lambda w, d: c.ClusterDissolve(_cluster(w, d))),
    "size": (4, _size),
    "notes_add": (4, _notes_add),
    "notes_move": (4, _notes_move),
    "notes_place": (3, lambda w, d: c.NotesPlace(_ids(w, d), d.pick((*AREAS, MISSING)))),
    "notes_colour": (1, lambda w, d: c.NotesColour(_ids(w, d), d.pick((1, 5, 6)))),
    "notes_delete": (3, lambda w, d: c.NotesDelete(_ids(w, d))),
    "notes_restore": (3, _notes_restore),
    "revert": (6, _revert),
    "unmake": (2, _unmake),
    "notes_import": (1, _notes_import),
    "withdraw": (1, lambda w, d: c.NotesWithdraw(FACILITATOR, _ids(w, d))),
    "link": (4, _link),
    "unlink": (1, _unlink),
    "flag": (3, _flag),
    "dismiss": (1, _dismiss),
    "word_list": (1, _word_list),
    "step": (2, _step_write),
    "agenda": (3, _agenda),
    "timer": (2, _timer),
    "call": (2, _call),
    "hand": (2, lambda w, d: c.MemberHand(_member(w, d), d.roll(3) > 0)),
    "round_open": (3, _round_open),
    "ballot": (8, _ballot),
    "round_close": (1, lambda w, d: c.RoundClose(_round(w, d), d.roll(2) > 0)),
    "round_reveal": (1, lambda w, d: c.RoundReveal(_round(w, d))),
    "round_swept": (1, lambda w, d: c.RoundSwept(_round(w, d))),
    "board_add": (1, _board_add),
    "area_add": (1, lambda w, d: c.AreaAdd(_new_id(w, d), _board(w, d), "yta", "", 300, 300)),
    "area_place": (2, _area_place),
    "words": (2, _words),
    "order": (2, _order),
    "away": (1, _away),
    "life": (1, lambda w, d: c.WorkshopLife(d.pick(_LIVES))),
    "stage": (1, lambda w, d: c.WorkshopStage(d.pick(STAGES))),
    "readonly": (1, lambda w, d: c.WorkshopReadOnly(d.roll(3) == 2)),
    "role": (3, lambda w, d: c.MemberRole(_member(w, d), d.pick(ROLES))),
    "remove": (2, lambda w, d: c.MemberRemove(_member(w, d))),
    "readmit": (2, lambda w, d: c.MemberReadmit(_removed(w, d))),
    "mute": (3, lambda w, d: c.MemberMute(_member(w, d), d.roll(3) < 2, _why(w, d))),
    "ban": (1, lambda w, d: c.MemberBan(_member(w, d), _why(w, d))),
    "door": (1, lambda w, d: c.WorkshopDoor(d.pick(_DOORS), d.pick((0, 0, 10)), _why(w, d))),
    "rename": (2, lambda w, d: c.MemberRename(_member(w, d), d.roll(6), _why(w, d))),
    "join": (2, lambda w, d: c.MemberJoin(_new_id(w, d), d.pick(ROLES[::-1]))),
    "touch": (1, _touch),
}
_BY_SERVER = frozenset({"join", "touch", "notes_import", "withdraw", "round_swept"})
_FOR_FACILITATORS = frozenset(
    ("life", "stage", "readonly", "role", "remove", "readmit")
    + ("board_add", "area_add", "area_place", "words", "order", "away")
    + ("dismiss", "word_list", "mute", "ban", "door", "rename")
    + ("step", "agenda", "timer", "call")
    + ("round_open", "round_close", "round_reveal")
)
_NOT_RECORDED = frozenset(
    ("flag", "dismiss", "word_list", "mute", "ban", "door", "rename")
    + ("step", "agenda", "timer", "call", "hand")
    + ("round_open", "ballot", "round_close", "round_reveal")
)
"""What nobody asks for in the simulation, whose tapes would all be others."""
_CHOICES = [name for name, (weight, _) in _VERBS.items() for _ in range(weight)]


def verbs(*, facilitates: bool) -> list[str]:
    """What a member may want to do, each as often as it is wanted."""
    others = _BY_SERVER if facilitates else _BY_SERVER | _FOR_FACILITATORS
    return [name for name in _CHOICES if name not in others | _NOT_RECORDED]


def command_of(verb: str, world: World, dice: Dice) -> c.Command:
    """The command that this verb means in this world."""
    return _VERBS[verb][1](world, dice)


def recipes(*, least: int = 12, most: int = 60) -> st.SearchStrategy[list[Recipe]]:
    """Sequences of commands."""
    one = st.tuples(
        st.sampled_from(["wait", *_CHOICES]), st.integers(0, 63), st.integers(0, 2**40)
    ).map(Recipe._make)
    return st.lists(one, min_size=least, max_size=most)


def furnished() -> World:
    """An open workshop with five notes of three authors, two of them in a cluster."""
    world = opened()
    texts = statements()
    authors = (RESIDENT, RESIDENT, OTHER, STAFF, FACILITATOR)
    notes = [
        world.note(by=author, area=AREAS[index // 3], text=texts[30 + index] + f" seed{index}end")
        for index, author in enumerate(authors)
    ]
    world.cluster(*notes[:2])
    return world


def make(world: World, step: Recipe) -> c.Command | None:
    """The command that the recipe means by now; None: it only lets time pass."""
    return None if step.verb == "wait" else _VERBS[step.verb][1](world, Dice(step.dice))


def play(steps: Iterable[Recipe], *, world: World | None = None) -> World:
    """An open workshop in which all of that was asked, by members, strangers and the server."""
    world = world or furnished()
    for step in steps:
        dice = Dice(step.dice)
        if step.verb == "wait":
            world.now += dice.pick(_WAITS)
            continue
        world.now += dice.roll(3)
        command = _VERBS[step.verb][1](world, dice)
        world.ask(command, by=_actor(world, command, step))
    return world


def _actor(world: World, command: c.Command, step: Recipe) -> int:
    """Mostly someone who may; one time in eight anyone, also a stranger."""
    if step.who % 8 == 7:
        return _ACTORS[step.who // 8]
    if isinstance(command, c.NoteEdit | c.NoteType) and step.who % 8 < 6:
        note = world.state.notes.get(command.id)
        if note and not note.together:
            return note.author
    if isinstance(command, c.NoteColour | c.NoteDelete | c.NoteTogether) and step.who % 8 < 6:
        note = world.state.notes.get(command.id)
        return note.author if note else RESIDENT
    if isinstance(command, c.NotesColour | c.NotesDelete) and step.who % 8 < 6:
        authors = [n.author for i in command.ids if (n := world.state.notes.get(i))]
        return FACILITATOR if len(set(authors)) > 1 else (*authors, RESIDENT)[0]
    if isinstance(command, c.NotesUnmake) and step.who % 8 < 6:
        made = [n.author for m in command.notes if (n := world.state.notes.get(m.id))]
        return FACILITATOR if len(set(made)) > 1 else (*made, RESIDENT)[0]
    if isinstance(command, c.NoteRestore) and step.who % 8 < 4:
        trashed = world.state.trash.get(command.id)
        return trashed.by if trashed else RESIDENT
    if step.verb in _BY_SERVER:
        return 0
    if step.verb in _FOR_FACILITATORS:
        return MEMBERS[step.who % 2]
    return _ACTORS[step.who % len(_ACTORS)]


def workshops(*, least: int = 12, most: int = 60) -> st.SearchStrategy[World]:
    """Whole workshops with their logs."""
    return recipes(least=least, most=most).map(play)
