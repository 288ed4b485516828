"""Ways in which what is hidden could become known. Paired worlds must notice each of them."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from unittest.mock import patch

from boards.decide import kept, notes, spots
from boards.decide.desk import Desk
from boards.effects import Effect, Patch, Put
from boards.ids import Id
from boards.records import Kept, Note, Trashed
from boards.rejections import Code, Refusal
from boards.state import State
from boards.view import Audience, own, project
from boards.view.records import Key, ViewRecord
from boards.view.seen import SEEN
from server.rooms import fanout, room
from tests.simulation.paired import compare


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
        return project.trashed_view(state, record, audience, by=record.by)

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
        return None if record.why == "private" else project.kept_view(state, record, author=0, by=0)

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


@contextmanager
def _both(
    one: AbstractContextManager[object], two: AbstractContextManager[object]
) -> Iterator[None]:
    with one, two:
        yield


LEAKS: Mapping[str, Callable[[], AbstractContextManager[object]]] = {
    "the area grows": _growing,
    "pointers are told": _pointing,
    "own frames go to others": _speaking_to_all,
    "in the facilitators' trash": _trash,
    "a hidden id answers differently": _answering,
    "hidden notes take room": _taking_room,
    "what waits is read by all": _showing_held,
    "shown as well": _putting,
}


def is_noticed(leak: str, seed: int) -> bool:
    """Whether the two worlds of this seed differ, or a canary was heard, with this leak."""
    with LEAKS[leak]():
        try:
            return bool(compare(seed).differences)
        except AssertionError:
            return True  # The twin of a client already found bytes that it may not have.
