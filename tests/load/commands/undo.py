"""`python -m tests.load undo`."""

from pathlib import Path

import click

from tests.load import options
from tests.load.undoing import broken, measure


@click.command("undo")
@click.option("--notes", type=click.IntRange(100, 5_000), default=5_000, show_default=True)
@click.option("--shape", "only", multiple=True, help="Only this; more than once for several.")
@options.report
def undo(report: Path | None, notes: int, only: tuple[str, ...]) -> None:
    """Everything one person did is undone: how long a part takes. Exit code 1 when one is slow."""
    click.echo(f"{'':<28}{'parts':>6}{'passed':>8}{'median':>8}{'worst':>8}{'wall':>8}{'plan':>8}")
    found = []
    for each in measure(notes, only=only):
        found.append(each)
        times = (each.median, each.worst, each.wall)
        click.echo(
            f"{each.shape + ', ' + each.way:<28}{each.parts:>6}{each.passed:>8}"
            + "".join(f"{value:>8.1f}" for value in times)
            + f"{each.plan:>8.0f}"
        )
    options.write(report, found)
    options.verdict(broken(found))
