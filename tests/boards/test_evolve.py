"""Effects that do not fit (RULES.md V1), and the digests of what views hold."""

import zlib

import msgpack
import msgspec
import pytest

from boards import commands as c
from boards.digest import digest_record, digest_view
from boards.effects import Drop, Effect, Entry, Patch
from boards.evolve import evolve
from boards.records import KINDS, Kind
from boards.roles import ROLES
from boards.state import fork, save
from boards.view import Audience, shared_view
from tests.support.recipes import furnished
from tests.support.tables import set_tables
from tests.support.worlds import AREAS, BOARDS, FACILITATOR, MISSING, RESIDENT, STAFF

WORLD = furnished()
WORLD.must(c.LinkAdd(9, WORLD.note(area=AREAS[2]), min(WORLD.state.notes)), by=RESIDENT)
WORLD.must(c.NoteFlag(10, min(WORLD.state.notes), "rude", "det sårar"), by=STAFF)
WORLD.must(c.StepAdd(11, "ideate", 0, "open", 5, "samla"), by=FACILITATOR)
PART = c.Part(changes=(c.Change(max(WORLD.state.notes), {"colour": 0}, {"colour": 3}),))
WORLD.must(c.MemberRevert(FACILITATOR, STAFF, 12, 0, PART, last=True))
WORLD.must(set_tables(WORLD, BOARDS[1], count=1)[0], by=FACILITATOR)
WORLD.must(c.RoundOpen(21, BOARDS[0], 0, "notes", "yesno", 0, 0, "Ska vi?", "", ""), by=FACILITATOR)
WORLD.must(c.BallotCast(22, 21, (1,) * len(WORLD.state.rounds[21].targets), "0" * 20), by=RESIDENT)
WRONG = {tuple: "text", int: "text", str: 7, bytes: "text", bool: 1, type(None): 7}


def entry(*effects: Effect) -> Entry:
    return Entry(0, 0, 0, 1, "of a later release", "", 0, effects)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in "tk"])
def test_v1_a_patch_that_does_not_fit_its_record_changes_nothing(kind: Kind) -> None:
    state = fork(WORLD.state)
    record = next(iter(state.tables[kind].values()))
    fields = msgspec.structs.asdict(record)
    wrong: dict[str, object] = {name: WRONG[type(value)] for name, value in fields.items()}
    wrong |= {"id": MISSING, "kind": "n", "texts": (), "__doc__": "x", "nope": 1}
    for name, value in wrong.items():
        evolve(state, entry(Patch(kind, record.id, {name: value}, {})), {})
        assert state.tables == WORLD.state.tables, name


@pytest.mark.parametrize("kind", KINDS)
def test_v1_an_effect_on_a_record_that_is_not_there_changes_nothing(kind: Kind) -> None:
    state = fork(WORLD.state)
    note = next(iter(state.notes.values()))
    gone = msgspec.structs.replace(note, id=MISSING)
    evolve(state, entry(Patch(kind, MISSING, {"order": 1, "x": 2}, {}), Drop(gone)), {})
    assert state.tables == WORLD.state.tables
    assert state.seq == WORLD.state.seq + 1


def test_v1_time_never_goes_back() -> None:
    state = fork(WORLD.state)
    evolve(state, entry(), {})
    assert state.time == WORLD.state.time
    assert save(state) != save(WORLD.state)


@pytest.mark.parametrize("role", ROLES)
def test_the_digest_of_a_view_is_what_another_implementation_makes_of_it(role: str) -> None:
    view = shared_view(WORLD.state, Audience(role))  # type: ignore[arg-type]
    expected = 0
    for (kind, _), record in view.items():
        packed = msgpack.packb([kind, *msgspec.structs.astuple(record)])
        assert digest_record(kind, record) == zlib.crc32(packed)
        expected ^= zlib.crc32(packed)
    assert digest_view(view) == expected != 0
    some = view["m", RESIDENT]
    assert digest_record("m", some) != digest_record("n", some)
