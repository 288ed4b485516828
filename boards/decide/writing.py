"""The words of a note: written anew, typed, and by whom (RULES.md H12, N2, X4, Y1-Y5)."""

from boards import commands as c
from boards import deltas, text, typed
from boards.decide.desk import Desk
from boards.deltas import Delta, DeltaError
from boards.limits import DELTA_PARTS_MAX, TEXT_MAX
from boards.rejections import Code, Refusal


def edit(desk: Desk, command: c.NoteEdit) -> None:
    """N2: whoever may change the words, on top of the version she saw (X4)."""
    desk.must_write()
    note = desk.note(command.id)
    desk.must_be_writer(note)
    _must_be_as_told(desk, command)
    text.check_base(base=command.base, version=note.version)
    desk.patch(
        note,
        text=desk.text(command.text, limit=TEXT_MAX),
        version=note.version + 1,
        edited=desk.now,
    )


def _must_be_as_told(desk: Desk, command: c.NoteEdit) -> None:
    """H12: a page saves when its field is left, so what she began for herself would be shown
    without a press of hers, where the note was revealed meanwhile."""
    kept = desk.state.kept.get(command.id)
    # A note is never kept from more people than before: what is another by now is seen by more.
    if command.kept and (kept is None or kept.why != command.kept):
        raise Refusal(Code.MORE_SEEN)


def type_in(desk: Desk, command: c.NoteType) -> None:
    """Y3: typed on version `base`, moved over what others typed since. Figure: the new version."""
    desk.must_write()
    note = desk.note(command.id)
    desk.must_be_writer(note)
    written = desk.state.text(note.text)
    missed = typed.last(desk.state.typed.get(note.id), note.version - command.base)
    if written is None or missed is None:
        raise Refusal(Code.STALE_TEXT, note.version)
    delta = _checked(command.delta, length=len(written) - sum(map(deltas.growth, missed)))
    for other in missed:
        delta = deltas.transform(delta, other, a_first=False)
    _must_be_a_text(deltas.apply(written, delta))
    desk.type_text(note, delta)


def _checked(parts: Delta, *, length: int) -> Delta:
    """Y4: a delta of a text of this length, with words that may stand in a text."""
    if len(parts) > DELTA_PARTS_MAX:
        raise Refusal(Code.BAD_VALUE, DELTA_PARTS_MAX)
    for part in parts:
        if isinstance(part, str):
            text.must_be_clean(part)
    try:
        delta = deltas.validate(parts, length=length)
    except DeltaError as error:
        raise Refusal(Code.BAD_VALUE) from error
    if deltas.changes_nothing(delta):
        raise Refusal(Code.ALREADY)
    return delta


def _must_be_a_text(result: str) -> None:
    """X2, X3 for the whole; blanks around it stay, since a word may follow (Y4)."""
    if not result.strip():
        raise Refusal(Code.TEXT_EMPTY)
    if len(result) > TEXT_MAX:
        raise Refusal(Code.TEXT_TOO_LONG, TEXT_MAX)


def together(desk: Desk, command: c.NoteTogether) -> None:
    """Y2: the author opens her note for everybody who may write; a facilitator may end that."""
    desk.must_write()
    note = desk.note(command.id)
    desk.must_be_author(note, or_facilitator=not command.on)
    if note.together == command.on:
        raise Refusal(Code.ALREADY)
    desk.patch(note, together=command.on)
