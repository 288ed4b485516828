"""`python -m tests.load kill`."""

import asyncio
import sys
from pathlib import Path

import click
import msgspec

from tests.load import options
from tests.load.kill import measure


@click.command("kill")
@click.option("--rounds", type=click.IntRange(1, 1_000), default=20, show_default=True)
@click.option("--seed", type=int, default=1, show_default=True, help="Of what is done, and when.")
@options.statements
@options.report
def kill(rounds: int, seed: int, statements: Path, report: Path | None) -> None:
    """SIGKILL of the server under load, restart, and what became of what was acknowledged.

    Exit code 1 when anything acknowledged was lost or happened twice, or when fewer than 500
    commands a round were acknowledged.
    """
    verdict = options.figures_of(
        lambda: asyncio.run(measure(rounds=rounds, statements=statements, seed=seed))
    )
    click.echo(msgspec.json.format(msgspec.json.encode(verdict), indent=2).decode())
    options.write(report, verdict)
    sys.exit(0 if verdict.holds else 1)
