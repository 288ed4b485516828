"""Ways in which what is hidden could become known. Paired worlds must notice each of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from unittest.mock import patch

from msgspec.structs import replace

from boards.decide import harvest, kept, notes, shelves, spots
from boards.decide.desk import Desk
from boards.effects import Effect, Entry, Patch, Put
from boards.ids import Id
from boards.records import Ballot, Flag, Kept, Kind, Note, Round, Trashed
from boards.rejections import Code, Refusal
from boards.revert import nameless, tracker
from boards.roles import Role
from boards.state import State
from boards.view import Audience, made, own, project, rounds, touched
from boards.view.records import Key, RoundView, ViewRecord
from boards.view.seen import SEEN
from boards.votes import figures, sheets, tally
from server.rooms import core, fanout, room
from tests.simulation.paired import compare
from tests.simulation.pairs.kinds import hiding_of
from tests.simulation.pairs.script import Hiding


def _growing() -> AbstractContextManager[object]:
    """The area grows with notes that nobody else sees."""
    whole = kept._Own.patch

    def leaky(self: kept._Own, effect: Patch) -> None:
        if effect.kind == "a":
            self._effects.append(effect)
        else:
            whole(self, effect)

    return patch.object(kept._Own, "patch", leaky)


def _pointing() -> AbstractContextManager[object]:
    """Pointers on private boards are told."""
    return patch.object(room, "hides_pointers", lambda state, board: False)


def _speaking_to_all() -> AbstractContextManager[object]:
    """Own frames go to whoever is there."""

    def leaky(state: State, key: Key, member: int) -> ViewRecord | None:
        return own.project_own(state, key, own.owner_of(state, key))

    def everybody(state: State, key: Key) -> int:
        return next(iter(state.members), 0)

    return _both(
        patch.object(fanout, "project_own", leaky), patch.object(fanout, "owner_of", everybody)
    )


def _trash() -> AbstractContextManager[object]:
    """Facilitators find in the trash what only its author saw."""

    def leaky(state: State, record: Trashed, audience: Audience) -> ViewRecord | None:
        if audience.role != "facilitator":
            return None
        return made.trashed_view(state, record, author=record.note.author, by=record.by)

    return patch.dict(project._SHARED, {"t": leaky})


def _answering() -> AbstractContextManager[object]:
    """A hidden id is refused in other words than one that nobody has."""
    whole = Desk.note

    def leaky(self: Desk, note_id: Id) -> Note:
        if note_id in self.state.kept:
            raise Refusal(Code.NOT_ALLOWED, self.state.kept[note_id].note.colour)
        return whole(self, note_id)

    return patch.object(Desk, "note", leaky)


def _taking_room() -> AbstractContextManager[object]:
    """Others' notes find their places round those that are held."""
    whole = spots.notes_of

    def leaky(desk: Desk, area_id: int, *, without: int = 0) -> list[Note]:
        hidden = [each.note for each in desk.state.kept_in.get(area_id, {}).values()]
        return [*whole(desk, area_id, without=without), *hidden]

    return _both(patch.object(spots, "notes_of", leaky), patch.object(notes, "notes_of", leaky))


def _showing_held() -> AbstractContextManager[object]:
    """Everybody reads what waits for a facilitator."""

    def leaky(state: State, record: Kept, audience: Audience) -> ViewRecord | None:
        return None if record.why == "private" else made.kept_view(state, record, author=0, by=0)

    seen = {role: {*kinds, "k"} for role, kinds in SEEN.items()}
    return _both(patch.dict(project._SHARED, {"k": leaky}), patch.dict(SEEN, seen))


def _putting() -> AbstractContextManager[object]:
    """A note is written privately, and put on the board as well."""
    whole = kept._Own.finish

    def leaky(self: kept._Own) -> list[Effect]:
        effects = whole(self)
        shown = [
            Put(e.record.note) for e in effects if isinstance(e, Put) and isinstance(e.record, Kept)
        ]
        return [*effects, *shown]

    return patch.object(kept._Own, "finish", leaky)


def _counting() -> AbstractContextManager[object]:
    """What an open round has come to so far, whenever a ballot is cast."""

    def leaky(state: State, record: Round, _: Audience) -> RoundView:
        view = rounds.round_view(state, record)
        cast = [each for each in state.ballots.values() if each.round == record.id]
        found = [sheet for each in cast if (sheet := sheets.from_cell(state.text(each.choice)))]
        choices = [sheet.choice for sheet in found]
        if record.life != "open" or not choices:
            return view
        return replace(view, results=figures.count(record.method, len(record.targets), choices))

    shown = patch.dict(project._SHARED, {"r": leaky})
    return _both(shown, _telling_votes())


def _telling_votes() -> AbstractContextManager[object]:
    """Rounds are projected anew whenever a ballot changes: no leak, but what leaks need."""

    def told(before: State, effects: Iterable[Effect]) -> set[Key]:
        keys = touched(before, effects)
        is_vote = any(kind == "v" for kind, _ in keys)
        return keys | {("r", each) for each in before.rounds if is_vote}

    return patch.object(core, "touched", told)


def _showing_early() -> AbstractContextManager[object]:
    """A closed round is shown before anybody says so."""

    def leaky(state: State, record: Round, _: Audience) -> RoundView:
        is_closed = record.life == "closed"
        return rounds.round_view(state, replace(record, life="revealed") if is_closed else record)

    return patch.dict(project._SHARED, {"r": leaky})


def _ballots_to_facilitators() -> AbstractContextManager[object]:
    """Facilitators read the ballots of others."""

    def leaky(state: State, record: Ballot, audience: Audience) -> ViewRecord | None:
        return own._own_ballot(state, record.id, audience)

    seen = {"facilitator": SEEN["facilitator"] | {"v"}}
    return _both(patch.dict(project._SHARED, {"v": leaky}), patch.dict(SEEN, seen))


