"""Which private notes a reveal would show, to show them and to count them (RULES.md H2, H4)."""

from boards.records import NOBODY, Kept
from boards.state import State


def is_shut_out(state: State, kept: Kept) -> bool:
    """H4: private, and of a member who was removed.

    Not where authors are hidden: who is sent away and let in again would be told from it.
    """
    if kept.why != "private" or kept.note.alias == NOBODY:
        return False
    author = state.members.get(kept.note.author)
    return author is not None and author.removed


def waiting_in(state: State, board: int, area: int) -> int:
    """How many of them a reveal would show now; area 0: those that stand in none.

    Asked at every command on a board of private writing, of all that is kept there: nearly always
    nobody was removed, and only outside all areas do the notes of several boards stand.
    """
    there = state.kept_in.get(area, {}).values()
    private = [kept for kept in there if kept.why == "private"]
    if not area:
        private = [kept for kept in private if kept.note.board == board]
    if not _removed_authors(state):
        return len(private)
    return sum(1 for kept in private if not is_shut_out(state, kept))


def shut_out_of(state: State, board: int) -> list[Kept]:
    """Those of the board that no reveal shows, in order of their ids."""
    theirs = (each for author in _removed_authors(state) for each in state.kept_by[author])
    found = (state.kept[each] for each in sorted(theirs))
    return [kept for kept in found if kept.note.board == board and is_shut_out(state, kept)]


def _removed_authors(state: State) -> list[int]:
    """Who was removed and has notes that not everybody sees."""
    removed = [member.id for member in state.members.values() if member.removed]
    return [member for member in removed if member in state.kept_by]
