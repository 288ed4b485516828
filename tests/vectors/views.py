"""Vectors of views: what a client holds after each message, and the digests of that."""

from boards.digest import digest_record, digest_view
from boards.view import Audience, own_view, shared_view
from tests.vectors.scenes import (
    VIEWERS,
    Json,
    Viewer,
    own_changes,
    plain,
    random_world,
    records_of,
    role_in,
    shared_changes,
    whole_view,
)

_SEEDS = (12, 13, 14)
_STEPS = 120
_START = 30
"""Turns before the client says hello."""


def evolve() -> Json:
    """Runs: a snapshot, then message by message the changes and the digest of the shared view.

    `view` is all that the viewer holds at the end. Messages hold one to three entries of the log,
    as a room under load sends them; a run ends when the viewer's role changes.
    """
    return {"runs": [_run(seed, viewer) for seed in _SEEDS for viewer in VIEWERS]}


def _run(seed: int, viewer: Viewer) -> Json:
    turns = random_world(seed, steps=_STEPS).turns
    start = turns[_START].after
    viewer = viewer._replace(role=role_in(start, viewer.member) or viewer.role)
    audience = Audience(viewer.role)
    messages: list[Json] = []
    state = start
    at = _START + 1
    while at < len(turns):
        batch = turns[at : at + 1 + at % 3]
        after = batch[-1].after
        if role_in(after, viewer.member) != viewer.role:
            break
        shared, own = shared_changes(batch, viewer), own_changes(batch, viewer)
        messages.append(
            {
                "patch": ["patch", state.seq, after.seq, plain(shared)],
                "own": ["own", after.seq, plain(own)] if own else None,
                "digest": digest_view(shared_view(after, audience)),
            }
        )
        state = after
        at += len(batch)
    return {
        "role": viewer.role,
        "seq": start.seq,
        "shared": records_of(shared_view(start, audience)),
        "own": records_of(own_view(start, viewer.member)),
        "messages": messages,
        "view": records_of(whole_view(state, viewer)),
    }


def digest() -> Json:
    """The digest of each record of a view, and of the whole of it."""
    cases = []
    for viewer in VIEWERS:
        view = shared_view(random_world(21, steps=90).state, Audience(viewer.role))
        cases.append(
            {
                "records": records_of(view),
                "each": [digest_record(kind, view[kind, key]) for kind, key in sorted(view)],
                "digest": digest_view(view),
            }
        )
    return {"cases": [{"records": [], "each": [], "digest": 0}, *cases]}
