"""How notes are shown to everybody, and taken out of sight (RULES.md H4, H6-H9)."""

from collections.abc import Collection, Sequence

from msgspec.structs import replace

from boards import commands as c
from boards import deltas, typed
from boards.decide.batches import must_be_a_gesture
from boards.decide.clusters import end_emptied_clusters
from boards.decide.desk import Desk
from boards.decide.homes import Seats, Terms, at_home, settle, where_it_lies
from boards.decide.kept import is_listed, known_authors, must_wait, only_mine
from boards.decide.links import bring_links_back, links_of
from boards.decide.spots import Spot, notes_by_spot
from boards.effects import Effect, Patch, Put, Type
from boards.limits import MESSAGE_MAX
from boards.records import NO_TEXT, NOBODY, Cluster, Kept, Note, Ref, Rule, Why
from boards.rejections import Code, Refusal
from boards.roles import Actor
from boards.unseen import is_shut_out


def reveal(desk: Desk, command: c.NotesReveal) -> None:
    """H4: private notes are shown in an order that says nothing of who wrote when."""
    desk.must_arrange()
    board = desk.board(command.board)
    if command.area and desk.area(command.area).board != board.id:
        raise Refusal(Code.UNKNOWN_TARGET)
    waiting = [
        kept
        for kept in desk.state.kept.values()
        if kept.why == "private"
        and kept.note.board == board.id
        and command.area in (0, kept.note.area)
        and not is_shut_out(desk.state, kept)
    ]
    if not waiting:
        raise Refusal(Code.ALREADY)
    mixed = sorted(waiting, key=lambda kept: desk.lot(kept.id))
    chosen = [_as_of_now(desk, kept) for kept in mixed[: command.count or None]]
    known = known_authors(desk.state)
    must = {kept.id for kept in chosen if _must_wait(desk, kept, known=known)}
    for kept in chosen:
        if kept.id in must:
            desk.drop(desk.state.kept[kept.id])
            desk.put(replace(kept, why="held"))
    show(desk, [kept for kept in chosen if kept.id not in must])
    desk.figure = len(chosen) - len(must)


def _as_of_now(desk: Desk, kept: Kept) -> Kept:
    """H4: to the millisecond, times would tell the order that mixing hides, and whose note is next
    to whose."""
    return replace(kept, note=replace(kept.note, created=desk.now, edited=desk.now))


def _must_wait(desk: Desk, kept: Kept, *, known: Collection[int]) -> bool:
    """H6. H10: nobody knows any more whether she was sent away who wrote what was forgotten."""
    author = desk.state.members.get(kept.note.author)
    if author is None:
        return True
    return must_wait(
        desk.state,
        Actor(author.id, author.role),
        suspect=kept.suspect,
        is_nobodys=kept.note.alias == NOBODY,
        known=known,
    )


def approve(desk: Desk, command: c.NotesApprove) -> None:
    """H7: held and hidden notes are shown; their authors' next ones need not wait (H6)."""
    desk.must_arrange()
    must_be_a_gesture(command.ids)
    found = [
        kept
        for kept_id in dict.fromkeys(command.ids)
        if (kept := desk.state.kept.get(kept_id)) and kept.why != "private"
    ]
    if not found:
        raise Refusal(Code.UNKNOWN_TARGET)
    show(desk, found)
    # H10: a mark on one person would say whose note it is.
    named = (kept.note.author for kept in found if kept.note.alias != NOBODY)
    for author in dict.fromkeys(named):
        member = desk.state.members.get(author)
        if member is not None:
            desk.patch(member, approved=True)
    desk.figure = len(set(command.ids)) - len(found)


def hold(desk: Desk, command: c.NotesHold) -> None:
    """H7: out of sight for now."""
    desk.must_arrange()
    must_be_a_gesture(command.ids)
    notes = [note for i in dict.fromkeys(command.ids) if (note := desk.state.notes.get(i))]
    if not notes:
        raise Refusal(Code.UNKNOWN_TARGET)
    take_away(desk, notes, why="held")
    desk.figure = len(set(command.ids)) - len(notes)


def hide(desk: Desk, command: c.NotesHide) -> None:
    """H8: away, with the rule that it broke and a message to its author."""
    desk.must_arrange()
    must_be_a_gesture(command.ids)
    ids = dict.fromkeys(command.ids)
    held = [kept for i in ids if (kept := desk.state.kept.get(i)) and kept.why == "held"]
    notes = [note for i in ids if (note := desk.state.notes.get(i))]
    if not held and not notes:
        raise Refusal(Code.UNKNOWN_TARGET)
    for kept in held:
        desk.drop(kept)
        desk.put(
            replace(
                kept,
                why="hidden",
                rule=command.rule,
                message=_message(desk, command.message),
                by=desk.actor.member,
                at=desk.now,
            )
        )
    if notes:
        take_away(desk, notes, why="hidden", rule=command.rule, message=command.message)
    desk.figure = len(ids) - len(held) - len(notes)


