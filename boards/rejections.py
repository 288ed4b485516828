"""Why a command is refused: a closed table (RULES.md R1). Texts for people are in Fluent files."""

from enum import StrEnum

import msgspec


class Code(StrEnum):
    """Each with what was wrong; the client keeps what was written as a draft."""

    UNKNOWN_TARGET = "unknown_target"
    """No such record, or one that the actor may not see: one and the same answer."""
    ID_TAKEN = "id_taken"
    """The chosen id is in use, visibly or not."""
    NOT_ALLOWED = "not_allowed"
    """The role does not permit this command."""
    NOT_YOURS = "not_yours"
    """Only the author may change the text and the colour of a note, or delete it."""
    NOT_OPEN = "not_open"
    """The workshop is still a draft."""
    READ_ONLY = "read_only"
    """The facilitator has paused writing."""
    NOT_YOUR_TABLE = "not_your_table"
    """Only who sits at a table writes there."""
    MUTED = "muted"
    """A facilitator has paused this member's writing."""
    DOOR_SHUT = "door_shut"
    """Nobody new comes in."""
    MUST_ASK = "must_ask"
    """Whoever is new comes in when a facilitator has let her in."""
    CLOSED = "closed"
    """The workshop is closed."""
    REMOVED = "removed"
    """The actor was removed from the workshop."""
    TEXT_EMPTY = "text_empty"
    TEXT_TOO_LONG = "text_too_long"
    TEXT_INVALID = "text_invalid"
    """Lone surrogates or control characters."""
    STALE_TEXT = "stale_text"
    """Somebody changed the text since the version that the edit was based on."""
    STALE_STEP = "stale_step"
    """Others have changed all that was to be taken back or done again."""
    TOO_MANY_NOTES = "too_many_notes"
    TOO_MANY_AREAS = "too_many_areas"
    TOO_MANY_BOARDS = "too_many_boards"
    TOO_MANY_LINKS = "too_many_links"
    TOO_MANY_FLAGS = "too_many_flags"
    """The member, or the workshop, has as many as there may be."""
    TOO_MANY_STEPS = "too_many_steps"
    TOO_MANY_ROUNDS = "too_many_rounds"
    ROUND_RUNNING = "round_running"
    """People are voting on this board already."""
    ROUND_CLOSED = "round_closed"
    """The vote came after the round had closed."""
    OVER_BUDGET = "over_budget"
    """More dots than one has, or than one target may get."""
    TOO_MANY_AT_ONCE = "too_many_at_once"
    """More notes in one gesture than a gesture may have."""
    TOO_BIG = "too_big"
    """More at once than a frame holds: the page says so itself, and sends nothing (F2)."""
    TOO_MANY_MEMBERS = "too_many_members"
    TOO_MANY_IN_CLUSTER = "too_many_in_cluster"
    OUT_OF_BOUNDS = "out_of_bounds"
    """A coordinate beyond the board."""
    KEPT = "kept"
    """Others do not see the note yet: it cannot be grouped, linked or opened for all."""
    WORDS_WAIT = "words_wait"
    """A facilitator sees the actor's words first; in another's note or a title they cannot wait."""
    MORE_SEEN = "more_seen"
    """More is seen now than its writer was told: the note, or who wrote it."""
    BAD_VALUE = "bad_value"
    """A value outside its list: colour, stage, role, life."""
    NOT_EMPTY = "not_empty"
    """The board or area holds notes."""
    LAST_BOARD = "last_board"
    """A workshop always keeps one board."""
    LAST_AREA = "last_area"
    """A board always keeps one area."""
    ALREADY = "already"
    """Nothing would change: the life, role or membership is so already."""
    IN_USE = "in_use"
    """Everyone is at that step of the agenda."""
    LAST_FACILITATOR = "last_facilitator"
    """A workshop always keeps one facilitator."""
    CLIENT_TAKEN = "client_taken"
    """The client id belongs to another member."""
    CLIENT_FORGOTTEN = "client_forgotten"
    """The client was silent for too long to tell a resend from a new command."""
    N_REUSED = "n_reused"
    """The number was used for another command."""
    INTERNAL = "internal"
    """The command made `decide` fail; it was logged and changed nothing."""


class Rejected(msgspec.Struct, frozen=True):
    """The outcome of a refused command. `limit` is the figure that was exceeded, else 0."""

    code: Code
    limit: int = 0


class Refusal(Exception):  # noqa: N818 - control flow inside decide, never leaves it
    """Raised anywhere inside `decide`; becomes `Rejected`."""

    def __init__(self, code: Code, limit: int = 0) -> None:
        super().__init__(code)
        self.rejected = Rejected(code, limit)
