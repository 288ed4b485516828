"""What all commands are made of."""

import msgspec


class Base(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """An array on the wire: [name, field, ...] in the order given here."""
