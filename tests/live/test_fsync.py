"""From outside, by its system calls: no answer leaves before the fsync that covers it (Shows 6)."""

import os
import re
import shutil
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from msgspec import Struct

from tests.live.people import account, connected, internet, open_workshop
from tests.support.server import LiveServer

COMMANDS = 50
CALLS = "fsync,fdatasync,write,writev,sendto,sendmsg,pwrite64"

_CALL = re.compile(r"^(?P<pid>\d+) +\S+ (?P<name>\w+)\(\d+<(?P<file>.*?)>[,) ]")
_UNFINISHED = "<unfinished ...>"
_RESUMED = re.compile(r"^(?P<pid>\d+) +\S+ <\.\.\. (?P<name>\w+) resumed>")


class Call(Struct):
    """A system call: the lines of the trace on which it began and ended."""

    name: str
    file: str
    line: str
    began: int
    ended: int


def calls(trace: str) -> list[Call]:
    """All calls in order of their beginning; one that a thread switch cut in two is whole again."""
    found: list[Call] = []
    running: dict[str, Call] = {}
    for number, line in enumerate(trace.splitlines()):
        if match := _CALL.match(line):
            call = Call(match["name"], match["file"], line, number, number)
            found.append(call)
            if line.endswith(_UNFINISHED):
                running[match["pid"]] = call
        elif (match := _RESUMED.match(line)) and match["pid"] in running:
            running.pop(match["pid"]).ended = number
    return found


def test_a_call_that_was_cut_in_two_ends_where_it_was_resumed() -> None:
    trace = """\
7 1.0 pwrite64(9</d/samskapa.db-wal>, "a"..., 24, 0) = 24
7 1.1 fdatasync(9</d/samskapa.db-wal> <unfinished ...>
8 1.2 write(12<TCP:[127.0.0.1:1->127.0.0.1:2]>, "answer", 6) = 6
7 1.3 <... fdatasync resumed>) = 0
"""
    write, sync, answer = calls(trace)
    assert (write.name, sync.name, answer.name) == ("pwrite64", "fdatasync", "write")
    assert (sync.began, sync.ended) == (1, 3)
    assert not is_covered([write, sync, answer], after=-1, answer=answer)
    sync.ended = 1
    assert is_covered([write, sync, answer], after=-1, answer=answer)


def is_covered(all_calls: list[Call], *, after: int, answer: Call) -> bool:
    """Whether between the line `after` and the answer the log was written and then synced."""
    span = [call for call in all_calls if after < call.began < answer.began]
    log = [call for call in span if call.file.endswith("-wal")]
    written = [call.ended for call in log if call.name == "pwrite64"]
    synced = [
        call for call in log if call.name in ("fsync", "fdatasync") and call.ended < answer.began
    ]
    return bool(written) and any(call.began > max(written) for call in synced)


async def test_no_answer_leaves_before_its_fsync(
    new_server: Callable[[], LiveServer], tmp_path: Path
) -> None:
    strace = os.environ.get("STRACE") or shutil.which("strace")
    if strace is None:
        pytest.fail("no strace: run `make test`, or STRACE=$(python -m tools.strace)")
    out, server = tmp_path / "trace", new_server()
    server.start(
        under=[strace, "-f", "-y", "-ttt", "-s", "8192", "-o", str(out), "-e", f"trace={CALLS}"]
    )
    async with internet() as http:
        workshop = await open_workshop(await account(server, http), http)
        anna = await workshop.resident("Anna A.")
        async with connected(anna, workshop.id) as live:
            # One more than are looked at: each is held against the answer before it.
            for number in range(COMMANDS + 1):
                await live.must(live.note(f"lapp {number}"))
    server.stop()
    found = calls(out.read_text(encoding="utf-8", errors="replace"))
    answers = [
        call
        for call in found
        if call.name in ("write", "writev", "sendto", "sendmsg")
        and not call.file.startswith("/")
        and "\\246answer" in call.line
    ]
    assert len(answers) >= COMMANDS + 1, "the trace does not show the answers"
    for before, answer in pairwise(answers[-COMMANDS - 1 :]):
        assert is_covered(found, after=before.began, answer=answer), answer.line[:200]
