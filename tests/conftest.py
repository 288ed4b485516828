"""What all tests share: how hard Hypothesis tries, chosen by HYPOTHESIS_PROFILE, and their order.

`fast` and `full` try the same examples every time (a check before a commit never surprises), `long`
tries new ones.
"""

import os

import pytest
import structlog
from hypothesis import HealthCheck, settings

_COMMON = settings(
    deadline=None,
    print_blob=True,
    # A whole workshop is one example: it is large and slow by Hypothesis' measure, on purpose.
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

settings.register_profile("fast", _COMMON, max_examples=20, derandomize=True, database=None)
# The same for the same commit: what is searched for anew each time is found by `make test-long`.
settings.register_profile("full", _COMMON, max_examples=80, derandomize=True, database=None)
settings.register_profile("long", _COMMON, max_examples=1_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fast"))

# What is logged here is read in a failure's output: no test waits for coloured frames of locals.
structlog.configure(
    processors=[
        structlog.processors.add_log_level,
        structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback),
    ]
)

_SLOWEST = ("simulation", "e2e", "live", "laws")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The slowest folders first: a file is one worker's, and no worker waits at the end for one."""

    def rank(item: pytest.Item) -> int:
        folder = item.nodeid.split("/")[1]
        return _SLOWEST.index(folder) if folder in _SLOWEST else len(_SLOWEST)

    items.sort(key=rank)
