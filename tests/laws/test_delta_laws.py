"""Laws of the algebra of typing: two orders, one text, and no character lost or doubled."""

import random
from collections import Counter
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boards.deltas import (
    Delta,
    DeltaError,
    apply,
    changes_nothing,
    compose,
    invert,
    normalise,
    transform,
    validate,
)
from tests.support.deltas import any_delta, deltas_of, texts


class Draw(NamedTuple):
    text: str
    a: Delta
    b: Delta


pairs = texts.flatmap(lambda text: st.builds(Draw, st.just(text), deltas_of(text), deltas_of(text)))


def inserted(delta: Delta) -> Counter[str]:
    return Counter("".join(part for part in delta if isinstance(part, str)))


def deleted(text: str, delta: Delta) -> set[int]:
    """The places in `text` of the characters that `delta` deletes."""
    places: set[int] = set()
    at = 0
    for part in delta:
        if isinstance(part, int):
            if part < 0:
                places.update(range(at, at - part))
            at += abs(part)
    return places


@given(pairs)
def test_whichever_of_two_deltas_goes_first_the_text_is_the_same(draw: Draw) -> None:
    text, a, b = draw
    assert apply(apply(text, a), transform(b, a, a_first=False)) == apply(
        apply(text, b), transform(a, b, a_first=True)
    )


@given(pairs)
def test_no_character_is_lost_or_doubled_when_two_deltas_meet(draw: Draw) -> None:
    """Every inserted character is there once, every other one unless somebody deleted it."""
    text, a, b = draw
    gone = deleted(text, a) | deleted(text, b)
    kept = Counter(character for at, character in enumerate(text) if at not in gone)
    both = apply(apply(text, a), transform(b, a, a_first=False))
    assert Counter(both) == kept + inserted(a) + inserted(b)


@given(pairs)
def test_at_the_same_place_the_earlier_one_stands_left(draw: Draw) -> None:
    at = len(draw.text)
    early, late = (at, "<1>"), (at, "<2>")
    assert apply(apply(draw.text, early), transform(late, early, a_first=False)).endswith("<1><2>")
    assert apply(apply(draw.text, late), transform(early, late, a_first=True)).endswith("<1><2>")


@given(pairs)
def test_an_inverted_delta_takes_it_back(draw: Draw) -> None:
    text, a, _ = draw
    assert apply(apply(text, a), invert(text, a)) == text


@given(texts, st.integers(0, 2**32))
def test_a_composed_delta_does_what_its_parts_do_one_after_the_other(text: str, seed: int) -> None:
    dice = random.Random(seed)
    a = any_delta(text, dice)
    b = any_delta(apply(text, a), dice)
    c = any_delta(apply(apply(text, a), b), dice)
    whole = apply(apply(apply(text, a), b), c)
    assert apply(text, compose(compose(a, b), c)) == whole
    assert apply(text, compose(a, compose(b, c))) == whole


@given(pairs)
def test_what_the_functions_give_is_normalised_and_fits(draw: Draw) -> None:
    text, a, b = draw
    after = apply(text, b)
    for delta, of in (
        (transform(a, b, a_first=True), after),
        (transform(a, b, a_first=False), after),
        (invert(text, b), after),
        (compose(b, invert(text, b)), text),
    ):
        assert normalise(delta) == delta
        assert validate(delta, length=len(of)) == delta


def test_a_delta_that_only_keeps_changes_nothing() -> None:
    keeping: list[Delta] = [(), (1,), (7,)]
    changing: list[Delta] = [("a",), (-1,), (1, -1), (3, "a")]
    assert all(changes_nothing(delta) for delta in keeping)
    assert not any(changes_nothing(delta) for delta in changing)


@pytest.mark.parametrize(
    ("length", "parts"),
    [
        (3, [4]),
        (3, [2, -2]),
        (3, ["\ud83d"]),
        (3, ["a\udfffb"]),
        (3, [True]),
        (3, [None]),
        (3, [1.0]),
        (3, [["a"]]),
    ],
)
def test_what_is_no_delta_of_the_text_is_refused(length: int, parts: list[object]) -> None:
    with pytest.raises(DeltaError):
        validate(parts, length=length)


@pytest.mark.parametrize("function", [apply, invert])
def test_no_function_reaches_beyond_the_end_in_silence(function: object) -> None:
    assert callable(function)
    for delta in ((4,), (-4,), (2, "x", 2)):
        with pytest.raises(DeltaError):
            function("abc", delta)


class Client:
    """One who types: what she has confirmed, and what she has typed beyond it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.seen = 0
        self.pending: list[tuple[int, Delta]] = []

    def type(self, number: int, delta: Delta) -> None:
        self.text = apply(self.text, delta)
        self.pending.append((number, delta))

    def read(self, log: list[tuple[int, Delta]]) -> None:
        """Takes in what the log has beyond `seen`; her own words come back as what they are."""
        for number, delta in log[self.seen :]:
            self.seen += 1
            if self.pending and self.pending[0][0] == number:
                self.pending.pop(0)
                continue
            late = delta
            rebased = []
            for own, words in self.pending:
                rebased.append((own, transform(words, late, a_first=False)))
                late = transform(late, words, a_first=True)
            self.text, self.pending = apply(self.text, late), rebased


class Room:
    """A server's order of deltas, and clients who have at most one on its way each."""

    def __init__(self, text: str, clients: int) -> None:
        self.text = text
        self.log: list[tuple[int, Delta]] = []
        self.clients = [Client(text) for _ in range(clients)]
        self._sent: dict[int, tuple[int, int, Delta]] = {}

    def send(self, who: int) -> None:
        client = self.clients[who]
        if who not in self._sent and client.pending:
            number, delta = client.pending[0]
            self._sent[who] = (number, client.seen, delta)

    def arrive(self, who: int) -> None:
        if who not in self._sent:
            return
        number, base, delta = self._sent.pop(who)
        for _, other in self.log[base:]:
            delta = transform(delta, other, a_first=False)
        self.text = apply(self.text, delta)
        self.log.append((number, delta))

    def read(self, who: int) -> None:
        self.clients[who].read(self.log)

    def settle(self) -> None:
        """Until nobody has anything that the others do not."""
        while self._sent or any(client.pending for client in self.clients):
            for who in range(len(self.clients)):
                self.send(who)
                self.arrive(who)
                self.read(who)
        for who in range(len(self.clients)):
            self.read(who)


@given(texts, st.integers(0, 2**32), st.integers(1, 25))
def test_three_who_type_at_once_end_with_one_text(text: str, seed: int, steps: int) -> None:
    room, dice = Room(text, 3), random.Random(seed)
    for number in range(steps):
        who = dice.randrange(3)
        step = dice.choice(("type", "send", "arrive", "read"))
        if step == "type":
            client = room.clients[who]
            client.type(number, any_delta(client.text, dice))
        else:
            getattr(room, step)(who)
    room.settle()
    assert [client.text for client in room.clients] == [room.text] * 3
