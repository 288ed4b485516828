"""`python -m tests.load frozen`."""

from pathlib import Path
from typing import Any

import click
import msgspec

from tests.load import options
from tests.load.freezing.measure import measure
from tests.load.freezing.plan import FrozenPlan


@click.command("frozen")
@click.option("--people", type=click.IntRange(3, 400), default=50, show_default=True)
@click.option("--changes", type=click.FloatRange(0.1, 10), default=5.0, help="Of each, a second.")
@click.option("--cursors", type=click.FloatRange(0, 20), default=10.0, help="Of each, a second.")
@click.option("--seconds", type=click.FloatRange(1, 30), default=10.0, help="Of each quiet time.")
@click.option("--megabytes", type=click.FloatRange(1, 2_000), default=300.0, show_default=True)
@options.statements
@options.report
def frozen(report: Path | None, **wanted: Any) -> None:  # noqa: ANN401
    """A reader that does not read: the server's memory, and how the others fare.

    Exit code 1 when memory grows, the reader stays, others are cut off or see changes later.
    """
    plan = FrozenPlan(**wanted)
    figures = options.figures_of(lambda: measure(plan))
    rows = msgspec.to_builtins(figures)
    options.tell(rows)
    options.write(report, rows)
    options.verdict(figures.broken(plan))
