"""`python -m tests.load join`."""

from pathlib import Path
from typing import Any

import click
import msgspec

from tests.load import options
from tests.load.joining import JoinPlan, measure


@click.command("join")
@click.option("--people", type=click.IntRange(1, 900), default=200, show_default=True)
@click.option("--seconds", type=click.FloatRange(0, 60), default=5.0, show_default=True)
@options.statements
@options.report
def join(report: Path | None, **wanted: Any) -> None:  # noqa: ANN401
    """Many phones behind one address join within a few seconds. Exit code 1 when one is refused."""
    figures = options.figures_of(lambda: measure(JoinPlan(**wanted)))
    rows = msgspec.to_builtins(figures)
    for why, count in rows.pop("refused").items():
        click.echo(f"refused: {count} with {why}", err=True)
    options.tell(rows)
    options.write(report, figures)
    options.verdict(figures.broken())
