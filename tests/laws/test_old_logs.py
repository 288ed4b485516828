"""Logs of earlier releases are read for ever: each is kept as it was, with what it showed."""

import json
from base64 import b64decode
from pathlib import Path
from typing import Any

import pytest

from boards.cells import Cell, is_true
from boards.digest import chain_holds
from boards.effects import LOG_FORMAT, decode_entries
from boards.evolve import replay
from boards.state import cell_texts, empty, restore, save
from boards.view import Audience, shared_view
from server.journal.base import Batch
from server.journal.base import Cell as StoredCell
from server.rooms.core import RoomCore
from tests.vectors.scenes import records_of

LOGS = Path(__file__).parents[1] / "support" / "logs"


def load(log_format: int) -> Any:  # noqa: ANN401 - JSON
    return json.loads((LOGS / f"format{log_format}.json").read_text(encoding="utf-8"))


def batch_of(row: dict[str, Any]) -> Batch:
    cells = (StoredCell(*map(b64decode, cell)) for cell in row["cells"])
    body, row_hash = b64decode(row["body"]), b64decode(row["hash"])
    return Batch(row["first"], row["last"], row["format"], body, row_hash, tuple(cells))


def test_every_format_that_was_ever_written_is_kept_here() -> None:
    assert [load(number)["rows"][0]["format"] for number in range(1, LOG_FORMAT)] == list(
        range(1, LOG_FORMAT)
    )


@pytest.mark.parametrize("log_format", range(1, LOG_FORMAT))
def test_v2_an_old_log_gives_what_it_gave_when_it_was_written(log_format: int) -> None:
    """Fields that came later have their default; nothing else differs."""
    kept = load(log_format)
    batches = [batch_of(row) for row in kept["rows"]]
    cells = [Cell(cell.ref, cell.salt, cell.content) for batch in batches for cell in batch.cells]
    assert all(map(is_true, cells))
    assert chain_holds((batch.body, batch.hash) for batch in batches)
    state = empty()
    entries = [entry for batch in batches for entry in decode_entries(batch.body)]
    replay(state, entries, cell_texts(cells))
    shown = records_of(shared_view(state, Audience("facilitator")))
    assert [now[: len(then)] for now, then in zip(shown, kept["view"], strict=True)] == kept["view"]
    assert any(note.together for note in state.notes.values()) == (log_format > 1)
    assert save(restore(save(state))) == save(state)
    room = RoomCore(incarnation=1)
    room.load(None, batches)
    assert save(room.state) == save(state)
