"""What reaches a handler at all: origin, media type, size, fields; and the headers of answers."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest
from starlette.routing import Route
from starlette.types import Message, Receive, Scope, Send

from server.http.headers import content_policy
from server.http.origin import OriginGuard
from server.http.routes import API
from tests.server.conftest import Client, NewClient, Workshop
from tests.server.shape import code_of, refused

CHANGING = sorted(
    route.path.replace("{workshop}", "1")
    for route in API
    if isinstance(route, Route) and "POST" in (route.methods or ())
)


@pytest.mark.parametrize(
    "origin",
    [
        None,
        "null",
        "",
        "http://evil.example",
        "http://samskapa.test.evil.example",
        "http://samskapa.test:81",
        "http://samskapa.test/path",
        "file://samskapa.test",
        "http://evil@samskapa.test",
        "http://[",
    ],
)
async def test_changing_request_from_elsewhere_is_stopped(
    browser: Client, origin: str | None
) -> None:
    del browser.headers["Origin"]
    headers = {} if origin is None else {"Origin": origin}
    assert len(CHANGING) >= 9
    for path in CHANGING:
        answer = await browser.post(path, json={}, headers=headers)
        assert refused(answer) == (403, "foreign_origin"), path


async def test_two_origins_are_none(browser: Client) -> None:
    headers = [("Origin", "http://samskapa.test"), ("Origin", "http://evil.example")]
    del browser.headers["Origin"]
    answer = await browser.post("/api/sign-out", json={}, headers=headers)
    assert refused(answer) == (403, "foreign_origin")


@pytest.mark.parametrize(
    ("host", "origin"),
    [
        ("samskapa.test", "http://samskapa.test"),
        ("10.0.0.4:8000", "http://10.0.0.4:8000"),
        ("10.0.0.4:8000", "http://samskapa.test"),
        ("Samskapa.Test", "https://samskapa.test"),
        ("[2001:db8::7]:8000", "http://[2001:db8::7]:8000"),
    ],
    ids=["public", "own host", "public by another name", "behind tls", "ipv6"],
)
async def test_own_pages_may_change_things(browser: Client, host: str, origin: str) -> None:
    answer = await browser.post("/api/sign-out", json={}, headers={"Host": host, "Origin": origin})
    assert answer.status_code == 200


async def test_reading_needs_no_origin(browser: Client) -> None:
    del browser.headers["Origin"]
    assert (await browser.get("/healthz")).json() == {"status": "alive"}


async def accept(_scope: Scope, _receive: Receive, send: Send) -> None:
    """An application that takes every websocket."""
    await send({"type": "websocket.accept"})


async def shake_hands(origin: str | None) -> list[str]:
    """The kinds of messages that the guard answers a websocket handshake with."""
    headers = [(b"host", b"samskapa.test")]
    if origin is not None:
        headers.append((b"origin", origin.encode()))
    sent: list[str] = []

    async def send(message: Message) -> None:
        sent.append(message["type"])

    async def receive() -> Message:
        return {"type": "websocket.connect"}

    guard = OriginGuard(accept, public_url=None)
    await guard({"type": "websocket", "headers": headers}, receive, send)
    return sent


@pytest.mark.parametrize("origin", [None, "http://evil.example", "null"])
async def test_websocket_from_elsewhere_is_refused_before_it_is_accepted(
    origin: str | None,
) -> None:
    assert await shake_hands(origin) == ["websocket.close"]


async def test_websocket_of_own_page_is_let_through() -> None:
    assert await shake_hands("http://samskapa.test") == ["websocket.accept"]


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "", "application/jsonx"]
)
async def test_only_json_is_read(browser: Client, kind: str) -> None:
    answer = await browser.post("/api/sign-in", content=b"{}", headers={"Content-Type": kind})
    assert refused(answer) == (415, "wrong_content_type")


@pytest.mark.parametrize(
    ("body", "expected", "where"),
    [
        (b"", "bad_request", ""),
        (b"{", "bad_request", ""),
        (b"\xff", "bad_request", ""),
        (b'{"email": "\\ud800", "password": "x"}', "bad_request", ""),
        (b'{"email": "\xff", "password": "x"}', "bad_request", ""),
        (b"[]", "bad_field", "body"),
        (b"{}", "bad_field", "email"),
        (b'{"email": 1, "password": "x"}', "bad_field", "email"),
        (b'{"email": "a", "password": null}', "bad_field", "password"),
        (b'{"email": "a", "password": "b", "role": "facilitator"}', "bad_field", "role"),
    ],
)
async def test_malformed_body_is_explained_by_field(
    browser: Client, body: bytes, expected: str, where: str
) -> None:
    headers = {"Content-Type": "application/json; charset=utf-8"}
    answer = await browser.post("/api/sign-in", content=body, headers=headers)
    assert refused(answer) == (400, expected)
    assert answer.json()["error"]["where"] == where


@pytest.mark.parametrize("size", [64 * 1024 + 1, 1_000_000])
async def test_large_body_is_refused_unread(browser: Client, size: int) -> None:
    answer = await browser.post(
        "/api/sign-in", content=b" " * size, headers={"Content-Type": "application/json"}
    )
    assert refused(answer) == (413, "too_large")


@pytest.mark.parametrize("language", ["sv", "en"])
async def test_errors_speak_the_language_of_the_screen(browser: Client, language: str) -> None:
    answer = await browser.get("/api/me", headers={"Accept-Language": language})
    assert answer.headers["content-language"] == language
    word = {"sv": "inloggad", "en": "signed in"}[language]
    assert word in answer.json()["error"]["message"]


@pytest.mark.parametrize(
    ("ask", "expected"),
    [
        (lambda browser: browser.get("/api/nothing"), (404, "not_found")),
        (lambda browser: browser.post("/api/nothing", json={}), (404, "not_found")),
        (lambda browser: browser.delete("/api/me"), (405, "method_not_allowed")),
        (lambda browser: browser.put("/api/workshops", json={}), (405, "method_not_allowed")),
        (lambda browser: browser.post("/workshops", json={}), (405, "method_not_allowed")),
    ],
)
async def test_unknown_address_and_method_have_the_shape_too(
    browser: Client, ask: Callable[[Client], Any], expected: tuple[int, str]
) -> None:
    answer: httpx.Response = await ask(browser)
    assert refused(answer) == expected


async def test_every_answer_carries_the_security_headers(
    workshop: Workshop, new_client: NewClient
) -> None:
    paths = ["/", "/healthz", "/api/me", "/api/nothing", "/nothing", "/assets/main-abc123.js"]
    answers = [await new_client().get(path) for path in paths]
    answers.append(await new_client().post("/api/join", json={}, headers={"Origin": "null"}))
    for answer in answers:
        assert answer.headers["content-security-policy"] == content_policy("samskapa.test")
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert answer.headers["x-frame-options"] == "DENY"
        assert "camera=()" in answer.headers["permissions-policy"]


def test_policy_allows_nothing_inline_and_nobody_else() -> None:
    policy = content_policy("10.0.0.4:8000")
    assert "unsafe" not in policy
    assert "*" not in policy
    assert "connect-src 'self' ws://10.0.0.4:8000 wss://10.0.0.4:8000;" in policy


@pytest.mark.parametrize("host", ["evil; script-src *", "a b", "a\tb", "[::1", ""])
async def test_strange_host_does_not_get_into_the_policy(browser: Client, host: str) -> None:
    answer = await browser.get("/healthz", headers={"Host": host})
    assert answer.headers["content-security-policy"] == content_policy(None)


async def test_handler_that_fails_tells_nothing_of_the_inside(
    browser: Client, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from server.access.accounts import Accounts

    async def fail(*_args: object) -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr(Accounts, "of_session", fail)
    browser.cookies.set("samskapa_account", "x", domain="samskapa.test")
    answer = await browser.get("/api/me")
    assert refused(answer) == (500, "internal")
    assert "secret" not in answer.text
    assert "http.failed" in capsys.readouterr().out
    assert code_of(answer) == "internal"
