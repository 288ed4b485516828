"""Ids of the records of a workshop.

An id is an integer in [1, 2**53): the largest range that a browser holds exactly in a number, so
no id is ever a string on the wire (a note costs 9 bytes less). Clients draw them at random, so a
note written offline has its id at once; 5,000 notes collide with a chance of about 1e-9.
"""

from typing import Annotated

import msgspec

MAX_ID = 2**53 - 1

Id = Annotated[int, msgspec.Meta(ge=1, le=MAX_ID)]
"""The id of a record."""

Integer = Annotated[int, msgspec.Meta(ge=-MAX_ID, le=MAX_ID)]
"""Any other integer that a client says: what a browser cannot hold is no frame (PROTOCOL.md F2).
Which of them make sense is for the rules to say."""

MaybeId = Annotated[int, msgspec.Meta(ge=0, le=MAX_ID)]
"""The id of a record, or 0 for none."""
