"""What facilitators ask of boards and areas."""

from boards.commands.base import Base
from boards.ids import Id, Integer, MaybeId
from boards.records import Stage


class AreaPlan(Base, frozen=True, array_like=True):
    """An area to make with a new workshop; coordinates in board units."""

    id: Id
    title: str
    hint: str
    x: Integer
    y: Integer
    w: Integer
    h: Integer


class BoardPlan(Base, frozen=True, array_like=True):
    """A board to make with a new workshop."""

    id: Id
    stage: Stage
    title: str
    prompt: str
    areas: tuple[AreaPlan, ...]


class BoardAdd(Base, frozen=True, array_like=True, tag="board.add"):
    """One more board, the last of its stage, with at least one area."""

    id: Id
    stage: Stage
    title: str
    prompt: str
    areas: tuple[AreaPlan, ...]


class BoardEdit(Base, frozen=True, array_like=True, tag="board.edit"):
    """Another title and prompt, on top of version `base`."""

    id: Id
    base: Integer
    title: str
    prompt: str


class BoardOrder(Base, frozen=True, array_like=True, tag="board.order"):
    """Put the board before another one of its stage, or last (0).

    `given`, for undo: the one that it must stand before now (0: last), or nothing.
    """

    id: Id
    before: MaybeId
    given: tuple[Integer, ...] = ()


class BoardRemove(Base, frozen=True, array_like=True, tag="board.remove"):
    """Away with a board that holds no note.

    `given`, for undo: the versions that it and its areas, by id, must have, or nothing.
    """

    id: Id
    given: tuple[Integer, ...] = ()


class AreaAdd(Base, frozen=True, array_like=True, tag="area.add"):
    """One more area, to the right of the others."""

    id: Id
    board: Id
    title: str
    hint: str
    w: Integer
    h: Integer


class AreaEdit(Base, frozen=True, array_like=True, tag="area.edit"):
    """Another title and hint, on top of version `base`."""

    id: Id
    base: Integer
    title: str
    hint: str


class AreaPlace(Base, frozen=True, array_like=True, tag="area.place"):
    """Another place and size; the area's notes move along with its upper left corner.

    `given`, for undo: x, y, w and h that it must have now, or nothing.
    """

    id: Id
    x: Integer
    y: Integer
    w: Integer
    h: Integer
    given: tuple[Integer, ...] = ()


class AreaOrder(Base, frozen=True, array_like=True, tag="area.order"):
    """Put the area before another one of its board in the list, or last (0).

    `given`, for undo: the one that it must stand before now (0: last), or nothing.
    """

    id: Id
    before: MaybeId
    given: tuple[Integer, ...] = ()


class AreaRemove(Base, frozen=True, array_like=True, tag="area.remove"):
    """Away with an area that holds no note.

    `given`, for undo: the version that it must have, or nothing.
    """

    id: Id
    given: tuple[Integer, ...] = ()
