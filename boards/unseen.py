"""Which private notes a reveal would show, to show them and to count them (RULES.md H2, H4)."""

from collections.abc import Iterator

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
    """How many of them a reveal would show now; area 0: those that stand in none."""
    there = state.kept_in.get(area, {}).values()
    private = [kept for kept in there if kept.why == "private" and kept.note.board == board]
    # Asked at every command on a board of private writing: nearly always nobody was removed.
    if not private or not any(_removed_authors(state)):
        return len(private)
    return sum(not is_shut_out(state, kept) for kept in private)


def shut_out_of(state: State, board: int) -> list[Kept]:
    """Those of the board that no reveal shows, in order of their ids."""
    theirs = (each for author in _removed_authors(state) for each in state.kept_by[author])
    found = (state.kept[each] for each in sorted(theirs))
    return [kept for kept in found if kept.note.board == board and is_shut_out(state, kept)]


def _removed_authors(state: State) -> Iterator[int]:
    for author in state.kept_by:
        member = state.members.get(author)
        if member is not None and member.removed:
            yield author
