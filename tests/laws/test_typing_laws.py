"""Typing through the whole domain: decide, evolve, view; each client knows only what she is sent.

She finds her own delta among those she is sent by the version that her answer told (Y1, S5).
"""

import random
from collections.abc import Callable
from typing import Any

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from boards import commands as c
from boards.decide import Accepted
from boards.deltas import Delta, apply, compose, transform
from boards.evolve import evolve
from boards.state import State, cell_texts, empty, save
from boards.view import Audience, diff, project_shared, typing_between
from boards.view.records import Key, NoteView
from tests.support.deltas import any_delta
from tests.support.worlds import OTHER, RESIDENT, STAFF, World, opened

START = "torget är öppet"
MEMBERS = (RESIDENT, OTHER, STAFF)
RESIDENTS = Audience("resident")
Draw = Callable[[str, random.Random], Delta]


class Typist:
    """A page with a note: the text of a version, one delta on its way, one gathered behind it."""

    def __init__(self, member: int, seen: State, note: NoteView) -> None:
        self.member = member
        self.seen = seen
        self.confirmed, self.version = note.text or "", note.version
        self.on_way: Delta | None = None
        self.sent: c.NoteType | None = None
        self.made = 0
        """The version that the delta on its way became, once that is known."""
        self.gathered: Delta = ()

    @property
    def text(self) -> str:
        """What she sees while she types."""
        text = self.confirmed if self.on_way is None else apply(self.confirmed, self.on_way)
        return apply(text, self.gathered)

    def type(self, delta: Delta) -> None:
        self.gathered = compose(self.gathered, delta)

    def send(self, note: int) -> None:
        if self.on_way is None and any(isinstance(p, str) or p < 0 for p in self.gathered):
            self.on_way, self.gathered = self.gathered, ()
            self.sent = c.NoteType(note, self.version, self.on_way)

    def read(self, state: State, note: int) -> None:
        """One frame: everything since the last one she read."""
        key: Key = ("n", note)
        sent = msgspec.to_builtins(
            diff(
                [key],
                lambda _: project_shared(self.seen, key, RESIDENTS),
                lambda _: project_shared(state, key, RESIDENTS),
                typing=typing_between(self.seen, state),
            )
        )
        self.seen = state
        for change in sent:
            self._take(change)

    def _take(self, change: list[Any]) -> None:
        tag, _kind, _id, _index, since, deltas, _fields = change
        assert (tag, since) == (4, self.version), "in this story every text is typed"
        for parts in deltas:
            self.version += 1
            self._weave(tuple(parts))

    def _weave(self, delta: Delta) -> None:
        self.confirmed = apply(self.confirmed, delta)
        if self.version == self.made:
            assert delta == self.on_way, "what came back is what she holds to be hers by now"
            self.on_way, self.made = None, 0
            return
        if self.on_way is not None:
            mine = self.on_way
            self.on_way = transform(mine, delta, a_first=False)
            delta = transform(delta, mine, a_first=True)
        self.gathered = transform(self.gathered, delta, a_first=False)


class Hall:
    """Three who type in one note, over lines of any slowness."""

    def __init__(self) -> None:
        self.world = opened()
        self.note = self.world.note(text=START)
        self.world.must(c.NoteTogether(self.note, True), by=RESIDENT)
        shown = project_shared(self._now(), ("n", self.note), RESIDENTS)
        assert isinstance(shown, NoteView)
        self.typists = [Typist(member, self._now(), shown) for member in MEMBERS]

    def _now(self) -> State:
        return self.world.turns[-1].after

    def arrive(self, typist: Typist) -> None:
        if typist.sent is None:
            return
        decision = self.world.ask(typist.sent, by=typist.member)
        assert isinstance(decision, Accepted), decision
        typist.made, typist.sent = decision.figure, None

    def step(self, typist: Typist, what: str, delta: Draw, dice: random.Random) -> None:
        match what:
            case "type":
                typist.type(delta(typist.text, dice))
            case "send":
                typist.send(self.note)
            case "arrive":
                self.arrive(typist)
            case "read":
                typist.read(self._now(), self.note)

    def settle(self) -> str:
        for _ in range(3):
            for typist in self.typists:
                typist.read(self._now(), self.note)
                typist.send(self.note)
                self.arrive(typist)
        for typist in self.typists:
            typist.read(self._now(), self.note)
        return self.world.state.text(self.world.state.notes[self.note].text) or ""


def story(seed: int, steps: int, delta: Draw) -> tuple[Hall, str]:
    dice, hall = random.Random(seed), Hall()
    for _ in range(steps):
        what = dice.choice(("type", "type", "send", "arrive", "read"))
        hall.step(dice.choice(hall.typists), what, delta, dice)
    return hall, hall.settle()


SEEDS, STEPS = st.integers(0, 2**32), st.integers(1, 40)


def careful(text: str, dice: random.Random) -> Delta:
    """Any delta that leaves a word, as a page that knows the rules sends (Y4)."""
    return (*any_delta(text, dice), "ord ") if dice.random() < 0.2 else ("x", 1, "😀e\u0301", -1)


@given(SEEDS, STEPS)
def test_y3_s5_everybody_ends_with_the_text_that_the_server_has(seed: int, steps: int) -> None:
    hall, text = story(seed, steps, careful)
    assert [typist.text for typist in hall.typists] == [text] * 3
    version = hall.world.state.notes[hall.note].version
    assert [typist.version for typist in hall.typists] == [version] * 3


@given(SEEDS, STEPS)
def test_y3_no_word_that_anyone_typed_is_lost_or_doubled(seed: int, steps: int) -> None:
    written: list[str] = []

    def word(text: str, dice: random.Random) -> Delta:
        written.append(f"<{len(written)}>")
        return (dice.randrange(len(text) + 1), written[-1])

    _, text = story(seed, steps, word)
    letters = sorted(START + "".join(written))
    assert sorted(text) == letters


@given(SEEDS, STEPS)
def test_v2_y3_a_replay_of_what_was_typed_gives_every_version(seed: int, steps: int) -> None:
    hall, text = story(seed, steps, careful)
    state = empty()
    for turn in hall.world.turns:
        evolve(state, turn.entry, cell_texts(turn.cells))
        assert (state.notes, state.typed) == (turn.after.notes, turn.after.typed)
    assert save(state) == save(hall.world.state)
    assert state.text(state.notes[hall.note].text) == text


def test_the_world_above_is_one_in_which_people_do_meet() -> None:
    """Deltas on older versions, and several deltas in one frame, are what the laws are about."""
    behind = 0
    for seed in range(30):
        hall, _ = story(seed, 60, careful)
        behind += _behind(hall.world)
    assert behind > 50


def _behind(world: World) -> int:
    return sum(
        turn.before.notes[turn.command.id].version > turn.command.base
        for turn in world.turns
        if isinstance(turn.command, c.NoteType)
    )
