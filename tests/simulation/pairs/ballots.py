"""Secret votes: what was chosen is nobody's before it is shown, and by whom nobody's ever."""

from collections.abc import Sequence
from random import Random
from typing import get_args

from msgspec.structs import replace

from boards import commands as c
from boards.records import Method, Over
from boards.votes.sheets import Choice, Sheet
from tests.simulation.pairs.script import WALL, Make, Otherwise, Script
from tests.support.texts import statements
from tests.support.worlds import AREAS, BOARDS, FACILITATOR, SECOND

BUDGET, MOST = 5, 3
_HIGHEST = {"yesno": 3, "scale": 5, "axes": 25}


class Round:
    """A round that is running. Its authors choose otherwise in the second world.

    `sheets`: where it will be shown, what the two of them choose at last, which they exchange.
    `gone`: positions of targets that were deleted since.
    """

    def __init__(self, round_: int, method: Method, count: int, random: Random) -> None:
        self.id = round_
        self.method: Method = method
        self.count = count
        self.gone: set[int] = set()
        self.sheets: Sequence[Sheet] = ()
        if random.random() < 0.6:
            self.sheets = (self.draw(random), self.draw(random))

    def forget_gone(self) -> None:
        """Q10: what counts of a vote for what has gone depends on who gave it something before, so
        what they exchange says nothing of it; and a sheet that would say nothing is not shown."""
        self.sheets = [replace(sheet, choice=self._there(sheet.choice)) for sheet in self.sheets]
        if not all(any(sheet.choice) for sheet in self.sheets):
            self.sheets = ()

    def _there(self, choice: Choice) -> Choice:
        left = tuple(0 if at in self.gone else value for at, value in enumerate(choice))
        if self.method != "rank":
            return left
        places = sorted(filter(None, left))
        return tuple(places.index(value) + 1 if value else 0 for value in left)

    def draw(self, random: Random) -> Sheet:
        """Something that can be voted here, with a receipt."""
        receipt = f"{random.getrandbits(80):020x}"
        if self.method == "rank":
            order = random.sample(range(self.count), random.randint(1, self.count))
            places = tuple(order.index(i) + 1 if i in order else 0 for i in range(self.count))
            return Sheet(receipt, places)
        if self.method == "dots":
            dots = [0] * self.count
            for _ in range(random.randint(1, BUDGET)):
                target = random.randrange(self.count)
                dots[target] = min(dots[target] + 1, MOST)
            return Sheet(receipt, tuple(dots))
        chosen = [random.randint(0, _HIGHEST[self.method]) for _ in range(self.count)]
        chosen[random.randrange(self.count)] = 1
        return Sheet(receipt, tuple(chosen))


