"""`python -m tests.load WHAT`: figures of the running product, with the goals beside them."""

import click

from tests.load.commands.browser import browser
from tests.load.commands.frozen import frozen
from tests.load.commands.join import join
from tests.load.commands.kill import kill
from tests.load.commands.restart import restart
from tests.load.commands.room import room
from tests.load.commands.undo import undo


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Measure. Nothing else should run on the machine meanwhile."""


for command in (browser, frozen, join, kill, restart, room, undo):
    main.add_command(command)

if __name__ == "__main__":
    main()
