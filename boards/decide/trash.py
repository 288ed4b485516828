"""How notes go to the trash and come out of it (RULES.md N6, N7, G5, L8)."""

from collections import deque
from collections.abc import Collection, Sequence

from msgspec.structs import replace

from boards.decide.clusters import end_emptied_clusters
from boards.decide.desk import Desk
from boards.decide.flags import end_flags
from boards.decide.homes import Seats, Terms, at_home, settle
from boards.decide.links import bring_links_back, links_of
from boards.decide.spots import Spot, notes_by_spot
from boards.limits import TRASH_MAX, TRASH_SHARE
from boards.records import NOBODY, Kept, Note, Trashed
from boards.state import State


def bury(desk: Desk, notes: Sequence[Note]) -> None:
    """The notes go to the trash with their links; others there make room (L8)."""
    end_emptied_clusters(desk, notes)
    links = links_of(desk, notes)
    for each in links.values():
        for link in each:
            desk.drop(link)
    new = [
        Trashed(note.id, note, desk.actor.member, desk.now, tuple(links[note.id])) for note in notes
    ]
    for note, trashed in zip(notes, new, strict=True):
        desk.drop(note)
        desk.put(trashed)
    _drop_all(desk, _pushed_out(desk, new))


def bury_unseen(desk: Desk, kept: Sequence[Kept]) -> None:
    """Private notes go to their authors' own trash, as if by their hand: nobody else is told."""
    for each in kept:
        desk.drop(each)
        desk.put(Trashed(each.id, each.note, each.note.author, desk.now, each.links, each.why))
    for author in sorted({each.note.author for each in kept}):
        new = sum(each.note.author == author for each in kept)
        _drop_all(desk, _beyond_her_share(desk, author, new))


def _beyond_her_share(desk: Desk, member: int, new: int) -> list[Trashed]:
    """L8: of what nobody else saw, the oldest, where `new` more of hers come to it."""
    there = [each for each in desk.state.trash.values() if each.why and each.by == member]
    there.sort(key=lambda trashed: (trashed.at, trashed.id))
    return there[: max(0, len(there) + new - TRASH_SHARE)]


def _drop_all(desk: Desk, gone: Sequence[Trashed]) -> None:
    for trashed in gone:
        desk.drop(trashed)
    end_flags(desk, {trashed.id for trashed in gone})


def room_in(state: State) -> int:
    """How many more notes the trash that all share holds."""
    return max(0, TRASH_MAX - sum(not trashed.why for trashed in state.trash.values()))


def _pushed_out(desk: Desk, new: Sequence[Trashed]) -> list[Trashed]:
    """L8. What nobody else saw is counted apart: else they would learn of it by what leaves."""
    if any(trashed.id in desk.own for trashed in new):
        return _beyond_her_share(desk, desk.actor.member, len(new))
    there = [trashed for trashed in desk.state.trash.values() if not trashed.why]
    there.sort(key=lambda trashed: (trashed.at, trashed.id))
    return _of_a_full_one(desk, there, new)


def _of_a_full_one(desk: Desk, there: Sequence[Trashed], new: Sequence[Trashed]) -> list[Trashed]:
    """Whoever has more than her share in it makes room for herself, but for facilitators: they
    clear away what others wrote. Not so where authors are hidden: there nobody may be told by it
    whether a facilitator or the author threw them away."""
    age = {trashed.id: place for place, trashed in enumerate((*there, *new))}
    heaps: dict[int, deque[Trashed]] = {}
    for trashed in there:
        heaps.setdefault(_whose(trashed), deque()).append(trashed)
    full, gone = len(there), []
    for trashed in new:
        mine = heaps.setdefault(_whose(trashed), deque())
        mine.append(trashed)
        full += 1
        if full > TRASH_MAX:
            oldest = min(filter(None, heaps.values()), key=lambda heap: age[heap[0].id])
            is_free = desk.is_facilitator and _whose(trashed) != NOBODY
            gone.append((oldest if is_free or len(mine) <= TRASH_SHARE else mine).popleft())
            full -= 1
    return gone


def _whose(trashed: Trashed) -> int:
    """H9: where authors are hidden, what makes room says nothing of who threw what away."""
    return NOBODY if trashed.note.alias == NOBODY else trashed.by


def may_restore(desk: Desk, trashed: Trashed) -> bool:
    """Who deleted it, or a facilitator (N7), as long as its board is there (B4)."""
    if trashed.note.board not in desk.state.boards:
        return False
    if trashed.why == "private":
        return trashed.by == desk.actor.member
    return desk.is_facilitator or trashed.by == desk.actor.member


def put_back(
    desk: Desk, trashed: Sequence[Trashed], *, over: Collection[int] = frozenset()
) -> None:
    """N7: out of the trash, each to its place, key and cluster if they are still free.

    `over`: notes that they may cover, since they did before (U3).
    """
    terms = Terms(shared={each.id: over for each in trashed})
    for each in trashed:
        desk.drop(each)
    homes: dict[Spot, list[Note]] = {}
    for note in (at_home(desk, each.note) for each in trashed):
        homes.setdefault((note.board, note.area), []).append(note)
    there, seats = notes_by_spot(desk), Seats(desk)
    for home, notes in homes.items():
        for note in settle(desk, notes, here=there.get(home, []), terms=terms):
            desk.put(replace(note, cluster=seats.again(note)))
    bring_links_back(desk, trashed)
