"""Laws of places: nothing lands on top of another note, and the list agrees with the canvas."""

from collections import defaultdict

from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from boards import commands as c
from boards import places
from boards.decide import Accepted, Moment
from boards.decide.desk import Desk
from boards.decide.spots import renumber
from boards.effects import Patch
from boards.keys import OrderKeys
from boards.limits import AREA_PADDING, COORDINATE_MAX
from boards.records import Area, Note
from boards.roles import SYSTEM
from boards.state import State, empty
from tests.support.recipes import Recipe, play, workshops
from tests.support.reverting import named_in_part
from tests.support.worlds import AREAS, BOARDS, Turn, World, opened

Spot = tuple[int, int]


def neighbours(state: State, note: Note) -> list[Note]:
    """The other notes of its area; without an area, of its board."""
    return [
        other
        for other in state.notes.values()
        if other.id != note.id and (other.board, other.area) == (note.board, note.area)
    ]


def by_spot(state: State) -> dict[Spot, list[Note]]:
    spots: dict[Spot, list[Note]] = defaultdict(list)
    for note in state.notes.values():
        spots[note.board, note.area].append(note)
    return spots


def named_in(command: c.Command) -> set[int]:
    """The notes that a gesture or a group is about."""
    ids = (*getattr(command, "ids", ()), *getattr(command, "notes", ()))
    gestures = (*getattr(command, "moves", ()), *getattr(command, "steps", ()))
    moved = (*gestures, *(each for each in ids if not isinstance(each, int)))
    named = {*(each for each in ids if isinstance(each, int)), *(each.id for each in moved)}
    return named | named_in_part(command)


def seated(turn: Turn) -> list[int]:
    """The notes to which the command gave a place of the workshop's choice."""
    match turn.command:
        case c.NoteAdd(id=note_id, x=None) | c.NotePlace(id=note_id) | c.NoteRestore(id=note_id):
            return [note_id]
        case c.NotesAdd(notes=news) | c.NotesImport(notes=news):
            return [new.id for new in news if new.x is None or new.y is None]
        case c.NotesRestore(ids=ids):
            return [
                i for i in dict.fromkeys(ids) if i in turn.before.trash and i in turn.after.notes
            ]
        case c.NotesPlace() | c.NoteGroup() | c.ClusterAdd() | c.NoteSize():
            effects = [effect for effect in turn.entry.effects if isinstance(effect, Patch)]
            return [e.id for e in effects if e.kind == "n" and e.set.keys() & {"x", "y", "area"}]
        case _:
            return []


@given(workshops(least=25, most=70))
def test_p1_p3_a_place_that_was_given_is_on_top_of_no_note_of_its_area(world: World) -> None:
    for turn in world.turns:
        if not isinstance(turn.decision, Accepted):
            continue
        for note_id in seated(turn):
            note = turn.after.notes[note_id]
            if note.area:
                shared = getattr(turn.command, "over", ())
                others = [n for n in neighbours(turn.after, note) if n.id not in shared]
                assert not any(places.overlap(note, other) for other in others)


@given(workshops(least=25, most=70))
def test_p2_areas_only_grow_downwards_and_hold_what_was_placed_in_them(world: World) -> None:
    for turn in world.turns:
        for area in turn.before.areas.values():
            after = turn.after.areas.get(area.id)
            if after is None or isinstance(turn.command, c.AreaPlace):
                continue
            assert after.h >= area.h
            assert (after.x, after.y, after.w) == (area.x, area.y, area.w)
        for note_id in seated(turn) if isinstance(turn.decision, Accepted) else []:
            note = turn.after.notes[note_id]
            moved = turn.before.notes.get(note_id)
            if note.area and (moved is None or (moved.x, moved.y) != (note.x, note.y)):
                if isinstance(turn.command, c.NoteRestore | c.NotesRestore):
                    continue  # it may stand where its author had once dragged it
                area = turn.after.areas[note.area]
                # One that is broader than the area begins at its edge.
                broad = places.span_of(note.size)[0] > places.columns(area)
                right = note.x + places.width_of(note.size)
                assert note.x >= area.x and (broad or right <= area.x + area.w)
                assert note.y + places.height_of(note.size) + AREA_PADDING <= area.y + area.h


@given(workshops(least=25, most=70))
def test_l6_no_note_stands_beyond_the_board(world: World) -> None:
    for turn in world.turns:
        for note in turn.after.notes.values():
            assert max(abs(note.x), abs(note.y)) <= COORDINATE_MAX


