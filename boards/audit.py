"""The acts of moderation in a log: who did what to whom, when and why (RULES.md O1).

A pure projection of entries. Facilitators read it; nothing of it is in any view.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import msgspec

from boards.effects import Drop, Effect, Entry, Patch, Put
from boards.ids import Id
from boards.records import NO_TEXT, NOBODY, Flag, Kept, Kind, Ref, Reversal, Round, Trashed


class Act(msgspec.Struct, frozen=True):
    """One act. `targets` are records of the one kind, none for the workshop as a whole.

    act: the command's name. detail: to what it was set, or by which rule; else "".
    count: how many people or minutes it was about, where no targets say it; else 0: also of an
    undoing of all that somebody ever did.
    """

    seq: int
    time: int
    actor: Id
    act: str
    kind: Kind
    targets: tuple[Id, ...]
    detail: str
    reason: Ref
    count: int = 0


def acts_of(entries: Iterable[Entry], *, first: int) -> Iterator[Act]:
    """The acts among accepted entries, in their order; `first` is the number of the first one."""
    for seq, entry in enumerate(entries, first):
        read = _ACTS.get(entry.command)
        if read is None or entry.outcome:
            continue
        found = read(entry)
        if found is not None:
            kind, targets, detail, reason = found
            count = _COUNTS[entry.command](entry) if entry.command in _COUNTS else 0
            actor = entry.actor or _asker(entry)
            if actor:
                yield Act(
                    seq, entry.time, actor, entry.command, kind, targets, detail, reason, count
                )


_Found = tuple[Kind, tuple[Id, ...], str, Ref] | None


def _of_member(field: str = "") -> Callable[[Entry], _Found]:
    def read(entry: Entry) -> _Found:
        for effect in entry.effects:
            if isinstance(effect, Patch) and effect.kind == "m":
                return "m", (effect.id,), _word(effect.set.get(field)), entry.reason
        return None

    return read


def _of_whole(kind: Kind, field: str) -> Callable[[Entry], _Found]:
    """A switch of the workshop, or of one of its boards."""

    def read(entry: Entry) -> _Found:
        for effect in entry.effects:
            if isinstance(effect, Patch) and effect.kind == kind:
                return _switched(effect, field, entry.reason)
        return None

    return read


def _switched(effect: Patch, field: str, reason: Ref) -> _Found:
    targets = () if effect.kind == "w" else (effect.id,)
    detail = _word(effect.set.get(field))
    if effect.kind == "b":
        # How authors are named is turned with the mode, or alone.
        detail = " ".join(filter(None, (detail, _word(effect.set.get("authors")))))
    if "free_until" in effect.set and (effect.set["free_until"] or field not in effect.set):
        detail = "free" if effect.set["free_until"] else "ask"  # M8: only where the door asks.
    return effect.kind, targets, detail, reason


def _answered(entry: Entry) -> _Found:
    """Those at the door were let in or not: none of them is named (M8)."""
    let_in = any("let_in" in effect.set for effect in _patches(entry))
    return "w", (), "in" if let_in else "out", entry.reason


def _people(entry: Entry) -> int:
    """How many it was at the door: both sums only ever rise, one of them with each answer."""
    sums = ("let_in", "turned")
    risen = (
        int(effect.set[name]) - int(effect.was[name])
        for effect in _patches(entry)
        for name in sums
        if name in effect.set
    )
    return sum(risen)


def _minutes(entry: Entry) -> int:
    """For how long those who come by the code need not ask."""
    until = (int(effect.set.get("free_until", 0)) for effect in _patches(entry))
    return max(0, sum(until) - entry.time) // 60_000


def _back(entry: Entry) -> int:
    """How many minutes back an undoing went, to the nearest one; 0 for all of the time."""
    sinces = (record.since for record in _put(entry.effects) if isinstance(record, Reversal))
    since = next(sinces, 0)
    return max(1, (entry.time - since + 30_000) // 60_000) if since else 0


def _patches(entry: Entry) -> Iterator[Patch]:
    return (effect for effect in entry.effects if isinstance(effect, Patch))


def _word(value: object) -> str:
    if isinstance(value, bool):
        return "on" if value else "off"
    return value if isinstance(value, str) else ""


def _undone(entry: Entry) -> _Found:
    """What one person did, ever or lately, was taken back (U7): told once, with the first part."""
    for record in _put(entry.effects):
        if isinstance(record, Reversal):
            return "m", (record.member,), "lately" if record.since else "all", entry.reason
    return None


def _returned(entry: Entry) -> _Found:
    """And that itself (U9): told once, with its first part."""
    asked = any("returner" in _set(effect) for effect in entry.effects)
    return ("u", (), "", entry.reason) if asked else None


def _asker(entry: Entry) -> Id:
    """Whose word it was that the server did it on, or told it."""
    for effect in entry.effects:
        if isinstance(effect, Patch) and "answerer" in effect.set:
            return int(effect.set["answerer"])
        if isinstance(effect, Put) and isinstance(effect.record, Reversal):
            return effect.record.by
        if "returner" in _set(effect):
            return int(_set(effect)["returner"])
    return 0


def _set(effect: Effect) -> dict[str, Any]:
    return effect.set if isinstance(effect, Patch) and effect.kind == Reversal.kind else {}


def _taken_away(entry: Entry) -> _Found:
    """Held or hidden: the rule and the message stand in what is kept of the first."""
    kept = [record for record in _put(entry.effects) if isinstance(record, Kept)]
    if not kept:
        return None
    message = kept[0].message if kept[0].why == "hidden" else NO_TEXT
    return "n", tuple(each.id for each in kept), kept[0].rule, entry.reason or message


def _shown(entry: Entry) -> _Found:
    ended = (effect.record for effect in entry.effects if isinstance(effect, Drop))
    targets = tuple(record.id for record in ended if isinstance(record, Kept))
    return ("n", targets, "", entry.reason) if targets else None


def _turned_life(entry: Entry) -> _Found:
    """Opened for the first time, closed, or opened again (W2)."""
    for effect in _patches(entry):
        if "life" in effect.set:
            again = effect.was["life"] == "closed"
            return "w", (), "again" if again else _word(effect.set["life"]), entry.reason
    return None


def _deleted(entry: Entry) -> _Found:
    """Only what somebody else wrote: one's own is no business of anybody. What nobody wrote is not
    told: which of those are left out would say whose they are (H9)."""
    return _of_others(entry, _put(entry.effects))


def _restored(entry: Entry) -> _Found:
    """Out of the trash again, under the same terms: also one's own that another threw away."""
    return _of_others(entry, (each.record for each in entry.effects if isinstance(each, Drop)))


