"""A hall full of phones behind one address, which all join within a few seconds (rule T13)."""

import asyncio
import tempfile
import time
from collections import Counter
from http.cookiejar import CookieJar, DefaultCookiePolicy
from pathlib import Path

import httpx
from msgspec import Struct

from server.demo.statements import StatementsError, read_statements
from tests.load.errors import LoadError
from tests.load.filling import fill
from tests.load.processes import on_core
from tests.load.room import percentile
from tests.support.server import LiveServer

NOTES = 100
"""Of the workshop: the first quarter of an hour."""


class JoinPlan(Struct, frozen=True):
    """So many people, evenly within so many seconds."""

    people: int
    seconds: float
    statements: Path


class JoinFigures(Struct, frozen=True):
    """What came out."""

    people: int
    let_in: int
    refused: dict[str, int]
    """By status and code."""
    took_s: float
    """From the first request to the last answer."""
    join_p50_ms: float
    join_p99_ms: float
    """From when somebody tapped to the answer: what the code leads to, and coming in."""

    def broken(self) -> list[str]:
        """The promise that does not hold."""
        return [] if self.let_in == self.people else ["everybody is let in"]


def measure(wanted: JoinPlan) -> JoinFigures:
    """Raises LoadError when something keeps it from giving a figure."""
    try:
        statements = read_statements(wanted.statements)
    except StatementsError as error:
        raise LoadError(str(error)) from None
    with tempfile.TemporaryDirectory(prefix="samskapa-join-") as folder:
        data = Path(folder) / "data"
        filled = asyncio.run(fill(data, statements, notes=NOTES, seats=["resident"]))
        server = LiveServer(Path(folder), log_level="warning")
        with on_core(0):
            server.start()
        try:
            with on_core(1):
                return asyncio.run(_join(wanted, server, filled.code))
        finally:
            server.end()


async def _join(wanted: JoinPlan, server: LiveServer, code: str) -> JoinFigures:
    answers: Counter[str] = Counter()
    waits: list[float] = []
    jar = CookieJar(policy=DefaultCookiePolicy(allowed_domains=[]))
    begun = time.monotonic()
    async with (
        httpx.AsyncClient(base_url=server.origin, cookies=jar, timeout=60) as http,
        asyncio.TaskGroup() as group,
    ):

        async def come(number: int) -> None:
            due = begun + number * wanted.seconds / wanted.people
            await asyncio.sleep(max(0.0, due - time.monotonic()))
            answers[await _tap(http, server.origin, code, number)] += 1
            waits.append((time.monotonic() - due) * 1000)

        for number in range(wanted.people):
            group.create_task(come(number))
    return JoinFigures(
        people=wanted.people,
        let_in=answers.pop("200", 0),
        refused=dict(answers),
        took_s=time.monotonic() - begun,
        join_p50_ms=percentile(waits, 50),
        join_p99_ms=percentile(waits, 99),
    )


async def _tap(http: httpx.AsyncClient, origin: str, code: str, number: int) -> str:
    """A phone that was never here: its device comes with the first answer."""
    asked = await http.get(f"/api/join/{code}")
    device = asked.headers.get("set-cookie", "").partition(";")[0]
    came = await http.post(
        "/api/join",
        json={"code": code, "alias": f"Phone {number}"},
        headers={"Origin": origin, "Cookie": device},
    )
    if came.status_code == 200:
        return "200"
    return f"{came.status_code} {came.json().get('error', {}).get('code', '')}"
