"""Every rule of the style sheet is for something that some page has."""

from __future__ import annotations

import re

from support.pages import Pages
from support.selectors import single
from support.specimens import every_specimen
from support.visits import Reader

EXCEPTIONS = {
    ".offline": "a copy that is read from files",
    ".masthead-top:has(.offline": "a copy that is read from files",
    ".meaning": "made by definitions.js",
    ".combine": "made by timeline.js",
    ".finder": "made by Pagefind and search.js",
    "kbd": "a hand-written page may name a key",
    "[align=": "a table in Markdown may align a column",
    ".prose": "what Markdown can make, whether or not a page has it today",
    ".admonition.warning": "a note in a hand-written page, of the kind for warnings",
    ".tombstone": "a withdrawn record",
    ".badge.stop": "a withdrawn record",
    ".badge:is(.stop)": "a withdrawn record",
    ".badge.in-part": "an answer that no court need have given",
    ".badge:is(.in-part)": "an answer that no court need have given",
    ".edit": "where the address of the repository is known",
    ".report": "where the address of the repository or an e-mail address is known",
    ".footer-address": "where the address of the site is known",
    ".sheet-address svg": "where the address of the site is known",
    ".record-foot": "where the address of the repository is known",
    ":root[data-scheme": "the reader's choice, set by first-paint.js",
}
"""How selectors begin of which no page as it is built has to have anything, and why."""

SELECTORS = """() => {
  const found = [];
  const walk = (rules) => [...rules].forEach((rule) => {
    if (rule instanceof CSSStyleRule) found.push(rule.selectorText);
    if (rule.cssRules?.length) walk(rule.cssRules);
  });
  [...document.styleSheets].forEach((sheet) => walk(sheet.cssRules));
  return found;
}"""
NAMED = re.compile(r"[.#]([\w-]+)")
"""A class or an id in a selector."""
NAMES = re.compile(r'\s(?:class|id)="?([^">]*)')
"""The classes or the id of an element."""
ANY_OF = re.compile(r":(?:not|is|where)\([^()]*\)")
"""The parts of a selector whose names a page that it matches need not have."""
UNMATCHED = """([html, selectors]) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  return selectors.filter((selector) => !page.querySelector(selector));
}"""


def test_no_rule_is_dead(reader: Reader, real_site: Pages, sample_site: Pages) -> None:
    page = reader.visit("404.html")
    wanted = single(page.evaluate(SELECTORS))
    assert len(wanted) > 300
    left = [selector for selector, written in wanted.items() if not written.startswith(tuple(EXCEPTIONS))]
    for site in (real_site, sample_site):
        for address in dict.fromkeys([*every_specimen(site), *sorted(site.addresses, key=_is_of_another_language)]):
            html = site.text(address) if left else ""
            names = _names_in(html)
            if tried := [selector for selector in left if _names_of(selector) <= names]:
                matched = {*tried} - {*page.evaluate(UNMATCHED, [html, tried])}
                left = [selector for selector in left if selector not in matched]
    assert [wanted[selector] for selector in left] == []


def _is_of_another_language(address: str) -> bool:
    """Whether a page comes later, since it is made as one that was looked at."""
    return address.startswith("es/")


def _names_of(selector: str) -> set[str]:
    """The names that a page has to have to be matched, so that the browser need not read those that have not."""
    return {*NAMED.findall(ANY_OF.sub("", selector))}


def _names_in(html: str) -> set[str]:
    """The classes and the ids on a page."""
    return {name for names in NAMES.findall(html) for name in names.split()}
