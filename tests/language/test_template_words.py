"""Templates hold no words of their own, between tags or in attributes that are read out: all are labels."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from jinja2 import Environment

from support import OVERRIDES

WITHIN_A_TAG = {"macros/findable.html", "macros/languages.html", "partials/findable.html"}
"""Templates that print attributes alone."""
_TAG = re.compile(r"<[^>]*>", re.DOTALL)
_READ_OUT = re.compile(r'\b(?:aria-label|alt|placeholder|title)="([^"]*)"')
_WORD = re.compile(r"[^\W\d_]{2,}")
TEMPLATES = sorted(file.relative_to(OVERRIDES).as_posix() for file in OVERRIDES.rglob("*.html"))


def words_in(template: str) -> Iterator[str]:
    """The words of a template that no label gave."""
    tokens = Environment().lex(template)
    text = "".join(words if kind == "data" else "\0" for _, kind, words in tokens)
    for attribute in _READ_OUT.findall(text):
        yield from _WORD.findall(attribute)
    yield from _WORD.findall(_TAG.sub(" ", re.sub(r"&\w+;", " ", text)))


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_holds_no_words(name: str) -> None:
    found = set(words_in((OVERRIDES / name).read_text(encoding="utf-8")))
    assert (found == set()) == (name not in WITHIN_A_TAG)


@pytest.mark.parametrize(
    ("template", "found"),
    [
        ("<p>{{ labels.x }}: {# a note #}{% if y %}–{% endif %}</p>", []),
        ("<p>No. {{ number }}</p>", ["No"]),
        ('<a title="Open {{ x }}" class="wide">{{ x }}</a>', ["Open"]),
    ],
)
def test_words_are_found(template: str, found: list[str]) -> None:
    assert list(words_in(template)) == found
