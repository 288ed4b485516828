"""The command `samskapa`: starts the server, with plain words for whatever prevents it."""

import asyncio
import os
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, NoReturn

import click
import msgspec
import uvloop

from server import logs
from server.app import Samskapa
from server.demo.demo import Demo
from server.demo.statements import StatementsError
from server.errors import ApiError
from server.journal.datadir import DataDirectoryError
from server.journal.migrate import DatabaseTooNewError
from server.serve import PortError, serve
from server.settings import Settings, SettingsError, read_settings

EXIT_CANNOT_START = 2


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="samskapa")
def main() -> None:
    """Workshops where residents and staff create together.

    Settings are environment variables; `python -m server.settings` lists them.
    """


@main.command("serve")
def serve_command() -> None:
    """Start the server."""
    settings = _settings()
    _run(lambda: serve(settings, _announce))


@main.command("demo")
@click.option(
    "--statements",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    required=True,
    help="CSV with the columns author-id and comment-body: the Polis export of real statements.",
)
@click.option("--people", type=click.IntRange(0, 200), default=12, show_default=True)
def demo_command(statements: Path, people: int) -> None:
    """Start the server with a workshop full of real statements, and people at work in it.

    It keeps its data in a temporary directory that is removed at the end, unless DATA names one
    without accounts.
    """
    settings = _settings()
    with tempfile.TemporaryDirectory(prefix="samskapa-demo-") as directory:
        if not os.environ.get("DATA"):
            settings = msgspec.structs.replace(settings, data=Path(directory))
        demo = Demo(settings, statements=statements, people=people)
        _run(demo.run)


async def _announce(server: Samskapa) -> None:
    """What the terminal says; the link is the only way in before there is an account."""
    base = server.context.base_url
    link = await server.context.access.setup.link(base)
    click.echo(f"Samskapa is running at {base}")
    click.echo(f"Facilitator link: {link or base + '/sign-in'}")


def _settings() -> Settings:
    try:
        settings = read_settings()
    except SettingsError as error:
        _stop(f"These settings cannot be used:\n{error}")
    logs.configure(settings.log_level)
    return settings


def _run(work: Callable[[], Coroutine[Any, Any, None]]) -> None:
    try:
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            runner.run(work())
    except KeyboardInterrupt:
        sys.exit(130)
    except (PortError, DataDirectoryError, DatabaseTooNewError, StatementsError) as error:
        _stop(str(error))
    except ApiError as error:
        _stop(error.shape("en").error.message)
    except sqlite3.Error as error:
        _stop(f"The database cannot be opened: {error}")


def _stop(message: str) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(EXIT_CANNOT_START)
