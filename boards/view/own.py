"""The own layer: what one member sees beyond her audience (RULES.md S4, Z4, H, M6, M9, Q5, U7)."""

from collections.abc import Callable, Iterator

from boards.records import Kind
from boards.state import State
from boards.view.made import (
    flag_view,
    kept_view,
    member_view,
    note_view,
    reversal_view,
    trashed_view,
)
from boards.view.project import Audience, author_of, project_shared
from boards.view.records import BallotView, Key, View, ViewRecord
from boards.votes import sheets


def own_view(state: State, member: int) -> View:
    """All that this member sees beyond her audience."""
    view: View = {}
    for key in _ownable(state):
        projected = project_own(state, key, member)
        if projected is not None:
            view[key] = projected
    return view


def _ownable(state: State) -> Iterator[Key]:
    for record_id in state.trash:
        yield "t", record_id
    for record_id in state.flags:
        yield "f", record_id
    for record_id in state.ballots:
        yield "v", record_id
    for record_id in state.reversals:
        yield "u", record_id
    for record_id in state.kept:
        yield "n", record_id
        yield "k", record_id
    for note in state.notes.values():
        if note.alias:
            yield "n", note.id
    for member in state.members.values():
        if member.muted or member.named:
            yield "m", member.id


def owner_of(state: State, key: Key) -> int:
    """The only member whose own view this record can be in; 0 for nobody's."""
    kind, record_id = key
    if kind == "t":
        trashed = state.trash.get(record_id)
        return trashed.by if trashed is not None else 0
    if kind == "f":
        flag = state.flags.get(record_id)
        return flag.by if flag is not None else 0
    if kind == "m":
        member = state.members.get(record_id)
        return record_id if member is not None and (member.muted or member.named) else 0
    if kind == "v":
        ballot = state.ballots.get(record_id)
        return ballot.by if ballot is not None else 0
    if kind == "u":
        act = state.reversals.get(record_id)
        return act.member if act is not None else 0
    if kind not in _OWN:
        return 0
    kept = state.kept.get(record_id)
    if kept is not None:
        # To her it is a note as long as she may go on with it, and a kept one once it is hidden.
        return kept.note.author if (kind == "k") == (kept.why == "hidden") else 0
    note = state.notes.get(record_id)
    return note.author if note is not None and note.alias else 0


def project_own(state: State, key: Key, member: int) -> ViewRecord | None:
    """One record as this member sees it beyond her audience; None for 'no more than they do'.

    S4: who deleted a note may restore it, so she sees it in her own trash. A facilitator has the
    trash in the shared layer, but for what nobody else saw; a removed member has nothing. Z4: her
    own flags likewise.
    """
    kind, record_id = key
    who = state.members.get(member)
    if who is None or who.removed or owner_of(state, key) != member:
        return None
    return _OWN[kind](state, record_id, Audience(who.role))


def _own_flag(state: State, record_id: int, audience: Audience) -> ViewRecord | None:
    """Z4: whether it is settled, not why."""
    if audience.role == "facilitator":
        return None
    return flag_view(state, state.flags[record_id], reason="")


def _own_trashed(state: State, record_id: int, audience: Audience) -> ViewRecord | None:
    trashed = state.trash[record_id]
    if project_shared(state, ("t", record_id), audience) is not None:
        return None
    author = author_of(state, trashed.note, audience)
    return trashed_view(state, trashed, author=author, by=trashed.by)


def _own_note(state: State, record_id: int, audience: Audience) -> ViewRecord | None:
    """H2: her private or held note, for her alone; H9: her note, which is nobody's to others."""
    kept = state.kept.get(record_id)
    if kept is not None and kept.why != "hidden":
        return note_view(state, kept.note, author=kept.note.author, why=kept.why)
    note = state.notes.get(record_id)
    # What the audience is told anyway needs no own record.
    if note is None or author_of(state, note, audience) == note.author:
        return None
    return note_view(state, note, author=note.author, why="")


def _own_kept(state: State, record_id: int, audience: Audience) -> ViewRecord | None:
    """H8: what was hidden of hers, with the reason."""
    kept = state.kept.get(record_id)
    if kept is None or kept.why != "hidden" or audience.role == "facilitator":
        return None
    return kept_view(state, kept, author=kept.note.author, by=0)


def _own_member(state: State, record_id: int, audience: Audience) -> ViewRecord | None:
    """M6, M9: what facilitators did about her, and why."""
    if audience.role == "facilitator":
        return None
    return member_view(state, state.members[record_id], whole=True)


def _own_ballot(state: State, record_id: int, _audience: Audience) -> ViewRecord | None:
    """Q5: what she voted, as long as she may change it."""
    ballot = state.ballots[record_id]
    sheet = sheets.from_cell(state.text(ballot.choice))
    if sheet is None or ballot.out:
        return None
    return BallotView(ballot.id, ballot.round, sheet.receipt, sheet.choice)


def _own_reversal(state: State, record_id: int, audience: Audience) -> ViewRecord | None:
    """U7: that what she did was taken back, and why; not by whom. A facilitator has them all."""
    if audience.role == "facilitator":
        return None
    return reversal_view(state, state.reversals[record_id], by=0)


_OWN: dict[Kind, Callable[[State, int, Audience], ViewRecord | None]] = {
    "t": _own_trashed,
    "n": _own_note,
    "k": _own_kept,
    "f": _own_flag,
    "m": _own_member,
    "v": _own_ballot,
    "u": _own_reversal,
}
