"""Commands on links, and what becomes of them with their notes (RULES.md K1-K3)."""

from collections.abc import Sequence

from msgspec.structs import replace

from boards import commands as c
from boards.decide.desk import Desk
from boards.limits import LINKS_MAX
from boards.records import NOBODY, STAGES, Kept, Link, Note, Trashed
from boards.rejections import Code, Refusal


def add(desk: Desk, command: c.LinkAdd) -> None:
    """K1: two notes of different stages; the later one is built on the other."""
    desk.must_write()
    note, source = desk.note(command.note), desk.note(command.source)
    desk.must_be_free(command.id)
    if _stage(desk, note) == _stage(desk, source):
        raise Refusal(Code.BAD_VALUE)
    if _stage(desk, note) < _stage(desk, source):
        note, source = source, note
    pair = (note.id, source.id)
    # Moved to other stages meanwhile, the two may be linked the other way round.
    if any((link.note, link.source) in (pair, pair[::-1]) for link in desk.state.links.values()):
        raise Refusal(Code.ALREADY)
    if len(desk.state.links) >= LINKS_MAX:
        raise Refusal(Code.TOO_MANY_LINKS, LINKS_MAX)
    # H10: who writes a note often links it, too.
    author = 0 if NOBODY in (note.alias, source.alias) else desk.actor.member
    desk.put(Link(command.id, note.id, source.id, author, desk.now))


def drop(desk: Desk, command: c.LinkDrop) -> None:
    """K2: anyone who may write."""
    desk.must_write()
    link = desk.state.links.get(command.id)
    if link is None:
        raise Refusal(Code.UNKNOWN_TARGET)
    desk.drop(link)


def _stage(desk: Desk, note: Note) -> int:
    return STAGES.index(desk.board(note.board).stage)


def links_of(desk: Desk, notes: Sequence[Note]) -> dict[int, list[Link]]:
    """The links of each note; one between two of them is kept by the first (K3)."""
    found: dict[int, list[Link]] = {note.id: [] for note in notes}
    rank = {note_id: place for place, note_id in enumerate(found)}
    for link in desk.state.links.values():
        ends = [end for end in (link.note, link.source) if end in rank]
        if ends:
            found[min(ends, key=rank.__getitem__)].append(link)
    return found


def bring_links_back(desk: Desk, restored: Sequence[Trashed | Kept]) -> None:
    """K3: links come back with their second note; until then the other one keeps them."""
    back = {trashed.id for trashed in restored}
    waiting: dict[int, list[Link]] = {}
    room = LINKS_MAX - len(desk.state.links)
    # Two notes in the trash may each keep a link of one id, when it was taken and free again.
    taken: set[int] = set()
    for link in (link for trashed in restored for link in trashed.links):
        away = [end for end in (link.note, link.source) if end not in back]
        if away and _away(desk, away[0]) is not None:
            waiting.setdefault(away[0], []).append(link)
        elif (
            all(note_id in desk.state.notes for note_id in away)
            and not (link.id in taken or desk.state.is_taken(link.id))
            and len(taken) < room
        ):
            taken.add(link.id)
            desk.put(link)
    for note_id, links in waiting.items():
        keeper = _away(desk, note_id)
        if keeper is None:
            continue
        # A put alone would not say what was there before (V4).
        desk.drop(keeper)
        desk.put(replace(keeper, links=(*keeper.links, *links)))


def _away(desk: Desk, note_id: int) -> Trashed | Kept | None:
    return desk.state.trash.get(note_id) or desk.kept(note_id)
