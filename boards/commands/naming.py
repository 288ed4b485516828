"""Which records a command is about: by the type of its fields, whatever other numbers it holds."""

from collections.abc import Iterator
from functools import cache
from typing import get_args, get_origin, get_type_hints

import msgspec

from boards.ids import Id, MaybeId


def ids_in(command: msgspec.Struct) -> Iterator[int]:
    """All ids in it, those of its parts too. A version, a place or a "yes" is none: clients choose
    the ids of what they make, and 1 is one."""
    for name in _naming(type(command)):
        value = getattr(command, name)
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, msgspec.Struct):
                yield from ids_in(each)
            else:
                yield each


@cache
def _naming(of: type[msgspec.Struct]) -> tuple[str, ...]:
    """The fields to be read; asked of every command, so it is looked up once."""
    hints = get_type_hints(of, include_extras=True)
    return tuple(name for name, hint in hints.items() if _is_naming(hint))


def _is_naming(hint: object) -> bool:
    if get_origin(hint) is tuple:
        hint = get_args(hint)[0]
    is_part = isinstance(hint, type) and issubclass(hint, msgspec.Struct)
    return is_part or hint in (Id, MaybeId)
