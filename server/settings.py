"""All settings in one typed table: environment variables, and a malformed one is refused.

`python -m server.settings` prints the table of the README.
"""

import ipaddress
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from msgspec import Struct

Network = ipaddress.IPv4Network | ipaddress.IPv6Network
LOG_LEVELS = ("debug", "info", "warning", "error")


class SettingsError(Exception):
    """One line per malformed setting: its name, the value given and what it should be."""


class Settings(Struct, frozen=True):
    """The settings of one server, parsed."""

    host: str
    port: int
    data: Path
    public_url: str | None
    trusted_proxies: tuple[Network, ...]
    session_days: int
    log_level: str


class Setting(Struct, frozen=True):
    """One row of the table. `parse` raises ValueError with what the value should be."""

    name: str
    type: str
    default: str
    help: str
    parse: Callable[[str], object]


def _host(text: str) -> str:
    if not all(char.isalnum() or char in ".:-_%" for char in text):
        raise ValueError("an address or a host name, without scheme and port")
    return text


def _whole(least: int, most: int) -> Callable[[str], int]:
    def parse(text: str) -> int:
        # int() also takes " 8_000 " and other scripts' digits; nobody means these.
        if not (text.isascii() and text.isdigit()) or not least <= int(text) <= most:
            raise ValueError(f"a whole number from {least} to {most}")
        return int(text)

    return parse


def _path(text: str) -> Path:
    if "\0" in text:
        raise ValueError("a path")
    return Path(text).expanduser().absolute()


def _url(text: str) -> str | None:
    if not text:
        return None
    wanted = "http:// or https:// and a host, without path: https://samskapa.example.org"
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        raise ValueError(wanted) from None
    bare = parts.path in ("", "/") and not (parts.query or parts.fragment or parts.username)
    if parts.scheme not in ("http", "https") or not parts.hostname or not bare:
        raise ValueError(wanted)
    return origin_of(parts.scheme, parts.hostname, port)


def _networks(text: str) -> tuple[Network, ...]:
    try:
        return tuple(ipaddress.ip_network(part.strip()) for part in text.split(",") if part.strip())
    except ValueError:
        raise ValueError("addresses or networks with commas between: 10.0.0.0/8, ::1") from None


def _level(text: str) -> str:
    if text.lower() not in LOG_LEVELS:
        raise ValueError(f"one of {', '.join(LOG_LEVELS)}")
    return text.lower()


TABLE: tuple[Setting, ...] = (
    Setting(
        "HOST",
        "address",
        "0.0.0.0",
        "Where to listen; all networks, so that phones reach it.",
        _host,
    ),
    Setting("PORT", "1-65535", "8000", "Where to listen.", _whole(1, 65_535)),
    Setting(
        "DATA",
        "path",
        "./data",
        "Directory of the database; made if missing, private, for one server.",
        _path,
    ),
    Setting(
        "PUBLIC_URL",
        "URL",
        "",
        "Address that people use, for links and QR codes; else this machine's in its network.",
        _url,
    ),
    Setting(
        "TRUSTED_PROXIES",
        "networks",
        "",
        "Proxies whose X-Forwarded-For and X-Forwarded-Proto are believed.",
        _networks,
    ),
    Setting(
        "SESSION_DAYS",
        "1-365",
        "30",
        "Days until a facilitator has to sign in again.",
        _whole(1, 365),
    ),
    Setting("LOG_LEVEL", "word", "info", f"One of {', '.join(LOG_LEVELS)}.", _level),
)


def read_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """Settings from environment variables; an empty one counts as not set.

    Raises `SettingsError` that names every malformed one at once.
    """
    values: dict[str, Any] = {}
    wrong: list[str] = []
    for setting in TABLE:
        given = environment.get(setting.name, "").strip() or setting.default
        try:
            values[setting.name.lower()] = setting.parse(given)
        except ValueError as error:
            wrong.append(f"{setting.name}={given} is not {error}")
    if wrong:
        raise SettingsError("\n".join(wrong))
    return Settings(**values)


def origin_of(scheme: str, host: str, port: int | None) -> str:
    """The origin as browsers write it: lower case, no default port, IPv6 in brackets."""
    name = f"[{host}]" if ":" in host else host
    default = {"http": 80, "https": 443}[scheme]
    return f"{scheme}://{name}".lower() + ("" if port in (None, default) else f":{port}")


def markdown() -> str:
    """The table as the README shows it."""
    rows = ["| Setting | Type | Default | Meaning |", "|---|---|---|---|"]
    rows += [
        f"| `{each.name}` | {each.type} | {f'`{each.default}`' if each.default else 'none'} "
        f"| {each.help} |"
        for each in TABLE
    ]
    return "\n".join(rows)


if __name__ == "__main__":
    print(markdown())
