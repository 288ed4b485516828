"""Firefox at the other end of a wire: the few commands of WebDriver BiDi that a story needs.

Playwright brings a Firefox of its own, which cannot be fetched everywhere; the one of the
distribution speaks this protocol (https://w3c.github.io/webdriver-bidi) by itself. Keys and clicks
go through the browser's input, as a person's do.
"""

import json
import re
import subprocess
import time
from collections.abc import Callable
from contextlib import ExitStack
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from websockets.sync.client import connect

PATIENCE = 20.0
"""Seconds for an answer, or for something to appear."""
_LISTENING = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
_FIND = """(selector, text) => [...document.querySelectorAll(selector)].find((node) => {
    const name = node.getAttribute('aria-label') ?? node.labels?.[0]?.textContent
        ?? node.textContent;
    return node.checkVisibility() && name.trim() === text;
})"""
_TEXT = "text => document.body.innerText.includes(text)"


class FirefoxError(Exception):
    """Firefox refused a command, or what was waited for did not come."""


class Firefox:
    """One browser with a profile of its own; ends with the block."""

    def __init__(self, program: str, profile: Path) -> None:
        profile.mkdir()
        self._process = subprocess.Popen(
            [program, "--headless", "--no-remote", "--profile", str(profile)]
            + ["--remote-debugging-port=0", "about:blank"],
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            text=True,
        )
        self._numbers = count(1)
        self._open = ExitStack()
        self._socket = self._open.enter_context(
            connect(f"{self._address()}/session", max_size=None)
        )
        self.ask("session.new", capabilities={})
        tree = self.ask("browsingContext.getTree")
        self._context = tree["contexts"][0]["context"]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._open.close()
        self._process.terminate()
        self._process.wait(30)
        assert self._process.stderr is not None
        self._process.stderr.close()

    def _address(self) -> str:
        assert self._process.stderr is not None
        for line in self._process.stderr:
            if found := _LISTENING.search(line):
                return found[1]
        raise FirefoxError("it ended before it listened")

    def ask(self, method: str, **parameters: object) -> dict[str, Any]:
        """Sends a command and returns its result."""
        number = next(self._numbers)
        self._socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self._socket.recv(PATIENCE))
            if answer.get("id") != number:
                continue  # an event
            if answer["type"] == "error":
                raise FirefoxError(f"{method}: {answer['message']}")
            result: dict[str, Any] = answer["result"]
            return result

    def goto(self, address: str) -> None:
        """Opens an address and waits for its page."""
        self.ask("browsingContext.navigate", context=self._context, url=address, wait="complete")

    def call(self, function: str, *values: str) -> Any:  # noqa: ANN401
        """Runs a function in the page; returns its remote value."""
        done = self.ask(
            "script.callFunction",
            functionDeclaration=function,
            arguments=[{"type": "string", "value": value} for value in values],
            target={"context": self._context},
            awaitPromise=False,
        )
        if done["type"] == "exception":
            raise FirefoxError(done["exceptionDetails"]["text"])
        return done["result"]

    def sees(self, text: str) -> None:
        """Waits until the text is on the page."""
        self._until(lambda: self.call(_TEXT, text)["value"] is True, text)

    def press(self, name: str, selector: str = "button, a, summary, [role=menuitem]") -> None:
        """Clicks on the control of that name with the pointer."""
        origin = {"type": "element", "element": self._found(selector, name)}
        self._act(
            "pointer",
            {"type": "pointerMove", "x": 0, "y": 0, "origin": origin},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        )

    def fill(self, name: str, text: str) -> None:
        """Types into the field of that name, over what stands there."""
        self.press(name, "input, textarea")
        self.call("() => document.activeElement.select()")
        keys = [{"type": kind, "value": letter} for letter in text for kind in ("keyDown", "keyUp")]
        self._act("key", *keys)

    def _found(self, selector: str, name: str) -> dict[str, str]:
        found: dict[str, Any] = {}

        def look() -> bool:
            found.update(self.call(_FIND, selector, name))
            return bool(found["type"] == "node")

        self._until(look, f"{selector}: {name}")
        return {"sharedId": found["sharedId"]}

    def _act(self, kind: str, *actions: dict[str, Any]) -> None:
        source = {"type": kind, "id": kind, "actions": list(actions)}
        self.ask("input.performActions", context=self._context, actions=[source])

    def _until(self, holds: Callable[[], bool], what: str) -> None:
        """Asks again and again: the protocol has no event for words on a page."""
        ends = time.monotonic() + PATIENCE
        while not holds():
            if time.monotonic() > ends:
                raise FirefoxError(f"not on the page: {what}")
            time.sleep(0.1)
