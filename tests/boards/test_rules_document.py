"""RULES.md against the code that cites it, the tests that prove it, and the table of authority."""

import ast
import re
from pathlib import Path

import pytest

from tests.support.authority import as_markdown

ROOT = Path(__file__).parents[2]
RULES = (ROOT / "boards" / "RULES.md").read_text(encoding="utf-8")
RULE = re.compile(r"^- \*\*([A-Z]\d+)\*\* \S", re.MULTILINE)
CITED = re.compile(
    r"\b([AWMNGCKBPUXYLDEVSRZOHTJQ])(\d\d?)(?:-[AWMNGCKBPUXYLDEVSRZOHTJQ]?(\d\d?))?\b"
)
OF_THE_HOUSE = {"B13"}
"""A rule of ARCHITECTURE.md, not of this document."""
TITLE = re.compile(r"^test_((?:[a-z]\d\d?_)+)\w*[a-z]")


def rules() -> list[str]:
    return RULE.findall(RULES)


def cited(text: str) -> set[str]:
    """The rules that a text names, `N1-N9` being nine of them."""
    found: set[str] = set()
    for letter, first, last in CITED.findall(text):
        found.update(f"{letter}{number}" for number in range(int(first), int(last or first) + 1))
    return found


def titles() -> list[str]:
    paths = [
        *(ROOT / "tests" / "boards").glob("test_*.py"),
        *(ROOT / "tests/laws").glob("test_*.py"),
    ]
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in paths]
    return [
        node.name
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    ]


def proven() -> set[str]:
    found = [match.group(1) for title in titles() if (match := TITLE.match(title))]
    return {rule.upper() for group in found for rule in group.split("_") if rule}


def test_rules_are_numbered_from_one_without_holes() -> None:
    numbers: dict[str, list[int]] = {}
    for rule in rules():
        numbers.setdefault(rule[0], []).append(int(rule[1:]))
    assert all(found == list(range(1, len(found) + 1)) for found in numbers.values()), numbers
    assert len(numbers) == 24


@pytest.mark.parametrize(
    "path",
    sorted((ROOT / "boards").rglob("*.py")),
    ids=lambda path: str(path.relative_to(ROOT)),
)
def test_every_rule_that_the_code_cites_exists(path: Path) -> None:
    assert cited(path.read_text(encoding="utf-8")) <= set(rules())


def test_every_rule_is_in_the_title_of_a_test_and_no_title_names_another() -> None:
    assert proven() - OF_THE_HOUSE == set(rules())


def test_the_table_is_the_one_that_the_code_is_held_to() -> None:
    table = [line for line in RULES.splitlines() if line.startswith("|")]
    assert table == as_markdown()