@given(workshops(least=25, most=70))
def test_p5_no_two_notes_of_an_area_have_the_same_order_key(world: World) -> None:
    for turn in world.turns:
        for notes in by_spot(turn.after).values():
            orders = [note.order for note in notes]
            assert len(set(orders)) == len(orders)
            assert all(0 < order < 2**53 for order in orders)


@given(workshops(least=25, most=70))
def test_p5_p6_the_order_of_all_the_others_stays(world: World) -> None:
    for turn in world.turns:
        named = {getattr(turn.command, "id", 0), getattr(turn.command, "other", 0)}
        named.update(named_in(turn.command))
        before = by_spot(turn.before)
        for spot, notes in by_spot(turn.after).items():
            here = {note.id for note in notes} - named
            old = [n.id for n in sorted(before[spot], key=lambda n: n.order) if n.id in here]
            new = [n.id for n in sorted(notes, key=lambda n: n.order) if n.id in here]
            assert [note_id for note_id in new if note_id in old] == old


ALONE_SHE_PUTS_A_NOTE_SOMEWHERE = [
    Recipe("step", 0, 120),
    Recipe("agenda", 0, 0),
    Recipe("add_at", 0, 0),
]
"""A step at which all write alone: nobody reads the note before or after others (H2)."""


@example(play(ALONE_SHE_PUTS_A_NOTE_SOMEWHERE))
@given(workshops(least=25, most=70))
def test_n3_p5_a_note_put_somewhere_stands_behind_all_that_one_reads_before_it(
    world: World,
) -> None:
    for turn in world.turns:
        match turn.command:
            case c.NoteMove(id=note_id) | c.NoteAdd(id=note_id, x=int(), y=int()):
                if isinstance(turn.decision, Accepted) and note_id not in turn.after.kept:
                    must_stand_as_read(turn.after, turn.after.notes[note_id])


def must_stand_as_read(state: State, note: Note) -> None:
    others = neighbours(state, note)
    rank = places.reading_rank(note.x, note.y)
    before = [o.order for o in others if places.reading_rank(o.x, o.y) <= rank]
    last = max(before, default=0)
    assert note.order > last
    assert not any(last < other.order < note.order for other in others)


@given(workshops(least=25, most=70))
def test_n4_p5_a_note_placed_is_the_last_and_notes_swapped_change_everything_about_place(
    world: World,
) -> None:
    for turn in world.turns:
        if not isinstance(turn.decision, Accepted):
            continue
        before, after = turn.before.notes, turn.after.notes
        match turn.command:
            case c.NotePlace(id=note_id, area=area):
                note = after[note_id]
                assert (note.area, note.cluster) == (area, 0)
                assert all(other.order < note.order for other in neighbours(turn.after, note))
            case c.NoteSwap(id=note_id, other=other_id):
                for mine, theirs in ((note_id, other_id), (other_id, note_id)):
                    here, was = after[mine], before[theirs]
                    assert here.order == was.order
                    # One of another size may not fit where the other stood (P1, N4).
                    if before[note_id].size == before[other_id].size:
                        assert (here.x, here.y) == (was.x, was.y)
                    assert here.cluster == before[mine].cluster


@given(st.booleans(), st.integers(25, 60))
def test_p6_keys_that_ran_out_are_numbered_anew_in_the_same_order(first: bool, times: int) -> None:
    world = opened()
    behind = world.note_at(24, 88)
    before = [world.note_at(24, 0)] if first else []
    added: list[int] = []
    renumbered = 0
    for step in range(times):
        # Each is read before the one that came last, so the gap is halved until it is gone.
        note_id = world.note_at(20 - step, 88)
        added.insert(0, note_id)
        renumbered += len(world.turns[-1].entry.effects) > 1
        must_stand_as_read(world.state, world.state.notes[note_id])
        listed = sorted(world.state.notes.values(), key=lambda note: note.order)
        assert [note.id for note in listed] == [*before, *added, behind]
    assert renumbered >= times // 25, "the keys never ran out"


WIDTH = 2 * places.PITCH_X + 2 * AREA_PADDING
AREA = Area(AREAS[0], BOARDS[0], 0, b"", b"", -300, 40, WIDTH, 2_000)
INSIDE = st.tuples(st.integers(-404, -305 + WIDTH - 104), st.integers(-48, 1400))
SOMEWHERE = st.tuples(st.integers(-700, 700), st.integers(-400, 1400))


