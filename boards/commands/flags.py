"""What people ask about notes that may hurt somebody, and facilitators answer (RULES.md Z)."""

from boards.commands.base import Base
from boards.ids import Id, Integer
from boards.records import Rule


class NoteFlag(Base, frozen=True, array_like=True, tag="note.flag"):
    """Tell the facilitators that a note breaks a rule; `text` may be empty."""

    id: Id
    note: Id
    rule: Rule
    text: str


class FlagsDismiss(Base, frozen=True, array_like=True, tag="flags.dismiss"):
    """The note stands, whatever was said against it, for this reason. Settles all its flags."""

    note: Id
    reason: str


class WorkshopWords(Base, frozen=True, array_like=True, tag="workshop.words"):
    """Other lines for the word list (boards/words.py), on top of version `base`."""

    base: Integer
    text: str
