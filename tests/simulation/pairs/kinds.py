"""Which script a seed means."""

from collections.abc import Mapping
from random import Random

from tests.simulation.pairs.authors import HiddenAuthors
from tests.simulation.pairs.ballots import SecretVotes
from tests.simulation.pairs.notes import HiddenNotes
from tests.simulation.pairs.script import Hiding, Script
from tests.simulation.pairs.tables import PrivateTables
from tests.simulation.pairs.undone import UndoneAuthors

KINDS: Mapping[Hiding, type[Script]] = {
    "private": HiddenNotes,
    "moderated": HiddenNotes,
    "ballots": SecretVotes,
    "tables": PrivateTables,
    "authors": HiddenAuthors,
    "undone": UndoneAuthors,
}
_FIRST: tuple[Hiding, ...] = ("private", "moderated")
_LATER: tuple[Hiding, ...] = ("ballots", "tables", "authors")


def hiding_of(seed: int) -> Hiding:
    """What a seed hides. Later kinds have a chance of their own, so that the other seeds mean what
    they meant before."""
    if Random(f"undoing {seed}").random() < 0.15:
        return "undone"
    late = Random(f"later {seed}")
    return late.choice(_LATER) if late.random() < 0.6 else Random(seed).choice(_FIRST)


def script_of(seed: int) -> Script:
    """What happens in both worlds of a seed."""
    random = Random(seed)
    random.choice(_FIRST)
    hiding = hiding_of(seed)
    return KINDS[hiding](hiding, random)
