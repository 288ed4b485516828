"""What the tools have in common on the command line: options, and how an outcome is told."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NoReturn, TypeVar

import click
import msgspec

from tests.load.errors import LoadError

STATEMENTS = Path(__file__).parents[1] / "support" / "statements.csv"

T = TypeVar("T")

report = click.option(
    "--json",
    "report",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the figures to this file.",
)

statements = click.option(
    "--statements",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    default=STATEMENTS,
    help="CSV of a Polis export: what the notes say. Default: a part of one.",
)


def figures_of(measure: Callable[[], T]) -> T:
    """What was measured; ends the process when something kept the tool from it."""
    try:
        return measure()
    except LoadError as error:
        stop(str(error))


def write(report: Path | None, figures: object) -> None:
    """All figures as JSON, if a file is wanted."""
    if report is not None:
        report.write_bytes(msgspec.json.format(msgspec.json.encode(figures), indent=2))


def tell(figures: Mapping[str, float]) -> None:
    """A line for each figure."""
    width = max(map(len, figures))
    for name, value in figures.items():
        click.echo(f"{name:<{width}} {value:>12,.1f}")


def verdict(broken: list[str]) -> NoReturn:
    """Says which promises were broken; exit code 1 for any."""
    for promise in broken:
        click.echo(f"BROKEN: {promise}", err=True)
    sys.exit(1 if broken else 0)


def stop(message: str) -> NoReturn:
    """No figure can be given."""
    click.echo(f"tests.load: {message}", err=True)
    sys.exit(1)
