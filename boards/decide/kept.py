"""Notes that only their author sees: decided as if they stood among the others (RULES.md H1-H4).

A command that names one, or that makes one, is decided on the state as its author sees it, by the
same rules as for any note. What comes out may change nothing that others see, so nobody learns from
a place, an order or the height of an area that there is something between.
"""

from collections.abc import Collection
from typing import Literal

import msgspec
from msgspec.structs import replace

from boards import commands as c
from boards.commands.naming import ids_in
from boards.decide.desk import Desk
from boards.effects import Drop, Effect, Patch, Put
from boards.limits import TEXT_MAX
from boards.records import NOBODY, Flag, Kept, Note, Record, Trashed, Why
from boards.rejections import Code, Refusal
from boards.roles import Actor
from boards.state import State, unveiled
from boards.words import is_suspect, words_of

_OWN: tuple[Why, ...] = ("private", "held")
"""What an author may go on working with; a hidden note she can only answer for."""


_NOT_AMONG_NOTES = (c.NotesReveal, c.NotesApprove, c.NotesHold, c.NotesHide, c.NoteAnswer)
"""What is decided about kept notes as such, not as if they stood among the others."""


class Sight(msgspec.Struct, frozen=True):
    """A state with an author's kept notes among the others. `why`: what becomes of new ones."""

    state: State
    own: dict[int, Kept]
    why: Why | None


def sight_of(state: State, command: c.Command, actor: Actor) -> Sight | None:
    """How the actor sees the state, if the command is about notes that only she sees."""
    if actor.role == "system" or isinstance(command, _NOT_AMONG_NOTES):
        return None
    why = _why_of_new(state, command, actor)
    if why is None and not _names_kept(command, state, actor):
        return None
    kept, own = state.kept, {}
    for kept_id in sorted(state.kept_by.get(actor.member, ())):
        if _is_own(each := kept[kept_id], actor):
            own[kept_id] = each
    return Sight(unveiled(state, own.values()), own, why)


def _why_of_new(state: State, command: c.Command, actor: Actor) -> Why | None:
    """H1: what is written on a private board is its author's until it is revealed; H6."""
    if not isinstance(command, c.NoteAdd | c.NotesAdd):
        return None
    board = state.boards.get(command.board)
    if board is not None and board.mode == "private":
        return "private"
    suspect = any(is_listed(state, text) for text in _texts_of(command))
    is_nobodys = board is not None and board.authors == "hidden"
    return "held" if must_wait(state, actor, suspect=suspect, is_nobodys=is_nobodys) else None


def _texts_of(command: c.NoteAdd | c.NotesAdd) -> list[str]:
    if isinstance(command, c.NoteAdd):
        return [command.text]
    return [new.text for new in command.notes]


def is_listed(state: State, text: str) -> bool:
    """Whether the words meet the workshop's list (Z1, Z2).

    Asked before anybody looks how long they are: no more is read than can be accepted, with two
    characters for the end of each line.
    """
    workshop = state.workshop
    read = text.strip()[: 2 * TEXT_MAX]
    return workshop is not None and is_suspect(read, words_of(state.text(workshop.words)))


def must_wait(
    state: State,
    actor: Actor,
    *,
    suspect: bool,
    is_nobodys: bool = False,
    known: Collection[int] | None = None,
) -> bool:
    """H6: whether words of the actor's, suspect or not, are first seen by a facilitator.

    `known`: who has a note on a board, for those who ask for many.
    """
    workshop, member = state.workshop, state.members.get(actor.member)
    if workshop is not None and is_nobodys:
        # A facilitator gives roles: what waits may not depend on them, or it tells who wrote.
        return suspect or workshop.hold != "none"
    if workshop is None or member is None or actor.role == "facilitator":
        return False
    if workshop.hold == "all" or suspect:
        return True
    if workshop.hold == "none":
        return False
    if actor.role != "resident" or member.approved:
        return False
    if known is None:
        known = known_authors(state)
    return member.id not in known


def known_authors(state: State) -> set[int]:
    """Who has a note on a board that may be known as hers (H9)."""
    return {note.author for note in state.notes.values() if note.alias != NOBODY}


def _is_own(kept: Kept, actor: Actor) -> bool:
    return kept.note.author == actor.member != 0 and kept.why in _OWN


