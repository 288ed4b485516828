"""Reads the journal of a stopped server, past all of its code but the format of entries."""

import sqlite3
from pathlib import Path

from boards.digest import EMPTY_CHAIN, chain
from boards.effects import Entry, decode_entries
from tests.live.people import Outbox


def must_hold(data: Path, workshop: str) -> list[Entry]:
    """All entries; numbered without holes, chained, and each command in it once (I3, I2)."""
    entries = whole_log(data, workshop)
    keys = [(entry.client, entry.n) for entry in entries if entry.client]
    assert len(keys) == len(set(keys)), "a command was decided twice"
    return entries


def whole_log(data: Path, workshop: str) -> list[Entry]:
    """All entries of a file that is sound; numbered without holes, and chained (I3)."""
    with sqlite3.connect(f"file:{data / 'samskapa.db'}?mode=ro", uri=True) as db:
        rows = db.execute(
            "SELECT first, last, body, hash FROM batches WHERE workshop = ? ORDER BY first",
            (workshop,),
        ).fetchall()
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    db.close()
    entries: list[Entry] = []
    link = EMPTY_CHAIN
    for first, last, body, kept in rows:
        assert first == len(entries) + 1
        entries += decode_entries(body)
        assert last == len(entries)
        link = chain(link, body)
        assert link == kept
    return entries


def must_have_kept(entries: list[Entry], outbox: Outbox) -> None:
    """Every answer this client ever got is what the log says (I1)."""
    log = {
        entry.n: (seq, entry.outcome, entry.limit)
        for seq, entry in enumerate(entries, 1)
        if entry.client == outbox.client
    }
    for n, answer in outbox.answers.items():
        assert log.get(n) == answer, f"answered, and not in the log: n {n}"
    assert len(log) == len(outbox.answers), "in the log, and never answered"