def note_here(point: tuple[int, int], number: int = 1, size: int = 0) -> Note:
    return Note(number, BOARDS[0], AREA.id, 0, number, *point, 0, b"", 1, 0, 0, 0, size)


def grid(rows: int) -> list[places.Slot]:
    return [(column, row) for row in range(rows) for column in range(places.columns(AREA))]


SIZE = st.integers(0, places.SIZES - 1)
SOME_NOTES = st.lists(st.builds(note_here, SOMEWHERE, size=SIZE), max_size=14)


@given(SOME_NOTES, SIZE)
def test_p1_p7_the_free_slot_is_the_first_where_the_note_overlaps_none(
    notes: list[Note], size: int
) -> None:
    across = min(places.span_of(size)[0], places.columns(AREA))

    def is_free(slot: places.Slot, size: int = 0) -> bool:
        there = note_here(places.slot_place(AREA, slot), size=size)
        return not any(places.overlap(there, note) for note in notes)

    found = places.free_slot(AREA, notes, size=size)
    inside = [slot for slot in grid(60) if slot[0] + across <= places.columns(AREA)]
    # Slots decide, not the gaps between them: what is broader than a slot may only be stricter.
    assert is_free(found, size)
    assert found == next(
        slot for slot in inside if all(is_free(each) for each in places.block(slot, size))
    )
    covered = places.covered_slots(AREA, notes)
    within = {slot for slot in covered if slot[0] < places.columns(AREA)}
    assert {slot for slot in grid(12) if not is_free(slot)} == within


@given(st.lists(SOMEWHERE, max_size=14), INSIDE)
def test_p3_no_free_slot_is_nearer_to_the_anchor(
    points: list[tuple[int, int]], place: tuple[int, int]
) -> None:
    anchor = note_here(place, 99)
    notes = [anchor, *(note_here(point, number) for number, point in enumerate(points, start=1))]
    slot = places.nearest_free_slot(AREA, notes, anchor)

    def distance(of: places.Slot) -> int:
        x, y = places.slot_place(AREA, of)
        return abs(x - anchor.x) + abs(y - anchor.y)

    free = [other for other in grid(40) if other not in places.covered_slots(AREA, notes)]
    assert slot in free
    assert places.area_at([AREA], place) == AREA.id
    assert distance(slot) == min(distance(other) for other in free)


@given(st.lists(SOMEWHERE, max_size=14), INSIDE, st.integers(1, 30))
def test_p3_slots_for_many_are_those_that_are_nearest_one_by_one(
    points: list[tuple[int, int]], place: tuple[int, int], count: int
) -> None:
    anchor = note_here(place, 99)
    notes = [anchor, *(note_here(point, number) for number, point in enumerate(points, start=1))]
    together = places.nearest_free_slots(AREA, notes, anchor, sizes=[0] * count)
    for number, slot in enumerate(together, start=100):
        assert slot == places.nearest_free_slot(AREA, notes, anchor)
        notes.append(note_here(places.slot_place(AREA, slot), number))
    assert len(together) == count


class Watched:
    """A note that counts how often its place is read."""

    size = 0

    def __init__(self, x: int, y: int) -> None:
        self._x = x
        self.y = y
        self.reads = 0

    @property
    def x(self) -> int:
        self.reads += 1
        return self._x


def test_p3_l7_the_notes_of_an_area_are_looked_at_once_for_two_hundred() -> None:
    notes = [Watched(*places.slot_place(AREA, slot)) for slot in grid(2_500)]
    slots = places.nearest_free_slots(AREA, notes, note_here((-276, 128)), sizes=[0] * 200)
    assert len(set(slots)) == 200
    assert [note.reads for note in notes] == [1] * 5_000


@given(st.permutations(range(4)), st.lists(st.integers(0, 2), min_size=4, max_size=4))
def test_p4_where_areas_overlap_the_first_in_their_order_is_meant(
    shuffled: list[int], orders: list[int]
) -> None:
    areas = [
        Area(50 + number, BOARDS[0], order, b"", b"", 10 * number, 0, 500, 500)
        for number, order in enumerate(orders)
    ]
    first = min(areas, key=lambda area: (area.order, area.id))
    assert places.area_at([areas[index] for index in shuffled], (100, 100)) == first.id
    assert places.area_at([areas[index] for index in shuffled], (501, 100)) == 0