def _names_kept(command: c.Command, state: State, actor: Actor) -> bool:
    """Whether it is about one that the actor may go on with, or brings back one that she may.

    Asked of the few ids that it holds, since it is asked of every command. Of the trash only where
    she brings something back: else what others threw away would answer for what never was (A5).
    """
    if isinstance(command, c.NoteRestore):
        return _may_bring_back(state, (command.id,), actor)
    if isinstance(command, c.NotesRestore) and _may_bring_back(state, command.ids, actor):
        return True
    return bool(state.kept_by.get(actor.member)) and any(
        (kept := state.kept.get(each)) is not None and _is_own(kept, actor)
        for each in ids_in(command)
    )


def _may_bring_back(state: State, ids: Collection[int], actor: Actor) -> bool:
    """Whether one of them went to the trash unseen, and may come out by the actor's hand (N7)."""
    for each in ids:
        trashed = state.trash.get(each)
        if trashed is None or not trashed.why:
            continue
        if trashed.by == actor.member or (trashed.why, actor.role) == ("held", "facilitator"):
            return True
    return False


def only_for_author(desk: Desk, sight: Sight) -> list[Effect]:
    """The effects as they are logged: on kept notes, and on nothing that others see (H3)."""
    own = _Own(desk, sight)
    for effect in desk.effects:
        match effect:
            case Put(record=record):
                own.put(record)
            case Drop(record=record):
                own.drop(record)
            case Patch():
                own.patch(effect)
            case _:
                raise Refusal(Code.KEPT)
    return own.finish()


class _Own:
    """What a command comes to, written as what becomes of kept notes."""

    def __init__(self, desk: Desk, sight: Sight) -> None:
        self._desk = desk
        self._sight = sight
        self._kept = dict(sight.own)
        self._restored: dict[int, Why | Literal[""]] = {}
        self._effects: list[Effect] = []

    def put(self, record: Record) -> None:
        """A note begins or comes back, or goes to its author's trash."""
        if isinstance(record, Note):
            why = self._restored.get(record.id, self._sight.why)
            # A note that everybody saw before does not come back among kept ones.
            if not why:
                raise Refusal(Code.KEPT)
            self._effects.append(Put(self._judged(Kept(record.id, record, why))))
        elif isinstance(record, Trashed) and record.id in self._sight.own:
            self._effects.append(Put(replace(record, why=self._sight.own[record.id].why)))
        else:
            raise Refusal(Code.KEPT)

    def drop(self, record: Record) -> None:
        """A note goes, or leaves the trash."""
        if isinstance(record, Trashed):
            self._restored[record.id] = record.why
            self._effects.append(Drop(record))
        elif record.id in self._kept and isinstance(record, Note):
            self._effects.append(Drop(self._kept.pop(record.id)))
        elif isinstance(record, Flag):
            self._effects.append(Drop(record))  # of a note that leaves a full trash (Z6)
        else:
            raise Refusal(Code.KEPT)

    def patch(self, effect: Patch) -> None:
        """Others' notes keep their keys (P6), and the area its height (P2), until it is shown."""
        kept = self._kept.get(effect.id)
        if kept is not None and effect.kind == "n" and "together" not in effect.set:
            self._kept[effect.id] = replace(kept, note=replace(kept.note, **effect.set))
        elif (effect.kind, *effect.set) not in {("n", "order"), ("a", "h")}:
            raise Refusal(Code.KEPT)

    def finish(self) -> list[Effect]:
        """All of it. A put alone would not say what was there before (V4)."""
        for kept_id, record in self._kept.items():
            if record is not self._sight.own[kept_id]:
                old = self._sight.own[kept_id]
                new = record if record.note.text == old.note.text else self._judged(record)
                self._effects += (Drop(old), Put(new))
        return self._effects

    def _judged(self, kept: Kept) -> Kept:
        """The word list is asked when words are written: for 1,000 notes at a reveal it takes
        130 ms, with the whole server waiting."""
        is_trusted = self._desk.is_facilitator and kept.note.alias != NOBODY
        if kept.why != "private" or is_trusted:
            return kept
        ref, state = kept.note.text, self._desk.state
        written = {cell.ref: cell.content.decode() for cell in self._desk.cells}
        text = written.get(ref) or state.text(ref) or ""
        return replace(kept, suspect=is_listed(state, text))


def only_mine(desk: Desk, kept_id: int) -> Kept:
    """A kept note of the actor's; anyone else is told that there is none (A5)."""
    kept = desk.state.kept.get(kept_id)
    if kept is None or kept.note.author != desk.actor.member:
        raise Refusal(Code.UNKNOWN_TARGET)
    return kept
