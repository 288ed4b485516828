"""Build hook of the wheel: the front end is built first, so that `pip install .` needs no Node."""

import os
import sys
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class FrontendHook(BuildHookInterface[Any]):
    """Fills server/dist, which pyproject.toml declares as artifact of the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Run before the files of the wheel are collected.

        `make` builds the front end as a step of its own and says so, as an editable install holds
        no files anyway.
        """
        if version == "editable" and os.environ.get("SAMSKAPA_FRONTEND") == "later":
            return
        sys.path.insert(0, self.root)
        from pathlib import Path

        from tools.frontend import build

        build(Path(self.root))
