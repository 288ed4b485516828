"""A Fluent file as the build hands it to the client: static/plugins/texts.ts in Python."""

import json
from typing import TypeAlias

from fluent.syntax import FluentParser
from fluent.syntax import ast as FTL  # noqa: N812 - the name in its own documentation

Json: TypeAlias = "str | float | None | list[Json] | dict[str, Json]"


def parsed(source: str) -> str:
    """The value of each message by its id, as JSON."""
    messages = (one for one in FluentParser().parse(source).body if isinstance(one, FTL.Message))
    return json.dumps({one.id.name: _pattern(one.value) for one in messages if one.value})


def _pattern(pattern: FTL.Pattern) -> Json:
    parts = [_part(one) for one in pattern.elements]
    # Text between brackets of its own (tests/support/pseudo.py) comes in pieces; without a value in
    # it the client wants one string.
    texts = [part for part in parts if isinstance(part, str)]
    return "".join(texts) if len(texts) == len(parts) else parts


def _part(part: FTL.TextElement | FTL.Placeable) -> Json:
    return part.value if isinstance(part, FTL.TextElement) else _expression(part.expression)


def _expression(expression: object) -> Json:
    match expression:
        case FTL.VariableReference():
            return {"type": "var", "name": expression.id.name}
        case FTL.MessageReference():
            return {"type": "mesg", "name": expression.id.name, "attr": None}
        case FTL.StringLiteral():
            return {"type": "str", "value": expression.value}
        case FTL.NumberLiteral():
            return {"type": "num", "value": float(expression.value), "precision": 0}
        case FTL.Identifier():
            return {"type": "str", "value": expression.name}
        case FTL.SelectExpression():
            star = [variant.default for variant in expression.variants].index(True)
            return {
                "type": "select",
                "selector": _expression(expression.selector),
                "variants": [
                    {"key": _expression(variant.key), "value": _pattern(variant.value)}
                    for variant in expression.variants
                ],
                "star": star,
            }
        case _:
            raise TypeError(f"the texts have no {type(expression).__name__} so far")
