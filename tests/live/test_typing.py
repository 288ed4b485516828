"""Several people type in one note over real connections, and the server is killed in between."""

import asyncio
import random
from collections.abc import Callable
from functools import partial

from boards import commands as c
from boards.view.records import NoteView
from tests.live.journal import must_hold
from tests.live.people import Live, account, connected, internet, open_workshop
from tests.support.server import LiveServer

START = "Cykelbanor längs ån"
EACH = 15
"""Words that each of three types before the server is killed, and again after it."""


async def type_words(live: Live, note: int, name: str, written: list[str]) -> None:
    """One word after the other, each into the text as this person sees it by then."""
    dice = random.Random(name)
    for _ in range(EACH):
        shown = live.twin.get(NoteView, note)
        assert shown is not None and shown.text is not None
        word = f"<{name}{len(written)}😀>"
        written.append(word)
        at = dice.randrange(len(shown.text) + 1)
        _, code, version = await live.do(c.NoteType(note, shown.version, (at, word)))
        assert code == "" and version > shown.version


async def type_at_once(people: list[Live], note: int, written: list[str]) -> str:
    """All of them; the text that everybody has when all is there."""
    typing = (type_words(live, note, "abc"[at], written) for at, live in enumerate(people))
    await asyncio.gather(*typing)
    last = max(live.outbox.answers[len(live.outbox.asked)][0] for live in people)
    for live in people:
        await live.until(partial(_is_at, live, last))
    texts = {live.notes[note] for live in people}
    assert len(texts) == 1
    return texts.pop() or ""


async def test_y3_v3_three_type_at_once_and_every_letter_is_there_once_also_after_sigkill(
    new_server: Callable[[], LiveServer],
) -> None:
    server = new_server()
    server.start()
    written: list[str] = []
    async with internet() as http:
        workshop = await open_workshop(await account(server, http), http)
        browsers = [await workshop.resident(name) for name in ("Anna A.", "Ben B.", "Cleo C.")]
        note = 0
        texts: list[str] = []
        while len(texts) < 2:
            async with (
                connected(browsers[0], workshop.id) as anna,
                connected(browsers[1], workshop.id) as ben,
                connected(browsers[2], workshop.id) as cleo,
            ):
                people = [anna, ben, cleo]
                if not texts:
                    note = await open_note(people)
                else:
                    assert anna.notes[note] == texts[0], "every acknowledged letter is on disk"
                texts.append(await type_at_once(people, note, written))
                assert any(b"\x04\xa1n" in message for message in anna.messages), "typed (V3)"
                if len(texts) == 1:
                    server.kill()
                    await asyncio.to_thread(server.start)
    assert sorted(texts[1]) == sorted(START + "".join(written))
    assert server.stop() == 0
    must_hold(server.data, workshop.id)


async def open_note(people: list[Live]) -> int:
    """A note of the first one, open for all, that everybody sees."""
    made = people[0].note(START)
    await people[0].must(made)
    await people[0].must(c.NoteTogether(made.id, True))
    for live in people:
        await live.until(partial(_is_open, live, made.id))
    return made.id


def _is_open(live: Live, note: int) -> bool:
    shown = live.twin.get(NoteView, note)
    return shown is not None and shown.together


def _is_at(live: Live, seq: int) -> bool:
    return live.twin.seq >= seq
