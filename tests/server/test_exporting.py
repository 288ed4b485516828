"""What leaves the workshop: what residents see, as it was written, and no name."""

import csv
import io
import json

import httpx
import msgspec
import pytest

from boards.commands import (
    ClusterAdd,
    LinkAdd,
    MemberRemove,
    NoteAdd,
    NoteDelete,
    NoteSize,
    NoteTogether,
    NoteType,
    RoundClose,
    RoundReveal,
)
from boards.roles import Actor, Role
from server.access.tokens import new_id
from server.exports.document import FORMAT, VERSION, Document, document_of
from server.exports.names import attachment, file_name
from server.exports.table import MARK, cell
from server.exports.times import iso
from server.exports.votes_table import votes_table_of
from server.i18n import say
from tests.server.conftest import Client, NewClient, Workshop
from tests.server.shape import refused
from tests.support.votes import a_round, ballot, crowd, receipt_of
from tests.support.worlds import FACILITATOR, RESIDENT

TEXTS = [
    "=SUM(A1:A9)",
    "+46 70 123 45 67",
    "-1 is not a formula",
    "@everyone",
    'He said "no"; twice',
    "two\nlines",
    "Åäö, ساحة للجميع, 😀",
]


ISOLATES = dict.fromkeys(map(ord, "\u2068\u2069"))


async def write(workshop: Workshop, by: Client, text: str, *, role: Role = "resident") -> int:
    """A note of somebody's in the first area."""
    state = await workshop.hub.state(workshop.id)
    board = min(state.boards.values(), key=lambda board: board.order)
    note = NoteAdd(new_id(), board.id, 0, None, None, 2, text)
    actor = Actor(await workshop.member(by), role)
    assert (await workshop.hub.submit(workshop.id, actor, note)).ok
    return note.id


async def fetched(workshop: Workshop, ending: str) -> httpx.Response:
    answer = await workshop.lead.get(f"/api/workshops/{workshop.id}/export.{ending}")
    assert answer.status_code == 200, answer.text
    assert answer.headers["cache-control"] == "no-store"
    return answer


async def rows(workshop: Workshop) -> list[dict[str, str]]:
    """The table as an independent reader sees it."""
    text = (await fetched(workshop, "csv")).content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


async def test_document_describes_itself_and_names_what_stands_where(workshop: Workshop) -> None:
    note = await write(workshop, workshop.lead, "en lapp", role="facilitator")
    group = ClusterAdd(new_id(), "Grupp", (note,))
    await workshop.does(group)
    found = (await fetched(workshop, "json")).json()
    assert (found["format"], found["version"]) == (FORMAT, VERSION)
    assert found["workshop"] | {"created": ""} == {
        "id": int(workshop.id),
        "title": "The square",
        "challenge": "A square for all?",
        "children": "",
        "language": "sv",
        "life": "open",
        "stage": "empathize",
        "created": "",
    }
    first = found["boards"][0]
    assert [first["stage"], first["title"]] == ["empathize", "Empatisera"]
    [told] = found["notes"]
    state = await workshop.hub.state(workshop.id)
    record = state.notes[note]
    assert told == {
        "id": note,
        "board": first["id"],
        "area": first["areas"][0]["id"],
        "group": group.id,
        "text": "en lapp",
        "colour": 2,
        "author": "facilitator",
        "created": iso(record.created),
        "edited": iso(record.edited),
        "x": record.x,
        "y": record.y,
        "columns": 1,
        "rows": 1,
        "together": False,
    }
    assert found["groups"][0]["title"] == "Grupp"
    # Read again by its own schema, nothing is lost.
    text = json.dumps(found)
    assert (
        msgspec.json.decode(msgspec.json.encode(msgspec.json.decode(text, type=Document))) == found
    )


