"""One shape for every error of the server, from a closed table of codes.

    {"error": {"code": "alias_too_long", "where": "alias", "message": "...", "args": {"limit": 40}}}

`code` is for programs, `message` for people (what was wrong, what to do; Fluent key
`error-<code>` with hyphens), `where` names the field or part, "" when it is the whole request.
"""

from msgspec import Struct

from server.i18n import Language, say

STATUS: dict[str, int] = {
    # The request itself
    "bad_request": 400,
    "bad_field": 400,
    "foreign_origin": 403,
    "not_found": 404,
    "method_not_allowed": 405,
    "too_large": 413,
    "wrong_content_type": 415,
    "slow_down": 429,
    # Who asks
    "signed_out": 401,
    "no_seat": 401,
    "sign_in_failed": 401,
    "setup_token_wrong": 403,
    "setup_done": 409,
    "ticket_wrong": 403,
    "wall_unknown": 403,
    "not_facilitator": 403,
    "removed": 403,
    "banned": 403,
    "not_let_in": 403,
    # What was written
    "text_empty": 422,
    "text_too_long": 422,
    "text_invalid": 422,
    "alias_empty": 422,
    "alias_too_long": 422,
    "alias_invalid": 422,
    "alias_fixed": 409,
    "email_invalid": 422,
    "email_taken": 409,
    "email_unknown": 404,
    "password_too_short": 422,
    "password_too_long": 422,
    "language_unknown": 422,
    "title_differs": 422,
    "target_unknown": 409,
    "area_at_edge": 409,
    "notes_full": 409,
    # Where one wants to go
    "code_unknown": 404,
    "staff_link_unknown": 404,
    "workshop_unknown": 404,
    "workshop_not_open": 409,
    "workshop_closed": 409,
    "workshop_full": 409,
    "wall_full": 409,
    "workshop_open": 409,
    "door_shut": 409,
    "must_ask": 409,
    "lobby_full": 409,
    # The server
    "storage_unavailable": 503,
    "workshop_halted": 503,
    "draining": 503,
    "internal": 500,
}
"""All codes, with their HTTP status."""


class ErrorBody(Struct, frozen=True):
    """The inner object."""

    code: str
    where: str
    message: str
    args: dict[str, str | int]


class ErrorShape(Struct, frozen=True):
    """The whole answer."""

    error: ErrorBody


class ApiError(Exception):
    """Raised anywhere below a handler; `args` are the figures that the message names."""

    def __init__(self, code: str, where: str = "", /, **figures: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.where = where
        self.figures = figures
        self.status = STATUS[code]

    def shape(self, language: Language) -> ErrorShape:
        """What the client gets."""
        message = say(language, text_key(self.code), self.figures)
        return ErrorShape(ErrorBody(self.code, self.where, message, self.figures))


def text_key(code: str) -> str:
    """The Fluent key of a code's message."""
    return f"error-{code.replace('_', '-')}"
