"""The hand-written pages of docs/, made HTML as MkDocs makes them, to look at before a build."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import yaml
from markdown import Markdown

from dossier.collection.addresses import address_of_source
from dossier.problems import Problem, ProblemsFound
from dossier.reading.text_file import read_text

from .settings import Extensions, Settings

_FRONT = re.compile(r"\A---[ \t]*\n(.*?\n)---[ \t]*\n", re.DOTALL)


@dataclass(frozen=True, slots=True)
class DocsPage:
    """A hand-written page: its file below docs/, what it is called in problems, and what it holds.

    `links` are the addresses of all links in order, `anchors` those of its headings, `ids` of anything; `others` are
    addresses that are written in another way than Markdown writes links: in images and in HTML.
    """

    source: str
    path: str
    text: str
    front: Mapping[str, Any]
    links: tuple[str, ...]
    anchors: frozenset[str]
    ids: frozenset[str]
    others: tuple[str, ...]

    @property
    def address(self) -> str:
        """The address of the page, below the root of the site."""
        return address_of_source(self.source)

    @property
    def is_computed(self) -> bool:
        """Whether a part of the page is computed, so that it has more links and anchors than its file."""
        return "computed" in self.front

    def problem(self, message: str, hint: str, line: int = 1, column: int = 1) -> Problem:
        """A problem of this page."""
        return Problem(self.path, line, column, message, hint)


def read_docs(docs: Path, named: str, settings: Settings) -> tuple[DocsPage, ...]:
    """All pages below a folder, in the order of their paths; `named` is how the folder is called in problems.

    Raises `ProblemsFound` for a file that is not UTF-8 text, or when there are no such extensions of Markdown.
    """
    try:
        _markdown(settings.extensions)
    except (ImportError, KeyError, TypeError) as error:
        hint = "Correct `markdown_extensions`: its names, and the options below each."
        raise ProblemsFound([Problem(settings.path, 1, 1, f"Markdown cannot be set up so: {error}", hint)]) from None
    return tuple(
        _read(file, docs, named, settings.extensions) for file in sorted(docs.rglob("*.md")) if not file.is_dir()
    )


def _read(file: Path, docs: Path, named: str, extensions: Extensions) -> DocsPage:
    source = file.relative_to(docs).as_posix()
    text = read_text(file, f"{named}/{source}")
    front = _FRONT.match(text)
    html = _html(text[front.end() :] if front else text, extensions)
    return DocsPage(source, f"{named}/{source}", text, _front(front[1] if front else ""), *_seen(html))


def _front(text: str) -> Mapping[str, Any]:
    """The front matter; empty when it is no YAML, since MkDocs would take it for text."""
    try:
        values = yaml.load(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        return {}
    return values if isinstance(values, dict) else {}


@lru_cache(maxsize=512)
def _html(text: str, extensions: Extensions) -> str:
    html: str = _markdown(extensions).reset().convert(text)
    return html


@cache
def _markdown(extensions: Extensions) -> Markdown:
    options = {name: json.loads(given) for name, given in extensions}
    if "pymdownx.highlight" in options:
        options["pymdownx.highlight"] |= {"use_pygments": False}  # colors take long and change no link
    return Markdown(extensions=list(options), extension_configs=options)


_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_ADDRESSES = ("href", "src", "srcset", "xlink:href", "action", "formaction", "data", "poster", "ping", "background")


class _Finder(HTMLParser):
    """Notes what links and headings are in HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.ids: set[str] = set()
        self.others: list[str] = []
        self._heading = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if anchor := given.get("id"):
            self.ids.add(anchor)
        if tag in _HEADINGS:
            self._heading = f"#{anchor}"
        as_markdown = tag == "a" and ' href="' in (self.get_starttag_text() or "")
        for name in (name for name in _ADDRESSES if name in given):
            if not (as_markdown and name == "href"):
                self.others.append(given[name])
            elif given.get("class") == "anchor" and given[name] == self._heading:
                self.anchors.add(given[name].removeprefix("#"))
            else:
                self.links.append(given[name])


@lru_cache(maxsize=512)
def _seen(html: str) -> tuple[tuple[str, ...], frozenset[str], frozenset[str], tuple[str, ...]]:
    finder = _Finder()
    finder.feed(html)
    finder.close()
    return tuple(finder.links), frozenset(finder.anchors), frozenset(finder.ids), tuple(finder.others)
