"""A hand-written page in another language: which parts of it translate those of today, and how the others are shown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Final

from markupsafe import Markup

from dossier.memory import made_once
from dossier.problems import Problem
from dossier.records.translation.translatable import digest_of

from .pages import Docs, DocsPage
from .sections import DESCRIPTION, Section, parts_of, sections_of

_BEGIN: Final = "<!-- original -->"
_OLDER: Final = "<!-- older -->"
_END: Final = "<!-- end -->"
_SHOWN = re.compile(f"{_BEGIN}(.*?)(?:{_OLDER}(.*?))?{_END}", re.DOTALL)
"""A part in the first language, in a page in another one; these marks are in no file."""


@dataclass(frozen=True, slots=True)
class PageState:
    """How far a page is translated; its parts are named as in `of` in its front matter, in the order of the original."""

    page: DocsPage
    current: tuple[str, ...]
    stale: tuple[str, ...]
    """Those that changed since they were translated."""
    missing: tuple[str, ...]

    @property
    def translated(self) -> date | None:
        """The day on which the page was last translated."""
        return self.page.front.translated if self.page.front else None

    @property
    def whole(self) -> bool:
        """Whether all of the page is translated as it is now."""
        return not (self.stale or self.missing)

    @property
    def sections(self) -> tuple[str, ...]:
        """The anchors of the sections that are shown in the first language."""
        return tuple(name for name in (*self.stale, *self.missing) if name != DESCRIPTION)


def page_state(page: DocsPage, original: DocsPage) -> PageState:
    """How far a page translates its original, by the sums in its front matter."""
    there, here = parts_of(original.front, original.body), parts_of(page.front, page.body)
    sums = page.front.of if page.front else {}
    found: dict[str, list[str]] = {"current": [], "stale": [], "missing": []}
    for name, text in there.items():
        is_here = name in here and name in sums
        found[("current" if sums[name] == digest_of(text) else "stale") if is_here else "missing"].append(name)
    return PageState(page, *map(tuple, found.values()))


def page_states(first: Docs, others: Docs) -> dict[str, PageState]:
    """How far each page in a language is translated, by the path that its original has."""
    originals = {page.source: page for page in first.pages}
    pages = (page for page in others.pages if page.source in originals)
    paired = ((page, originals[page.source]) for page in pages)
    return {pair[0].source: made_once("page state", pair, partial(page_state, *pair)) for pair in paired}


def as_shown(state: PageState, original: DocsPage) -> DocsPage:
    """The page as it is published: what is not translated as it is now is in the first language, with marks around it."""
    page, front = state.page, state.page.front
    if state.whole or front is None:
        return page
    if DESCRIPTION not in state.current and original.front:
        front = front.model_copy(update={DESCRIPTION: original.front.description})
    here, there = sections_of(page.body), sections_of(original.body)
    parts = (_part(name, state, here.get(name), section) for name, section in there.items())
    head = front.written()
    return replace(page, front=front, text=head + "\n".join(parts), start=len(head))


def _part(name: str, state: PageState, here: Section | None, there: Section) -> str:
    if here and name in state.current:
        return here.whole
    older = f"\n\n{_OLDER}\n\n{here.words}" if here and name in state.stale and here.words else ""
    return f"{_BEGIN}\n\n{there.whole.strip()}{older}\n\n{_END}\n"


def marked(html: str, part: Callable[[Markup, Markup], Markup]) -> Markup:
    """The HTML of a page as it is shown, in which `part` prints what is in the first language, and the older translation."""
    return Markup(_SHOWN.sub(lambda found: part(Markup(found[1]), Markup(found[2] or "")), html))


def check_sums(page: DocsPage, original: DocsPage, language: str) -> Iterator[Problem]:
    """Parts of a translated page of which no sum says what they translate, and sums of parts that are not there."""
    if not (page.front and original.front):
        return
    here, there = parts_of(page.front, page.body), parts_of(original.front, original.body)
    for name in (here.keys() & there.keys()) - page.front.of.keys():
        hint = f"Compare the two, then run ./dossier translations {language} --still-true {page.path} {name}."
        yield page.problem(f"nothing says which English text “{name}” translates", hint)
    for name in page.front.of.keys() - here.keys():
        line = page.text[: page.start].split(f"  {name}:")[0].count("\n") + 1
        yield page.problem(f"there is no “{name}” on this page", f"Remove `{name}` from `of`.", line)
    if page.front.of and not page.front.translated:
        yield page.problem("nothing says when this page was translated", "Write `translated: 2026-11-28` above `of`.")


def check_original(page: DocsPage) -> Iterator[Problem]:
    """Sums in a page that translates no other one."""
    if page.front and (page.front.of or page.front.translated):
        hint = "Remove `translated` and `of` from the front matter."
        yield page.problem("only a translated page says what it translates", hint)