def _of_others(entry: Entry, records: Iterable[object]) -> _Found:
    found = (record for record in records if isinstance(record, Trashed))
    targets = tuple(
        each.id
        for each in found
        if each.note.alias != NOBODY and {each.note.author, each.by} != {entry.actor}
    )
    return ("n", targets, "", entry.reason) if targets else None


def _settled(entry: Entry) -> _Found:
    """Each flag has the reason in a cell of its own; the first one says it."""
    for effect in entry.effects:
        if isinstance(effect, Patch) and effect.kind == Flag.kind:
            return "f", (effect.id,), "", effect.set.get("reason", NO_TEXT)
    return None


def _voted(entry: Entry) -> _Found:
    """A vote was opened, closed or revealed, at once or later: `shown` where everybody sees it."""
    for effect in entry.effects:
        if isinstance(effect, Put) and isinstance(effect.record, Round):
            return "r", (effect.record.id,), effect.record.method, entry.reason
        if isinstance(effect, Patch) and effect.kind == Round.kind:
            detail = "shown" if effect.set.get("life") == "revealed" else ""
            return "r", (effect.id,), detail, entry.reason
    return None


def _put(effects: Iterable[Effect]) -> Iterator[object]:
    return (effect.record for effect in effects if isinstance(effect, Put))


_ACTS: dict[str, Callable[[Entry], _Found]] = {
    "member.mute": _of_member("muted"),
    "member.rename": _of_member(),
    "member.role": _of_member("role"),
    "member.remove": _of_member(),
    "member.ban": _of_member(),
    "member.readmit": _of_member(),
    "member.revert": _undone,
    "member.reinstate": _returned,
    "workshop.life": _turned_life,
    "workshop.door": _of_whole("w", "door"),
    "door.answer": _answered,
    "access.change": _of_whole("w", "way"),
    "workshop.hold": _of_whole("w", "hold"),
    "workshop.readonly": _of_whole("w", "read_only"),
    "workshop.words": _of_whole("w", ""),
    "board.mode": _of_whole("b", "mode"),
    "agenda.run": _of_whole("b", "mode"),  # T2: a step may turn its board.
    "notes.hold": _taken_away,
    "notes.hide": _taken_away,
    "notes.approve": _shown,
    "notes.reveal": _shown,
    "note.delete": _deleted,
    "notes.delete": _deleted,
    "notes.unmake": _deleted,
    "note.restore": _restored,
    "notes.restore": _restored,
    "flags.dismiss": _settled,
    "round.open": _voted,
    "round.close": _voted,
    "round.reveal": _voted,
}
"""What counts as an act of moderation, and how its entry is read."""

_COUNTS: dict[str, Callable[[Entry], int]] = {
    "door.answer": _people,
    "workshop.door": _minutes,
    "member.revert": _back,
}
"""Of which acts a number is told that is none of targets."""
