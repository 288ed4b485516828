"""Who may do what, when: written by hand from what the workshop is for, apart from the code.

Each row: who asks, and the answer in each of six situations. `ok` is accepted, all
else the code of a refusal. The table in boards/RULES.md is this one (a test compares them).
"""

from typing import NamedTuple

from boards import commands as c
from boards.records import Note
from boards.state import State
from tests.support import modes

SITUATIONS = ("draft", "draft, paused", "open", "open, paused", "closed", "closed, paused")
"""Life of the workshop, and whether the facilitator has paused writing."""

_WRITE_FACILITATOR = "ok ok ok ok closed closed"
_WRITE_OTHERS = "not_open not_open ok read_only closed closed"
_STRANGERS = "removed removed removed removed removed removed"
_NOBODY_ELSE = "not_allowed not_allowed not_allowed not_allowed not_allowed not_allowed"


class Case(NamedTuple):
    """A command in a case that matters: `whose` says whose record it is about."""

    command: str
    whose: str
    answers: dict[str, str]
    """By role: six words, one for each situation."""


def _by_anyone(command: str, whose: str = "any") -> Case:
    roles = {"staff": _WRITE_OTHERS, "resident": _WRITE_OTHERS}
    return Case(command, whose, {"facilitator": _WRITE_FACILITATOR, **roles})


def _not_by_others(command: str, whose: str, word: str, *, facilitator: str) -> Case:
    """Life comes before ownership: who may not write now is told that first."""
    others = f"not_open not_open {word} read_only closed closed"
    return Case(command, whose, {"facilitator": facilitator, "staff": others, "resident": others})


def _by_facilitator(command: str, whose: str, answers: str) -> Case:
    roles = {"staff": _NOBODY_ELSE, "resident": _NOBODY_ELSE}
    return Case(command, whose, {"facilitator": answers, **roles})


def _by_link(whose: str, *, facilitator: str, server: str) -> Case:
    """A role that the staff link gives too, by the word of the server."""
    case = _by_facilitator("member.role", whose, facilitator)
    return case._replace(answers={**case.answers, "server": server})


_ALWAYS = "ok ok ok ok ok ok"
_NOT_CLOSED = "ok ok ok ok closed closed"
_CLOSED_ONLY = "bad_value bad_value bad_value bad_value ok ok"
_BAD_NOT_CLOSED = "bad_value bad_value bad_value bad_value closed closed"
_NOT_YOURS = "not_yours not_yours not_yours not_yours closed closed"
_NOT_YOUR_TABLE = " ".join(["not_your_table"] * 4 + ["closed"] * 2)
_TO_DRAFT = "already already bad_value bad_value bad_value bad_value"
_LAST = " ".join(["last_facilitator"] * 6)
_NOT_THERE = " ".join(["unknown_target"] * 4 + ["closed"] * 2)
_STALE_STEP = " ".join(["stale_step"] * 4 + ["closed"] * 2)
_NOT_HERS = " ".join(["not_allowed"] * 4 + ["closed"] * 2)
_ALREADY = "already already already already already already"

