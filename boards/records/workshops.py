"""The workshop itself."""

from typing import ClassVar, Literal

from boards.ids import MaybeId
from boards.records.base import (
    NO_TEXT,
    Base,
    Door,
    Hold,
    Kind,
    Language,
    Life,
    Ref,
    Stage,
    Veil,
    Way,
)


class Workshop(Base, frozen=True, array_like=True, gc=False, tag="w"):
    """The one record that says what the workshop is and where it stands.

    `version` counts its texts, here and in boards and areas. `words`: the lines that facilitators
    changed of the word list, and `words_version` counts them (RULES.md Z2).
    `free_until`: till then those who come by the code need not ask at the door (M8).
    `step`: of the agenda, that everyone is at; `agenda`: whether everyone sees the others too.
    The timer (T3): `timer_ends` when it is up, or `timer_left` ms while it is paused, of
    `timer_length` ms; all 0 without one. `summon`: where everyone was called to at `summoned`;
    `spotlight`: what is shown to all; `notice`: what is told to all since `noticed`.
    `forgot`: the entry up to which it was forgotten who wrote hidden notes, 0 for none; `swept`:
    up to which storage has forgotten it too (H10).
    `let_in` and `turned`: how many were ever let in at the door, and were not; `answered`: which
    answer at the door was told last (M8), and `answerer` whose it was. `way`: which way in
    was last asked to be changed (M10).
    """

    kind: ClassVar[Kind] = "w"
    texts: ClassVar[tuple[str, ...]] = ("title", "challenge", "children", "words", "notice")

    title: Ref
    challenge: Ref
    language: Language
    children: Ref
    life: Life
    stage: Stage
    read_only: bool
    created: int
    version: int = 1
    words: Ref = NO_TEXT
    words_version: int = 0
    hold: Hold = "none"
    door: Door = "open"
    free_until: int = 0
    step: MaybeId = 0
    agenda: bool = False
    timer_ends: int = 0
    timer_left: int = 0
    timer_length: int = 0
    summon: MaybeId = 0
    summoned: int = 0
    spotlight: MaybeId = 0
    notice: Ref = NO_TEXT
    noticed: int = 0
    veil: Veil = "none"
    forgot: int = 0
    swept: int = 0
    let_in: int = 0
    turned: int = 0
    answered: int = 0
    answerer: MaybeId = 0
    way: Way | Literal[""] = ""