@given(SOME_NOTES, INSIDE, st.lists(SIZE, min_size=1, max_size=6))
def test_p3_p7_notes_of_any_size_are_seated_where_they_overlap_none(
    notes: list[Note], place: tuple[int, int], sizes: list[int]
) -> None:
    anchor = note_here(place, 99)
    slots = places.nearest_free_slots(AREA, [*notes, anchor], anchor, sizes=sizes)
    seated = [anchor, *notes]
    for number, (slot, size) in enumerate(zip(slots, sizes, strict=True), start=100):
        note = note_here(places.slot_place(AREA, slot), number, size)
        assert not any(places.overlap(note, other) for other in seated)
        seated.append(note)


@given(SOME_NOTES, INSIDE, st.lists(SIZE, min_size=1, max_size=8), st.integers(1, 3_000))
def test_p3_p7_no_slot_that_holds_the_note_is_nearer_in_an_area_of_any_width(
    notes: list[Note], place: tuple[int, int], sizes: list[int], width: int
) -> None:
    area, anchor = replace(AREA, w=width), note_here(place, 99)
    seated: list[places.Placed] = [*notes, anchor]
    together = places.nearest_free_slots(area, seated, anchor, sizes=sizes)
    for number, (slot, size) in enumerate(zip(together, sizes, strict=True), start=100):
        covered = places.covered_slots(area, seated)

        def rank(of: places.Slot) -> tuple[int, int, int]:
            x, y = places.slot_place(area, of)
            return abs(x - anchor.x) + abs(y - anchor.y), of[1], of[0]

        wide, free_row = places.columns(area), 1 + max((row for _, row in covered), default=0)
        across = places.span_of(size)[0]
        holding = [
            (column, row)
            for column in range(wide)
            for row in range(free_row + 1)
            if (not column or column + across <= wide)
            and covered.isdisjoint(places.block((column, row), size))
        ]
        assert slot == min(holding, key=rank)
        seated.append(note_here(places.slot_place(area, slot), number, size))


@given(SOME_NOTES, st.builds(note_here, SOMEWHERE, size=SIZE))
def test_p1_a_crowd_knows_who_is_covered(notes: list[Note], note: Note) -> None:
    assert places.Crowd(notes).covers(note) == any(places.overlap(note, each) for each in notes)


@given(st.lists(SOMEWHERE, min_size=1, max_size=30, unique=True), st.integers(0, 10))
def test_p5_p6_g4_keys_for_many_are_those_for_one_after_the_other(
    points: list[tuple[int, int]], gap: int
) -> None:
    """With a small gap the keys run out at once, and the area is numbered anew."""
    start = [note_here((-276, 128 + 192 * row), row + 1) for row in range(3)]
    start = [replace(note, order=1 + index * (gap + 1)) for index, note in enumerate(start)]
    keys, desk = OrderKeys(start), Desk(empty(), SYSTEM, Moment(0, bytes(32)))
    here = {note.id: note for note in start}
    for number, point in enumerate(points, start=10):
        note = note_here(point, number)
        order = places.order_at(here.values(), point, board=start[0].board)
        if order is None:
            desk.effects.clear()
            order = renumber(desk, list(here.values()), point)
            for effect in desk.effects:
                assert isinstance(effect, Patch)
                here[effect.id] = replace(here[effect.id], order=effect.set["order"])
        assert keys.put(number, point) == order
        here[number] = replace(note, order=order)
    assert keys.orders == {note.id: note.order for note in here.values()}


@given(st.lists(SOMEWHERE, min_size=1, max_size=30), st.sampled_from((1, 7, places.ORDER_GAP)))
def test_u8_keys_that_spare_others_sort_the_same_and_change_only_those_around(
    points: list[tuple[int, int]], gap: int
) -> None:
    """With a small gap the keys run out at once; else where many are put at one spot."""
    start = [note_here((-276, 128 + 192 * row), row + 1) for row in range(40)]
    start = [replace(note, order=gap * (at + 1)) for at, note in enumerate(start)]
    anew, sparing = OrderKeys(start), OrderKeys(start, sparing=True)
    for number, point in enumerate(points, start=100):
        anew.put(number, point)
        sparing.put(number, point)
    assert len(set(sparing.orders.values())) == len(sparing.orders)
    assert sorted(sparing.orders, key=sparing.orders.__getitem__) == sorted(
        anew.orders, key=anew.orders.__getitem__
    )
    moved = [note.id for note in start if sparing.orders[note.id] != note.order]
    assert sparing.renumbered or not moved
    if gap == places.ORDER_GAP:
        assert len(moved) <= 4
