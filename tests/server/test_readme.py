"""What the README says of commands and browsers is what the program has."""

import re
from pathlib import Path

from server.cli import main

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "README.md").read_text(encoding="utf-8")
NAMES = {"chrome": "Chrome", "edge": "Edge", "firefox": "Firefox", "safari": "Safari"}


def test_readme_names_every_command_and_no_other() -> None:
    named = set(re.findall(r"samskapa (?!samskapa)([a-z][a-z-]+)", TEXT))
    assert named == set(main.commands) - {"serve"}


def test_readme_names_the_browsers_that_the_screens_are_built_for() -> None:
    build = (ROOT / "static" / "vite.config.ts").read_text(encoding="utf-8")
    target = re.search(r"target: \[(.*?)\]", build)
    assert target is not None
    oldest = re.findall(r'"([a-z]+)(\d+)"', target.group(1))
    assert {name for name, _ in oldest} == set(NAMES)
    for name, version in oldest:
        assert f"{NAMES[name]} {version}" in TEXT
