"""What the preview answers: the files of the site and nothing else; in its pages, what is wrong and a script."""

from __future__ import annotations

import html
import mimetypes
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol
from urllib.parse import parse_qs, quote, unquote_to_bytes

from commands.ending.failures import explained
from dossier.derived.status.embeds import is_card

OWN = "/.preview/"
"""Below this are the preview's own files, and the name of what is shown."""
OWN_FILES = ("reload.js", "failure.css")
INDEX = "index.html"
SECONDS = 8
"""How long the answer with the name of what is shown may wait for another one."""

_HEAD = (
    '<link rel="stylesheet" href="{own}failure.css"><script src="{own}reload.js" data-shown="{name}" defer></script>'
)
_FAILURE = '<section id="preview-failure" role="alert">{words}<pre>{failure}</pre></section>'
_NOTICE = '<p id="preview-notice" role="note">{}</p>'
_OLDER = "This cannot be read. Below is the last version that could."
_NONE = "This cannot be read, and there is nothing else to show yet."
_WRONG = "This cannot be published. What is below is not checked; a page that cannot be made is shown as it was."
_UNMADE = "This page cannot be made."
_EMPTY = (
    b"<!doctype html><html lang=en><head><meta charset=utf-8><title>No such page</title></head><body></body></html>"
)
_TEXTS = ("text/", "application/json", "application/javascript", "application/xml")
_CLOSED = ("access-control-",)
"""How the headers begin that the preview does not send: no page of another site may read what is not published yet."""


@dataclass(frozen=True, slots=True)
class State:
    """The name of what is shown, and what is wrong with what is there now; `is_older` if that is not what is shown."""

    name: str
    failure: str = ""
    is_older: bool = False


class Site(Protocol):
    """A site, each file of which can be asked for by its path below the root."""

    state: State

    @property
    def is_there(self) -> bool:
        """Whether there is anything to show."""

    def content(self, path: str) -> bytes | None:
        """What is in the file at a path; None where there is none."""

    def has_page(self, folder: str) -> bool:
        """Whether a page is in a folder."""

    def headers(self, address: str) -> Mapping[str, str]:
        """What a host would send with the file at an address."""

    def notice(self, path: str) -> str:
        """What has to be known besides of the page in the file at a path, if anything."""

    def wait(self, name: str, seconds: float) -> str:
        """The name of what is shown, once it is not this one, or some seconds are over."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer; `type` is that of its content, `location` where a browser is sent, `headers` what a host would send."""

    status: int
    content: bytes = b""
    type: str = "text/plain; charset=utf-8"
    location: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


def answer(site: Site, target: str) -> Answer:
    """The answer to a request for a target such as `/terms/?a=b`. Raises no error, whatever the target is."""
    state = site.state  # before the page is made, so that a browser asks again if it changes meanwhile
    path, _, query = target.partition("?")
    if path.startswith(OWN):
        return _own(path.removeprefix(OWN), query, site)
    try:
        return _of_site(site, path, state)
    except Exception as error:
        failure = State(state.name, "\n".join(filter(None, (explained(error), state.failure))))
        page = _with_state(_EMPTY, failure, _UNMADE)
        return Answer(500, page, "text/html; charset=utf-8")


def _of_site(site: Site, path: str, state: State) -> Answer:
    parts = _parts(path)
    if parts is not None:
        name = "/".join(parts)
        if parts[-1] and "." not in parts[-1] and site.has_page(name):  # no folder of a page has a period
            return Answer(302, location=f"/{quote(name)}/")
        name += INDEX if not parts[-1] else ""
        if (content := site.content(name)) is not None:
            headers = _headers(site, path)
            kind = headers.pop("Content-Type", _type(name))
            is_page = kind.startswith("text/html") and not is_card(path)
            page = _shown(content, site, state, site.notice(name)) if is_page else content
            return Answer(200, page, kind, headers=headers)
    missing = _shown(site.content("404.html") or _EMPTY, site, state)
    return Answer(404, missing, "text/html; charset=utf-8", headers=_headers(site, path))


def _parts(path: str) -> list[str] | None:
    """The names between the slashes of an address; None for what is no address of a file."""
    parts = os.fsdecode(unquote_to_bytes(path)).split("/")[1:]
    if not path.startswith("/") or "\0" in "".join(parts) or not parts:
        return None
    return None if any(part in ("", ".", "..") for part in parts[:-1]) or parts[-1] in (".", "..") else parts


def _headers(site: Site, path: str) -> dict[str, str]:
    """What a host would send with the file at a path, but for what would open the preview to other sites."""
    headers = site.headers(path).items()
    return {name: value for name, value in headers if not name.lower().startswith(_CLOSED)}


def _own(name: str, query: str, site: Site) -> Answer:
    if name == "shown":
        known = parse_qs(query).get("not", [""])[0]
        return Answer(200, site.wait(known, SECONDS if known else 0).encode())
    if name in OWN_FILES:
        file = Path(__file__).with_name(name)
        return Answer(200, file.read_bytes(), _type(name))
    return Answer(404)


def _type(file: str) -> str:
    kind = mimetypes.guess_type(file)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith(_TEXTS) else kind


def _shown(page: bytes, site: Site, state: State, notice: str = "") -> bytes:
    words = _WRONG if not state.is_older else _OLDER if site.is_there else _NONE
    return _with_state(page, state, words, notice)


def _with_state(page: bytes, state: State, words: str, notice: str = "") -> bytes:
    """A page with the preview's script, and with what is wrong; its policy allows both, since they are files.

    That of a card allows no script.
    """
    head = _HEAD.format(own=OWN, name=state.name).encode()
    page = page.replace(b"</head>", head + b"</head>", 1)
    said = _FAILURE.format(words=words, failure=html.escape(state.failure)) if state.failure else ""
    said += _NOTICE.format(html.escape(notice)) if notice else ""
    added = said.encode(errors="backslashreplace")
    return re.sub(rb"(<body[^>]*>)", lambda match: match[1] + added, page, count=1) if added else page
