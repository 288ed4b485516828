"""Under which address people reach this server: what links and QR codes say."""

import ipaddress
import socket

from server.settings import Settings, origin_of

# Documentation networks (RFC 5737, RFC 3849): never in use, so only the default route decides.
_SOMEWHERE = ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1"))


def base_url(settings: Settings) -> str:
    """PUBLIC_URL, else the address listened on, else this machine's own in its network.

    Without slash at the end. Loopback only if that is all there is, or HOST asks for it.
    """
    if settings.public_url is not None:
        return settings.public_url
    host = settings.host
    if _is_wildcard(host):
        host = _own_address() or "127.0.0.1"
    return origin_of("http", host, settings.port)


def _is_wildcard(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_unspecified
    except ValueError:
        return False


def _own_address() -> str | None:
    """The address that this machine would send from; connecting UDP sends no packet."""
    for family, target in _SOMEWHERE:
        try:
            with socket.socket(family, socket.SOCK_DGRAM) as probe:
                probe.connect((target, 9))
                found = str(probe.getsockname()[0])
        except OSError:
            continue
        if not ipaddress.ip_address(found.split("%")[0]).is_loopback:
            return found
    return None
