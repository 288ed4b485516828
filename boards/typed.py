"""What was typed last in each note, so that deltas of those who had not seen it can be moved over
it, and viewers be sent what was typed instead of whole texts (RULES.md Y3, Y5).

Also how a delta stands in a cell: behind a character that no text may hold (X3), so that nobody
ever takes one for a text.
"""

from collections.abc import Collection

import msgspec

from boards.deltas import Delta
from boards.limits import TYPED_KEPT, TYPED_NOTE_WEIGHT, TYPED_WEIGHT
from boards.records import Note, Ref

_MARK = "\x01"

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Delta)

_WINDOW_WEIGHT = 8
"""What a window weighs by itself: so there are never more than some hundred."""

_CHARACTERS = 100
_PARTS = 10
"""What makes a delta one heavier: characters take memory, parts take time. Moving 100 parts over
all that a note may remember takes 10 ms; over 200 deltas of 100 parts it would take 57."""


class Slot(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One delta that made a version of a text; None: it, or what it was typed on, was erased.

    ref: of its cell, and so of the text that it made. weight: see `weight_of`.
    """

    ref: Ref
    delta: Delta | None
    weight: int


class Window(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """The last deltas of one note, oldest first; `base` is the text under the first one."""

    base: Ref
    slots: tuple[Slot, ...]
    weight: int


def as_cell(delta: Delta) -> str:
    """The content of a delta's cell."""
    return _MARK + _encoder.encode(delta).decode()


def is_delta(content: str) -> bool:
    """Whether a cell holds a delta, not a text."""
    return content.startswith(_MARK)


def from_cell(content: str | None) -> Delta | None:
    """The delta of a cell; None when the cell is missing or holds anything else."""
    if content is None or not is_delta(content):
        return None
    try:
        return _decoder.decode(content[len(_MARK) :])
    except msgspec.DecodeError:
        return None


def weight_of(delta: Delta) -> int:
    """What keeping it costs: 1 for what is typed by hand, more for what is pasted.

    It stands in the log: were it taken from the cell, an erased delta would weigh nothing, and
    other notes would keep more in a replay than they did when they were written.
    """
    words = sum(len(part) for part in delta if isinstance(part, str))
    return 1 + len(delta) // _PARTS + words // _CHARACTERS


def grown(window: Window | None, slot: Slot, *, on: Ref) -> Window:
    """The window with one more slot, which was typed on the text `on`; the oldest ones leave."""
    if window is None or window.slots[-1].ref != on:
        window = Window(on, (), _WINDOW_WEIGHT)
    base, slots = window.base, (*window.slots, slot)
    weight = window.weight + slot.weight
    while len(slots) > TYPED_KEPT or (weight > TYPED_NOTE_WEIGHT and len(slots) > 1):
        base, weight, slots = slots[0].ref, weight - slots[0].weight, slots[1:]
    return Window(base, slots, weight)


def make_room(typed: dict[int, Window], notes: dict[int, Note]) -> None:
    """Forgets the notes that were edited longest ago while there is too much in all (Y5)."""
    weight = sum(window.weight for window in typed.values())
    if weight <= TYPED_WEIGHT:
        return
    for oldest in sorted(typed, key=lambda note: (notes[note].edited, note)):
        weight -= typed.pop(oldest).weight
        if weight <= TYPED_WEIGHT:
            return


def without(window: Window, refs: Collection[Ref]) -> Window:
    """The window after these cells were erased: what was typed is gone, its place stays."""
    if not any(slot.ref in refs for slot in window.slots):
        return window
    slots = (
        Slot(slot.ref, None, slot.weight) if slot.ref in refs else slot for slot in window.slots
    )
    return Window(window.base, tuple(slots), window.weight)


def since(window: Window | None, ref: Ref) -> tuple[Delta, ...] | None:
    """The deltas that led from the text `ref` to the newest; None when not all are known."""
    if window is None:
        return None
    refs = [window.base, *(slot.ref for slot in window.slots)]
    if ref not in refs:
        return None
    return _known(window.slots[refs.index(ref) :])


def last(window: Window | None, count: int) -> tuple[Delta, ...] | None:
    """The last `count` deltas; None when not all are known."""
    if count == 0:
        return ()
    if window is None or not 0 < count <= len(window.slots):
        return None
    return _known(window.slots[-count:])


def _known(slots: tuple[Slot, ...]) -> tuple[Delta, ...] | None:
    deltas = tuple(slot.delta for slot in slots if slot.delta is not None)
    return deltas if len(deltas) == len(slots) else None
