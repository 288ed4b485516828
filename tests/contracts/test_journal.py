"""What every journal must do; the bracketed numbers are those of server/journal/base.py."""

import asyncio

import pytest

from server.journal.base import Head, Journal, Snapshot, WorkshopExistsError
from tests.contracts.cases import INCARNATION, batch, cell


async def put(journal: Journal, *spans: tuple[int, int]) -> None:
    for first, last in spans:
        assert await journal.append(
            "w", incarnation=INCARNATION, expected=first - 1, batch=batch(first, last)
        )


def snapshot(seq: int, body: bytes = b"state") -> Snapshot:
    return Snapshot(seq=seq, format=1, body=body, hash=b"hash %d" % seq)


async def test_j1_new_workshop_stands_at_zero_and_unknown_one_nowhere(journal: Journal) -> None:
    assert await journal.head("w") == Head(incarnation=INCARNATION, seq=0, hash=b"")
    assert await journal.head("other") is None
    assert await journal.read("other", incarnation=1, after=0) == []


async def test_j1_id_of_a_workshop_is_taken_once(journal: Journal) -> None:
    with pytest.raises(WorkshopExistsError):
        await journal.create("w", INCARNATION + 1)
    assert (await journal.heads(["w"]))["w"].incarnation == INCARNATION


async def test_j1_append_moves_the_head(journal: Journal) -> None:
    await put(journal, (1, 3), (4, 4))
    assert await journal.head("w") == Head(incarnation=INCARNATION, seq=4, hash=b"hash 4")


@pytest.mark.parametrize(
    ("workshop", "incarnation", "expected"),
    [("w", INCARNATION, 0), ("w", INCARNATION, 2), ("w", INCARNATION + 1, 1), ("x", 1, 0)],
    ids=["behind", "ahead", "other incarnation", "unknown workshop"],
)
async def test_j1_lost_race_writes_nothing(
    journal: Journal, workshop: str, incarnation: int, expected: int
) -> None:
    await put(journal, (1, 1))
    late = batch(expected + 1, cells=(cell(1),))
    assert not await journal.append(
        workshop, incarnation=incarnation, expected=expected, batch=late
    )
    assert await journal.read("w", incarnation=INCARNATION, after=0) == [batch(1)]
    assert await journal.erase(workshop, [cell(1).ref]) == 0


async def test_j1_of_many_racing_writers_exactly_one_wins(journal: Journal) -> None:
    results = await asyncio.gather(
        *(
            journal.append("w", incarnation=INCARNATION, expected=0, batch=batch(1, 1 + number))
            for number in range(20)
        )
    )
    assert sum(results) == 1
    head = await journal.head("w")
    assert head is not None
    assert head.seq == 1 + results.index(True)


@pytest.mark.parametrize("bad", [batch(3), batch(1), batch(2, 1)], ids=["gap", "again", "empty"])
async def test_j2_batch_must_join_what_is_there(journal: Journal, bad: object) -> None:
    await put(journal, (1, 1))
    with pytest.raises(ValueError, match="does not continue"):
        await journal.append("w", incarnation=INCARNATION, expected=1, batch=bad)  # type: ignore[arg-type]
    assert await journal.read("w", incarnation=INCARNATION, after=0) == [batch(1)]


@pytest.mark.parametrize(
    ("after", "firsts"),
    [(0, [1, 4, 5]), (2, [1, 4, 5]), (3, [4, 5]), (4, [5]), (8, [5]), (9, []), (99, [])],
)
async def test_j2_read_gives_all_after_a_place_in_order(
    journal: Journal, after: int, firsts: list[int]
) -> None:
    await put(journal, (1, 3), (4, 4), (5, 9))
    found = await journal.read("w", incarnation=INCARNATION, after=after)
    assert [each.first for each in found] == firsts


async def test_j2_history_of_another_incarnation_is_not_mixed_in(journal: Journal) -> None:
    await put(journal, (1, 1))
    assert await journal.read("w", incarnation=INCARNATION + 1, after=0) == []


async def test_j3_batches_come_back_with_their_own_cells_in_order(journal: Journal) -> None:
    first = batch(1, cells=(cell(9, b"nine"), cell(2, b"two")))
    second = batch(2, cells=(cell(5, bytes(range(256))),))
    await journal.append("w", incarnation=INCARNATION, expected=0, batch=first)
    await journal.append("w", incarnation=INCARNATION, expected=1, batch=second)
    assert await journal.read("w", incarnation=INCARNATION, after=0) == [first, second]
    assert await journal.read("w", incarnation=INCARNATION, after=1) == [second]


