"""No token, code, name, address or text of a person in any log line."""

import io
from collections.abc import Iterator

import pytest
import structlog

from server.access.names import Names
from tests.server.conftest import NewClient, Workshop
from tests.server.shape import code_of


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Everything logged, at the finest level, with tracebacks."""
    lines, before = io.StringIO(), structlog.get_config()
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(0),
        logger_factory=structlog.WriteLoggerFactory(file=lines),
    )
    yield lines
    structlog.configure(**before)


async def test_nothing_of_people_is_logged_even_when_things_fail(
    log: io.StringIO,
    workshop: Workshop,
    new_client: NewClient,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    phone, laptop = new_client(), new_client()
    code = await workshop.code()
    made = await workshop.lead.post(f"/api/workshops/{workshop.id}/staff-link", json={})
    token = made.json()["url"].partition("#")[2]
    await workshop.seat(phone, "Canary Resident")
    staff = {"token": token, "alias": "Canary Staff"}
    await laptop.post("/api/join/staff", json=staff)

    async def fail(*_args: object, **_named: object) -> None:
        raise RuntimeError("the names cannot be read")

    monkeypatch.setattr(Names, "read", fail)
    monkeypatch.setattr(Names, "put", fail)
    wrong = {"email": "canary@example.org", "password": "canary password"}
    for answer in (
        await phone.get(f"/api/join/{code}"),
        await phone.post("/api/join", json={"code": code, "alias": "Canary Other"}),
        await laptop.post("/api/join/staff", json=staff),
        await phone.get(f"/api/w/{workshop.id}/me"),
    ):
        assert code_of(answer) == "internal"
    assert code_of(await phone.post("/api/sign-in", json=wrong)) == "sign_in_failed"
    logged = log.getvalue()
    assert logged.count("http.failed") == 4
    assert "the names cannot be read" in logged
    cookies = [
        value for browser in (phone, laptop, workshop.lead) for value in browser.cookies.values()
    ]
    assert len(cookies) >= 3
    for secret in [code, token, "Canary", "canary", "Astrid", "The square", *cookies]:
        assert secret not in logged
        assert secret.lower() not in logged.lower()
