"""`python -m tests.load room`."""

from pathlib import Path
from typing import Any

import click
import msgspec

from tests.load import options
from tests.load.room import RoomPlan, measure


@click.command("room")
@click.option("--people", type=click.IntRange(3, 1_000), default=100, show_default=True)
@click.option("--changes", type=click.FloatRange(0, 20), default=5.0, help="Of each, a second.")
@click.option("--cursors", type=click.FloatRange(0, 30), default=10.0, help="Of each, a second.")
@click.option("--seconds", type=click.FloatRange(1, 15), default=10.0, show_default=True)
@click.option(
    "--mode",
    type=click.Choice(["open", "private", "vote"]),
    default="open",
    show_default=True,
    help="Of the boards. Private: nobody sees what others write, until the end. Vote: all vote.",
)
@options.statements
@click.option(
    "--profile",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write to this file where the server's time goes. The figures are worse with it.",
)
@options.report
def room(report: Path | None, **wanted: Any) -> None:  # noqa: ANN401
    """One workshop, many people: the server on core 0, they on core 1."""
    figures = msgspec.to_builtins(options.figures_of(lambda: measure(RoomPlan(**wanted))))
    options.tell(figures)
    options.write(report, figures)