async def test_k1_links_leave_with_both_their_ends(workshop: Workshop) -> None:
    source = await write(workshop, workshop.lead, "seen", role="facilitator")
    state = await workshop.hub.state(workshop.id)
    later = next(board.id for board in state.boards.values() if board.stage == "ideate")
    note = NoteAdd(new_id(), later, 0, None, None, 0, "an idea")
    await workshop.does(note)
    await workshop.does(NoteSize(note.id, 4))
    await workshop.does(LinkAdd(new_id(), note.id, source))
    found = (await fetched(workshop, "json")).json()
    [link] = found["links"]
    assert (link["note"], link["source"]) == (note.id, source)
    assert [(each["columns"], each["rows"]) for each in found["notes"]] == [(1, 1), (2, 2)]
    # Numbers of rows: a spreadsheet would round an id, and with it what it points to.
    assert [(row["Nr"], row["Bygger på (nr)"]) for row in await rows(workshop)] == [
        ("1", ""),
        ("2", "1"),
    ]


async def test_x1_texts_leave_as_they_were_written(workshop: Workshop) -> None:
    for text in TEXTS:
        await write(workshop, workshop.lead, text, role="facilitator")
    found = (await fetched(workshop, "json")).json()
    assert [note["text"] for note in found["notes"]] == TEXTS


async def test_y4_a_text_in_which_somebody_is_typing_leaves_as_it_stands_at_rest(
    workshop: Workshop,
) -> None:
    note = await write(workshop, workshop.lead, "en lapp", role="facilitator")
    await workshop.does(NoteTogether(note, True))
    await workshop.does(NoteType(note, 1, (7, ", och ")))
    found = (await fetched(workshop, "json")).json()
    assert [(each["text"], each["together"]) for each in found["notes"]] == [("en lapp, och", True)]
    assert [row["Lapp"] for row in await rows(workshop)] == ["en lapp, och"]


async def test_table_comes_back_from_a_spreadsheet_word_for_word(workshop: Workshop) -> None:
    for text in TEXTS:
        await write(workshop, workshop.lead, text, role="facilitator")
    body = (await fetched(workshop, "csv")).content
    assert body.startswith(MARK.encode())
    assert body.endswith(b"\r\n")
    found = await rows(workshop)
    assert [row["Lapp"].removeprefix("'") for row in found] == TEXTS
    assert not any(row["Lapp"].startswith(("=", "+", "-", "@")) for row in found)
    assert list(found[0].values())[1:5] == ["Empatisera", "Empatisera", found[0]["Yta"], ""]
    assert {row["Färg"] for row in found} == {say("sv", "colour-2")}


async def test_s3_no_name_no_address_no_member_leaves(
    workshop: Workshop, new_client: NewClient
) -> None:
    resident, vandal = new_client(), new_client()
    member = await workshop.seat(resident, "Anna Svensson")
    removed = await workshop.seat(vandal, "Vandal")
    await write(workshop, resident, "a note of a resident")
    await write(workshop, vandal, "a note of somebody removed")
    await workshop.does(MemberRemove(removed))
    for ending in ("json", "csv"):
        body = (await fetched(workshop, ending)).text
        for secret in ("Anna", "Vandal", "Astrid", "example.org", str(member), str(removed)):
            assert secret not in body, ending
    found = (await fetched(workshop, "json")).json()
    assert [note["author"] for note in found["notes"]] == ["resident", None]


async def test_s4_deleted_notes_stay_here(workshop: Workshop) -> None:
    note = await write(workshop, workshop.lead, "regretted", role="facilitator")
    await workshop.does(NoteDelete(note))
    for ending in ("json", "csv"):
        assert "regretted" not in (await fetched(workshop, ending)).text


def table_in(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix(MARK), newline=""), delimiter=";"))