class SecretVotes(Script):
    """Two people vote otherwise, among others who vote the same."""

    def choose(self) -> None:
        self._targets = [self.new() for _ in range(self.random.randint(2, 5))]
        self._group = self.new()
        self._round: Round | None = None
        self._unshown: list[int] = []
        """Closed rounds that may be shown."""
        self._ballots: dict[int, int] = {}
        """By voter her first one in this round."""
        self._old: list[int] = []

    def begin(self) -> None:
        for note in self._targets:
            text = self.random.choice(statements())
            self._openly(FACILITATOR, c.NoteAdd(note, BOARDS[1], AREAS[3], None, None, 2, text))
        self._openly(SECOND, c.ClusterAdd(self._group, "grupp", tuple(self._targets[:2])))
        if self.random.random() < 0.5:
            self._openly(FACILITATOR, c.BoardMode(BOARDS[1], "vote", "named", False))
        self._open()

    def _openly(self, who: int, command: c.ClientCommand) -> None:
        self.add(who, "do", lambda _: command)

    def guesses(self) -> list[int]:
        return [*self._ballots.values(), *self._old]

    def probes(self, target: int) -> tuple[c.ClientCommand, ...]:
        round_ = self._round
        if target in self._ballots.values():
            # Not with the id that its voter may need again: then one of the two would not vote.
            return super().probes(target)[:-1]
        if round_ is None or self.random.random() < 0.5:
            return super().probes(target)
        sheet = round_.draw(self.random)
        return (c.BallotCast(target, round_.id, sheet.choice, sheet.receipt),)

    # -- rounds --------------------------------------------------------------------------------

    def _open(self) -> None:
        over: Over = "clusters" if self.random.random() < 0.2 else "notes"
        method: Method = self.random.choice(get_args(Method))
        count = 1 if over == "clusters" else len(self._targets)
        self._round = Round(self.new(), method, count, self.random)
        self._ballots = {}
        budget = (BUDGET, MOST) if method == "dots" else (0, 0)
        words = ("Vad ska vi välja?", "lätt", "svårt")
        self._openly(
            FACILITATOR,
            c.RoundOpen(self._round.id, BOARDS[1], AREAS[3], over, method, *budget, *words),
        )
        if self.random.random() < 0.4:
            self._undo_one_of_two(self._round)

    def _undo_one_of_two(self, round_: Round) -> None:
        """U7: she has voted, or the other one; she is undone. Then the other votes, or she: each
        has a ballot at last, since what counts in the end is told."""
        one, other = self.authors
        first, second = self.new(), self.new()
        self.hide(one, lambda to: _cast(first, round_, to.sheet(round_.draw)), twin=other)
        self.add(one, "undo")
        if self.random.random() < 0.5:
            self.add(FACILITATOR, "redo")
        self.hide(other, lambda to: _cast(second, round_, to.sheet(round_.draw)), twin=one)
        third = self.new()
        self._ballots |= {one: third, other: self.new()}
        self.hide(one, lambda to: _cast(third, round_, to.sheet(round_.draw)))

    def _close(self, round_: Round) -> None:
        """What is going to be shown holds the same ballots in both worlds, of others."""
        round_.forget_gone()
        if round_.sheets:
            for side, author in enumerate(self.authors):
                self.hide(author, self._last_word(round_, author, side))
        is_shown = bool(round_.sheets) and self.random.random() < 0.5
        if round_.sheets and not is_shown:
            self._unshown.append(round_.id)
        self._openly(SECOND, c.RoundClose(round_.id, is_shown))
        self._old += self._ballots.values()
        self._round, self._ballots = None, {}

    def _last_word(self, round_: Round, author: int, side: int) -> Make:
        ballot = self._ballots.setdefault(author, self.new())

        def make(other: Otherwise) -> c.ClientCommand:
            sheet = round_.sheets[side ^ other.world]
            return c.BallotCast(ballot, round_.id, sheet.choice, sheet.receipt)

        return make

    # -- ballots -------------------------------------------------------------------------------

    def secretly(self) -> None:
        """Her choice, another one, one that cannot be, or none any more."""
        round_, author = self._round, self.random.choice(self.authors)
        if round_ is None:
            self._open()
            return
        ballot = self._ballots.setdefault(author, self.new())
        dice = self.random.random()
        if dice < 0.1:
            self.hide(author, lambda other: _empty(ballot, round_, other))
        elif dice < 0.2:
            self.hide(author, lambda other: _too_much(ballot, round_, other))
        else:
            self.hide(author, lambda other: _cast(ballot, round_, other.sheet(round_.draw)))

    def openly(self) -> None:
        dice = self.random.random()
        if dice < 0.4 and self._round is not None:
            self._vote(self._round)
        elif dice < 0.55 and self._round is not None:
            self._close(self._round)
        elif dice < 0.7 and self._unshown:
            self._openly(FACILITATOR, c.RoundReveal(self._unshown.pop()))
        elif dice < 0.75 and len(self._targets) > 2:
            self._openly(FACILITATOR, c.NoteDelete(self._targets.pop()))
            if self._round is not None:
                self._round.gone.add(len(self._targets))
        else:
            super().openly()

    def _vote(self, round_: Round) -> None:
        """Of those who may not know, each knows her own ballot."""
        voter = self.random.choice([each for each in self.watchers if each != WALL])
        ballot = self._ballots.setdefault(voter, self.new())
        self._openly(voter, _cast(ballot, round_, round_.draw(self.random)))


def _cast(ballot: int, round_: Round, sheet: Sheet) -> c.BallotCast:
    return c.BallotCast(ballot, round_.id, sheet.choice, sheet.receipt)


def _empty(ballot: int, round_: Round, other: Otherwise) -> c.BallotCast:
    """Which receipt comes with it is hidden too."""
    sheet = other.sheet(round_.draw)
    return c.BallotCast(ballot, round_.id, (0,) * round_.count, sheet.receipt)


def _too_much(ballot: int, round_: Round, other: Otherwise) -> c.BallotCast:
    choice = (26 + other.choice(20), *(other.choice(2) for _ in range(round_.count - 1)))
    return c.BallotCast(ballot, round_.id, choice, other.sheet(round_.draw).receipt)