CASES: tuple[Case, ...] = (
    _by_anyone("note.add"),
    _by_anyone("note.edit", "own"),
    _not_by_others("note.edit", "another's", "not_yours", facilitator=_NOT_YOURS),
    _by_anyone("note.edit", "open for all"),
    _by_anyone("note.type", "own"),
    _not_by_others("note.type", "another's", "not_yours", facilitator=_NOT_YOURS),
    _by_anyone("note.type", "open for all"),
    _by_anyone("note.together", "own, opened"),
    _by_anyone("note.together", "own, ended"),
    _not_by_others("note.together", "another's, opened", "not_yours", facilitator=_NOT_YOURS),
    _not_by_others(
        "note.together", "another's, ended", "not_yours", facilitator=_WRITE_FACILITATOR
    ),
    _by_anyone("note.move", "own"),
    _by_anyone("note.move", "another's"),
    _by_anyone("note.place", "own"),
    _by_anyone("note.place", "another's"),
    _by_anyone("note.swap", "another's"),
    _by_anyone("note.colour", "own"),
    _not_by_others("note.colour", "another's", "not_yours", facilitator=_WRITE_FACILITATOR),
    _by_anyone("note.delete", "own"),
    _not_by_others("note.delete", "another's", "not_yours", facilitator=_WRITE_FACILITATOR),
    _by_anyone("note.restore", "deleted by oneself"),
    _not_by_others(
        "note.restore", "deleted by another", "unknown_target", facilitator=_WRITE_FACILITATOR
    ),
    _by_anyone("note.group", "own"),
    _by_anyone("note.group", "another's"),
    _by_anyone("note.size", "another's"),
    _by_anyone("notes.add"),
    _by_anyone("notes.move", "another's"),
    _by_anyone("notes.place", "another's"),
    _by_anyone("notes.colour", "own"),
    _not_by_others(
        "notes.colour", "own and another's", "not_yours", facilitator=_WRITE_FACILITATOR
    ),
    _by_anyone("notes.delete", "own"),
    _not_by_others(
        "notes.delete", "own and another's", "not_yours", facilitator=_WRITE_FACILITATOR
    ),
    _by_anyone("notes.restore", "deleted by oneself"),
    _not_by_others(
        "notes.restore", "deleted by another", "unknown_target", facilitator=_WRITE_FACILITATOR
    ),
    _by_anyone("notes.revert", "another's place"),
    _not_by_others("notes.revert", "another's colour", "not_yours", facilitator=_WRITE_FACILITATOR),
    _by_anyone("notes.unmake", "own"),
    _not_by_others("notes.unmake", "another's", "not_yours", facilitator=_WRITE_FACILITATOR),
    _by_anyone("cluster.add", "another's"),
    _by_anyone("cluster.title"),
    _by_anyone("cluster.dissolve"),
    _by_anyone("link.add", "another's"),
    _by_anyone("link.drop", "another's"),
    Case(
        "note.flag", "another's", dict.fromkeys(("facilitator", "staff", "resident"), _NOT_CLOSED)
    ),
    Case("note.flag", "own", dict.fromkeys(("facilitator", "staff", "resident"), _BAD_NOT_CLOSED)),
    _by_facilitator("flags.dismiss", "another's", _NOT_CLOSED),
    _by_facilitator("workshop.words", "its list", _NOT_CLOSED),
    _by_facilitator("round.open", "any", _NOT_CLOSED),
    _by_facilitator("round.close", "an open one", "ok ok ok ok already already"),
    _by_facilitator("round.reveal", "a closed one", _ALWAYS),
    Case(
        "ballot.cast",
        "own",
        {
            "facilitator": _NOT_CLOSED,
            **dict.fromkeys(("staff", "resident"), "not_open not_open ok ok closed closed"),
        },
    ),
    _by_facilitator("workshop.edit", "its words", _NOT_CLOSED),
    _by_facilitator("board.add", "any", _NOT_CLOSED),
    _by_facilitator("board.edit", "any", _NOT_CLOSED),
    _by_facilitator("board.order", "any", _NOT_CLOSED),
    _by_facilitator("board.remove", "an empty one", _NOT_CLOSED),
    _by_facilitator("area.add", "any", _NOT_CLOSED),
    _by_facilitator("area.edit", "any", _NOT_CLOSED),
    _by_facilitator("area.place", "any", _NOT_CLOSED),
    _by_facilitator("area.order", "any", _NOT_CLOSED),
    _by_facilitator("area.remove", "an empty one", _NOT_CLOSED),
    _by_facilitator("board.mode", "any", _NOT_CLOSED),
    _by_facilitator("workshop.hold", "turned", _NOT_CLOSED),
    _by_facilitator("notes.reveal", "others', private", _NOT_CLOSED),
    _by_facilitator("notes.approve", "held", _NOT_CLOSED),
    _by_facilitator("notes.hold", "another's", _NOT_CLOSED),
    _by_facilitator("notes.hide", "another's", _NOT_CLOSED),
    Case(
        "note.answer",
        "own, hidden",
        dict.fromkeys(("facilitator", "staff", "resident"), _NOT_CLOSED),
    ),
    Case(
        "note.answer",
        "another's, hidden",
        dict.fromkeys(("facilitator", "staff", "resident"), _NOT_THERE),
    ),
    _by_facilitator("step.add", "any", _NOT_CLOSED),
    _by_facilitator("step.edit", "any", _NOT_CLOSED),
    _by_facilitator("step.order", "any", _NOT_CLOSED),
    _by_facilitator("step.remove", "any", _NOT_CLOSED),
    _by_facilitator("step.remove", "where all are", "in_use in_use in_use in_use closed closed"),
    _by_facilitator("agenda.run", "the next step", _NOT_CLOSED),
    _by_facilitator("agenda.run", "pressed before", _STALE_STEP),
    _by_facilitator("agenda.show", "turned", _NOT_CLOSED),
    _by_facilitator("timer.start", "any", _NOT_CLOSED),
    _by_facilitator("timer.extend", "running", _NOT_CLOSED),
    _by_facilitator("timer.pause", "running", _NOT_CLOSED),
    _by_facilitator("timer.end", "running", _NOT_CLOSED),
    _by_facilitator("workshop.summon", "to a note", _NOT_CLOSED),
    _by_facilitator("workshop.summon", "to what is not there", _NOT_THERE),
    _by_facilitator("workshop.spotlight", "on a note", _NOT_CLOSED),
    _by_facilitator("workshop.announce", "any", _NOT_CLOSED),
    Case(
        "member.hand", "own, up", dict.fromkeys(("facilitator", "staff", "resident"), _NOT_CLOSED)
    ),
    Case(
        "member.hand",
        "another's, down",
        {"facilitator": _NOT_CLOSED, "staff": _NOT_HERS, "resident": _NOT_HERS},
    ),
    Case(
        "member.hand",
        "another's, up",
        dict.fromkeys(("facilitator", "staff", "resident"), _NOT_HERS),
    ),
    _by_facilitator("tables.open", "a board's", _NOT_CLOSED),
    _by_facilitator("tables.harvest", "a board's", _NOT_CLOSED),
    _by_facilitator("tables.resume", "a board's", _NOT_CLOSED),
    Case("table.sit", "oneself", dict.fromkeys(("facilitator", "staff", "resident"), _NOT_CLOSED)),
    _by_facilitator("table.sit", "another", _NOT_CLOSED),
    Case("table.help", "own", dict.fromkeys(("facilitator", "staff", "resident"), _NOT_CLOSED)),
    Case(
        "table.help",
        "another's",
        {"facilitator": _NOT_CLOSED, "staff": _NOT_YOUR_TABLE, "resident": _NOT_YOUR_TABLE},
    ),
    _not_by_others(
        "note.add", "at another's table", "not_your_table", facilitator=_WRITE_FACILITATOR
    ),
    _by_facilitator("workshop.life", "to draft", _TO_DRAFT),
    _by_facilitator("workshop.life", "to open", "ok ok already already ok ok"),
    _by_facilitator("workshop.life", "to closed", "bad_value bad_value ok ok already already"),
    _by_facilitator("workshop.stage", "another one", _NOT_CLOSED),
    _by_facilitator("workshop.stage", "the same", "already already already already closed closed"),
    _by_facilitator("workshop.readonly", "switched", _NOT_CLOSED),
    _by_link("a resident's, to staff", facilitator=_ALWAYS, server=_ALWAYS),
    _by_link("staff's, to staff", facilitator=_ALREADY, server=_ALREADY),
    _by_facilitator("member.role", "a resident's, to facilitator", _ALWAYS),
    _by_link("the last facilitator's, to staff", facilitator=_LAST, server=_ALREADY),
    _by_facilitator("member.remove", "another", _ALWAYS),
    _by_facilitator("member.remove", "the last facilitator", _LAST),
    _by_facilitator("member.readmit", "who was removed", _ALWAYS),
    _by_facilitator("member.readmit", "who was not", _ALREADY),
    _by_facilitator("member.mute", "another", _ALWAYS),
    _by_facilitator("member.mute", "a facilitator", " ".join(["bad_value"] * 6)),
    _by_facilitator("member.ban", "another", _ALWAYS),
    _by_facilitator("member.ban", "the last facilitator", _LAST),
    _by_facilitator("member.rename", "another, by the server's own request", _ALWAYS),
    _by_facilitator("workshop.door", "turned", _NOT_CLOSED),
    _by_facilitator("access.change", "a new code, by the server's request", _ALWAYS),
)
"""What members can ask for, and in a few cases the server. Whoever was removed or never joined gets
`removed`, always, and so does the server where it has no row."""

