"""The administrator's commands of `samskapa`, and what they say."""

import time
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Concatenate, NoReturn, ParamSpec

import click

from server import logs
from server.admin import terminal
from server.admin.requests import (
    Answer,
    BackUp,
    Copied,
    Invite,
    Link,
    Refused,
    Request,
    ResetPassword,
    Resume,
)
from server.notices.notices import FOLDER, Notices, blanks
from server.settings import Settings, read_settings

EXIT_REFUSED = 1
Given = ParamSpec("Given")


def with_settings(command: Callable[Concatenate[Settings, Given], None]) -> Callable[Given, None]:
    """Gives a command the settings, read when it runs: `--help` works with malformed ones too."""

    @wraps(command)
    def run(*args: Given.args, **given: Given.kwargs) -> None:
        settings = read_settings()
        logs.configure(settings.log_level)
        command(settings, *args, **given)

    return run


@click.command("invite", short_help="Print a link to a new account.")
@click.option("--name", default="", help="Name of the invited person, filled in for her.")
@with_settings
def invite(settings: Settings, name: str) -> None:
    """Print a link with which somebody makes an account.

    With an account one creates and leads workshops; residents and staff need none. The link works
    once, within seven days. Send it to the person yourself: Samskapa sends no e-mail.
    """
    link = _link(settings, Invite(name=name))
    click.echo(f"Invitation{f' for {name}' if name else ''}, until {_moment(link.expires)}:")
    click.echo(link.url)


@click.command("reset-password", short_help="Print a link to a new password for EMAIL.")
@click.argument("email")
@with_settings
def reset_password(settings: Settings, email: str) -> None:
    """Print a link with which the owner of EMAIL chooses a new password.

    The link works once, within 24 hours; a new one ends the old one. The old password works until
    then. Using the link signs the account out everywhere else. Make sure that you give it to the
    right person.
    """
    link = _link(settings, ResetPassword(email=email))
    click.echo(f"New password for {link.name}, until {_moment(link.expires)}:")
    click.echo(link.url)


@click.command("backup", short_help="Copy everything to a new FILE, also while people write.")
@click.argument("file", type=click.Path(path_type=Path))
@with_settings
def backup(settings: Settings, file: Path) -> None:
    """Copy everything to the new FILE, also while people write.

    FILE holds all that was saved before the command began, and was checked. An existing file is
    never overwritten. While the server runs, it writes the file, with its rights. The edited
    pages in DATA/pages are not in it.
    """
    answer = _ask(settings, BackUp(path=str(file.expanduser().absolute())))
    assert isinstance(answer, Copied), "a backup is a copy"
    click.echo(_told("Backup", answer))


@click.command("restore", short_help="Make the workshops of a backup FILE anew in DATA.")
@click.argument("file", type=click.Path(path_type=Path))
@with_settings
def restore(settings: Settings, file: Path) -> None:
    """Make the workshops of a backup FILE anew in DATA, which must hold none.

    Everybody has to sign in again, and invitations that were not used end. Browsers that knew the
    workshops later than the backup start from what it holds.
    """
    made = terminal.bring_back(settings, file.expanduser())
    click.echo(_told("Restored", made))


@click.command("resume", short_help="Let people write again in a WORKSHOP that was halted.")
@click.argument("workshop")
@with_settings
def resume(settings: Settings, workshop: str) -> None:
    """Let people write again in WORKSHOP, the number in its address.

    A workshop in which the server failed three times within ten minutes is halted: people can read
    it, and what they write waits on their devices. Look into the log for room.failed first, and
    keep a backup; if it fails again it is halted again. Starting the server anew does the same for
    all workshops.
    """
    _ask(settings, Resume(workshop))
    click.echo(f"Workshop {workshop} goes on. What was written meanwhile arrives now.")


@click.command("pages", short_help="Put the pages that people read where you edit them.")
@with_settings
def pages(settings: Settings) -> None:
    """Put the pages that people read into DATA/pages, to be edited.

    They are the privacy notice, the accessibility statement, and how a vote stays secret, which
    holds as it is.

    They are texts in Markdown, one for each language: privacy.sv.md, accessibility.en.md and so on.
    Fill in what stands in [[double brackets]] and delete the brackets. An edit shows at once. Files
    that are there already stay as they are; run the command again to see what is left to fill in.
    """
    try:
        files = Notices(settings.data).write_templates()
    except OSError as error:
        _refuse(f"{settings.data / FOLDER} cannot be written: {error.strerror or error}")
    for file, is_new in files:
        left = len(blanks(file))
        state = f"{left} to fill in" if left else "finished"
        click.echo(f"{file}: {'new' if is_new else 'kept'}, {state}")


def _link(settings: Settings, request: Request) -> Link:
    answer = _ask(settings, request)
    assert isinstance(answer, Link), "what gives a link"
    return answer


def _ask(settings: Settings, request: Request) -> Answer:
    answer = terminal.ask(settings, request)
    if isinstance(answer, Refused):
        _refuse(answer.message)
    return answer


def _refuse(message: str) -> NoReturn:
    click.echo(message, err=True)
    raise click.exceptions.Exit(EXIT_REFUSED)


def _told(what: str, made: Copied) -> str:
    count = f"{made.workshops} workshop" + ("" if made.workshops == 1 else "s")
    return f"{what}: {made.path}, {count}, {_size(made.bytes)}, checked, {made.seconds:.1f} s"


def _size(size: int) -> str:
    return f"{size / 1e6:.1f} MB" if size >= 1e6 else f"{size / 1e3:.0f} kB"


def _moment(ms: int) -> str:
    """As the clock on the wall of this machine says it."""
    return time.strftime("%Y-%m-%d %H:%M", time.localtime(ms / 1000))


ALL = (invite, reset_password, backup, restore, resume, pages)
