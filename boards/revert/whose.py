"""Whose doing an entry of the log was, as far as undoing one person goes (RULES.md U7)."""

from collections.abc import Iterable
from typing import Protocol

from boards.effects import Effect, Entry, Patch, Put
from boards.records import Note, Reversal


class Whose(Protocol):
    """Whether what an entry did is to be taken back. member: whom it is about, 0 for an act."""

    member: int

    def __call__(self, entry: Entry) -> bool: ...

    def votes(self, entry: Entry) -> bool:
        """Whether the entry is a vote that is to be taken out."""
        ...


_CONTENT = ("note.", "notes.", "cluster.", "link.")
_STEERING = frozenset(
    {
        *("note.flag", "note.answer", "notes.withdraw"),
        *("notes.approve", "notes.hold", "notes.hide", "notes.reveal"),
    }
)
"""Acts on notes that are moderation, not content: they are never undone with a person."""

REVERT, REINSTATE = "member.revert", "member.reinstate"


def is_content(command: str) -> bool:
    """Whether the command makes, moves, changes or joins what the workshop is about."""
    return command.startswith(_CONTENT) and command not in _STEERING


def act_of(entry: Entry) -> int:
    """Which undoing of one person the entry belongs to; 0 for none."""
    if entry.command not in (REVERT, REINSTATE):
        return 0
    return next((found for effect in entry.effects if (found := _act(effect))), 0)


def taken_back(entries: Iterable[Entry]) -> frozenset[int]:
    """The undoings that were themselves taken back, as a whole."""
    return frozenset(
        effect.id
        for entry in entries
        if entry.command == REINSTATE
        for effect in entry.effects
        if isinstance(effect, Patch) and effect.kind == "u" and effect.set.get("returned")
    )


def _act(effect: Effect) -> int:
    match effect:
        case Put(record=Reversal(id=act)) | Patch(kind="u", id=act):
            return act
        case _:
            return 0


class ByMember:
    """What a member did herself since `since`, or a file brought in for her.

    An undoing of her, and its taking back, count as if she had done that too: so an undoing that
    was taken back can be done again.
    """

    def __init__(self, member: int, *, since: int = 0) -> None:
        self.member = member
        self._since = since
        self._acts: dict[int, int] = {}

    def __call__(self, entry: Entry) -> bool:
        if entry.command in (REVERT, REINSTATE):
            self._acts.update(
                (effect.record.id, effect.record.member)
                for effect in entry.effects
                if isinstance(effect, Put) and isinstance(effect.record, Reversal)
            )
            mine = self._acts.get(act_of(entry)) == self.member
        elif entry.command == "notes.import":
            mine = any(
                isinstance(effect, Put)
                and isinstance(effect.record, Note)
                and effect.record.author == self.member
                for effect in entry.effects
            )
        else:
            mine = entry.actor == self.member and is_content(entry.command)
        return mine and entry.time >= self._since

    def votes(self, entry: Entry) -> bool:
        return (
            entry.command == "ballot.cast"
            and entry.actor == self.member
            and entry.time >= self._since
        )


class OfAct:
    """What one undoing did, as far as it was not taken back yet."""

    member = 0

    def __init__(self, act: int) -> None:
        self._act = act

    def __call__(self, entry: Entry) -> bool:
        return act_of(entry) == self._act

    def votes(self, entry: Entry) -> bool:
        """What an undoing took out says so itself (`Ballot.out`)."""
        return False