SERVER_CASES: tuple[Case, ...] = (
    Case("workshop.create", "again", {"server": _ALREADY}),
    Case("member.join", "as facilitator", {"server": _ALWAYS}),
    Case("member.join", "as staff", {"server": "not_open not_open ok ok closed closed"}),
    Case("member.join", "as resident", {"server": "not_open not_open ok ok closed closed"}),
    Case("member.touch", "any", {"server": _ALWAYS}),
    Case("door.answer", "a facilitator's", {"server": _ALWAYS}),
    Case("door.answer", "one's who leads no more", {"server": _ALWAYS}),
    Case("member.revert", "a facilitator's", {"server": _NOT_CLOSED}),
    Case("member.revert", "a resident's", {"server": _NOBODY_ELSE}),
    Case("member.reinstate", "a facilitator's", {"server": _NOT_CLOSED}),
    Case("member.reinstate", "a resident's", {"server": _NOBODY_ELSE}),
    Case("notes.import", "a facilitator's", {"server": _NOT_CLOSED}),
    Case("notes.import", "a resident's", {"server": _NOBODY_ELSE}),
    Case("notes.withdraw", "a facilitator's", {"server": _NOT_CLOSED}),
    Case("round.swept", "a closed one", {"server": _ALWAYS}),
    Case("authors.forget", "a closed workshop's", {"server": _CLOSED_ONLY}),
    Case("authors.swept", "what was forgotten", {"server": _ALWAYS}),
)
"""What only the server asks for. Every member gets `not_allowed`, always."""

