"""Looks up the newest versions that pyproject.toml and package.json allow: `make lock`.

Writes constraints.txt from a fresh environment and static/package-lock.json without installing.
The versions in package.json are exact: raise them by hand, then lock.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from tools.frontend import FrontendError, npm, run

ROOT = Path(__file__).resolve().parent.parent
HEADER = "# Exact versions of everything in .venv; written by `make lock`.\n"


def requirements(root: Path) -> list[str]:
    """Everything that pyproject.toml asks for, of all extras, each as one requirement."""
    project = tomllib.loads((root / "pyproject.toml").read_text())["project"]
    wanted = list(project["dependencies"])
    for extra in project["optional-dependencies"].values():
        wanted += extra
    return wanted


def frozen(wanted: list[str]) -> str:
    """Install into an environment of its own and return what pip put there."""
    with tempfile.TemporaryDirectory(prefix="samskapa-lock-") as folder:
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        pip = [str(Path(folder, "bin", "python")), "-m", "pip"]
        subprocess.run([*pip, "install", "--quiet", *wanted], check=True)
        freeze = subprocess.run([*pip, "freeze"], check=True, capture_output=True, text=True)
    return freeze.stdout


def locked(package: Path) -> bytes:
    """Resolve package.json in a folder of its own and return the lock file.

    Beside an installed node_modules npm copies from there what it lacks, without the digests, and
    keeps the platforms of whoever installed it.
    """
    flags = ["--package-lock-only", "--ignore-scripts", "--no-audit", "--no-fund"]
    # Addresses would be those of whatever mirror the one who locks happens to use.
    flags.append("--omit-lockfile-registry-resolved")
    with tempfile.TemporaryDirectory(prefix="samskapa-lock-") as folder:
        shutil.copy(package, folder)
        run(npm("install", *flags, cwd=Path(folder)), cwd=Path(folder))
        return Path(folder, "package-lock.json").read_bytes()


def main() -> int:
    (ROOT / "constraints.txt").write_text(HEADER + frozen(requirements(ROOT)))
    static = ROOT / "static"
    try:
        (static / "package-lock.json").write_bytes(locked(static / "package.json"))
    except FrontendError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
