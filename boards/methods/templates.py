"""From a template to the boards of a new workshop: lays the areas out side by side."""

from collections.abc import Callable, Iterator

import msgspec

from boards.commands import AreaPlan, BoardPlan
from boards.limits import AREA_GAP, AREA_HEADER, AREA_PADDING, NOTE_GAP
from boards.places import PITCH_X, PITCH_Y
from boards.records import Language, Stage

COLUMNS = 3
ROWS = 3
"""Slots of an area before it grows downwards. Areas stand in one row, so none is in the way."""


STANDARD_HEIGHT = AREA_HEADER + ROWS * PITCH_Y - NOTE_GAP + AREA_PADDING
"""Height of a new area, in board units."""


class AreaTemplate(msgspec.Struct, frozen=True):
    """Title and hint of an area, by language."""

    title: dict[Language, str]
    hint: dict[Language, str]


class BoardTemplate(msgspec.Struct, frozen=True):
    """A board of a stage: what it is called, what it asks, and its areas."""

    stage: Stage
    title: dict[Language, str]
    prompt: dict[Language, str]
    areas: tuple[AreaTemplate, ...]


def lay_out(
    templates: tuple[BoardTemplate, ...],
    *,
    language: Language,
    new_id: Callable[[], int],
    columns: int = COLUMNS,
) -> tuple[BoardPlan, ...]:
    """The boards of a new workshop in one language; `new_id` draws a fresh id for each record.

    `columns`: notes side by side in an area.
    """
    return tuple(
        BoardPlan(
            id=new_id(),
            stage=template.stage,
            title=template.title[language],
            prompt=template.prompt[language],
            areas=tuple(_areas(template, language=language, new_id=new_id, columns=columns)),
        )
        for template in templates
    )


def _areas(
    template: BoardTemplate, *, language: Language, new_id: Callable[[], int], columns: int
) -> Iterator[AreaPlan]:
    width = 2 * AREA_PADDING + columns * PITCH_X - NOTE_GAP
    for index, area in enumerate(template.areas):
        yield AreaPlan(
            id=new_id(),
            title=area.title[language],
            hint=area.hint[language],
            x=index * (width + AREA_GAP),
            y=0,
            w=width,
            h=STANDARD_HEIGHT,
        )
