"""Hand-written pages are Markdown: no HTML in them but the marks of a computed page, nothing that Markdown does not make."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from dossier.pages.asked import PLACE
from dossier.pages.guide.components import PLACE as EXAMPLE
from dossier.problems import Problem, shown

from .pages import DocsPage


def check_html(page: DocsPage) -> Iterator[Problem]:
    """HTML, comments and attributes of a page that are not from Markdown, and ids that are there twice."""
    written = [*_written(page)]
    yield from written
    for word, message, hint in page.markup.strangers if not written else ():
        yield page.problem_at(max(0, page.text.find(word, page.start)), message, hint)
    for id_, times in Counter(page.markup.ids).items():
        if times > 1:
            place = page.text.rfind(f"#{id_}", page.start)
            yield page.problem_at(max(0, place), f"the id “{shown(id_)}” is there {times} times", "Change one of them.")


def _written(page: DocsPage) -> Iterator[Problem]:
    """Each piece of HTML at its place."""
    position = page.start
    for piece in page.written:
        found = page.text.find(first := piece.strip().split("\n")[0], position)
        position = found + len(first) if found >= 0 else position
        if not _is_mark(piece.strip(), page, found):
            hint = "Write Markdown: *emphasis*, [words](page.md). Put the signs themselves between ` and `."
            place = max(found, page.start)
            yield page.problem_at(place, f"HTML is not allowed here: {shown(first)}", hint)


def _is_mark(piece: str, page: DocsPage, place: int) -> bool:
    """Whether a comment says where something computed belongs, on a line of its own, once."""
    name = page.front.computed if page.front else None
    alone = place >= 0 and page.text[:place].endswith("\n") and page.text.count(piece, page.start) == 1
    return alone and bool(
        (name == "components" and re.fullmatch(EXAMPLE, piece)) or (name is not None and piece == PLACE)
    )
