"""What all tests share: how hard Hypothesis tries, chosen by HYPOTHESIS_PROFILE.

`fast` tries the same examples every time (a check before a commit never surprises), `full` and
`long` try new ones every time.
"""

import os

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
