"""What is in the body of a hand-written page, kept as long as the page and the way to read it stay the same."""

from __future__ import annotations

from dataclasses import astuple

from dossier.kept import digest_of, kept
from dossier.site.settings import Extensions

from .markup import Markup, find_markup

Contents = tuple[Markup, tuple[str, ...]]
"""What is in the HTML of a page, and the pieces of HTML in its Markdown, comments among them."""


def find_contents(body: str, extensions: Extensions) -> Contents:
    """What is in a page. Raises `ValueError` for text that Markdown itself fails on."""

    def find() -> tuple[tuple[object, ...], tuple[str, ...]]:
        from .markdown import make_html  # here only: to import Markdown takes as long as to read a page

        made = make_html(body, extensions)
        return astuple(find_markup(made.html)), made.written

    markup, written = kept("pages", digest_of(repr(extensions), body), find)
    return Markup(*markup), written  # type: ignore[arg-type]


def set_up(extensions: Extensions) -> str:
    """Why Markdown cannot be set up with these extensions; empty when it can."""

    def try_it() -> str:
        from .markdown import fault_of

        return fault_of(extensions)

    return kept("markdown", digest_of(repr(extensions)), try_it)
