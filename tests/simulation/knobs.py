"""Limits turned down, so that a short life meets what a long one would."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from server.rooms import commit, core, flush, hub, ring, saving, session
from tests.simulation import releases


@contextmanager
def turned() -> Iterator[None]:
    """Small rings and buffers, snapshots often, rooms let go soon, readers slow soon."""
    with (
        patch.object(ring, "FRAMES_KEPT", 24),
        patch.object(saving, "SNAPSHOT_EVERY", 30),
        patch.object(commit, "BATCH_MAX", 12),
        patch.object(session, "BUFFER_MAX", 6_000),
        # Less than that buffer: who drains it slowly is waited for here too.
        patch.object(flush, "DRAINED_LEAST", 300),
        patch.object(core, "decide", releases.decide),
        patch.object(hub, "SWEEP_SECONDS", 2.5),
    ):
        yield
