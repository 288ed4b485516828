"""How notes go to the trash and come out of it (RULES.md N6, N7, G5, L8)."""

from collections.abc import Collection, Sequence

from msgspec.structs import replace

from boards.decide.clusters import end_emptied_clusters
from boards.decide.desk import Desk
from boards.decide.flags import end_flags
from boards.decide.homes import Seats, at_home, settle
from boards.decide.links import bring_links_back, links_of
from boards.decide.spots import Spot, notes_by_spot
from boards.limits import TRASH_MAX
from boards.records import Note, Trashed


def bury(desk: Desk, notes: Sequence[Note]) -> None:
    """The notes go to the trash with their links; the oldest ones there make room."""
    end_emptied_clusters(desk, notes)
    links = links_of(desk, notes)
    for each in links.values():
        for link in each:
            desk.drop(link)
    for note in notes:
        desk.drop(note)
        desk.put(Trashed(note.id, note, desk.actor.member, desk.now, tuple(links[note.id])))
    oldest = sorted(desk.state.trash.values(), key=lambda trashed: (trashed.at, trashed.id))
    surplus = oldest[: max(0, len(oldest) + len(notes) - TRASH_MAX)]
    for trashed in surplus:
        desk.drop(trashed)
    end_flags(desk, {trashed.id for trashed in surplus})


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
    shared = {each.id: over for each in trashed}
    for each in trashed:
        desk.drop(each)
    homes: dict[Spot, list[Note]] = {}
    for note in (at_home(desk, each.note) for each in trashed):
        homes.setdefault((note.board, note.area), []).append(note)
    there, seats = notes_by_spot(desk), Seats(desk)
    for home, notes in homes.items():
        for note in settle(desk, notes, here=there.get(home, []), shared=shared):
            desk.put(replace(note, cluster=seats.again(note)))
    bring_links_back(desk, trashed)
