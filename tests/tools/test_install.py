"""The environment is made again when what it depends on changed."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tools.install import ROOT, exclusive, fingerprint


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in ("pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", ["pyproject.toml", "constraints.txt"])
def test_changed_requirement_changes_the_fingerprint(tree: Path, name: str) -> None:
    before = fingerprint(tree)
    with (tree / name).open("a") as file:
        file.write("# changed\n")
    assert fingerprint(tree) != before


def test_moved_tree_needs_a_new_environment(
    tree: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    moved = tmp_path_factory.mktemp("moved")
    for path in tree.iterdir():
        shutil.copy(path, moved)
    assert fingerprint(moved) != fingerprint(tree)


def test_every_requirement_has_exactly_one_pinned_version() -> None:
    lines = (ROOT / "constraints.txt").read_text().splitlines()
    pins = [line for line in lines if not line.startswith("#")]
    assert pins
    names = [pin.split("==")[0].lower() for pin in pins if pin.count("==") == 1]
    assert len(names) == len(pins) == len(set(names))


def test_second_process_waits_for_the_first(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    code = (
        "import sys; from pathlib import Path; from tools.install import exclusive\n"
        "print('asking', flush=True)\n"
        "with exclusive(Path(sys.argv[1])): print('inside', flush=True)\n"
    )
    with exclusive(lock):
        second = subprocess.Popen(
            [sys.executable, "-c", code, str(lock)], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        assert second.stdout is not None
        assert second.stdout.readline() == "asking\n"
        with pytest.raises(subprocess.TimeoutExpired):
            second.wait(timeout=0.2)
    output, _ = second.communicate(timeout=30)
    assert output == "inside\n"
