"""Markdown as MkDocs reads it, and the HTML that it would let through as it was written."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache, lru_cache

from markdown import Markdown
from markdown.inlinepatterns import HTML_RE, HtmlInlineProcessor
from markdown.preprocessors import Preprocessor

from dossier.site.settings import Extensions

from .typeset import Typeset


@dataclass(frozen=True, slots=True)
class Made:
    """The HTML of a page, and the pieces of HTML in its Markdown, comments among them, in order."""

    html: str
    written: tuple[str, ...]


def fault_of(extensions: Extensions) -> str:
    """Why Markdown cannot be set up with these extensions; empty when it can."""
    try:
        _markdown(extensions)
    except Exception as error:  # whatever an extension raises for options that are not its own
        return str(error) or type(error).__name__
    return ""


@lru_cache(maxsize=512)
def make_html(text: str, extensions: Extensions) -> Made:
    """What becomes of Markdown. Raises `ValueError` for text that Markdown itself fails on."""
    markdown, written = _markdown(extensions)
    written.clear()
    try:
        html: str = markdown.reset().convert(text)
    except Exception as error:  # it has no errors of its own: RecursionError, AssertionError and others
        raise ValueError(f"Markdown cannot read this page: {type(error).__name__}") from error
    return Made(html, tuple(written))


@cache
def _markdown(extensions: Extensions) -> tuple[Markdown, list[str]]:
    """Markdown with these extensions, and the list in which it notes the HTML that it is given."""
    options = {name: json.loads(given) for name, given in extensions}
    if "pymdownx.highlight" in options:
        options["pymdownx.highlight"] |= {"use_pygments": False}  # colors take long and change no link
    markdown = Markdown(extensions=[*options, Typeset()], extension_configs=options)
    written: list[str] = []
    blocks = _Blocks(markdown.preprocessors["html_block"], markdown, written)
    markdown.preprocessors.register(blocks, "html_block", 20)
    markdown.inlinePatterns.register(_Inline(markdown, written), "html", 90)
    return markdown, written


class _Blocks(Preprocessor):  # type: ignore[misc]
    """Notes the blocks of HTML that Markdown sets aside."""

    def __init__(self, inner: Preprocessor, markdown: Markdown, written: list[str]) -> None:
        super().__init__(markdown)
        self._inner, self._written = inner, written

    def run(self, lines: list[str]) -> list[str]:
        stash = self.md.htmlStash
        before = len(stash.rawHtmlBlocks)
        left: list[str] = self._inner.run(lines)
        self._written += map(str, stash.rawHtmlBlocks[before:])
        return left


class _Inline(HtmlInlineProcessor):  # type: ignore[misc]
    """Notes the HTML within lines that Markdown sets aside."""

    def __init__(self, markdown: Markdown, written: list[str]) -> None:
        super().__init__(HTML_RE, markdown)
        self._written = written

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # noqa: N802
        found: tuple[str, int, int] = super().handleMatch(m, data)
        self._written.append(str(self.md.htmlStash.rawHtmlBlocks[-1]))
        return found
