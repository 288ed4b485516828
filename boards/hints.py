"""What in a text looks like personal data: personal numbers, phone numbers, e-mail addresses (Z8).

Hints, never rules: `decide` does not ask them, and nothing is held or changed for one. The browser
warns who writes and tells who leads, with the same functions in static/src/hints/hints.ts; golden
vectors hold the two together, so what is written here must be writable there (no look-behind).
Better a number missed than a warning that people learn to pass over: not dates, opening hours,
amounts, post codes, years, case numbers, nor the address of an office.
"""

import re
from collections.abc import Iterator
from typing import Literal

import msgspec

Personal = Literal["number", "phone", "email"]


class Hint(msgspec.Struct, frozen=True, array_like=True):
    """What it looks like, and the characters that do."""

    kind: Personal
    found: str


_SAME_LENGTH = str.maketrans(dict.fromkeys("\u00a0\u2009\u202f", " ") | dict.fromkeys("‐‑‒–−", "-"))

_PERSON = re.compile(r"(18|19|20)?([0-9]{2})([0-9]{2})([0-9]{2})( ?[-+] ?| )?([0-9]{4})")
_PHONE = re.compile(
    r"(?:(?:\+|00)46[ -]?(?:\(0\) ?)?|\(?0)[1-9][0-9]{0,11}(?:(?:\) ?| ?[-/] ?| )[0-9]{1,12}){0,6}"
)
_GROUP = re.compile(r"[0-9]+")
_COUNTRY = re.compile(r"^(?:\+|00)46[ -]?(?:\(0\) ?)?")
_LOCAL = re.compile(r"[A-Za-z0-9åäöÅÄÖ_%+'.-]{1,64}\Z")
_DOMAIN = re.compile(r"(?:[A-Za-z0-9åäöÅÄÖ-]{1,63}\.){1,5}[A-Za-z]{2,24}")
_MEASURE = re.compile(r" ?(?:kr|kronor|sek|mkr|tkr|%|€|m2|m²|kvm|km|meter|st)(?![a-zåäö])", re.I)

_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_COORDINATION = 60
"""Added to the day in the number of somebody who is not registered in the country."""

_AREA_OF_TWO = "8"
_AREAS_OF_THREE = frozenset(
    ("10", "11", "13", "16", "18", "19", "21", "23", "26", "31", "33", "35", "36", "40", "42")
    + ("44", "46", "54", "60", "63", "90")
)
_MOBILE = frozenset(("70", "72", "73", "76", "79"))
_SERVICES = ("20", "71", "74", "75", "77", "78", "90", "93", "94", "99")
"""Calls that cost nothing or a fee, and directories: nobody's own. 90 is Umeå with three digits."""

_OFFICES = frozenset(
    ("info", "kontakt", "contact", "kundtjanst", "kundservice", "support", "registrator", "press")
    + ("kommun", "kommunen", "medborgarservice", "bibliotek", "biblioteket", "reception", "noreply")
    + ("no-reply", "hello", "hej", "office", "post", "mail", "webmaster", "dataskydd", "diariet")
)


def hints(text: str) -> tuple[Hint, ...]:
    """What looks like personal data, by kind and then as it is written."""
    plain = text.translate(_SAME_LENGTH)
    numbers = list(_personal_numbers(plain))
    taken = [False] * len(plain)
    for start, end in numbers:
        taken[start:end] = [True] * (end - start)
    phones = [(start, end) for start, end in _phones(plain) if not any(taken[start:end])]
    spans: tuple[tuple[Personal, list[tuple[int, int]]], ...] = (
        ("number", numbers),
        ("phone", phones),
        ("email", list(_emails(plain))),
    )
    return tuple(Hint(kind, text[start:end]) for kind, found in spans for start, end in found)


Span = tuple[int, int]


def _personal_numbers(text: str) -> Iterator[Span]:
    at = 0
    while found := _PERSON.search(text, at):
        start, end = found.span()
        if _stands_alone(text, start, end) and _is_person(*found.groups(default="")):
            yield start, end
            at = end
        else:
            at = start + 1


