"""Addresses of the web: what no browser can open, or no reader should follow, is refused, whoever wrote it and where."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.invisible import INVISIBLE, name_of
from dossier.records.letters import LOOK_ALIKES, find_mixed_word

Refusal = tuple[str, str]
"""What is wrong with an address, and what to do about it."""

LONGEST = 2_000
"""Characters in an address; some browsers and servers cut off what is longer."""
PATTERN = r"^https?://([A-Za-z0-9-]+\.)+[A-Za-z][A-Za-z0-9-]+(:[0-9]+)?([/?#][^\s<>\"`\\]*)?$"
"""What an editor can check of an address while it is typed, as a regular expression of JSON Schema."""

HOW_AN_ADDRESS = "Copy the address from the browser once more."
_BEGINNING = ("it must begin with https:// or http://", "Give the address of the page, or leave the field out.")
_PARTS = re.compile(r"https?://([^/?#\\]*)([^\n]*)")
_NO_PLACE = re.compile(rf"[{INVISIBLE}\s<>\"`\\]")
_ESCAPES = {" ": "%20", "<": "%3C", ">": "%3E", '"': "%22", "`": "%60", "\\": "%5C"}
_BROKEN_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2}).{0,2}|%(?:[01][0-9A-Fa-f]|7[Ff])")
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
_LAST_LABEL = re.compile(r"[a-z]{2,}|xn--[a-z0-9-]*[a-z0-9]")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_LOCAL = {"localhost", "local", "internal", "lan", "home", "corp", "invalid", "onion", "arpa"}
_PORT = re.compile(r"[1-9][0-9]{0,4}")
_CLOSED_PORTS = {
    *(1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, *range(101, 105), 109, 110),
    *(111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, *range(512, 516), 526, 530, 531, 532),
    *(540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061),
    *(6000, 6566, *range(6665, 6670), 6679, 6697, 10080),
}
"""Ports on which browsers open no page (the Fetch Standard, “port blocking”)."""


def is_web_address(address: str) -> bool:
    """Whether a text is an address that readers may be sent to."""
    return find_refusal(address) is None


def find_refusal(address: str) -> Refusal | None:
    """What is wrong with an address, if anything is; the message goes on after “… is not a web address; ”."""
    return next(_refusals(address), None)


def _refusals(address: str) -> Iterator[Refusal]:
    if not (parts := _PARTS.match(address)):
        yield _BEGINNING
        return
    if len(address) > LONGEST:
        yield f"it has more than {LONGEST:,} characters", "Give a shorter address of the page."
        return
    if found := _NO_PLACE.search(address):
        sign = found[0]
        hint = f"Write {_ESCAPES[sign]} in its place, or leave it out." if sign in _ESCAPES else HOW_AN_ADDRESS
        yield f"{_named(sign)} has no place in it", hint
    if "&amp;" in address:
        yield "it has &amp; in it, which is HTML", "Write & in its place."
    yield from _authority(parts[1])
    if found := _BROKEN_ESCAPE.search(parts[2]):
        yield f"{found[0]} means no sign that can be in it", "Write a percent sign as %25, or leave it out."


def _named(sign: str) -> str:
    return f"the sign {sign}" if sign.isascii() and sign > " " else "a space" if sign == " " else name_of(sign)


def _authority(authority: str) -> Iterator[Refusal]:
    """What is wrong with host and port, and with what is before them."""
    _, user, server = authority.rpartition("@")
    if user:
        yield "it has a user name and leads to what is after the @", "Leave out what is before the @, and the @."
    if server.startswith("["):
        yield "its host is a number", "Give an address with the name of a host."
        return
    host, colon, port = server.partition(":")
    if host.lower() in ("http", "https") and (colon or not port):
        yield "it begins twice with http", "Leave out one https:// or http://."
        return
    yield from _host(host.lower())
    if colon and not (_PORT.fullmatch(port) and int(port) < 65536 and int(port) not in _CLOSED_PORTS):
        yield "no browser opens its port, the number after the colon", "Leave out the colon and the port."


def _host(host: str) -> Iterator[Refusal]:
    """What is wrong with a host in small letters."""
    names = host.split(".")
    if not host:
        yield "it names no host", "Give the whole address, as in https://example.org/page."
    elif not host.isascii():
        hint = "Write the host as browsers do, in the letters a to z: for münchen.de, xn--mnchen-3ya.de."
        yield f"its host has {name_of(_first_foreign(host))} in it", hint
    elif _NUMBER.fullmatch(names[-1] or names[-2:][0]):
        yield "its host is a number", "Give an address with the name of a host."
    elif len(host) > 253 or not all(map(_LABEL.fullmatch, names)):
        yield "its host is misspelled", "Look at the dots and signs between https:// and the next slash."
    elif len(names) == 1 or names[-1] in _LOCAL or not _LAST_LABEL.fullmatch(names[-1]):
        yield "its host is no name on the web", "Write the whole name of the host, as in https://www.example.org/."
    elif any(name.startswith("xn--") and _misleads(name) for name in names):
        yield (
            "its host looks like another one",
            "Check where it leads; if it is right, give another address of the page.",
        )


def _first_foreign(host: str) -> str:
    return next(sign for sign in host if not sign.isascii())


def _misleads(name: str) -> bool:
    """Whether a name in the coded form of other scripts is none, or reads like one in Latin letters."""
    try:
        decoded = name.encode().decode("idna")
    except UnicodeError:
        return True
    return decoded.translate(LOOK_ALIKES).isascii() or find_mixed_word(decoded) is not None
