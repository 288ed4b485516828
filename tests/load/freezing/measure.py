"""All parts; the crowd alone, since only there it matters how soon things come."""

import asyncio
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from server.demo.statements import StatementsError, read_statements
from tests.load.errors import LoadError
from tests.load.freezing.crowd import measure_crowd
from tests.load.freezing.flood import measure_flood
from tests.load.freezing.plan import FrozenFigures, FrozenPlan, figures
from tests.load.freezing.quiet import quiet_reader, seconds_until_gone


def measure(wanted: FrozenPlan) -> FrozenFigures:
    """Raises LoadError when something keeps it from giving a figure."""
    try:
        statements = read_statements(wanted.statements)
    except StatementsError as error:
        raise LoadError(str(error)) from None
    with tempfile.TemporaryDirectory(prefix="samskapa-frozen-") as folder:
        quiet = quiet_reader(Path(folder) / "quiet", statements)
        with quiet as reader, ThreadPoolExecutor(1) as beside:
            gone = beside.submit(asyncio.run, seconds_until_gone(reader))
            flood = measure_flood(wanted.megabytes, Path(folder) / "flood", statements)
            silent = gone.result()
        crowd = measure_crowd(wanted, Path(folder) / "crowd", statements)
    return figures(wanted.people, crowd, flood, quiet_aborted_after=silent)
