"""The command `samskapa`: the server, what administrators do, and plain words for failures."""

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

from server.admin import commands
from server.admin.commands import with_settings
from server.admin.terminal import NoDataError
from server.app import Samskapa
from server.demo.demo import Demo
from server.demo.statements import StatementsError
from server.errors import ApiError
from server.journal.copies import CopyError
from server.journal.datadir import DataDirectoryError
from server.journal.migrate import DatabaseTooNewError
from server.serve import PortError, serve
from server.settings import Settings, SettingsError

EXIT_CANNOT_START = 2


class _Plain(click.Group):
    """Says what prevents a command in words, with an exit status of its own."""

    def invoke(self, ctx: click.Context) -> None:
        try:
            super().invoke(ctx)
        except (PortError, DataDirectoryError, DatabaseTooNewError, StatementsError) as error:
            _stop(str(error))
        except (NoDataError, CopyError) as error:
            _stop(str(error))
        except SettingsError as error:
            _stop(f"These settings cannot be used:\n{error}")
        except ApiError as error:
            _stop(error.shape("en").error.message)
        except sqlite3.Error as error:
            _stop(f"The database cannot be opened: {error}")


@click.group(cls=_Plain, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="samskapa")
def main() -> None:
    """Workshops where residents and staff create together.

    Settings are environment variables: DATA is the directory of the database, PUBLIC_URL the
    address that people use, PORT where to listen. `python -m server.settings` lists them all. The
    commands for administrators need the same DATA and PUBLIC_URL as the server; they work while it
    runs and when it does not.
    """


for command in commands.ALL:
    main.add_command(command)


@main.command("serve")
@with_settings
def serve_command(settings: Settings) -> None:
    """Start the server; Ctrl-C or SIGTERM ends it calmly."""
    _run(lambda: serve(settings, _announce))


@main.command("demo", short_help="Start the server with a workshop of real statements.")
@click.option(
    "--statements",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    required=True,
    help="CSV with the columns author-id and comment-body: the Polis export of real statements.",
)
@click.option(
    "--people",
    type=click.IntRange(0, 200),
    default=12,
    show_default=True,
    help="How many scripted people write and move notes.",
)
@with_settings
def demo_command(settings: Settings, statements: Path, people: int) -> None:
    """Start the server with a workshop full of real statements, and people at work in it.

    It keeps its data in a temporary directory that is removed at the end, unless DATA names one
    without accounts.
    """
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


def _run(work: Callable[[], Coroutine[Any, Any, None]]) -> None:
    try:
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            runner.run(work())
    except KeyboardInterrupt:
        sys.exit(130)


def _stop(message: str) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(EXIT_CANNOT_START)
