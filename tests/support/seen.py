"""What a viewer is sent of notes that others are kept from."""

from boards.view import Audience, own_view, shared_view
from boards.view.records import KeptView, NoteView
from tests.support.worlds import World

RESIDENTS = Audience("resident")
FACILITATORS = Audience("facilitator")


def notes_seen(world: World, audience: Audience) -> set[int]:
    return {key[1] for key in shared_view(world.state, audience) if key[0] == "n"}


def kept_seen(world: World, audience: Audience) -> dict[int, KeptView]:
    view = shared_view(world.state, audience)
    return {key[1]: kept for key, kept in view.items() if isinstance(kept, KeptView)}


def own_note(world: World, note: int, member: int) -> NoteView | None:
    found = own_view(world.state, member).get(("n", note))
    assert found is None or isinstance(found, NoteView)
    return found
