"""A language that nobody speaks: English with accents, 40 % longer, in brackets.

What stands on a screen without brackets was written into a component; what is cut off had no room
for a longer language; a bracket that is missing shows a sentence put together from pieces.
"""

from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax import ast as FTL  # noqa: N812 - the name in its own documentation
from fluent.syntax.visitor import Transformer

_PLAIN = "aceinorsuyACEINORSUY"
_ACCENTED = "áçéíñöřšůýÅÇÉÎÑØŘŠÛÝ"
_TABLE = str.maketrans(_PLAIN, _ACCENTED)
OPEN, CLOSE = "⟦", "⟧"
LONGER = 0.4


def stretched(text: str) -> str:
    """The words with accents, and after them 40 % more characters in words of at most six."""
    wanted = round(len(text.strip()) * LONGER)
    more = " ".join("~" * min(6, wanted - begun) for begun in range(0, wanted, 6))
    return text.translate(_TABLE) + more


class _Pseudo(Transformer):
    """Changes every text of a message, wherever it stands in a selection."""

    def visit_Pattern(self, node: FTL.Pattern) -> FTL.Pattern:  # noqa: N802
        """Brackets round every pattern, so that one sees where it begins and ends."""
        self.generic_visit(node)
        chosen = any(
            isinstance(one, FTL.Placeable) and isinstance(one.expression, FTL.SelectExpression)
            for one in node.elements
        )
        if not chosen:
            node.elements = [FTL.TextElement(OPEN), *node.elements, FTL.TextElement(CLOSE)]
        return node

    def visit_TextElement(self, node: FTL.TextElement) -> FTL.TextElement:  # noqa: N802
        """The words themselves."""
        node.value = stretched(node.value)
        return node


def pseudo(source: str) -> str:
    """A Fluent file in the pseudo-language."""
    resource = FluentParser().parse(source)
    return str(FluentSerializer().serialize(_Pseudo().visit(resource)))
