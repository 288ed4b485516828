"""Vectors of chains: commands one after the other, before any of them has an answer."""

from msgspec.structs import replace

from boards import commands as c
from boards.limits import CLUSTER_NOTES_MAX, MESSAGE_MAX, NOTE_HEIGHT, TEXT_MAX
from boards.places import PITCH_X, PITCH_Y
from boards.rejections import Rejected
from tests.support.recipes import furnished
from tests.support.texts import ODD_TEXTS, statements
from tests.support.worlds import (
    AREAS,
    BOARDS,
    FACILITATOR,
    MISSING,
    OTHER,
    RESIDENT,
    SECOND,
    STAFF,
    WORKSHOP,
    World,
)
from tests.vectors.gestures import GESTURES, Make
from tests.vectors.grounds import GROUNDS
from tests.vectors.paces import PACES
from tests.vectors.scenes import Json, Viewer, plain, records_of, role_in, whole_view


def chains() -> list[Json]:
    """Each: a view, the commands of one member with their codes, and the view after them."""
    return [_chain(name, who, make) for name, who, make in (*_CHAINS, *GESTURES, *GROUNDS, *PACES)]


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


def _delete_take_key_restore(world: World) -> list[c.Command]:
    """The last of its area: the next note gets its order key (P5, N7)."""
    note = max(
        (note for note in world.state.notes.values() if note.area == AREAS[1]),
        key=lambda note: note.order,
    )
    return [c.NoteDelete(note.id), _add(world, note.area), c.NoteRestore(note.id)]


def _restore_into_a_full_cluster(world: World) -> list[c.Command]:
    """The note that came in its stead fills the cluster: it stays out (L7, N7)."""
    first, late = _note(world, OTHER), _note(world, STAFF)
    many = range(1, CLUSTER_NOTES_MAX)
    origin = world.state.notes[first]
    for number in many:
        note = replace(origin, id=world.new_id(), area=0, order=number, x=30 * number, y=9_000)
        world.state.put(note)
    ids = [note.id for note in world.state.notes.values() if not note.area]
    world.must(c.ClusterAdd(world.new_id(), "full", (*ids, first)), by=FACILITATOR)
    cluster = world.state.notes[first].cluster
    return [
        c.NoteGroup(late, cluster),
        c.NoteDelete(first),
        c.NoteRestore(first),
        c.NoteDelete(first),
        c.NoteGroup(late, cluster),
        c.NoteRestore(first),
    ]


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


def _from_two_areas(world: World) -> list[c.Command]:
    """Those of the area itself keep their keys, the last of all among them (C1, P5)."""
    adds: list[c.Command] = [_add(world, AREAS[index % 2]) for index in range(9)]
    ids = [command.id for command in adds if isinstance(command, c.NoteAdd)]
    grouped = world.new_id()
    return [
        *adds,
        c.ClusterAdd(grouped, "från två håll", tuple(ids)),
        c.NoteGroup(_note(world, FACILITATOR), grouped),
        c.ClusterAdd(world.new_id(), "åt andra hållet", (_note(world, STAFF), *ids[::-1])),
    ]


def _overlapping_areas(world: World) -> list[c.Command]:
    """One area stands in the other, and comes before it in their order though not by id (P4)."""
    outer, inner = world.state.areas[AREAS[0]], world.state.areas[AREAS[1]]
    table = world.state.tables["a"]
    table[outer.id] = replace(outer, order=1)
    table[inner.id] = replace(inner, order=0, x=outer.x + PITCH_X)
    note = _note(world, RESIDENT)
    return [
        _add_at(world, 24 + PITCH_X, 88),
        c.NoteMove(note, 30 + PITCH_X, 90),
        c.NoteMove(note, 24, 90),
        _add_at(world, outer.x + outer.w - 100, 88),
    ]


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
        c.MemberMute(OTHER, True, " Fem likadana lappar. "),
        c.MemberMute(OTHER, True, ""),
        c.MemberMute(OTHER, False, ""),
        c.MemberMute(SECOND, True, ""),
        c.MemberMute(MISSING, True, ""),
        c.MemberMute(OTHER, True, "å" * (MESSAGE_MAX + 1)),
        c.MemberMute(OTHER, True, "Igen."),
        c.MemberRole(OTHER, "facilitator", "å" * (MESSAGE_MAX + 1)),
        c.MemberRole(OTHER, "facilitator", " Hon leder nästa pass. "),
        c.MemberBan(OTHER, "x"),
        c.MemberBan(OTHER, "x"),
        c.MemberReadmit(OTHER, "Ett missförstånd."),
        c.WorkshopDoor("open", 0, ""),
        c.WorkshopDoor("shut", 1, ""),
        c.WorkshopDoor("ask", 0, "Många okända."),
        c.WorkshopDoor("ask", 10, ""),
        c.WorkshopDoor("ask", 0, ""),
        c.WorkshopDoor("ask", 0, ""),
        c.WorkshopDoor("shut", 0, ""),
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


def _flags(world: World) -> list[c.Command]:
    note, own = _note(world, OTHER), _note(world, RESIDENT)
    return [
        c.NoteFlag(world.new_id(), note, "personal", " om min granne "),
        c.NoteFlag(world.new_id(), note, "rude", "igen"),
        c.NoteFlag(world.new_id(), own, "rude", ""),
        c.NoteFlag(world.new_id(), MISSING, "rude", ""),
        c.NoteFlag(world.new_id(), _note(world, STAFF), "other", "\x00"),
        c.NoteFlag(world.new_id(), _note(world, STAFF), "spam", ""),
        c.FlagsDismiss(note, "min egen"),
        c.WorkshopWords(0, "gråsork"),
    ]


def _flags_settled(world: World) -> list[c.Command]:
    note = _note(world, OTHER)
    for member in (RESIDENT, STAFF):
        world.must(c.NoteFlag(world.new_id(), note, "rude", "det sårar"), by=member)
    return [
        c.FlagsDismiss(note, " "),
        c.FlagsDismiss(note, "skarpt men tillåtet"),
        c.FlagsDismiss(note, "igen"),
        c.FlagsDismiss(MISSING, "ingen"),
        c.NoteFlag(world.new_id(), _note(world, FACILITATOR), "rude", ""),
    ]


def _word_list(world: World) -> list[c.Command]:
    return [
        c.WorkshopWords(0, " gråsork\n-blatte\n"),
        c.WorkshopWords(0, "för gammalt"),
        c.WorkshopWords(1, "x" * (TEXT_MAX + 1)),
        c.WorkshopWords(1, ""),
    ]


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
    ("delete, the order key is taken, restore", FACILITATOR, _delete_take_key_restore),
    ("restore into a full cluster", FACILITATOR, _restore_into_a_full_cluster),
    ("delete the last of a cluster", FACILITATOR, _delete_a_cluster),
    ("the life of a cluster", RESIDENT, _life_of_a_cluster),
    ("empty a cluster", OTHER, _empty_a_cluster),
    ("a cluster outgrows its area", RESIDENT, _crowd),
    ("clusters from two areas", RESIDENT, _from_two_areas),
    ("areas that overlap", RESIDENT, _overlapping_areas),
    ("what a resident may not", RESIDENT, _may_not),
    ("people", FACILITATOR, _people),
    ("the workshop", FACILITATOR, _workshop),
    ("flags", RESIDENT, _flags),
    ("flags are settled", FACILITATOR, _flags_settled),
    ("the word list", FACILITATOR, _word_list),
)
