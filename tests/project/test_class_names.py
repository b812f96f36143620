"""A class that means something within one component only begins with the name of that component."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from support import ROOT
from support.selectors import words

STYLES = ROOT / "overrides/assets/css"
FILES = sorted([*STYLES.glob("components/*.css"), *STYLES.glob("pages/*.css"), STYLES / "print.css"])
ROWS = {"name", "sum", "when"}
"""Parts that mean the same in every row of a list."""
FORMS = {"dated", "stop", "unsure", "warn", "wide"}
"""Other forms of a component, which its rules name together with it."""
OTHERS = ("of-", "pf-")
"""How kinds and Pagefind's own classes begin."""
CLASS = re.compile(r"\.([a-z][\w-]*)")
HEAD = re.compile(r"(?::is\([^()]*\)|[^\s>+~:(])*")


def selectors() -> Iterator[str]:
    """The selectors of all rules, one by one; commas within parentheses do not divide."""
    for file in FILES:
        rules = re.sub(r"/\*.*?\*/|url\(.*?\)", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
        for listed in re.findall(r"([^{};]+)\{", rules):
            yield from (one.strip() for one in re.split(r",(?![^(]*\))", listed) if not one.strip().startswith("@"))


def owners(selector: str) -> list[str]:
    """The classes with which a selector begins: one, or those of a choice."""
    found = HEAD.match(selector)
    names = CLASS.findall(found[0]) if found else []
    return names if selector.startswith(":is(") else names[:1]


def test_parts_begin_with_the_name_of_their_component() -> None:
    every = list(selectors())
    components = {name for selector in every for name in owners(selector)} | {file.stem for file in FILES}
    assert {"answers", "order", "sources"} < components
    starts = (*OTHERS, *(f"{name}-" for name in components))
    known = components | words() | ROWS | FORMS
    used = {name for selector in every for name in CLASS.findall(selector)}
    assert sorted(name for name in used - known if not name.startswith(starts)) == []


@pytest.mark.parametrize(
    ("selector", "expected"), [(".a .b", ["a"]), (":is(.a, .b) .c", ["a", "b"]), (".a.b > c", ["a"])]
)
def test_a_selector_begins_with_its_component(selector: str, expected: list[str]) -> None:
    assert owners(selector) == expected