def _as_voted() -> AbstractContextManager[object]:
    """The ballots of a shown round stand in the order of the voters, not of the receipts."""
    whole = tally.tally_of

    def leaky(round_: Round, votes: Iterable[tuple[Role, sheets.Sheet]]) -> tally.Tally:
        votes = list(votes)
        return replace(whole(round_, votes), sheets=tuple(sheet for _, sheet in votes))

    return patch.object(tally, "tally_of", leaky)


def _voting_by_weight() -> AbstractContextManager[object]:
    """Who has voted counts by how much she chose."""

    def leaky(state: State, round_: Round) -> int:
        cast = [each for each in state.ballots.values() if each.round == round_.id]
        found = [sheet for each in cast if (sheet := sheets.from_cell(state.text(each.choice)))]
        return sum(any(value > 1 for value in sheet.choice) for sheet in found)

    return _both(patch.object(rounds, "_voted", leaky), _telling_votes())


def _harvesting_round() -> AbstractContextManager[object]:
    """What comes from tables finds its places round what nobody sees."""
    whole = spots.notes_by_spot

    def leaky(desk: Desk) -> Mapping[tuple[int, int], list[Note]]:
        spots_ = {spot: list(here) for spot, here in whole(desk).items()}
        for each in desk.state.kept.values():
            spots_.setdefault((each.note.board, each.note.area), []).append(each.note)
        return spots_

    return patch.object(shelves, "notes_by_spot", leaky)


def _harvesting_all() -> AbstractContextManager[object]:
    """What was private at a table comes to the board as a note."""
    whole = harvest._Way.bring_what_few_see

    def leaky(self: harvest._Way) -> None:
        whole(self)
        for effect in [*self._desk.effects]:
            if isinstance(effect, Put) and isinstance(effect.record, Kept):
                self._desk.drop(effect.record)
                self._desk.put(effect.record.note)

    return patch.object(harvest._Way, "bring_what_few_see", leaky)


def _naming() -> AbstractContextManager[object]:
    """An alias is given where nobody is to be told who wrote."""

    def leaky(state: State, note: Note, audience: Audience) -> int:
        return note.author if audience.role == "resident" or note.alias == 0 else 0

    return _both(patch.object(project, "author_of", leaky), patch.object(own, "author_of", leaky))


def _throwing() -> AbstractContextManager[object]:
    """Facilitators read who threw a note away."""
    return patch.object(project, "_by", lambda note, by: by)


def _denouncing() -> AbstractContextManager[object]:
    """A flag says whose it is."""
    whole = project._flag

    def leaky(state: State, record: Flag, audience: Audience) -> ViewRecord | None:
        view = whole(state, record, audience)
        return None if view is None else replace(view, reason=str(record.by))

    return patch.dict(project._SHARED, {"f": leaky})


def _pointing_at_hidden() -> AbstractContextManager[object]:
    """Pointers are told where only the authors are hidden."""
    return patch.object(
        room, "hides_pointers", lambda state, board: state.boards[board].mode == "private"
    )


def _undoing(*kinds: Kind) -> Callable[[], AbstractContextManager[object]]:
    """Who is undone is told of, and has undone, what she did to nameless notes, or made of them."""

    def leaky(entries: Sequence[Entry]) -> frozenset[nameless.Key]:
        return frozenset(key for key in nameless.nameless(entries) if key[0] not in kinds)

    return lambda: patch.object(tracker, "nameless", leaky)


@contextmanager
def _both(
    one: AbstractContextManager[object], two: AbstractContextManager[object]
) -> Iterator[None]:
    with one, two:
        yield


LEAKS: Mapping[str, tuple[Hiding, Callable[[], AbstractContextManager[object]]]] = {
    "the area grows": ("private", _growing),
    "pointers are told": ("private", _pointing),
    "own frames go to others": ("private", _speaking_to_all),
    "in the facilitators' trash": ("private", _trash),
    "a hidden id answers differently": ("private", _answering),
    "hidden notes take room": ("moderated", _taking_room),
    "what waits is read by all": ("moderated", _showing_held),
    "shown as well": ("private", _putting),
    "ballots are counted before the end": ("ballots", _counting),
    "a closed round is shown": ("ballots", _showing_early),
    "facilitators read ballots": ("ballots", _ballots_to_facilitators),
    "ballots stand in the order of voters": ("ballots", _as_voted),
    "a small vote is not counted": ("ballots", _voting_by_weight),
    "the harvest makes way": ("tables", _harvesting_round),
    "the harvest shows all": ("tables", _harvesting_all),
    "authors are named": ("authors", _naming),
    "who threw it away": ("authors", _throwing),
    "flags say whose": ("authors", _denouncing),
    "pointers say whose": ("authors", _pointing_at_hidden),
    "undoing says whose": ("undone", _undoing("n", "c", "l")),
    "undoing says who linked": ("undone", _undoing("l")),
    "undoing says who grouped": ("undone", _undoing("c")),
}
"""Each with what is hidden where it would show."""

SEEDS = 40


def is_found(leak: str) -> bool:
    """Whether one of the first seeds that hide such a thing notices the leak."""
    hiding, leaking = LEAKS[leak]
    with leaking():
        return any(_is_noticed(seed) for seed in range(SEEDS) if hiding_of(seed) == hiding)


def _is_noticed(seed: int) -> bool:
    """Whether the two worlds of this seed differ, or a canary was heard."""
    try:
        return bool(compare(seed).differences)
    except AssertionError:
        return True  # The twin of a client already found bytes that it may not have.
