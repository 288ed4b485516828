"""Two releases of the rules at once: the newer one refuses what the older one allows."""

from boards import commands as c
from boards.decide import Decision, Moment
from boards.decide import decide as rules
from boards.rejections import Code, Rejected
from boards.roles import Actor
from boards.state import State
from tests.simulation.loop import LIFE


def decide(state: State, command: c.Command, actor: Actor, at: Moment) -> Decision:
    """As the release of the process decides in which this runs."""
    life = LIFE.get()
    if life is not None and life.release > 1 and isinstance(command, c.NoteMove | c.NoteSwap):
        return Rejected(Code.NOT_ALLOWED)
    return rules(state, command, actor, at)