def _is_person(century: str, year: str, month: str, day: str, between: str, last: str) -> bool:
    if between == " " and int(last[:2]) < 24 and int(last[2:]) < 60:
        # A day and a time of it.
        return False
    centuries = [century] if century else ["19", "20"]
    dated = any(_is_day(int(first + year), int(month), int(day)) for first in centuries)
    return dated and _luhn(year + month + day + last)


def _is_day(year: int, month: int, day: int) -> bool:
    if day > _COORDINATION:
        day -= _COORDINATION
    if not 1 <= month <= len(_DAYS):
        return False
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 1 <= day <= _DAYS[month - 1] + (1 if month == 2 and is_leap else 0)


def _luhn(digits: str) -> bool:
    total = 0
    for place, digit in enumerate(digits):
        doubled = int(digit) * (2 - place % 2)
        total += doubled // 10 + doubled % 10
    return total % 10 == 0


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Not a part of a longer number, a case number, or a word."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if re.search(r"[A-Za-zåäöÅÄÖ0-9_]\Z|[0-9][-+./,:]\Z", before):
        return False
    return not re.search(r"^[0-9A-Za-z_]|^[-+./,:][0-9]", after)


def _phones(text: str) -> Iterator[Span]:
    at = 0
    while found := _PHONE.search(text, at):
        start = found.start()
        length = _phone_length(text, start, found.group())
        if length:
            yield start, start + length
        at = start + (length or 1)


def _phone_length(text: str, start: int, run: str) -> int:
    """How much of a run of figures is one phone number, by whole groups; 0 for none."""
    country = _COUNTRY.search(run)
    offset = country.end() if country else 0
    groups = [(match.start(), match.end()) for match in _GROUP.finditer(run, offset)]
    for count in range(len(groups), 0, -1):
        end = groups[count - 1][1]
        digits = [run[first:last] for first, last in groups[:count]]
        if not country:
            digits[0] = digits[0][1:]
        if _is_phone(digits, abroad=country is not None, first=len(digits[0])) and _is_apart(
            text, start, start + end, is_mobile="".join(digits)[:2] in _MOBILE
        ):
            return end
    return 0


def _is_phone(groups: list[str], *, abroad: bool, first: int) -> bool:
    """`groups`: figures without country code and leading 0; `first`: how many the first has."""
    digits = "".join(groups)
    if not digits or digits[0] == "0":
        return False
    if digits[:2] in _MOBILE:
        return len(digits) == 9
    area = 1 if digits[0] == _AREA_OF_TWO else 2 if digits[:2] in _AREAS_OF_THREE else 3
    if area == 3 and digits.startswith(_SERVICES):
        return False
    if digits[area : area + 1] in ("", "0"):
        return False
    least = 7 if area == 1 else 8
    if not least <= len(digits) <= 9:
        return False
    # The area stands apart, or it is any number at all.
    return (abroad or first == area) and not (not abroad and _is_time(groups))


def _is_time(groups: list[str]) -> bool:
    """08-12 13-17, 08 30 16 30, 08-12-2018: hours and days, without the leading 0."""
    if [len(group) for group in groups] == [1, 2, 4]:
        return True
    if [len(group) for group in groups] != [1, 2, 2, 2]:
        return False
    first, second, third = (int(group) for group in groups[1:])
    return first < 60 and second < 24 and third < 60


def _is_apart(text: str, start: int, end: int, *, is_mobile: bool) -> bool:
    if not _stands_alone(text, start, end) or _MEASURE.match(text, end):
        return False
    # 12 031 450 000: the end of a large number.
    return is_mobile or not re.search(r"[0-9] \Z", text[max(0, start - 2) : start])


def _emails(text: str) -> Iterator[Span]:
    at = text.find("@")
    while at >= 0:
        local = _LOCAL.search(text[max(0, at - 64) : at])
        domain = _DOMAIN.match(text, at + 1)
        if local and domain:
            name = local.group().lstrip("'.-")
            if name and name.lower() not in _OFFICES:
                yield at - len(name), domain.end()
        at = text.find("@", at + 1)
