"""`python -m tests.load browser`."""

import asyncio
from pathlib import Path

import click

from tests.load import options
from tests.load.browser import Plan, measure
from tests.load.goals import SCENARIOS, Scenario, table
from tools.browser import CHROMIUM
from tools.programs import NotFoundError, find


@click.command("browser")
@options.report
@click.option(
    "--scenario",
    "scenarios",
    type=click.Choice(SCENARIOS),
    multiple=True,
    help="Only this one; may be given several times. All without it.",
)
@click.option("--runs", type=click.IntRange(1, 20), default=1, show_default=True)
@options.statements
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
    The statements are repeated until there are notes enough.
    """
    try:
        chromium = find(CHROMIUM)
    except NotFoundError as error:
        options.stop(str(error))
    plan = Plan(
        chromium=chromium,
        scenarios=scenarios or SCENARIOS,
        runs=runs,
        statements=statements,
        notes=notes,
        seconds=seconds,
    )
    figures = options.figures_of(lambda: asyncio.run(measure(plan)))
    click.echo(table(figures.medians))
    options.write(report, figures.report())
