"""`python -m tests.load restart`."""

from pathlib import Path
from typing import Any

import click
import msgspec

from tests.load import options
from tests.load.returning.measure import measure
from tests.load.returning.plan import WAYS, RestartPlan, Way


@click.command("restart")
@click.option("--people", type=click.IntRange(2, 500), default=200, show_default=True)
@click.option("--changes", type=click.FloatRange(0.1, 2), default=0.5, help="Of each, a second.")
@click.option("--notes", type=click.IntRange(0, 3_000), default=500, show_default=True)
@click.option("--seconds", type=click.FloatRange(1, 30), default=4.0, help="Before, and after.")
@click.option(
    "--way",
    "ways",
    type=click.Choice(WAYS),
    multiple=True,
    help="SIGKILL or SIGTERM. Both without it.",
)
@options.statements
@options.report
def restart(report: Path | None, ways: tuple[Way, ...], **wanted: Any) -> None:  # noqa: ANN401
    """The server is killed, or stopped, with many people inside, and started again.

    They come back as the page does. Exit code 1 when not all are back within 10 s, when 1 of 100
    commands waits for 500 ms after that, or when anything is lost or happens twice.
    """
    plan = RestartPlan(**wanted, ways=ways or WAYS)
    returns = options.figures_of(lambda: measure(plan))
    rows = {
        f"{name}_{way}": figure
        for way, found in returns.items()
        for name, figure in msgspec.to_builtins(found).items()
    }
    options.tell(rows)
    options.write(report, {"people": plan.people, "notes": plan.notes, **rows})
    options.verdict([f"{way}: {each}" for way, found in returns.items() for each in found.broken])
