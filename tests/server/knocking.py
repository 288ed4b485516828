"""At the door: who asks to come in, who waits, and letting them in, over HTTP."""

from typing import Any

from tests.server.conftest import Client, Workshop


async def knock(workshop: Workshop, phone: Client, alias: str = "Anna") -> Any:  # noqa: ANN401
    return await phone.post("/api/join", json={"code": await workshop.code(), "alias": alias})


async def waiting(workshop: Workshop) -> list[dict[str, Any]]:
    answer = await workshop.lead.get(f"/api/w/{workshop.id}/lobby")
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["waiting"]
    return found


async def admit(workshop: Workshop, **form: Any) -> int:  # noqa: ANN401
    answer = await workshop.lead.post(f"/api/w/{workshop.id}/lobby/admit", json=form)
    assert answer.status_code == 200, answer.text
    return int(answer.json()["count"])
