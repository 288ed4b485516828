"""What people report, and notes that not everybody may see."""

from typing import ClassVar, Literal

from boards.ids import Id, MaybeId
from boards.records.base import NO_TEXT, Base, Kind, Ref, Rule, Why
from boards.records.notes import Link, Note


class Flag(Base, frozen=True, array_like=True, gc=False, tag="f"):
    """A member says that a note breaks a rule; she tells more in `words`.

    settled: when a facilitator let the note stand, for `reason`; 0 while nobody did.
    """

    kind: ClassVar[Kind] = "f"
    texts: ClassVar[tuple[str, ...]] = ("words", "reason")

    note: Id
    by: MaybeId
    rule: Rule
    words: Ref
    at: int
    settled: int = 0
    reason: Ref = NO_TEXT


class Kept(Base, frozen=True, array_like=True, gc=False, tag="k"):
    """A note that not everybody may see: no rule about notes ever meets it by accident.

    Whole as it was or is to be, with its links; `by` and `at`: who took it away, and when.
    `message` to the author, `reply` of hers. `suspect`: of a private note, by the word list.
    """

    kind: ClassVar[Kind] = "k"

    note: Note
    why: Why
    links: tuple[Link, ...] = ()
    rule: Rule | Literal[""] = ""
    message: Ref = NO_TEXT
    reply: Ref = NO_TEXT
    by: MaybeId = 0
    at: int = 0
    suspect: bool = False
