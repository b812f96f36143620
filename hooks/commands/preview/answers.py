"""What the preview answers: the files of the site and nothing else; in its pages, what is wrong and a script."""

from __future__ import annotations

import html
import mimetypes
import os
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, unquote_to_bytes

from dossier.derived.status.embeds import is_card
from dossier.exports.header_rules import FILE, read_rules, sent

OWN = "/.preview/"
"""Below this are the preview's own files, and the name of the build that is shown."""
OWN_FILES = ("reload.js", "failure.css")

_HEAD = (
    '<link rel="stylesheet" href="{own}failure.css"><script src="{own}reload.js" data-build="{build}" defer></script>'
)
_FAILURE = '<section id="preview-failure" role="alert">{words}<pre>{failure}</pre></section>'
_OLDER = "The site could not be built. Below is the last one that could."
_NONE = "The site could not be built, and there is no earlier one."
_EMPTY = (
    b"<!doctype html><html lang=en><head><meta charset=utf-8><title>No such page</title></head><body></body></html>"
)
_TEXTS = ("text/", "application/json", "application/javascript", "application/xml")
_CLOSED = ("access-control-",)
"""How the headers begin that the preview does not send: no page of another site may read what is not published yet."""


@dataclass(frozen=True, slots=True)
class State:
    """Which build the pages come from, and why the last one failed, if it did."""

    build: str
    failure: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer; `type` is that of its content, `location` where a browser is sent, `headers` what a host would send."""

    status: int
    content: bytes = b""
    type: str = "text/plain; charset=utf-8"
    location: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


def answer(site: Path, target: str, state: State) -> Answer:
    """The answer to a request for a target such as `/terms/?a=b`. Raises no error, whatever the target is."""
    path = target.partition("?")[0]
    if path.startswith(OWN):
        return _own(path.removeprefix(OWN), state)
    parts = os.fsdecode(unquote_to_bytes(path)).split("/")
    with suppress(OSError):
        file = _found(site, parts[1:]) if path.startswith("/") else None
        if file and file.is_dir():
            return Answer(302, location=f"/{quote('/'.join(parts[1:]), errors='surrogateescape')}/")
        if file and file.is_file():
            headers = _headers(site, path)
            content, kind = file.read_bytes(), headers.pop("Content-Type", _type(file.name))
            is_page = kind.startswith("text/html") and not is_card(path)
            return Answer(200, _with_state(content, site, state) if is_page else content, kind, headers=headers)
    missing = _with_state(_missing_page(site), site, state)
    return Answer(404, missing, "text/html; charset=utf-8", headers=_headers(site, path))


def _headers(site: Path, path: str) -> dict[str, str]:
    """What a host would send with the file at a path, but for what would open the preview to other sites."""
    try:
        rules = read_rules((site / FILE).read_text(encoding="utf-8"))
    except OSError:
        return {}
    return {name: value for name, value in sent(rules, path).items() if not name.lower().startswith(_CLOSED)}


def _own(name: str, state: State) -> Answer:
    if name == "build":
        return Answer(200, state.build.encode())
    if name in OWN_FILES:
        file = Path(__file__).with_name(name)
        return Answer(200, file.read_bytes(), _type(name))
    return Answer(404)


def _found(site: Path, parts: list[str]) -> Path | None:
    """The path that an address means, if it is within the site, also when links are followed."""
    *folders, name = parts
    if "\0" in "".join(parts) or any(part in ("", ".", "..") for part in folders) or name in (".", ".."):
        return None
    file = Path(os.path.realpath(site.joinpath(*folders, name or "index.html")))
    return file if file.is_relative_to(os.path.realpath(site)) else None


def _missing_page(site: Path) -> bytes:
    try:
        return (site / "404.html").read_bytes()
    except OSError:
        return _EMPTY


def _type(file: str) -> str:
    kind = mimetypes.guess_type(file)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith(_TEXTS) else kind


def _with_state(page: bytes, site: Path, state: State) -> bytes:
    """A page with the preview's script, and with what is wrong; its policy allows both, since they are files.

    That of a card allows no script.
    """
    head = _HEAD.format(own=OWN, build=state.build).encode()
    page = page.replace(b"</head>", head + b"</head>", 1)
    if not state.failure:
        return page
    words = _OLDER if site.is_dir() else _NONE
    failure = _FAILURE.format(words=words, failure=html.escape(state.failure)).encode(errors="backslashreplace")
    return re.sub(rb"(<body[^>]*>)", lambda match: match[1] + failure, page, count=1)
