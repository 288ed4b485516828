"""Writes the TypeScript types of the protocol from the Python classes, so they cannot differ.

`python -m server.wire.schema` writes the file; `--check` fails when it is out of date.
"""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import get_args

import msgspec
from msgspec import inspect

from boards import commands, limits, places, records, roles
from boards.rejections import Code
from boards.view.diff import Change
from boards.view.records import VIEW_CLASSES, VIEW_VERSION
from boards.wordlists import STANDARD
from server.wire import messages
from server.wire.close import CloseCode

TARGET = Path(__file__).resolve().parents[2] / "static" / "src" / "protocol" / "generated.ts"
WORDS_TARGET = TARGET.parents[1] / "facilitate" / "safety" / "standard.ts"
"""Not beside the other one, which everybody fetches first."""

_HEADER = """// Made by `python -m server.wire.schema` from the Python classes. Do not edit.

"""

_CONSTANTS = {
    name: getattr(module, name)
    for module, names in (
        (limits, [name for name in vars(limits) if name.isupper()]),
        (places, ["PITCH_X", "PITCH_Y", "ORDER_GAP"]),
    )
    for name in names
}


def render() -> str:
    """The whole TypeScript file."""
    return _HEADER + "\n".join([*_constants(), *_views(), *_tuples()]) + "\n"


def render_words() -> str:
    """The standard word list, for those who lead to read."""
    return _HEADER + _literals("STANDARD_WORDS", STANDARD) + "\n"


def _constants() -> Iterator[str]:
    yield f"export const PROTOCOL = {messages.PROTOCOL}"
    yield f"export const VIEW_VERSION = {VIEW_VERSION}"
    for name, value in _CONSTANTS.items():
        yield f"export const {name} = {value}"
    yield _literals("STAGES", records.STAGES)
    yield _literals("ROLES", roles.ROLES)
    yield _literals("REJECTIONS", [str(code) for code in Code])
    yield "export type Stage = (typeof STAGES)[number]"
    yield "export type Role = (typeof ROLES)[number]"
    yield "export type Rejection = (typeof REJECTIONS)[number]"
    yield f"export type Life = {_union(get_args(records.Life))}"
    yield f"export type Language = {_union(get_args(records.Language))}"
    yield "export const CLOSE = {"
    for code in CloseCode:
        yield f"  {code.name}: {code.value},"
    yield "} as const"
    yield ""


def _literals(name: str, values: Iterable[str]) -> str:
    inner = ", ".join(f'"{value}"' for value in values)
    return f"export const {name} = [{inner}] as const"


def _union(values: tuple[str, ...]) -> str:
    return " | ".join(f'"{value}"' for value in values)


def _views() -> Iterator[str]:
    for view in VIEW_CLASSES.values():
        fields = _fields(view)
        yield f"/** {_doc(view)} */"
        yield f"export interface {view.__name__} {{"
        yield f'  readonly kind: "{view.kind}"'
        yield from (f"  readonly {name}: {kind}" for name, kind in fields)
        yield "}"
        yield ""
    yield f"export type ViewRecord = {' | '.join(v.__name__ for v in VIEW_CLASSES.values())}"
    yield 'export type Kind = ViewRecord["kind"]'
    yield "/** The fields of each kind of record, in the order in which they travel. */"
    yield "export const FIELDS = {"
    for kind, view in VIEW_CLASSES.items():
        names = ", ".join(f'"{name}"' for name, _ in _fields(view))
        yield f"  {kind}: [{names}],"
    yield "} as const satisfies Record<Kind, readonly string[]>"
    yield ""


def _tuples() -> Iterator[str]:
    for part in _parts():
        yield f"/** {_doc(part)} */"
        yield f"export type {part.__name__} = {_array(part)}"
    yield ""
    groups = {
        "ClientCommand": get_args(commands.ClientCommand),
        "Change": get_args(Change),
        "ClientFrame": get_args(messages.ClientFrame),
        "ServerFrame": get_args(messages.ServerFrame),
    }
    for union, members in groups.items():
        for member in members:
            yield f"/** {_doc(member)} */"
            yield f"export type {member.__name__} = {_tuple(member)}"
        yield f"export type {union} = {' | '.join(m.__name__ for m in members)}"
        yield ""


def _parts() -> tuple[type[msgspec.Struct], ...]:
    """What stands inside commands and has no name on the wire."""
    return (
        commands.NewNote,
        commands.NewPlace,
        commands.AreaPlan,
        commands.TablePlan,
        commands.Seating,
        commands.Step,
        commands.Regroup,
        commands.Unmade,
    )


def _array(struct: type[msgspec.Struct]) -> str:
    return f"readonly [{', '.join(f'{name}: {kind}' for name, kind in _fields(struct))}]"


def _tuple(struct: type[msgspec.Struct]) -> str:
    fields = ", ".join(f"{name}: {kind}" for name, kind in _fields(struct))
    tag = struct.__struct_config__.tag
    first = f"tag: {tag}" if isinstance(tag, int) else f'tag: "{tag}"'
    return f"[{first}, {fields}]"


def _doc(struct: type) -> str:
    return " ".join((struct.__doc__ or "").split())


def _fields(struct: type[msgspec.Struct]) -> list[tuple[str, str]]:
    info = inspect.type_info(struct)
    assert isinstance(info, inspect.StructType), "records and frames are structs"
    return [(field.name, _type(field.type)) for field in info.fields]


def _type(kind: inspect.Type) -> str:
    if isinstance(kind, inspect.Metadata):
        return _type(kind.type)
    if isinstance(kind, inspect.IntType | inspect.FloatType):
        return "number"
    if isinstance(kind, inspect.StrType):
        return "string"
    if isinstance(kind, inspect.BoolType):
        return "boolean"
    if isinstance(kind, inspect.NoneType):
        return "null"
    if isinstance(kind, inspect.AnyType):
        return "unknown"
    if isinstance(kind, inspect.LiteralType):
        return " | ".join(sorted(f'"{value}"' for value in kind.values))
    return _compound(kind)


def _compound(kind: inspect.Type) -> str:
    if isinstance(kind, inspect.UnionType):
        if all(isinstance(part, inspect.StructType) for part in kind.types):
            return _named_union(kind)
        return " | ".join(_type(part) for part in kind.types)
    if isinstance(kind, inspect.VarTupleType):
        return f"readonly ({_type(kind.item_type)})[]"
    if isinstance(kind, inspect.TupleType):
        return f"readonly [{', '.join(_type(part) for part in kind.item_types)}]"
    if isinstance(kind, inspect.StructType):
        return kind.cls.__name__
    raise msgspec.ValidationError(f"no TypeScript type for {kind!r}")


def _named_union(kind: inspect.UnionType) -> str:
    names = {part.cls for part in kind.types if isinstance(part, inspect.StructType)}
    if names == set(get_args(commands.ClientCommand)):
        return "ClientCommand"
    if names == set(get_args(Change)):
        return "Change"
    return " | ".join(sorted(cls.__name__ for cls in names))


def main(arguments: list[str]) -> int:
    """Writes the files, or compares them."""
    stale = []
    for target, text in ((TARGET, render()), (WORDS_TARGET, render_words())):
        if "--check" not in arguments:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        elif not target.exists() or target.read_text(encoding="utf-8") != text:
            stale.append(target.name)
    if stale:
        names = ", ".join(stale)
        sys.stderr.write(f"{names} out of date: run `python -m server.wire.schema`\n")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