STRANGERS = _STRANGERS.split()
MEMBERS_AS_SERVER = _NOBODY_ELSE.split()


def answer(case: Case, role: str, situation: str) -> str:
    """`ok`, or the code of the refusal."""
    return case.answers[role].split()[SITUATIONS.index(situation)]


def may(command: str, whose: str, *, role: str, situation: str) -> bool:
    """Whether the table allows the command in any case that `whose` begins with."""
    found = [case for case in CASES if case.command == command and case.whose.startswith(whose)]
    assert found, (command, whose)
    return any(answer(case, role, situation) == "ok" for case in found)


def whose(state: State, command: c.Command, member: int) -> str:
    """The case of the table that a command belongs to, by the state before it."""
    match command:
        case c.NoteEdit(id=target) | c.NoteType(id=target) | c.NoteTogether(id=target):
            return _writing(_note(state, target), command, member)
        case c.NoteColour(id=target) | c.NoteDelete(id=target):
            return "own" if _note(state, target).author == member else "another's"
        case c.NoteRestore(id=target):
            mine = state.trash[target].by == member
            return "deleted by oneself" if mine else "deleted by another"
        case c.NotesColour(ids=ids) | c.NotesDelete(ids=ids):
            authors = {note.author for i in ids if (note := note_of(state, i, to=member))}
            return "own" if authors == {member} else "own and another's"
        case c.NotesRestore(ids=ids):
            mine = any(trashed.by == member for i in ids if (trashed := state.trash.get(i)))
            return "deleted by oneself" if mine else "deleted by another"
        case c.NotesUnmake(notes=marks):
            authors = {note.author for m in marks if (note := note_of(state, m.id, to=member))}
            return "own" if authors == {member} else "another's"
        case c.NotesRevert(steps=steps):
            painted = {step.id for step in steps if 7 in step.set[::2]}
            authors = {note.author for i in painted if (note := note_of(state, i, to=member))}
            return "another's place" if authors <= {member} else "another's colour"
        case c.NoteFlag(note=target):
            return "own" if _note(state, target).author == member else "another's"
        case c.WorkshopLife(to=life):
            return f"to {life}"
        case _:
            return ""


def note_of(state: State, target: int, *, to: int = 0) -> Note | None:
    """A note, or one that not everybody sees; of these only hers, to a member."""
    kept = state.kept.get(target)
    if kept is not None and to in (0, kept.note.author):
        return kept.note
    return state.notes.get(target)


def _note(state: State, target: int) -> Note:
    found = note_of(state, target)
    assert found is not None
    return found


def _writing(note: Note, command: c.NoteEdit | c.NoteType | c.NoteTogether, member: int) -> str:
    mine = note.author == member
    if isinstance(command, c.NoteTogether):
        return ("own" if mine else "another's") + (", opened" if command.on else ", ended")
    return "own" if mine else "open for all" if note.together else "another's"


def as_markdown() -> list[str]:
    """The rows of the table in RULES.md."""
    rows = [
        f"| who | command | whose | {' | '.join(SITUATIONS)} |",
        "|" + "---|" * (len(SITUATIONS) + 3),
    ]
    for case in (*CASES, *SERVER_CASES):
        grouped: dict[str, list[str]] = {}
        for role, words in case.answers.items():
            grouped.setdefault(" | ".join(words.split()), []).append(role)
        for words, roles in grouped.items():
            rows.append(f"| {', '.join(roles)} | `{case.command}` | {case.whose} | {words} |")
    return [*rows, *modes.as_markdown()]