def _message(desk: Desk, words: str) -> Ref:
    """A cell for each note: one that is erased, or shown again, takes its own along only."""
    return desk.text(words, limit=MESSAGE_MAX, may_be_empty=True)


def answer(desk: Desk, command: c.NoteAnswer) -> None:
    """H8: once, by the author, also when she may write nothing else."""
    desk.must_be_inside()
    desk.must_not_be_closed()
    kept = only_mine(desk, command.id)
    if kept.why != "hidden":
        raise Refusal(Code.UNKNOWN_TARGET)
    if kept.reply:
        raise Refusal(Code.ALREADY)
    desk.drop(kept)
    desk.put(replace(kept, reply=desk.text(command.text, limit=MESSAGE_MAX)))


def hold_what_was_changed(desk: Desk, command: c.Command) -> None:
    """H6: a note whose words were changed waits again, where all words wait; by another than its
    author it would be taken off the board, so that is refused."""
    if not isinstance(command, c.NoteEdit | c.NoteType):
        return
    note = desk.note(command.id)
    if not must_wait(
        desk.state,
        desk.actor,
        suspect=is_listed(desk.state, _text_after(desk, command)),
        is_nobodys=note.alias == NOBODY,
    ):
        return
    if note.author != desk.actor.member:
        raise Refusal(Code.WORDS_WAIT)
    for effect in desk.effects:
        if isinstance(effect, Type):
            note = replace(note, text=effect.ref, version=effect.version, edited=effect.edited)
        elif isinstance(effect, Patch) and (effect.kind, effect.id) == ("n", note.id):
            note = replace(note, **effect.set)
    take_away(desk, [note], why="held")


def must_not_title_unseen(desk: Desk) -> None:
    """H6: the title of a group cannot wait, as a note does.

    Whatever a command comes to is looked at, so that no new one can forget it.
    """
    new = {cell.ref: cell.content.decode() for cell in desk.cells}
    for effect in desk.effects:
        words = new.get(_title_of(effect))
        if words and must_wait(desk.state, desk.actor, suspect=is_listed(desk.state, words)):
            raise Refusal(Code.WORDS_WAIT)


def _title_of(effect: Effect) -> Ref:
    match effect:
        case Put(record=Cluster(title=title)) | Patch(kind="c", set={"title": title}):
            return bytes(title)
        case _:
            return NO_TEXT


def _text_after(desk: Desk, command: c.NoteEdit | c.NoteType) -> str:
    """The words that a note has once this is accepted."""
    if isinstance(command, c.NoteEdit):
        return command.text
    text = desk.state.text(desk.note(command.id).text) or ""
    for cell in desk.cells:
        delta = typed.from_cell(cell.content.decode())
        text = text if delta is None else deltas.apply(text, delta)
    return text


def take_away(
    desk: Desk,
    notes: Sequence[Note],
    *,
    why: Why,
    rule: Rule | None = None,
    message: str = "",
) -> None:
    """Notes leave the others' sight, with their links, and nothing of them is lost (H7)."""
    end_emptied_clusters(desk, notes)
    links = links_of(desk, notes)
    for each in links.values():
        for link in each:
            desk.drop(link)
    for note in notes:
        desk.drop(note)
        desk.put(
            Kept(
                id=note.id,
                note=note,
                why=why,
                links=tuple(links[note.id]),
                rule=rule or "",
                message=_message(desk, message),
                by=desk.actor.member,
                at=desk.now,
            )
        )


def show(desk: Desk, kept: Sequence[Kept]) -> None:
    """Kept notes stand among the others: at their places and keys where those are free, else in
    free slots, in the order that is given (H4, P1, P5)."""
    homes: dict[Spot, list[Note]] = {}
    for each in kept:
        desk.drop(desk.state.kept[each.id])
        # Only what was seen before has a key that the others know. H9: her own notes were round a
        # key and a slot that were found in her sight, so these would tell which are hers.
        order = each.note.order if each.by and each.note.alias != NOBODY else 0
        note = replace(each.note, order=order)
        # B4: its area may have gone without it, and have come back.
        is_outside = not each.by and not note.area
        note = where_it_lies(desk, note) if is_outside else at_home(desk, note)
        homes.setdefault((note.board, note.area), []).append(note)
    there, seats = notes_by_spot(desk), Seats(desk)
    for home, notes in homes.items():
        nobodys = {note.id for note in notes if note.alias == NOBODY}
        for note in settle(desk, notes, here=there.get(home, []), terms=Terms(anew=nobodys)):
            desk.put(replace(note, cluster=seats.again(note)))
    bring_links_back(desk, kept)
