"""A workshop as one self-describing document (docs/export.md).

Made from what residents see, so nothing hidden can be in it: no deleted note, no name, no e-mail
address, no member id; of the author the role alone. Texts are as they were written.
"""

from collections.abc import Mapping
from typing import TypeVar, cast

import msgspec

from boards.places import span_of
from boards.records import Kind, Language, Life, Stage
from boards.roles import Role
from boards.state import State
from boards.view import Audience, View, shared_view
from boards.view.records import (
    AreaView,
    BoardView,
    ClusterView,
    LinkView,
    MemberView,
    NoteView,
    WorkshopView,
)
from server.exports.acts import ActOut
from server.exports.times import iso
from server.exports.votes import RoundOut, rounds_of

FORMAT = "samskapa-workshop"
VERSION = 1
"""Raised when a reader of the old format would be misled; new fields alone do not raise it."""

T = TypeVar("T")


class AboutWorkshop(msgspec.Struct, frozen=True):
    """What the workshop is. A text that was erased is null, here and below."""

    id: int
    title: str | None
    challenge: str | None
    children: str | None
    language: Language
    life: Life
    stage: Stage
    created: str


class AreaOut(msgspec.Struct, frozen=True):
    """An area; place and size in board units (1 = one CSS pixel at zoom 1)."""

    id: int
    title: str | None
    hint: str | None
    x: int
    y: int
    width: int
    height: int


class BoardOut(msgspec.Struct, frozen=True):
    """A board with its areas, both in order."""

    id: int
    stage: Stage
    title: str | None
    prompt: str | None
    areas: tuple[AreaOut, ...]


class GroupOut(msgspec.Struct, frozen=True):
    """A named group of notes."""

    id: int
    board: int
    area: int | None
    title: str | None


class NoteOut(msgspec.Struct, frozen=True):
    """A note. Its author is a role, or null for somebody who was removed.

    `columns` and `rows` say how many places of the grid it covers, 1 to 3 each. `together`: it is
    open for all, so others may have written in it.
    """

    id: int
    board: int
    area: int | None
    group: int | None
    text: str | None
    colour: int
    author: Role | None
    created: str
    edited: str
    x: int
    y: int
    columns: int
    rows: int
    together: bool


class LinkOut(msgspec.Struct, frozen=True):
    """`note` is built on `source`, a note of an earlier stage."""

    note: int
    source: int
    created: str


class Document(msgspec.Struct, frozen=True):
    """The whole; notes in the order of the list view."""

    format: str
    version: int
    exported: str
    workshop: AboutWorkshop
    boards: tuple[BoardOut, ...]
    groups: tuple[GroupOut, ...]
    notes: tuple[NoteOut, ...]
    links: tuple[LinkOut, ...]
    moderation: tuple[ActOut, ...] = ()
    votes: tuple[RoundOut, ...] = ()


def document_of(state: State, *, now: int, acts: tuple[ActOut, ...] = ()) -> Document:
    """The document of a workshop at `now` (ms since 1970). Takes tens of ms at 5,000 notes.

    `acts`: what facilitators have done, of which no view tells anything.
    """
    view = shared_view(state, Audience("resident"))
    [workshop] = _all(view, "w", WorkshopView)
    boards = sorted(_all(view, "b", BoardView), key=lambda board: (board.order, board.id))
    areas = sorted(_all(view, "a", AreaView), key=lambda area: (area.order, area.id))
    roles = {member.id: member.role for member in _all(view, "m", MemberView)}
    place = {board.id: at for at, board in enumerate(boards)}
    corner = {area.id: at for at, area in enumerate(areas)}

    def reading(note: NoteView) -> tuple[int, int, int, int]:
        # Notes outside the areas come last, as in the list.
        return place[note.board], corner.get(note.area, len(areas)), note.order, note.id

    return Document(
        format=FORMAT,
        version=VERSION,
        exported=iso(now),
        workshop=_about(workshop),
        boards=tuple(_board(board, areas) for board in boards),
        groups=tuple(_group(cluster) for cluster in _all(view, "c", ClusterView)),
        notes=tuple(_note(note, roles) for note in sorted(_all(view, "n", NoteView), key=reading)),
        links=tuple(_link(link) for link in _all(view, "l", LinkView)),
        moderation=acts,
        votes=rounds_of(view),
    )


def _all(view: View, kind: Kind, form: type[T]) -> list[T]:
    return [cast(T, record) for (of, _), record in view.items() if of == kind]


def _about(workshop: WorkshopView) -> AboutWorkshop:
    return AboutWorkshop(
        id=workshop.id,
        title=workshop.title,
        challenge=workshop.challenge,
        children=workshop.children,
        language=workshop.language,
        life=workshop.life,
        stage=workshop.stage,
        created=iso(workshop.created),
    )


def _board(board: BoardView, areas: list[AreaView]) -> BoardOut:
    return BoardOut(
        id=board.id,
        stage=board.stage,
        title=board.title,
        prompt=board.prompt,
        areas=tuple(_area(area) for area in areas if area.board == board.id),
    )


def _area(area: AreaView) -> AreaOut:
    return AreaOut(
        id=area.id,
        title=area.title,
        hint=area.hint,
        x=area.x,
        y=area.y,
        width=area.w,
        height=area.h,
    )


def _group(cluster: ClusterView) -> GroupOut:
    return GroupOut(
        id=cluster.id, board=cluster.board, area=cluster.area or None, title=cluster.title
    )


def _note(note: NoteView, roles: Mapping[int, Role]) -> NoteOut:
    return NoteOut(
        id=note.id,
        board=note.board,
        area=note.area or None,
        group=note.cluster or None,
        text=_at_rest(note.text),
        colour=note.colour,
        author=roles.get(note.author),
        created=iso(note.created),
        edited=iso(note.edited),
        x=note.x,
        y=note.y,
        columns=span_of(note.size)[0],
        rows=span_of(note.size)[1],
        together=note.together,
    )


def _at_rest(text: str | None) -> str | None:
    """Without the blanks that stand around a text while somebody types in it (Y4)."""
    return None if text is None else text.strip()


def _link(link: LinkView) -> LinkOut:
    return LinkOut(note=link.note, source=link.source, created=iso(link.created))
