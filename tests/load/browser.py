"""The scenarios with a real server process and a real Chromium, several times, as medians."""

import os
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from statistics import median

import click
import playwright.async_api
from msgspec import Struct
from playwright.async_api import Browser, async_playwright

from boards.roles import Role
from server.demo.statements import StatementsError, read_statements
from server.http.pages import Pages
from tests.load.board import Case, Movements, measure_board
from tests.load.errors import LoadError
from tests.load.filling import Filled, fill
from tests.load.goals import Scenario, worse_of_both
from tests.load.phone import measure_first_load, measure_saved
from tests.support.server import LiveServer

ARGUMENTS = (
    # Software raster: the desktops of a municipality have weak graphics, and ours has none.
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
SEATS: Sequence[Role] = ["resident"] * (1 + 25)
"""Who looks, and 25 who move notes ten times a second each."""

HALL = 60
"""Notes of the workshop that a resident comes into: the first quarter of an hour."""


class Plan(Struct, frozen=True):
    """What to measure. `notes` and `seconds` are for trying the tool."""

    chromium: str
    scenarios: Sequence[Scenario]
    runs: int
    statements: Path
    notes: int | None
    seconds: float | None

    @property
    def movements(self) -> Movements:
        if self.seconds is None:
            return Movements()
        seconds = self.seconds
        return Movements(pan=seconds, zoom=seconds, remote=seconds, far=seconds, keys=20)


class Figures(Struct, frozen=True):
    """The medians of all runs, and the runs."""

    medians: dict[str, float]
    runs: list[dict[str, float]]

    def report(self) -> dict[str, object]:
        """The figures by name, as the file has them."""
        return {**self.medians, "runs": self.runs}


async def measure(plan: Plan) -> Figures:
    """Raises LoadError when something keeps it from giving a figure."""
    if not Pages().is_built:
        raise LoadError("the page has not been built: run `make build`")
    runs: list[dict[str, float]] = []
    for number in range(plan.runs):
        run: dict[str, float] = {}
        for scenario in plan.scenarios:
            click.echo(f"run {number + 1} of {plan.runs}: {scenario} ...", err=True)
            run.update(await _scenario(plan, scenario))
        runs.append(run)
    names = dict.fromkeys(name for run in runs for name in run)
    medians = {name: median(run[name] for run in runs if name in run) for name in names}
    return Figures({**medians, **worse_of_both(medians)}, runs)


async def _scenario(plan: Plan, scenario: Scenario) -> dict[str, float]:
    """Each in a browser and on a server of its own: nothing is warm."""
    wanted = {"5000_1x": 5_000, "2000_4x": 2_000}.get(scenario, HALL)
    notes = min(wanted, plan.notes or wanted)
    try:
        async with _hall(plan, notes) as (server, filled), _chromium(plan.chromium) as browser:
            if scenario == "first-load":
                return await measure_first_load(browser, server, filled)
            if scenario == "saved":
                return await measure_saved(browser, server, filled)
            case = Case(scenario, 4 if scenario == "2000_4x" else 1, plan.movements)
            return _named(await measure_board(browser, server, filled, case))
    except playwright.async_api.Error as error:
        raise LoadError(f"{scenario}: {error.message.splitlines()[0]}") from error


def _named(figures: dict[str, float]) -> dict[str, float]:
    """Load time and memory are told for 5,000 notes on a whole processor."""
    names = {"ready_ms_5000_1x": "ready_ms_5000", "heap_mb_5000_1x": "heap_mb_5000"}
    return {names.get(name, name): figure for name, figure in figures.items()}


@asynccontextmanager
async def _hall(plan: Plan, notes: int) -> AsyncIterator[tuple[LiveServer, Filled]]:
    """A server process as in production, on SQLite, with a filled workshop."""
    try:
        statements = read_statements(plan.statements)
    except StatementsError as error:
        raise LoadError(str(error)) from None
    with tempfile.TemporaryDirectory(prefix="samskapa-load-") as folder:
        data = Path(folder) / "data"
        filled = await fill(data, statements, notes=notes, seats=SEATS)
        server = LiveServer(Path(folder), data=data, log_level="warning")
        server.start()
        try:
            yield server, filled
        finally:
            server.end()


@asynccontextmanager
async def _chromium(path: str) -> AsyncIterator[Browser]:
    # As root Chromium cannot make its sandbox.
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=path, args=[*ARGUMENTS, *sandbox]
        )
        try:
            yield browser
        finally:
            await browser.close()
