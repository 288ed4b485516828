"""What one person did, to be counted and looked at (RULES.md U7)."""

from typing import Literal

from boards.revert.tracks import ON_BOARD, Seen, value_of

Verb = Literal["made", "moved", "edited", "changed", "deleted", "restored", "grouped", "linked"]
VERBS: tuple[Verb, ...] = (
    "made",
    "edited",
    "moved",
    "changed",
    "grouped",
    "linked",
    "deleted",
    "restored",
)
"""In the order in which people care. "changed": colour, size, or who may write in it. "grouped":
notes put into groups or taken out, and groups named or ended. Votes are not told (U7, Decided)."""


class Acts:
    """By verb the records that she did it to, each once."""

    def __init__(self) -> None:
        self.by_verb: dict[Verb, dict[int, None]] = {verb: {} for verb in VERBS}

        self._undone: dict[int, list[Verb]] = {}

    def add(self, verb: Verb, record: int) -> None:
        """She did this to that."""
        self.by_verb[verb][record] = None

    def undo(self, record: int) -> None:
        """What she did to it was taken back."""
        verbs = [verb for verb, records in self.by_verb.items() if record in records]
        for verb in verbs:
            del self.by_verb[verb][record]
        self._undone.setdefault(record, []).extend(verbs)

    def redo(self, record: int) -> None:
        """It is again as she had left it."""
        for verb in self._undone.pop(record, ()):
            self.add(verb, record)

    def forget(self, record: int) -> None:
        """Nothing of that is told."""
        for records in self.by_verb.values():
            records.pop(record, None)
        self._undone.pop(record, None)

    def show(self, note: int, *, made: bool) -> None:
        """Everybody sees by now what only she saw: of what she did to it, that she wrote it."""
        self.forget(note)
        if made:
            self.add("made", note)

    def note(self, note: int, before: Seen, after: Seen) -> None:
        """What one of her entries did to a note."""
        if before.where != after.where:
            self._went(note, before, after)
            return
        old, new = before.note, after.note
        if old is None or new is None:
            return
        if old.text != new.text:
            self.add("edited", note)
        is_grouped = old.cluster != new.cluster
        if is_grouped:
            self.add("grouped", note)
        elif value_of(old, "place") != value_of(new, "place"):
            self.add("moved", note)
        if any(value_of(old, each) != value_of(new, each) for each in _LOOKS):
            self.add("changed", note)

    def _went(self, note: int, before: Seen, after: Seen) -> None:
        """What falls out of a full trash, as she deletes another, is deleted for good (L8)."""
        if after.where == ON_BOARD:
            self.add("restored" if before.where else "made", note)
        elif before.where == ON_BOARD or not after.where:
            self.add("deleted", note)


_LOOKS = ("size", "colour", "together")
