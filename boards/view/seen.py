"""Which kinds of records each role may be shown at all (RULES.md S1, S7).

What is not named here is not sent, whatever its projection would say: a new kind of record is seen
by nobody before somebody has decided who sees it.
"""

from boards.records import Kind
from boards.roles import ViewerRole

_SHARED_BY_ALL: frozenset[Kind] = frozenset(("w", "b", "a", "n", "c", "m", "l", "s", "g", "r"))

SEEN: dict[ViewerRole, frozenset[Kind]] = {
    "facilitator": _SHARED_BY_ALL | {"t", "f", "k", "u"},
    "staff": _SHARED_BY_ALL,
    "resident": _SHARED_BY_ALL,
    # S7: a resident's, as a name for it: what is added for residents is asked about for the hall.
    "wall": _SHARED_BY_ALL,
}
