"""Opens connections, to machines on the public internet only."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Opener = Callable[[str, int, float], socket.socket]
"""Opens a connection to a host and port, within so many seconds."""

_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")
"""IPv4 addresses as networks that have only IPv6 write them."""


class Refused(OSError):
    """The name of a host leads into a private network."""


def is_public(address: str) -> bool:
    """Whether an address of the internet is one that anybody may ask: not of this machine, a private network, or a group."""
    found: Address = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        found = _within(found) or found
    return found.is_global and not found.is_multicast


def _within(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address to which one of IPv6 leads, if that is all it does."""
    if address in _TRANSLATED:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]


def open_public(host: str, port: int, seconds: float) -> socket.socket:
    """A connection to a host. Raises `Refused` where its name leads to no public address, `OSError` where none answers.

    The very address that was looked at is the one that is asked: a name cannot lead elsewhere the second time.
    """
    failure = OSError("the name leads nowhere")
    for *_, place in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        address = str(place[0])
        if not is_public(address):
            raise Refused(f"{host} leads to {address}, which is not public")
        try:
            return socket.create_connection((address, port), seconds)
        except OSError as error:
            failure = error
    raise failure


def always_to(machine: tuple[str, int]) -> Opener:
    """Connects to one machine, whatever host is asked for: how tests play the whole web."""
    return lambda host, port, seconds: socket.create_connection(machine, seconds)
