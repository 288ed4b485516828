"""The words that records are told in, and what all records share."""

from typing import ClassVar, Literal, get_args

import msgspec

from boards.ids import Id

Ref = bytes
"""SHA-256 of (salt, content) of a cell, 32 bytes; empty for "no text was ever given"."""

NO_TEXT: Ref = b""

Kind = Literal["w", "b", "a", "n", "c", "m", "t", "l", "f", "k", "s", "u", "g", "r", "v"]
"""Workshop, board, area, note, cluster, member, trashed note, link, flag, kept note, step,
undoing of a person, table, round of voting, ballot."""

KINDS: tuple[Kind, ...] = get_args(Kind)

Stage = Literal["empathize", "define", "ideate", "prototype", "test"]
STAGES: tuple[Stage, ...] = ("empathize", "define", "ideate", "prototype", "test")

Life = Literal["draft", "open", "closed"]
"""Draft -> open -> closed, and closed -> open again (RULES.md W2)."""

Language = Literal["sv", "en"]

Rule = Literal["rude", "personal", "off_topic", "spam", "other"]
"""The rule of the workshop that a note is said to break; "other" is told in words."""

Mode = Literal["open", "private", "read", "vote"]
"""What a board is for now: writing, writing unseen by others, reading, voting (RULES.md H)."""

Authors = Literal["named", "alias", "hidden"]
"""Who learns who wrote a note: all; facilitators, others an alias that is one board's; nobody."""

NOBODY = -1
"""The alias of an author whom nobody learns of."""

Hold = Literal["none", "first", "all"]
"""Which new notes wait for a facilitator: none, the first of each guest, all (RULES.md H)."""

Why = Literal["private", "held", "hidden"]
"""Why a note is kept from the others: not revealed yet, not approved yet, taken away."""

Door = Literal["open", "ask", "shut"]
"""Who comes in: everybody, who is let in by a facilitator, nobody new (RULES.md M8)."""

Way = Literal["code", "staff", "facilitator", "facilitator-end", "wall", "wall-end"]
"""A way in that is made anew, or ended: the code, the links for staff, for a second
facilitator and for screens (RULES.md M10)."""

Method = Literal["dots", "yesno", "scale", "rank", "axes"]
"""How one votes in a round: dots to give away, yes / no / abstain, 1 to 5, an order, two scales."""

Over = Literal["notes", "clusters"]
"""What a round is about."""

Veil = Literal["none", "worn", "lifted"]
"""Whether it stands in cells who did what: never yet; it does; and what was so is forgotten
(RULES.md H10)."""

RoundLife = Literal["open", "closed", "revealed"]
"""Open -> closed -> revealed, and never back (RULES.md Q)."""


class Base(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What all records share: an id, unique over all kinds of one workshop."""

    kind: ClassVar[Kind]
    texts: ClassVar[tuple[str, ...]] = ()

    id: Id
