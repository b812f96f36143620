"""A page as a file that other builders read: what it says of itself, and its content as one block of HTML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from html import unescape
from typing import Any

import yaml
from markupsafe import escape
from pydantic import BaseModel

from dossier.site.frame import Frame
from dossier.site.shell import PARTS, put_in

BEGINNING = "---\n"
"""How such a file begins, and no page of HTML."""
_IN_FRONT = ("title", "description")
_WIDEST = 120


def page_file(title: str, meta: Mapping[str, Any], frame: Frame, content: str) -> str:
    """The file of a page that is no record; `meta` is what its front matter said before."""
    kept = {name: value for name, value in meta.items() if isinstance(value, str)}
    return _written({**kept, "title": title, "frame": in_front(asdict(frame))}, content)


@dataclass(frozen=True, slots=True)
class RecordFile:
    """The file of each record of a kind, in the place of its page: `fill` is that of a shell."""

    frame: Frame
    """That of the kind, with marks."""

    def fill(self, **parts: str) -> str:
        """The file of one record. `parts` are finished HTML, by the name of their mark."""
        texts = {name: str(part) for name, part in parts.items()}
        front = {name: unescape(texts[name]) for name in _IN_FRONT}
        own = {name: texts[name] for name in PARTS if name in texts and name != "body"}
        return _written(
            {**front, "shell": True, "parts": own, "frame": _filled(in_front(asdict(self.frame)), texts)}, texts["body"]
        )


def _filled(value: Any, texts: Mapping[str, str]) -> Any:
    """A value in which texts have taken the places of their marks."""
    match value:
        case dict():
            return {name: _filled(one, texts) for name, one in value.items()}
        case list():
            return [_filled(one, texts) for one in value]
        case str():
            return put_in(value, texts)
    return value


def in_front(value: Any) -> Any:
    """A value as templates print it that escape nothing: HTML."""
    match value:
        case BaseModel():
            return in_front(dict(value))
        case Mapping():
            return {str(name): in_front(one) for name, one in value.items()}
        case list() | tuple():
            return [in_front(one) for one in value]
        case str():
            return str(escape(value))
    return value


def _written(front: Mapping[str, Any], content: str) -> str:
    """Within an element that stands alone, Markdown leaves HTML as it is; the templates of the folder take it off."""
    return f"{BEGINNING}{as_yaml(front)}---\n\n<div>\n{content}\n</div>\n"


class _Dumper(yaml.CSafeDumper):
    """Writes text of several lines line by line."""


_Dumper.add_representer(
    str,
    lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None),
)


def as_yaml(value: Mapping[str, Any]) -> str:
    """Values as a person would write them in YAML, in their order."""
    written: str = yaml.dump(dict(value), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDEST)
    return written
