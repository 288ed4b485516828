"""Writes the golden vectors, or with `--check` compares them."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

from tests.vectors.deltas import deltas
from tests.vectors.frames import wire
from tests.vectors.hints import hints
from tests.vectors.predictions import predict
from tests.vectors.scenes import Json
from tests.vectors.sessions import sessions
from tests.vectors.views import digest, evolve

FOLDER = Path(__file__).resolve().parent

ATTRIBUTION = (
    "Statements by residents of Bowling Green / Warren County, 2018: data gathered using the Polis "
    "software (compdemocracy.org/polis), sub-licensed under CC BY 4.0 with attribution to The "
    "Computational Democracy Project (compdemocracy.org/case-studies/2018-kentucky)."
)

VECTORS: dict[str, Callable[[], Json]] = {
    "wire": wire,
    "evolve": evolve,
    "predict": predict,
    "digest": digest,
    "deltas": deltas,
    "hints": hints,
    "sessions": sessions,
}


def render(name: str) -> str:
    """The text of one file: each case on a line of its own, so that a change can be read.

    ASCII only: half an emoji, which some cases hold, can be escaped but not encoded.
    """
    parts = [f'"attribution": {json.dumps(ATTRIBUTION)}']
    for key, cases in VECTORS[name]().items():
        lines = ",\n  ".join(json.dumps(case, separators=(",", ":")) for case in cases)
        parts.append(f'"{key}": [\n  {lines}\n ]')
    return "{\n " + ",\n ".join(parts) + "\n}\n"


def main(arguments: list[str]) -> int:
    """0 when all files are written, or are what they should be."""
    stale = []
    for name in VECTORS:
        path, text = FOLDER / f"{name}.json", render(name)
        if "--check" not in arguments:
            path.write_text(text, encoding="ascii")
        elif not path.exists() or path.read_text(encoding="ascii") != text:
            stale.append(path.name)
    if stale:
        sys.stderr.write(f"out of date: {', '.join(stale)}; run `python -m tests.vectors`\n")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
