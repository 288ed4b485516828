"""The tool that measures the page still finds its way through it; no figure matters here."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.load.goals import GOALS

MOVED = ("fps_pan", "fps_zoom", "fps_remote", "fps_far", "worst_frame_ms")

FIGURES = {
    "5000_1x": ["ready_ms_5000", "heap_mb_5000", *(f"{name}_5000_1x" for name in MOVED)],
    "2000_4x": ["key_to_frame_p95_ms", *(f"{name}_2000_4x" for name in MOVED)],
    "first-load": ["first_load_gzip_bytes", "requests"],
    "saved": ["code_to_saved_ms"],
}


@pytest.mark.parametrize(
    "scenario",
    # The others take most of a minute, and go the same way through the tool.
    [
        pytest.param(name, marks=() if name == "first-load" else pytest.mark.long)
        for name in FIGURES
    ],
)
def test_the_load_tool_gives_the_figures_that_have_a_goal(scenario: str, tmp_path: Path) -> None:
    """A short run with few notes, as one types it."""
    report = tmp_path / "figures.json"
    little = ["--scenario", scenario, "--notes", "80", "--seconds", "0.3"]
    done = subprocess.run(
        [sys.executable, "-m", "tests.load", "browser", *little, "--json", str(report)],
        cwd=Path(__file__).parents[2],
        env=dict(os.environ),
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    figures = json.loads(report.read_text(encoding="utf-8"))
    assert [name for name in FIGURES[scenario] if not figures.get(name, 0) > 0] == []
    assert all(name in done.stdout for name in FIGURES[scenario])


def test_every_goal_is_a_figure_of_some_scenario() -> None:
    """No goal is forgotten by the tool."""
    assert set(GOALS) == {name for names in FIGURES.values() for name in names}
