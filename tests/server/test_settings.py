"""Settings: what is read, what is refused with name, value and reason, and the address to share."""

import ipaddress
import socket
from pathlib import Path

import pytest

from server import address
from server.address import base_url
from server.settings import Settings, SettingsError, read_settings


def given(**environment: str) -> Settings:
    return read_settings(environment)


def test_defaults_need_no_environment() -> None:
    settings = given()
    assert (settings.host, settings.port) == ("0.0.0.0", 8000)
    assert settings.data == Path("data").absolute()
    assert settings.public_url is None
    assert settings.trusted_proxies == ()


def test_empty_variable_counts_as_not_set() -> None:
    assert given(PORT="", PUBLIC_URL=" ", DATA="") == given()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "12abc"),
        ("PORT", "0"),
        ("PORT", "65536"),
        ("PORT", "-1"),
        ("PORT", "8_000"),
        ("PORT", "٨٠٠٠"),
        ("HOST", "http://localhost"),
        ("HOST", "a b"),
        ("PUBLIC_URL", "samskapa.example.org"),
        ("PUBLIC_URL", "ftp://samskapa.example.org"),
        ("PUBLIC_URL", "https://samskapa.example.org/path"),
        ("PUBLIC_URL", "https://samskapa.example.org:99999"),
        ("PUBLIC_URL", "https://[::1"),
        ("PUBLIC_URL", "https://"),
        ("TRUSTED_PROXIES", "10.0.0.1/8"),
        ("TRUSTED_PROXIES", "proxy"),
        ("SESSION_DAYS", "0"),
        ("LOG_LEVEL", "loud"),
        ("DATA", "a\0b"),
    ],
)
def test_malformed_setting_is_refused_by_name_and_value(name: str, value: str) -> None:
    with pytest.raises(SettingsError) as refused:
        read_settings({name: value})
    assert str(refused.value).startswith(f"{name}={value} is not ")


def test_all_malformed_settings_are_told_at_once() -> None:
    with pytest.raises(SettingsError) as refused:
        given(PORT="x", LOG_LEVEL="y", DATA="fine")
    assert [line.split("=")[0] for line in str(refused.value).splitlines()] == ["PORT", "LOG_LEVEL"]


@pytest.mark.parametrize(
    ("value", "origin"),
    [
        ("https://Samskapa.Example.org/", "https://samskapa.example.org"),
        ("https://samskapa.example.org:443", "https://samskapa.example.org"),
        ("http://10.0.0.4:8000", "http://10.0.0.4:8000"),
        ("http://[2001:db8::7]:8000", "http://[2001:db8::7]:8000"),
    ],
)
def test_public_url_is_the_origin_as_browsers_write_it(value: str, origin: str) -> None:
    assert given(PUBLIC_URL=value).public_url == origin


def test_networks_of_proxies() -> None:
    assert given(TRUSTED_PROXIES="10.0.0.0/8, ::1").trusted_proxies == (
        ipaddress.ip_network("10.0.0.0/8"),
        ipaddress.ip_network("::1"),
    )


def test_public_url_goes_before_everything() -> None:
    assert base_url(given(PUBLIC_URL="https://a.example", HOST="127.0.0.1")) == "https://a.example"


def test_host_that_is_an_address_is_what_people_use() -> None:
    assert base_url(given(HOST="192.168.1.20", PORT="80")) == "http://192.168.1.20"
    assert base_url(given(HOST="::1", PORT="81")) == "http://[::1]:81"


@pytest.mark.parametrize("host", ["0.0.0.0", "::"])
def test_listening_everywhere_is_told_as_the_address_in_the_network(
    host: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(address, "_SOMEWHERE", ((socket.AF_INET, "127.0.0.1"),))
    assert base_url(given(HOST=host)) == "http://127.0.0.1:8000"
    monkeypatch.undo()
    told = base_url(given(HOST=host))
    own = address._own_address()
    assert told == f"http://{own or '127.0.0.1'}:8000"
    assert "0.0.0.0" not in told