def test_q7_q8_what_came_out_of_a_vote_leaves_by_group_with_ties_and_receipts() -> None:
    world, round_ = crowd(staff=5, residents=6)
    document = document_of(world.state, now=0)
    [told] = document.votes
    assert (told.question, told.method, told.life) == ("Vad ska vi välja?", "scale", "revealed")
    assert told.result is not None
    first, second = told.result.targets
    assert (first.text, first.all.place, second.all.place) == ("förslag 0", 1, 2)
    counts = {str(step): 0 for step in range(1, 6)}
    assert first.all.figures == counts | {"mean": 2.8182, "1": 6, "5": 5}
    assert first.staff is not None
    assert first.staff.figures == counts | {"mean": 5, "5": 5}
    assert second.residents is not None
    assert second.residents.figures == counts | {"mean": None}
    assert msgspec.to_builtins(told.result.turnout) == {"all": 11, "staff": 5, "residents": 6}
    receipts = [ballot.receipt for ballot in told.result.ballots]
    assert receipts == sorted(receipts)
    assert receipt_of(round_, str(FACILITATOR)) in receipts

    found = table_in(votes_table_of(document))
    assert {row["Fråga"] for row in found} == {"Vad ska vi välja?"}
    means = [
        (row["Vilkas"], row["Röstande"], row["Om"], row["Plats"], row["Värde"])
        for row in found
        if row["Mått"] == "Medel"
    ]
    assert means[::2] == [
        ("Alla", "11", "förslag 0", "1", "2,8182"),
        ("Personal och de som leder", "5", "förslag 0", "1", "5"),
        ("Boende", "6", "förslag 0", "1", "1"),
    ]
    chosen = [(row["Vilkas"], row["Värde"]) for row in found if row["Mått"] == "Valt"]
    assert ("Röstsedel " + receipt_of(round_, str(FACILITATOR)), "") in [
        (whose.translate(ISOLATES), value) for whose, value in chosen
    ]
    assert len(chosen) == 11


def test_q5_q6_of_a_vote_that_nobody_was_shown_it_leaves_that_it_was_held_and_no_voter() -> None:
    world, shown = crowd(staff=1, residents=4)
    held = a_round(world, "rank")
    world.must(ballot(world, held, 2, 1, code="NOT-YET"), by=RESIDENT)
    for closed in (False, True):
        if closed:
            world.must(RoundClose(held, False), by=FACILITATOR)
        document = document_of(world.state, now=0)
        secret = receipt_of(held, "NOT-YET")
        for text in (msgspec.json.encode(document).decode(), votes_table_of(document)):
            assert secret not in text
            assert all(str(member) not in text for member in world.state.members)
        result, nothing = (each.result for each in document.votes)
        assert nothing is None
        assert result is not None
        assert (result.turnout.all, result.turnout.staff) == (5, None)
        assert {(each.staff, each.residents) for each in result.targets} == {(None, None)}
    world.must(RoundReveal(held), by=FACILITATOR)
    [first, second] = document_of(world.state, now=0).votes
    assert (first.id, second.id) == (shown, held)
    assert second.result is not None
    assert [target.all.figures for target in second.result.targets] == [
        {"points": 0, "firsts": 0},
        {"points": 1, "firsts": 1},
    ]


async def test_an_empty_workshop_has_a_table_of_headings(draft: Workshop) -> None:
    assert await rows(draft) == []
    text = (await fetched(draft, "votes.csv")).content.decode("utf-8")
    assert text.startswith(f"{MARK}Nr;Fråga;Tavla;")
    assert (await fetched(draft, "json")).json()["notes"] == []


async def test_only_its_facilitator_takes_it_along(
    workshop: Workshop, new_client: NewClient
) -> None:
    resident = new_client()
    await workshop.seat(resident, "Anna")
    for ending in ("json", "csv", "votes.csv"):
        path = f"/api/workshops/{workshop.id}/export.{ending}"
        assert refused(await resident.get(path)) == (401, "signed_out")


async def test_file_is_called_like_the_workshop(workshop: Workshop) -> None:
    header = (await fetched(workshop, "csv")).headers["content-disposition"]
    assert header.startswith('attachment; filename="The-square-20')
    assert header.endswith(".csv")


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("The square", "The-square"),
        ("../../etc/passwd", "etc-passwd"),
        ('a"b\r\nSet-Cookie: x', "a-b-Set-Cookie-x"),
        ("Ängen & ån", "Ängen-ån"),
        ("???", "workshop"),
        ("CON", "CON"),
        ("x" * 200, "x" * 60),
        ("ساحة للجميع", "ساحة-للجميع"),
    ],
)
def test_file_name_is_safe_on_every_system(title: str, stem: str) -> None:
    name = file_name(title, day="2026-11-24", ending="csv")
    assert name == f"{stem}-2026-11-24.csv"
    header = attachment(name)
    assert header.isascii()
    assert "\r" not in header
    assert "\n" not in header


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_cell_is_never_a_formula(start: str) -> None:
    assert cell(f"{start}1") == f"'{start}1"
    assert cell(f"\u2068{start}1\u2069") == f"'{start}1", "also behind a mark that nobody sees"
    assert cell(f"1{start}") == f"1{start}"
