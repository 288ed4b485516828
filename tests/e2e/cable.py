"""A network cable that can be pulled: a TCP proxy in front of the server.

A browser's own "offline" switch is an emulation; here the bytes really stop.
"""

import selectors
import socket
import threading
from typing import Literal, Self

_FORBIDDEN = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


class Cable:
    """Passes connections on to `target`, until it is cut; one thread, ended by `close`.

    `websockets`: what becomes of new ones, as in networks that know only pages. "hang" is the
    worst: the browser waits for an answer, and nobody tells it that there will be none.
    """

    def __init__(self, target: int, websockets: Literal["pass", "hang", "refuse"] = "pass") -> None:
        self.websockets = websockets
        self._target = ("127.0.0.1", target)
        self._selector = selectors.DefaultSelector()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.setblocking(False)
        self.port: int = self._listener.getsockname()[1]
        self._pairs: dict[socket.socket, socket.socket] = {}
        self._is_cut = False
        self._lock = threading.Lock()
        self.was_stopped = threading.Event()
        """A websocket was tried, and not passed on."""
        self._ended = threading.Event()
        self._selector.register(self._listener, selectors.EVENT_READ)
        self._thread = threading.Thread(target=self._run, name="cable", daemon=True)
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def cut(self) -> None:
        """All connections end, new ones are refused."""
        with self._lock:
            self._is_cut = True
            for end in list(self._pairs):
                self._drop(end)

    def mend(self) -> None:
        """Connections are passed on again."""
        with self._lock:
            self._is_cut = False

    def close(self) -> None:
        """Ends the thread and everything that passes through."""
        self._ended.set()
        self._thread.join(5)
        self.cut()
        self._listener.close()
        self._selector.close()

    def _run(self) -> None:
        while not self._ended.is_set():
            for key, _ in self._selector.select(timeout=0.05):
                end = key.fileobj
                assert isinstance(end, socket.socket), "only sockets are registered"
                with self._lock:
                    if end is self._listener:
                        self._accept()
                    elif end in self._pairs:
                        self._pass_on(end)

    def _accept(self) -> None:
        near, _ = self._listener.accept()
        if self._is_cut:
            near.close()
            return
        try:
            far = socket.create_connection(self._target, timeout=2)
        except OSError:
            near.close()
            return
        for end, other in ((near, far), (far, near)):
            self._pairs[end] = other
            self._selector.register(end, selectors.EVENT_READ)

    def _pass_on(self, end: socket.socket) -> None:
        try:
            data = end.recv(65_536)
            # A browser opens a connection of its own for each websocket.
            if data.startswith(b"GET /ws/") and self.websockets != "pass":
                self._stop(end)
                self.was_stopped.set()
                return
            if data:
                self._pairs[end].sendall(data)
                return
        except OSError:
            pass
        self._drop(end)

    def _stop(self, end: socket.socket) -> None:
        if self.websockets == "refuse":
            end.sendall(_FORBIDDEN)
            self._drop(end)

    def _drop(self, end: socket.socket) -> None:
        other = self._pairs.pop(end, None)
        if other is None:
            return  # It ended together with the other one.
        del self._pairs[other]
        for each in (end, other):
            self._selector.unregister(each)
            each.close()
