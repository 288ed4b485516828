"""Undoing one person, decided: what comes back to the boards, and where it stands (U8, U9)."""

from collections.abc import Mapping

from msgspec.structs import replace

from boards import commands as c
from boards.decide.desk import Desk
from boards.decide.homes import Terms, at_home
from boards.decide.links import bring_links_back
from boards.decide.undo import Wish, grouped, placed, without_ends
from boards.records import Note
from boards.rejections import Refusal
from boards.revert.tracks import GROUPS


def bring_back(desk: Desk, part: c.Part) -> int:
    """All of it, or nothing where an area would have to grow beyond the board (L6)."""
    effects, cells = len(desk.effects), len(desk.cells)
    try:
        return _come_back(desk, part)
    except Refusal:
        del desk.effects[effects:], desk.cells[cells:]
        return 0


def _come_back(desk: Desk, part: c.Part) -> int:
    backs = [back for back in part.backs if _can_come_back(desk, back)]
    backs = backs[: max(0, desk.room)]
    unseen = [back for back in backs if back.kept is not None]
    for back in unseen:
        _keep(desk, back)
    backs = [back for back in backs if back.kept is None]
    changes = [(change, wish) for change in part.changes if (wish := _wish(desk, change))]
    wishes = [wish for _, wish in changes] + [_wish_back(desk, back) for back in backs]
    if not wishes:
        return len(unseen)
    begun = [group for group in part.begun if _is_a_group(desk, group)]
    wishes = without_ends(desk, wishes, part.ended)
    shared = {change.id: change.over for change, _ in changes}
    shared |= {back.note.id: back.over for back in backs}
    moving = [wish for wish in wishes if wish.is_placed]
    seated = placed(desk, moving, Terms(shared=shared, away=part.away, sparing=True))
    wishes = [wish._replace(after=seated.get(wish.before.id, wish.after)) for wish in wishes]
    done = grouped(desk, wishes, begun)
    coming = {back.note.id: back for back in backs}
    trashed = []
    for wish in done:
        returning = coming.get(wish.before.id)
        if returning is None:
            desk.patch(desk.state.notes[wish.before.id], **_fields(wish.after))
            continue
        old = desk.state.trash.get(wish.before.id)
        if old is not None:
            desk.drop(old)
            links = tuple(link for link in old.links if link.id not in returning.unlinked)
            trashed.append(replace(old, links=links))
        desk.put(_with_text(desk, wish.after, returning))
    if trashed:
        bring_links_back(desk, trashed)
    return len(done) + len(unseen)


def _keep(desk: Desk, back: c.Back) -> None:
    """Back among those that not everybody sees."""
    old = desk.state.trash.get(back.note.id)
    if old is not None:
        desk.drop(old)
    assert back.kept is not None, "asked only for those"
    desk.put(replace(back.kept, note=_with_text(desk, back.note, back)))


def _is_a_group(desk: Desk, group: c.Regroup) -> bool:
    return group.id in desk.state.clusters or not desk.state.is_taken(group.id)


def _can_come_back(desk: Desk, back: c.Back) -> bool:
    if back.note.board not in desk.state.boards:
        return False
    if back.at:
        return is_there(desk, back.note.id, back.by, back.at)
    return not desk.state.is_taken(back.note.id)


def _wish_back(desk: Desk, back: c.Back) -> Wish:
    """Like a note that comes from nowhere: no place of its own to keep, no group to leave."""
    after = at_home(desk, back.note)
    return Wish(replace(after, board=0, cluster=0), {"x": after.x, "y": after.y}, after)


def _with_text(desk: Desk, note: Note, back: c.Back) -> Note:
    if back.text is None:
        return note
    return replace(note, text=desk.cell(back.text))


_NAMES = tuple(name for names in GROUPS.values() for name in names)


def _fields(note: Note) -> dict[str, int]:
    return {name: getattr(note, name) for name in _NAMES}


def _wish(desk: Desk, change: c.Change) -> Wish | None:
    """U8: value by value, what is still as she left it; None where nothing is."""
    note = desk.state.notes.get(change.id)
    if note is None:
        return None
    fields: dict[str, int] = {}
    for group, names in GROUPS.items():
        mine = [name for name in names if name in change.set]
        if (
            mine
            and group != "order"
            and all(getattr(note, name) == change.given[name] for name in mine)
        ):
            fields.update((name, change.set[name]) for name in mine)
    if "x" in fields:
        fields["order"] = change.set["order"]
        if _must_stay(desk, note, fields):
            fields = {k: v for k, v in fields.items() if k not in (*GROUPS["place"], "order")}
    if not fields:
        return None
    after = replace(note, **fields)
    return Wish(note, fields, at_home(desk, after) if "x" in fields else after)


def _must_stay(desk: Desk, note: Note, fields: Mapping[str, int]) -> bool:
    """Its board is gone, or somebody has put it in a group since, which it would leave (U3)."""
    if fields["board"] not in desk.state.boards:
        return True
    is_elsewhere = (fields["board"], fields["area"]) != (note.board, note.area)
    return bool(is_elsewhere and note.cluster and "cluster" not in fields)


def is_there(desk: Desk, note: int, by: int, at: int) -> bool:
    """Whether the note lies in the trash as it was put there then."""
    now = desk.state.trash.get(note)
    return now is not None and (now.by, now.at) == (by, at)