async def test_j3_batch_whose_cell_cannot_be_stored_leaves_nothing(journal: Journal) -> None:
    await journal.append("w", incarnation=INCARNATION, expected=0, batch=batch(1, cells=(cell(1),)))
    with pytest.raises(Exception, match="UNIQUE"):
        await journal.append(
            "w", incarnation=INCARNATION, expected=1, batch=batch(2, cells=(cell(2), cell(1)))
        )
    head = await journal.head("w")
    assert head is not None
    assert head.seq == 1
    assert await journal.append("w", incarnation=INCARNATION, expected=1, batch=batch(2))


async def test_j6_heads_of_many_in_one_call(journal: Journal) -> None:
    await journal.create("v", 5)
    await put(journal, (1, 2))
    assert await journal.heads(["v", "w", "missing"]) == {
        "v": Head(incarnation=5, seq=0, hash=b""),
        "w": Head(incarnation=INCARNATION, seq=2, hash=b"hash 2"),
    }
    assert await journal.heads([]) == {}


async def test_j9_snapshot_is_kept_and_replaced_by_a_newer_one(journal: Journal) -> None:
    await put(journal, (1, 2))
    assert await journal.snapshot("w", incarnation=INCARNATION) is None
    for each in (snapshot(1), snapshot(2)):
        await journal.save_snapshot("w", incarnation=INCARNATION, snapshot=each)
        assert await journal.snapshot("w", incarnation=INCARNATION) == each


async def test_j9_snapshot_that_cannot_be_right_is_ignored(journal: Journal) -> None:
    await put(journal, (1, 2))
    await journal.save_snapshot("w", incarnation=INCARNATION, snapshot=snapshot(2))
    await journal.save_snapshot("w", incarnation=INCARNATION, snapshot=snapshot(1))
    await journal.save_snapshot("w", incarnation=INCARNATION, snapshot=snapshot(3))
    await journal.save_snapshot("w", incarnation=INCARNATION + 1, snapshot=snapshot(2, b"other"))
    await journal.save_snapshot("unknown", incarnation=1, snapshot=snapshot(0))
    assert await journal.snapshot("w", incarnation=INCARNATION) == snapshot(2)
    assert await journal.snapshot("w", incarnation=INCARNATION + 1) is None


async def test_j9_erasure_takes_the_snapshot_and_refuses_earlier_ones(journal: Journal) -> None:
    await put(journal, (1, 3))
    await journal.save_snapshot("w", incarnation=INCARNATION, snapshot=snapshot(2))
    await journal.erase("w", [])
    assert await journal.snapshot("w", incarnation=INCARNATION) is None
    await journal.save_snapshot("w", incarnation=INCARNATION, snapshot=snapshot(2))
    assert await journal.snapshot("w", incarnation=INCARNATION) is None
    await journal.save_snapshot("w", incarnation=INCARNATION, snapshot=snapshot(3))
    assert await journal.snapshot("w", incarnation=INCARNATION) == snapshot(3)


async def test_j10_erased_cells_are_missing_and_the_rest_stays(journal: Journal) -> None:
    cells = tuple(cell(number) for number in range(1200))
    await journal.append("w", incarnation=INCARNATION, expected=0, batch=batch(1, cells=cells))
    gone = [each.ref for each in cells[:1100]]
    assert await journal.erase("w", gone) == 1100
    assert await journal.erase("w", gone) == 0
    [left] = await journal.read("w", incarnation=INCARNATION, after=0)
    assert left == batch(1, cells=cells[1100:])


async def test_j10_erasing_in_one_workshop_leaves_the_same_ref_in_another(journal: Journal) -> None:
    await journal.create("v", 1)
    for workshop, incarnation in (("w", INCARNATION), ("v", 1)):
        await journal.append(
            workshop, incarnation=incarnation, expected=0, batch=batch(1, cells=(cell(1),))
        )
    assert await journal.erase("w", [cell(1).ref]) == 1
    assert (await journal.read("v", incarnation=1, after=0))[0].cells == (cell(1),)
