"""The front end is built again when its sources say so, and only then."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tools.frontend import environment, fingerprint, node_home


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in ("static/src/main.ts", "static/package.json", "locales/sv/ui.ftl"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"content of {name}")
    return tmp_path


@pytest.mark.parametrize("name", ["static/src/main.ts", "static/package.json", "locales/sv/ui.ftl"])
def test_changed_source_changes_the_fingerprint(tree: Path, name: str) -> None:
    before = fingerprint(tree)
    (tree / name).write_text("other")
    assert fingerprint(tree) != before


def test_renamed_and_removed_sources_change_the_fingerprint(tree: Path) -> None:
    before = fingerprint(tree)
    (tree / "static/src/main.ts").rename(tree / "static/src/other.ts")
    renamed = fingerprint(tree)
    (tree / "static/src/other.ts").unlink()
    assert len({before, renamed, fingerprint(tree)}) == 3


def test_text_that_moves_between_two_files_changes_the_fingerprint(tree: Path) -> None:
    one, two = tree / "static/src/a.ts", tree / "static/src/b.ts"
    one.write_text("xy")
    two.write_text("z")
    before = fingerprint(tree)
    one.write_text("x")
    two.write_text("yz")
    assert fingerprint(tree) != before


def test_times_tests_and_tools_do_not_change_the_fingerprint(tree: Path) -> None:
    before = fingerprint(tree)
    os.utime(tree / "static/src/main.ts", (1, 1))
    (tree / "static/src/main.test.ts").write_text("a test")
    (tree / "static/node_modules").mkdir()
    (tree / "static/node_modules/vite.js").write_text("a tool")
    assert fingerprint(tree) == before


def test_wheels_node_comes_before_the_machines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/usr/bin")
    monkeypatch.setenv("NODE_ENV", "production")
    environ = environment()
    assert environ["PATH"].split(os.pathsep) == [str(node_home() / "bin"), "/usr/bin"]
    assert "NODE_ENV" not in environ


@pytest.mark.parametrize("home", ["", "/proc/1/no-such-home"])
def test_without_a_writable_home_npm_keeps_its_cache_in_the_tree(
    monkeypatch: pytest.MonkeyPatch, home: str
) -> None:
    monkeypatch.setenv("HOME", home)
    monkeypatch.delenv("npm_config_cache", raising=False)
    environ = environment()
    assert "HOME" not in environ
    assert environ["npm_config_cache"].endswith(".npm-cache")
