"""Which cells hold choices of a round: all that were ever cast in it (RULES.md Q6)."""

from collections.abc import Iterable, Iterator

from boards.effects import Effect, Entry, Patch, Put
from boards.ids import Id
from boards.records import Ballot, Ref


class Cast:
    """Follows the log since the round was opened, and finds changed and withdrawn ballots too."""

    def __init__(self, round_id: Id) -> None:
        self.refs: set[Ref] = set()
        self._round = round_id
        self._ballots: set[Id] = set()

    def follow(self, entries: Iterable[Entry]) -> None:
        """The next entries, in their order."""
        for entry in entries:
            for effect in entry.effects:
                self.refs.update(self._found(effect))

    def _found(self, effect: Effect) -> Iterator[Ref]:
        match effect:
            case Put(record=Ballot() as ballot) if ballot.round == self._round:
                self._ballots.add(ballot.id)
                yield ballot.choice
            case Patch(kind="v", id=ballot_id, set={"choice": choice}) if (
                ballot_id in self._ballots
            ):
                yield choice
