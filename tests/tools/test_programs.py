"""Which copy of a program the tests use, tried with real ones: small shell scripts."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tools.programs import NotFoundError, Program, find


def program(*, fetched: str | None = None) -> Program:
    return Program(
        title="the gadget",
        variable="GADGET",
        names=("gadget", "gadget-stable"),
        package="no-such-package-gadget",
        probe=("--version",),
        fetch=lambda: fetched,
    )


def script(path: Path, *, status: int) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\nexit {status}\n")
    path.chmod(0o755)
    return str(path)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder on PATH, empty."""
    folder = tmp_path / "path"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.delenv("GADGET", raising=False)
    return folder


def test_variable_wins_over_an_installed_copy(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script(path / "gadget", status=0)
    mine = script(tmp_path / "mine" / "gadget", status=0)
    monkeypatch.setenv("GADGET", mine)
    assert find(program()) == mine


def test_variable_that_names_nothing_is_an_error_and_no_hint(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script(path / "gadget", status=0)
    monkeypatch.setenv("GADGET", str(tmp_path / "absent"))
    with pytest.raises(NotFoundError, match="GADGET="):
        find(program())


def test_installed_stub_that_does_not_start_is_passed_over(path: Path) -> None:
    script(path / "gadget", status=1)
    second = script(path / "gadget-stable", status=0)
    assert find(program()) == second


def test_publishers_copy_comes_before_the_distributions(path: Path, tmp_path: Path) -> None:
    fetched = script(tmp_path / "fetched" / "gadget", status=0)
    assert find(program(fetched=fetched)) == fetched


def test_without_apt_the_message_says_what_to_do(path: Path) -> None:
    with pytest.raises(NotFoundError, match="GADGET=/path/to/it"):
        find(program())


def test_package_that_cannot_be_installed_is_reported(path: Path, tmp_path: Path) -> None:
    script(path / "apt-get", status=100)
    reason = "failed" if os.geteuid() == 0 else "needs root: sudo apt-get install"
    with pytest.raises(NotFoundError, match=reason):
        find(program())
