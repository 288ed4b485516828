"""`python -m tests.load kill`: it runs, and its comparison would see what it is there to find."""

from collections.abc import Callable

import pytest

from boards.commands import NoteAdd
from boards.effects import Entry
from boards.view.records import NoteView
from server.access.tokens import new_id
from tests.load.filling import Filled
from tests.load.kill import count_duplicated, count_lost, measure
from tests.load.options import STATEMENTS
from tests.load.scribes import Scribe, Script

AREA = 7


def entry(scribe: Scribe, n: int, outcome: str = "") -> Entry:
    return Entry(scribe.client, n, 1, 0, "note.add", outcome, 0, ())


def note(add: NoteAdd, text: str | None = None) -> NoteView:
    place = (add.board, AREA, 0, 0, 0, 0, 0)
    return NoteView(
        add.id, *place, add.text if text is None else text, 1, 1, 0, 0, 0, False, 0, "", 0
    )


class Story:
    """Two notes were asked for and acknowledged; all is well until a test breaks something."""

    def __init__(self) -> None:
        filled = Filled("w", "code", (), (), (5,))
        script = Script(name="a", seed=1, board=5, statements=["A bench."])
        self.scribe = Scribe(filled, "device", script)
        self.adds = [NoteAdd(new_id(), 5, 0, None, None, 0, f"note {n}") for n in (1, 2)]
        self.scribe.asked = [*self.adds]
        self.scribe.answers = {1: (1, "", 0), 2: (2, "", 0)}
        self.log = [entry(self.scribe, 1), entry(self.scribe, 2)]
        self.seen = [note(add) for add in self.adds]

    @property
    def found(self) -> tuple[int, int]:
        """Lost and duplicated."""
        told = ([self.scribe], self.log, self.seen)
        return count_lost(*told), count_duplicated(*told)


def drop_entry(story: Story) -> None:
    story.log.pop()


def swap_entries(story: Story) -> None:
    story.log.reverse()


def refuse_entry(story: Story) -> None:
    story.log[1] = entry(story.scribe, 2, "too_many_notes")


def hide_note(story: Story) -> None:
    story.seen.pop()


def change_note(story: Story) -> None:
    story.seen[1] = note(story.adds[1], "something else")


def bring_note_back(story: Story) -> None:
    story.seen.append(note(NoteAdd(new_id(), 5, 0, None, None, 0, "deleted")))


def forget_answer(story: Story) -> None:
    del story.scribe.answers[2]


def go_back(story: Story) -> None:
    story.scribe.went_back = 1


@pytest.mark.parametrize(
    "break_it",
    [
        drop_entry,
        swap_entries,
        refuse_entry,
        hide_note,
        change_note,
        bring_note_back,
        forget_answer,
        go_back,
    ],
)
def test_i1_whatever_is_lost_is_counted(break_it: Callable[[Story], None]) -> None:
    story = Story()
    assert story.found == (0, 0)
    break_it(story)
    assert story.found[0] > 0


def decide_twice(story: Story) -> None:
    story.log.append(entry(story.scribe, 2))


def answer_twice(story: Story) -> None:
    story.scribe.contradicted = 1


def show_twice(story: Story) -> None:
    story.seen.append(note(NoteAdd(new_id(), 5, 0, None, None, 0, story.adds[1].text)))


@pytest.mark.parametrize("break_it", [decide_twice, answer_twice, show_twice])
def test_i2_whatever_happened_twice_is_counted(break_it: Callable[[Story], None]) -> None:
    story = Story()
    break_it(story)
    assert story.found[1] > 0


async def test_i1_i2_a_round_of_the_tool_loses_and_doubles_nothing() -> None:
    verdict = await measure(rounds=1, statements=STATEMENTS, seed=1)
    assert (verdict.lost, verdict.duplicated, verdict.refused) == (0, 0, 0)
    assert verdict.holds
    assert verdict.cut_off > 0
