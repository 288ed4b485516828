"""`python -m tests.load WHAT`: figures of the running product, with the goals beside them."""

import asyncio
import sys
from pathlib import Path
from typing import Any, NoReturn

import click
import msgspec

from tests.load.browser import Plan, measure
from tests.load.errors import LoadError
from tests.load.goals import SCENARIOS, Scenario, table
from tests.load.kill import measure as measure_kill
from tests.load.room import RoomPlan
from tests.load.room import measure as measure_room
from tools.browser import CHROMIUM
from tools.programs import NotFoundError, find

STATEMENTS = Path(__file__).parents[1] / "support" / "statements.csv"


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Measure. Nothing else should run on the machine meanwhile."""


@main.command("browser")
@click.option(
    "--json",
    "report",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write all figures to this file, with those of each run.",
)
@click.option(
    "--scenario",
    "scenarios",
    type=click.Choice(SCENARIOS),
    multiple=True,
    help="Only this one; may be given several times. All without it.",
)
@click.option("--runs", type=click.IntRange(1, 20), default=1, show_default=True)
@click.option(
    "--statements",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    default=STATEMENTS,
    help="CSV of a Polis export, repeated until there are notes enough. Default: a part of one.",
)
@click.option(
    "--notes",
    type=click.IntRange(40, 5_000),
    help="Instead of 5,000 and 2,000: to try the tool, not to quote its figures.",
)
@click.option(
    "--seconds",
    type=click.FloatRange(0.2, 60),
    help="How long each movement takes, instead of 2 to 4 seconds. To try the tool.",
)
def browser(
    report: Path | None,
    scenarios: tuple[Scenario, ...],
    runs: int,
    statements: Path,
    notes: int | None,
    seconds: float | None,
) -> None:
    """The built page in Chromium against a real server.

    Frame times of a board with 5,000 notes, and with 2,000 on a processor that is four times
    slower; first load; from the code to the first saved note on a phone with a slow network.
    """
    try:
        chromium = find(CHROMIUM)
    except NotFoundError as error:
        _stop(str(error))
    plan = Plan(
        chromium=chromium,
        scenarios=scenarios or SCENARIOS,
        runs=runs,
        statements=statements,
        notes=notes,
        seconds=seconds,
    )
    try:
        figures = asyncio.run(measure(plan))
    except LoadError as error:
        _stop(str(error))
    click.echo(table(figures.medians))
    if report is not None:
        report.write_bytes(msgspec.json.format(msgspec.json.encode(figures.report()), indent=2))


@main.command("kill")
@click.option("--rounds", type=click.IntRange(1, 1_000), default=20, show_default=True)
@click.option("--seed", type=int, default=1, show_default=True, help="Of what is done, and when.")
@click.option(
    "--statements",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    default=STATEMENTS,
    help="CSV of a Polis export whose statements are written. Default: a part of one.",
)
@click.option(
    "--json",
    "report",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the figures to this file.",
)
def kill(rounds: int, seed: int, statements: Path, report: Path | None) -> None:
    """SIGKILL of the server under load, restart, and what became of what was acknowledged.

    Exit code 1 when anything acknowledged was lost or happened twice, or when fewer than 500
    commands a round were acknowledged.
    """
    try:
        verdict = asyncio.run(measure_kill(rounds=rounds, statements=statements, seed=seed))
    except LoadError as error:
        _stop(str(error))
    found = msgspec.json.format(msgspec.json.encode(verdict), indent=2)
    click.echo(found.decode())
    if report is not None:
        report.write_bytes(found)
    sys.exit(0 if verdict.holds else 1)


@main.command("room")
@click.option("--people", type=click.IntRange(3, 1_000), default=100, show_default=True)
@click.option("--changes", type=click.FloatRange(0, 20), default=5.0, help="Of each, a second.")
@click.option("--cursors", type=click.FloatRange(0, 30), default=10.0, help="Of each, a second.")
@click.option("--seconds", type=click.FloatRange(1, 15), default=10.0, show_default=True)
@click.option(
    "--statements",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    default=STATEMENTS,
    help="CSV of a Polis export: what the notes say. Default: a part of one.",
)
@click.option(
    "--profile",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write to this file where the server's time goes. The figures are worse with it.",
)
@click.option(
    "--json",
    "report",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the figures to this file.",
)
def room(report: Path | None, **wanted: Any) -> None:  # noqa: ANN401
    """One workshop, many people: the server on core 0, they on core 1."""
    try:
        figures = measure_room(RoomPlan(**wanted))
    except LoadError as error:
        _stop(str(error))
    rows = msgspec.to_builtins(figures)
    for name, value in rows.items():
        click.echo(f"{name:<24} {value:>12,.1f}")
    if report is not None:
        report.write_bytes(msgspec.json.format(msgspec.json.encode(rows), indent=2))


def _stop(message: str) -> NoReturn:
    click.echo(f"tests.load: {message}", err=True)
    sys.exit(1)


if __name__ == "__main__":
    main()
