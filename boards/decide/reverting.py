"""Undoing one person, decided: a plan's steps, each where it still finds what it says (U7-U9).

A part is decided in three goes, each on the state that the one before it leaves: first what makes
room, then what comes back into it (`returning`), then what stands on what came back.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from boards import commands as c
from boards import deltas, typed
from boards.decide.clusters import end_emptied_clusters
from boards.decide.desk import Desk
from boards.decide.flags import end_flags
from boards.decide.links import links_of
from boards.decide.returning import bring_back, is_there
from boards.decide.trash import room_in
from boards.deltas import DeltaError
from boards.evolve import apply_effects
from boards.limits import LINKS_MAX, REVERSALS_MAX, TEXT_MAX
from boards.records import Kept, Link, Note, Reversal
from boards.rejections import Code, Refusal
from boards.state import cell_texts, fork


def revert(desk: Desk, command: c.MemberRevert) -> None:
    """U7: what somebody did is taken back, or a part of it."""
    _must_lead(desk, command.by)
    desk.member(command.member)
    act = desk.state.reversals.get(command.act)
    if act is None:
        desk.must_be_free(command.act)
    elif act.done or act.returned or act.member != command.member:
        raise Refusal(Code.ALREADY)
    done = _do(desk, command.part)
    _take_votes(desk, command)
    if act is not None:
        desk.patch(act, parts=act.parts + 1, done=command.last)
        return
    # Whether she had voted makes no difference: an act is one wherever she could have.
    if not done and not any(each.life == "open" for each in desk.state.rounds.values()):
        raise Refusal(Code.STALE_STEP)
    _make_room(desk)
    desk.put(
        Reversal(
            id=command.act,
            member=command.member,
            by=command.by,
            since=command.since,
            at=desk.now,
            done=command.last,
            why=desk.why(command.reason),
        )
    )


def reinstate(desk: Desk, command: c.MemberReinstate) -> None:
    """U7: an undoing is taken back, or a part of it."""
    _must_lead(desk, command.by)
    act = desk.state.reversals.get(command.act)
    if act is None:
        raise Refusal(Code.UNKNOWN_TARGET)
    if act.returned:
        raise Refusal(Code.ALREADY)
    _do(desk, command.part)
    for ballot in desk.state.ballots.values():
        if ballot.out == act.id:
            desk.patch(ballot, out=0)
    at = max(1, desk.now) if command.last else 0
    # Once it is being taken back, nothing more of it is done.
    desk.patch(act, parts=act.parts + 1, done=True, returned=at, returner=command.by)


def _take_votes(desk: Desk, command: c.MemberRevert) -> None:
    for ballot_id in command.part.votes:
        ballot = desk.state.ballots.get(ballot_id)
        if ballot is not None and ballot.by == command.member and not ballot.out:
            desk.patch(ballot, out=command.act)


def _must_lead(desk: Desk, by: int) -> None:
    desk.must_be_system()
    member = desk.member(by)
    if member.removed or member.role != "facilitator":
        raise Refusal(Code.NOT_ALLOWED)
    desk.must_not_be_closed()


def _make_room(desk: Desk) -> None:
    oldest = sorted(desk.state.reversals.values(), key=lambda act: (act.at, act.id))
    for act in oldest[: max(0, len(oldest) + 1 - REVERSALS_MAX)]:
        desk.drop(act)


def _do(desk: Desk, part: c.Part) -> int:
    """How many steps were done; the figure counts those that were passed over."""
    done = 0
    state, before = desk.state, 0
    for go in (_make_way, bring_back, _finish):
        done += go(desk, part)
        fresh = desk.effects[before:]
        if fresh and go is not _finish:
            texts = cell_texts(desk.cells)
            desk.state = fork(desk.state)
            apply_effects(desk.state, fresh, texts)
        before = len(desk.effects)
    desk.state = state
    steps = sum(len(getattr(part, name)) for name in part.__struct_fields__ if name not in _NO_STEP)
    desk.figure = steps - done
    return done


_NO_STEP = ("ended", "begun", "away", "votes")


# -- first: what makes room -----------------------------------------------------------------------


def _make_way(desk: Desk, part: c.Part) -> int:
    links = [link for link in part.unlinked if desk.state.links.get(link.id) == link]
    going = [(end.note, end.links) for end in part.ends]
    going += [(each.note, each.links) for each in part.buried]
    found = {note.id: note for note in _as_planned(desk, going)}
    held = [kept for end in part.ends if end.held and (kept := _held(desk, end.note))]
    for kept in held:
        desk.drop(kept)
    room = room_in(desk.state)
    buried = [each for each in part.buried if each.note.id in found][:room]
    ending = [found[end.note.id] for end in part.ends if end.note.id in found]
    notes = [*ending, *(found[each.note.id] for each in buried)]
    links_then = _end(desk, notes)
    for each in buried:
        others = [link for link in links_then[each.note.id] if link not in links]
        _bury(desk, each, found[each.note.id], others)
    left = {note.id for note in notes}
    for link in links:
        if not left & {link.note, link.source}:
            desk.drop(link)
    gone = {note.id for note in (*ending, *held)}
    forgotten = [each for each in part.forgotten if is_there(desk, each.id, each.by, each.at)]
    for trashed in forgotten:
        desk.drop(desk.state.trash[trashed.id])
    end_flags(desk, {*gone, *(trashed.id for trashed in forgotten)})
    return len(links) + len(notes) + len(held) + len(forgotten)


def _held(desk: Desk, planned: Note) -> Kept | None:
    kept = desk.state.kept.get(planned.id)
    return kept if kept and kept.why == "held" and _same(kept.note, planned) else None


def _as_planned(desk: Desk, wanted: Sequence[tuple[Note, tuple[int, ...]]]) -> list[Note]:
    """Those of the notes that nobody has changed or linked since the plan was made (U9)."""
    if not wanted:
        return []
    there: dict[int, set[int]] = {note.id: set() for note, _ in wanted}
    for link in desk.state.links.values():
        for end in (link.note, link.source):
            if end in there:
                there[end].add(link.id)
    found = []
    for note, links in wanted:
        now = desk.state.notes.get(note.id)
        if now is not None and _same(now, note) and there[note.id] <= set(links):
            found.append(now)
    return found


def _same(one: Note, other: Note) -> bool:
    return replace(one, order=0) == replace(other, order=0)


def _end(desk: Desk, notes: Sequence[Note]) -> dict[int, list[Link]]:
    """The notes leave their boards, with their links."""
    if not notes:
        return {}
    end_emptied_clusters(desk, notes)
    links = links_of(desk, notes)
    for each in links.values():
        for link in each:
            desk.drop(link)
    for note in notes:
        desk.drop(note)
    return links


def _bury(desk: Desk, planned: c.Bury, note: Note, links: Sequence[Link]) -> None:
    """Back into the trash, as if nobody had taken it out."""
    old = planned.trashed
    ref = note.text if planned.text is None else desk.cell(planned.text)
    kept = tuple(dict.fromkeys((*old.links, *links)))
    desk.put(replace(old, note=replace(old.note, text=ref), links=kept))


# -- third: what stands on what came back -------------------------------------------------------


def _finish(desk: Desk, part: c.Part) -> int:
    return (
        _lay(desk, part.laid)
        + sum(_take_words(desk, words) for words in part.words)
        + sum(_retitle(desk, title) for title in part.titles)
        + _relink(desk, part.linked)
    )


def _lay(desk: Desk, laid: Sequence[c.Lay]) -> int:
    again = [each for each in laid if each.at and is_there(desk, each.trashed.id, each.by, each.at)]
    free = [each for each in laid if not each.at and not desk.state.is_taken(each.trashed.id)]
    room = room_in(desk.state)
    for each in again:
        desk.drop(desk.state.trash[each.trashed.id])
    for each in [*again, *free[:room]]:
        note = each.trashed.note
        if each.text is not None:
            note = replace(note, text=desk.cell(each.text))
        desk.put(replace(each.trashed, note=note))
    return len(again) + len(free[:room])


def _take_words(desk: Desk, words: c.Words) -> bool:
    """U8: by a delta, moved over what was typed since; or the whole text from before her."""
    note = desk.state.notes.get(words.id)
    if note is None:
        return False
    if words.text is not None:
        if note.version != words.base:
            return False
        text = desk.cell(words.text)
        desk.patch(note, text=text, version=note.version + 1, edited=desk.now)
        return True
    written = desk.state.text(note.text)
    missed = typed.last(desk.state.typed.get(note.id), note.version - words.base)
    if written is None or missed is None:
        return False
    try:
        delta = words.delta
        for other in missed:
            delta = deltas.transform(delta, other, a_first=False)
        result = deltas.apply(written, delta)
    except DeltaError:
        return False
    if not result.strip() or len(result) > TEXT_MAX or deltas.changes_nothing(delta):
        return False
    desk.type_text(note, delta)
    return True


def _retitle(desk: Desk, title: c.Title) -> bool:
    cluster = desk.state.clusters.get(title.id)
    if cluster is None or cluster.version != title.version:
        return False
    desk.patch(cluster, title=desk.cell(title.title), version=cluster.version + 1)
    return True


def _relink(desk: Desk, links: Sequence[Link]) -> int:
    """K3: those whose notes are both there, which are not linked otherwise since."""
    notes, there = desk.state.notes, desk.state.links
    done = 0
    pairs = {frozenset((link.note, link.source)) for link in there.values()} if links else set()
    for link in links:
        pair = frozenset((link.note, link.source))
        if link.id in there:
            done += 1  # it came back with its note
        elif (
            pair not in pairs
            and pair <= notes.keys()
            and not desk.state.is_taken(link.id)
            and len(pairs) < LINKS_MAX
        ):
            pairs.add(pair)
            desk.put(link)
            done += 1
    return done
