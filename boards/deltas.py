"""The algebra of typing: changes of one plain text, and how two of them meet.

A delta is a walk over the text: an integer above 0 keeps so many characters, one below 0 deletes
so many, a string inserts itself. What lies behind its end is kept. Characters are Unicode code
points, as everywhere outside the browser.

All deltas of one text stand in one order, the server's, so it is enough that two deltas of the
same text lead to the same text whichever goes first:

    apply(apply(t, a), transform(b, a, a_first=False))
    == apply(apply(t, b), transform(a, b, a_first=True))

where `a` is earlier in that order. The browser has the same functions and the same vectors.
"""

from collections.abc import Iterable, Sequence

Part = int | str
Delta = tuple[Part, ...]


class DeltaError(ValueError):
    """The delta does not fit the text that it is said to change, or is none."""


def normalise(parts: Iterable[Part]) -> Delta:
    """The same delta without empty parts and with neighbours of one kind made one."""
    joined: list[Part] = []
    for part in parts:
        if not part:
            continue
        last = joined[-1] if joined else None
        if isinstance(part, str):
            if isinstance(last, str):
                joined[-1] = last + part
                continue
        elif isinstance(last, int) and (last > 0) == (part > 0):
            joined[-1] = last + part
            continue
        joined.append(part)
    return tuple(joined)


def changes_nothing(delta: Delta) -> bool:
    """Whether the delta only keeps."""
    return all(isinstance(part, int) and part > 0 for part in delta)


def growth(delta: Delta) -> int:
    """How many characters longer the text is after the delta."""
    words = sum(len(part) for part in delta if isinstance(part, str))
    return words + sum(part for part in delta if isinstance(part, int) and part < 0)


def validate(delta: Sequence[object], *, length: int) -> Delta:
    """What came from outside, as a normalised delta of a text of `length`; raises DeltaError.

    Which characters a text may have is not asked here, but half a pair is no character at all.
    """
    parts = [_part(part) for part in delta]
    if sum(abs(part) for part in parts if isinstance(part, int)) > length:
        raise DeltaError("the delta goes beyond the end of the text")
    return normalise(parts)


def _part(part: object) -> Part:
    if isinstance(part, str):
        if any("\ud800" <= character <= "\udfff" for character in part):
            raise DeltaError("half a surrogate pair")
        return part
    if isinstance(part, int) and not isinstance(part, bool):
        return part
    raise DeltaError(f"{type(part).__name__} is no part of a delta")


def apply(text: str, delta: Delta) -> str:
    """The text after the delta; raises DeltaError when it goes beyond the end."""
    pieces: list[str] = []
    at = 0
    for part in delta:
        if isinstance(part, str):
            pieces.append(part)
            continue
        until = at + abs(part)
        if until > len(text):
            raise DeltaError("the delta goes beyond the end of the text")
        if part > 0:
            pieces.append(text[at:until])
        at = until
    pieces.append(text[at:])
    return "".join(pieces)


def invert(text: str, delta: Delta) -> Delta:
    """What takes `delta` back: apply(apply(text, delta), invert(text, delta)) == text."""
    parts: list[Part] = []
    at = 0
    for part in delta:
        if isinstance(part, str):
            parts.append(-len(part))
            continue
        until = at + abs(part)
        if until > len(text):
            raise DeltaError("the delta goes beyond the end of the text")
        parts.append(part if part > 0 else text[at:until])
        at = until
    return normalise(parts)


def transform(a: Delta, b: Delta, *, a_first: bool) -> Delta:
    """`a` for the text after `b`, both having been made for the same text.

    a_first: `a` is earlier in the server's order, so at the same place its words stand left.
    """
    mine, theirs = _Walk(a), _Walk(b)
    parts: list[Part] = []
    while not mine.ended:
        if mine.inserts and (a_first or not theirs.inserts):
            parts.append(mine.take_words())
        elif theirs.inserts:
            parts.append(len(theirs.take_words()))
        else:
            count = mine.reach if theirs.ended else min(mine.reach, theirs.reach)
            kept = theirs.take(count) > 0
            step = mine.take(count)
            if kept:
                parts.append(step)
    return normalise(parts)


def compose(first: Delta, second: Delta) -> Delta:
    """Both in one: apply(t, compose(a, b)) == apply(apply(t, a), b)."""
    early, late = _Walk(first), _Walk(second)
    parts: list[Part] = []
    while not (early.ended and late.ended):
        if late.inserts:
            parts.append(late.take_words())
        elif not early.inserts and not early.ended and early.deletes:
            parts.append(early.take(early.reach))
        else:
            count = min(walk.reach for walk in (early, late) if not walk.ended)
            kept = late.take(count)
            made = early.take_words(count) if early.inserts else early.take(count)
            if kept > 0:
                parts.append(made)
            elif isinstance(made, int):
                parts.append(-made)
    return normalise(parts)


class _Walk:
    """A delta that is read piece by piece; behind its end it keeps for ever."""

    def __init__(self, delta: Delta) -> None:
        self._parts = delta
        self._index = 0
        self._used = 0

    @property
    def ended(self) -> bool:
        return self._index >= len(self._parts)

    @property
    def inserts(self) -> bool:
        return not self.ended and isinstance(self._parts[self._index], str)

    @property
    def deletes(self) -> bool:
        part = self._parts[self._index]
        return isinstance(part, int) and part < 0

    @property
    def reach(self) -> int:
        """Characters that are left of this part; asked only before the end."""
        part = self._parts[self._index]
        return (len(part) if isinstance(part, str) else abs(part)) - self._used

    def take(self, count: int) -> int:
        """The next `count` characters, kept (> 0) or deleted (< 0); never more than `reach`."""
        if self.ended:
            return count
        sign = -1 if self.deletes else 1
        self._advance(count)
        return sign * count

    def take_words(self, count: int | None = None) -> str:
        """The next `count` characters of an insertion, or what is left of it."""
        words = self._parts[self._index]
        assert isinstance(words, str), "asked only where words are inserted"
        start, count = self._used, self.reach if count is None else count
        self._advance(count)
        return words[start : start + count]

    def _advance(self, count: int) -> None:
        self._used += count
        part = self._parts[self._index]
        if self._used == (len(part) if isinstance(part, str) else abs(part)):
            self._index, self._used = self._index + 1, 0
