"""The one shape that every error has."""

import httpx


def code_of(answer: httpx.Response) -> str:
    """The error code, after a look at the whole shape."""
    error = answer.json()["error"]
    assert set(answer.json()) == {"error"}
    assert set(error) == {"code", "where", "message", "args"}
    assert error["message"]
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["cache-control"] == "no-store"
    return str(error["code"])


def refused(answer: httpx.Response) -> tuple[int, str]:
    """Status and code."""
    return answer.status_code, code_of(answer)
