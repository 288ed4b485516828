"""Words that hold a note for a facilitator to read: a pure matcher (RULES.md Z1, Z2).

A list is text, one entry a line: a word; `word*` also begins longer words, `*word*` also stands
inside them, which Swedish compounds need; several words follow each other; a lone `*` among them is
any word. A line that begins with `-` takes an entry of the standard list out.

How words meet: case does not matter, nor accents; but å, ä and ö are letters, not accents ("höra"
is not "hora"), and only a long word may lack their dots. `h0ra` and `h o r a` are read as words,
and a letter that stands three times or more counts as one or two; twice where the entry has it
once is another word ("Niger").
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

import msgspec

from boards.wordlists import STANDARD

LETTERS_OF_THEIR_OWN = "åäö"

_WORD = re.compile(r"[^\W_]+(?:[@$!]+[^\W_]+)*")
_SPELLED = re.compile(r"(?<![^\W_])[^\W_](?:[\W_][^\W_]){2,}(?![^\W_])")
_PIECE = re.compile(r"\*?[^\W_]+\*?|\*")
_ALL_PLAIN = re.compile(f"[\\x00-\\x7f{LETTERS_OF_THEIR_OWN}]*")
_DOUBLED = re.compile(r"(.)\1", re.DOTALL)
_NO_LETTER = re.compile(r"[\W_]")
_LEET = str.maketrans("@4301!57$", "aaeoiists")
_LEET_L = str.maketrans("@4301!57$", "aaeolists")
_DOTLESS = str.maketrans("åäö", "aao")

_FILLERS = "\u115f\u1160"
"""Letters by category, and yet nothing to be seen."""

_OVERRIDE = "\u202e"
"""From here on a text is shown from right to left, whatever its letters are."""

_LONG = 5
"""From how many letters a word may lack its dots: "javla" is clear, "bog" is a word of its own."""

_WORDS_MAX = 12
"""Words of a line that are asked for: more would be a text, and each may stand at each place."""

_MANY = 3
"""So many of one letter in a row are written for effect, in neither language by spelling."""


class Word(msgspec.Struct, frozen=True):
    """A word without its doubled letters, and how often each of them stands there."""

    letters: str
    runs: tuple[int, ...]


class Part(msgspec.Struct, frozen=True):
    """One word of an entry; `before`, `after`: longer words may go on there. No letters: any."""

    word: Word
    before: bool
    after: bool


class Branch(msgspec.Struct, eq=False):
    """One part in its place behind those before it: the lines that end with it, and what may
    follow."""

    part: Part
    lines: list[str] = []
    following: "Words | None" = None


Index = dict[str, list[Branch]]


class Words(msgspec.Struct, eq=False):
    """A list made ready, a tree of parts: those that may stand first by their letters, and in each
    of them those that may follow. A text costs the same however many lines begin alike."""

    heads: Index = {}
    inner: Index = {}
    """Those that may stand inside a longer word."""
    anyone: Branch | None = None
    head_lengths: dict[str, tuple[int, ...]] = {}
    inner_lengths: dict[str, tuple[int, ...]] = {}
    """How long those are that begin with a letter: of most letters there are few."""
    said: dict[str, tuple[Branch, ...]] = {}
    """Of the whole list: words that were said before, and the parts that each is."""


def is_suspect(text: str, words: Words) -> bool:
    """Whether a facilitator should read this before others do (Z1)."""
    return next(_found(text, words), None) is not None


def which(text: str, words: Words) -> tuple[str, ...]:
    """The lines of the list that the text meets, each once."""
    return tuple(dict.fromkeys(_found(text, words)))


@lru_cache(maxsize=64)
def words_of(own: str | None) -> Words:
    """The words of a workshop: the standard list and what its facilitators wrote (Z2).

    `own` is that text, empty for none, None when it was erased.
    """
    lines = [" ".join(fold(line).split()) for line in (own or "").splitlines()]
    without = {line[1:].strip() for line in lines if line.startswith("-")}
    added = [line for line in lines if line and not line.startswith("-")]
    return prepare([line for line in STANDARD if fold(line) not in without] + added)


def prepare(lines: list[str]) -> Words:
    """A list made ready to be matched; lines without a letter say nothing."""
    root = Words()
    for line in dict.fromkeys(lines):
        parts = [_part(piece) for piece in _PIECE.findall(fold(line))][:_WORDS_MAX]
        if not parts or not parts[0].word.letters:
            continue
        branch = _branch_of(root, parts[0])
        for part in parts[1:]:
            branch.following = branch.following or Words()
            branch = _branch_of(branch.following, part)
        branch.lines.append(line)
    return root


def _branch_of(words: Words, part: Part) -> Branch:
    """The one of this part, there already or new."""
    if not part.word.letters:
        words.anyone = words.anyone or Branch(part)
        return words.anyone
    index = words.inner if part.before else words.heads
    for branch in index.get(part.word.letters, ()):
        if branch.part == part:
            return branch
    new = Branch(part)
    for letters in _spellings(part.word):
        index.setdefault(letters, []).append(new)
        lengths = words.inner_lengths if part.before else words.head_lengths
        lengths[letters[0]] = _with(lengths.get(letters[0], ()), len(letters))
    return new


def fold(text: str) -> str:
    """The text in small letters, without accents (but å, ä, ö) and invisible characters."""
    composed = unicodedata.normalize("NFKC", text).lower()
    if _ALL_PLAIN.fullmatch(composed):
        return composed
    return "".join(_plain(character) for character in composed)


@lru_cache(maxsize=4096)
def _plain(character: str) -> str:
    if character.isascii() or character in LETTERS_OF_THEIR_OWN:
        return character
    if unicodedata.category(character) in ("Cf", "Mn", "Me") or character in _FILLERS:
        return ""
    parts = unicodedata.normalize("NFD", character)
    return "".join(part for part in parts if not unicodedata.combining(part))


def _with(lengths: tuple[int, ...], one: int) -> tuple[int, ...]:
    return lengths if one in lengths else tuple(sorted((*lengths, one)))


def _part(piece: str) -> Part:
    letters = _NO_LETTER.sub("", piece)
    return Part(_word(letters), piece.startswith("*"), piece.endswith("*"))


def _word(text: str) -> Word:
    if not _DOUBLED.search(text):
        return Word(text, (1,) * len(text))
    groups = [(letter, len(list(run))) for letter, run in groupby(text)]
    return Word("".join(letter for letter, _ in groups), tuple(run for _, run in groups))


def _spellings(word: Word) -> set[str]:
    dotless = word.letters.translate(_DOTLESS)
    return {word.letters, dotless} if len(dotless) >= _LONG else {word.letters}


def _found(text: str, words: Words) -> Iterator[str]:
    said = _said(fold(text))
    if _OVERRIDE in text:
        said += ["", *_said(fold(text[::-1]))]
    for place, token in enumerate(said):
        met = _meeting(token, words)
        following = place
        while met:
            for branch in met:
                yield from branch.lines
            following += 1
            after = [branch.following for branch in met if branch.following]
            if not after or following == len(said):
                break
            # Each once, whichever way it was come to: else a list could ask for all the ways.
            each = (branch for one in after for branch in _parts_of(said[following], one))
            met = tuple(dict.fromkeys(each))


def _said(text: str) -> list[str]:
    """The words of a text; then those that were spelled out, each behind an empty one."""
    said: list[str] = _WORD.findall(text)
    for match in _SPELLED.finditer(text):
        said += ["", _NO_LETTER.sub("", match.group())]
    return said


def _meeting(token: str, words: Words) -> tuple[Branch, ...]:
    """The parts that this word is. Most words are none, and most have been said before."""
    met = words.said.get(token)
    if met is None:
        met = _parts_of(token, words)
        if len(token) <= _COMMON:
            if len(words.said) >= _REMEMBERED:
                words.said.clear()
            words.said[token] = met
    return met


_COMMON = 24
_REMEMBERED = 4096
"""How many words of how many letters are worth remembering: nobody shall fill the memory."""


def _parts_of(token: str, words: Words) -> tuple[Branch, ...]:
    met: list[Branch] = []
    heads, inner = words.heads, words.inner
    readings = _readings(token) if token else ()
    for word in readings:
        letters = word.letters
        # What is asked of each letter is asked without a call.
        for length in words.head_lengths.get(letters[:1], ()):
            if letters[:length] in heads:
                met += _there(word, 0, length, heads)
        for start, letter in enumerate(letters) if inner else ():
            for length in words.inner_lengths.get(letter, ()):
                if letters[start : start + length] in inner:
                    met += _there(word, start, length, inner)
    if readings and words.anyone:
        met.append(words.anyone)
    return tuple(met)


def _readings(token: str) -> tuple[Word, ...]:
    """As written, and with figures and signs read as letters where there are letters too."""
    if token.isalpha():
        return (_word(token),)
    spellings = [_NO_LETTER.sub("", token)]
    if any(character.isalpha() for character in token):
        spellings += [token.translate(_LEET), token.translate(_LEET_L)]
    return tuple(_word(spelling) for spelling in dict.fromkeys(spellings))


def _there(word: Word, start: int, length: int, index: Index) -> Iterator[Branch]:
    for branch in index.get(word.letters[start : start + length], ()):
        if _fits(branch.part, word, start):
            yield branch


def _fits(part: Part, word: Word, start: int) -> bool:
    """Whether the letters that are the same are also doubled where they should be."""
    end = start + len(part.word.letters)
    if end < len(word.letters) and not part.after:
        return False
    last = len(part.word.runs) - 1
    for place, (want, run) in enumerate(zip(part.word.runs, word.runs[start:end], strict=False)):
        at_joint = (place == 0 and part.before) or (place == last and part.after)
        if run != want and run < _MANY and not (at_joint and run > want):
            return False
    return True
