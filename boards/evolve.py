"""Apply what was decided: a small total function that never rejects (RULES.md V1-V4).

Every node, replay, export and test uses this one; rules live in `decide` only and may change
between releases, while this may not.
"""

from collections.abc import Collection, Iterable, Mapping

import msgspec

from boards import typed
from boards.deltas import Delta, DeltaError, apply
from boards.effects import Drop, Effect, Entry, Patch, Put, Type
from boards.limits import CLIENT_IDLE_MS, CLIENTS_KEPT, OUTCOMES_KEPT
from boards.records import Note, Record, Ref, refs
from boards.state import Cursor, Outcome, State


def evolve(state: State, entry: Entry, texts: Mapping[Ref, str]) -> None:
    """Applies one entry to `state`, in place. `texts`: the cells that still exist, by reference.

    An effect on a record that is not there changes nothing; a missing cell is an erased text.
    """
    state.seq += 1
    state.time = max(state.time, entry.time)
    if entry.client:
        _remember(state, entry)
    apply_effects(state, entry.effects, texts)
    if any(map(_forgets, entry.effects)):
        # What somebody has sent, and the gaps in her numbers, say which of these notes are hers.
        state.clients.clear()


def _forgets(effect: Effect) -> bool:
    return isinstance(effect, Patch) and effect.kind == "w" and "forgot" in effect.set


def replay(state: State, entries: Iterable[Entry], texts: Mapping[Ref, str]) -> None:
    """Applies entries in order."""
    for entry in entries:
        evolve(state, entry, texts)


def apply_effects(state: State, effects: Collection[Effect], texts: Mapping[Ref, str]) -> None:
    """Applies the effects of one decision in order: also for a decision that has several goes."""
    gained: set[Ref] = set()
    lost: set[Ref] = set()
    for effect in effects:
        before, after = _step(state, effect, texts)
        state.moved(before, after)
        if before is not None:
            lost.update(refs(before))
        if after is not None:
            gained.update(refs(after))
            lost.difference_update(refs(after))
    if any(isinstance(effect, Type) for effect in effects):
        typed.make_room(state.typed, state.notes)
    for ref in gained - lost:
        content = texts.get(ref) if ref and ref not in state.texts else None
        # A note that leaves the trash brings its newest delta's reference along, not a text.
        if content is not None and not typed.is_delta(content):
            state.texts[ref] = content
    for ref in lost:
        state.texts.pop(ref, None)


def _step(
    state: State, effect: Effect, texts: Mapping[Ref, str]
) -> tuple[Record | None, Record | None]:
    """One effect; returns the record before and after it."""
    if isinstance(effect, Type):
        return _type(state, effect, texts)
    before, after = _replace(state, effect)
    # Another whole text, or the note is gone: nothing can be typed on what was there before (Y5).
    if isinstance(before, Note) and (not isinstance(after, Note) or after.text != before.text):
        state.typed.pop(before.id, None)
    return before, after


def _replace(state: State, effect: Put | Patch | Drop) -> tuple[Record | None, Record | None]:
    if isinstance(effect, Put):
        table = state.tables[effect.record.kind]
        before = table.get(effect.record.id)
        table[effect.record.id] = effect.record
        return before, effect.record
    if isinstance(effect, Drop):
        return state.tables[effect.record.kind].pop(effect.record.id, None), None
    return _patch(state, effect)


def _type(
    state: State, effect: Type, texts: Mapping[Ref, str]
) -> tuple[Record | None, Record | None]:
    """A missing cell, or a missing text under it, is an erased text (Y6)."""
    before = state.notes.get(effect.id)
    if effect.kind != "n" or before is None or before.text != effect.was:
        return None, None
    after = msgspec.structs.replace(
        before, text=effect.ref, version=effect.version, edited=effect.edited
    )
    state.tables["n"][effect.id] = after
    delta = typed.from_cell(texts.get(effect.ref))
    text = _typed_on(state.text(effect.was), delta)
    if text is not None:
        state.texts[effect.ref] = text
    slot = typed.Slot(effect.ref, None if text is None else delta, max(1, effect.weight))
    state.typed[effect.id] = typed.grown(state.typed.get(effect.id), slot, on=effect.was)
    return before, after


def _typed_on(text: str | None, delta: Delta | None) -> str | None:
    if text is None or delta is None:
        return None
    try:
        return apply(text, delta)
    except DeltaError:
        return None


def _patch(state: State, effect: Patch) -> tuple[Record | None, Record | None]:
    table = state.tables[effect.kind]
    before = table.get(effect.id)
    if before is None:
        return None, None
    known = {name: value for name, value in effect.set.items() if _fits(before, name, value)}
    after = msgspec.structs.replace(before, **known)
    table[effect.id] = after
    return before, after


def _fits(record: Record, name: str, value: object) -> bool:
    """A field of this record that holds this type of value: keeps `evolve` total on any log."""
    if name == "id" or name not in record.__struct_fields__:
        return False
    return type(getattr(record, name)) is type(value)


def _remember(state: State, entry: Entry) -> None:
    cursor = state.clients.get(entry.client)
    outcome = Outcome(entry.n, state.seq, entry.outcome, entry.fingerprint, entry.limit)
    kept = cursor.outcomes[-(OUTCOMES_KEPT - 1) :] if cursor else ()
    state.clients[entry.client] = Cursor(entry.actor, entry.n, entry.time, (*kept, outcome))
    if cursor is None:
        _forget_idle(state)
        _forget_surplus(state, entry)


def _forget_idle(state: State) -> None:
    """Runs when a new client appears, so it costs nothing along a workshop's ordinary life."""
    oldest = state.time - CLIENT_IDLE_MS
    idle = [client for client, cursor in state.clients.items() if cursor.time < oldest]
    for client in idle:
        del state.clients[client]


def _forget_surplus(state: State, entry: Entry) -> None:
    """All but the last outboxes of the member; the new one stays, also within one millisecond."""
    others = [
        (cursor.time, client)
        for client, cursor in state.clients.items()
        if cursor.member == entry.actor and client != entry.client
    ]
    for _, client in sorted(others)[: -(CLIENTS_KEPT - 1)]:
        del state.clients[client]
