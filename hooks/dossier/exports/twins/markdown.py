"""The article of a page as Markdown (CommonMark with tables), made of its HTML tag by tag."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from .article import Article
from .tables import Table
from .tags import Tag, seen

_TICKS = re.compile("`+")
_NUMBER = re.compile(r"^\s*\([0-9,]+\)")
_LANGUAGE = re.compile(r"language-([a-z]+)")
_BLOCKS: Final = [
    "article",
    "aside",
    "br",
    "caption",
    "details",
    "div",
    "figcaption",
    "figure",
    "footer",
    "header",
    "main",
    "p",
    "section",
]
_NAMED: Final = ":** "
"""Is after a name in a list of names and values."""


def to_markdown(html: str) -> str:
    """The Markdown of what readers see in HTML.

    Links lead where those of the page lead; one to a place on the page itself leads to that place on the page, `./#x`.
    """
    article = Article()
    for words, tag in seen(html):
        if words:
            article.say(words)
        if tag and (act := _ACTS.get(tag.act)):
            act(article, tag)
    return article.text()


def _block(article: Article, tag: Tag) -> None:
    if article.words:
        article.end()
    article.language = tag.attributes or article.language


def _span(article: Article, tag: Tag) -> None:
    """A number of things in parentheses; a dot between two spans, as a page has it."""
    if article.beside and article.words and article.words[-1] == " " and not article.raw:
        article.words.append("· ")
    counts = tag.attributes == 'class="count"'
    article.words += ["("] * counts
    article.spans.append(")" * counts)
    article.beside = False


def _end_span(article: Article, _: Tag) -> None:
    article.words.append(article.spans.pop())
    article.beside = True


def _link(article: Article, tag: Tag) -> None:
    article.opened.append((len(article.words), tag.way))


def _end_link(article: Article, _: Tag) -> None:
    """A link; a mark of a source is in brackets."""
    start, way = article.opened.pop()
    words = article.taken(start)
    if way and words.strip() and not article.raw:
        shown = f"\\[{words}\\]" if article.noted else words.strip()
        words = f"[{shown}](<{way}>)" if "(" in way or ")" in way else f"[{shown}]({way})"
    article.words.append(words)


def _note(article: Article, _: Tag) -> None:
    article.noted = not article.noted


def _mark(sign: str) -> Callable[[Article, Tag], None]:
    return lambda article, _: article.words.append(sign)


def _code(article: Article, _: Tag) -> None:
    if not article.raw:
        article.opened.append((len(article.words), "code"))
        article.raw = True


def _end_code(article: Article, _: Tag) -> None:
    if article.opened:
        words = article.taken(article.opened.pop()[0])
        ticks = "`" * (1 + max(map(len, _TICKS.findall(words)), default=0))
        room = " " if "`" in words else ""
        article.words.append(f"{ticks}{room}{words}{room}{ticks}")
        article.raw = False


def _program(article: Article, _: Tag) -> None:
    article.end()
    article.raw = True


def _end_program(article: Article, _: Tag) -> None:
    text, language = article.taken(0).strip("\n"), _LANGUAGE.search(article.language)
    fence = "`" * max(3, *(1 + len(ticks) for ticks in _TICKS.findall(text)), 0)
    article.blocks.write([f"{fence}{language[1] if language else ''}", *text.split("\n"), fence])
    article.raw = False


def _heading(article: Article, _: Tag) -> None:
    article.end()


def _end_heading(level: int) -> Callable[[Article, Tag], None]:
    def end(article: Article, _: Tag) -> None:
        article.end(f"{'#' * level} ")
        article.headed = True

    return end


def _summary(article: Article, _: Tag) -> None:
    article.end()
    article.marks += 1
    article.headed = False


def _end_summary(article: Article, _: Tag) -> None:
    """What unfolds a part, as strong words; a heading in it is one, without the number of what is in the part."""
    article.marks -= 1
    if not article.headed:
        article.end("**", "**")
    else:
        article.words[:] = [_NUMBER.sub("", "".join(article.words))]
        article.end()


def _list(article: Article, _: Tag) -> None:
    article.begin_list()


def _numbered_list(article: Article, tag: Tag) -> None:
    numbered = 'class="evidence"' not in tag.attributes
    article.begin_list(tag.number("start") if numbered else 0)


def _name(article: Article, _: Tag) -> None:
    """A name in a list of names and values; it begins an item."""
    if article.lists[-1][1]:
        article.leave()
    article.item()
    article.words.append("**")
    article.marks += 1


def _end_name(article: Article, _: Tag) -> None:
    article.marks -= 1
    article.words[:] = ["".join(article.words).strip(), _NAMED]


def _value(article: Article, _: Tag) -> None:
    """A value; a semicolon is between two of them."""
    said = "".join(article.words).rstrip()
    if said:
        article.words[:] = [said, " " if said.endswith(_NAMED.rstrip()) else "; "]


def _end_names(article: Article, _: Tag) -> None:
    if article.lists[-1][1]:
        article.leave()
    article.end_list()


def _head(article: Article, _: Tag) -> None:
    assert article.table
    article.table.head()


def _row(article: Article, _: Tag) -> None:
    assert article.table
    article.table.row()


def _cell(article: Article, tag: Tag) -> None:
    assert article.table
    article.table.cell(tag.number("colspan"))


def _end_cell(article: Article, _: Tag) -> None:
    assert article.table
    article.end()
    article.table.leave()


def _table(article: Article, _: Tag) -> None:
    article.end()
    article.table = Table()


def _end_table(article: Article, _: Tag) -> None:
    table, article.table = article.table, None
    if table and (lines := table.lines()):
        article.blocks.write(lines)


_ACTS: Final[dict[str, Callable[[Article, Tag], None]]] = {
    **dict.fromkeys([*_BLOCKS, *(f"/{name}" for name in _BLOCKS)], _block),
    "span": _span, "/span": _end_span, "a": _link, "/a": _end_link, "sup": _note, "/sup": _note,
    "q": _mark("“"), "/q": _mark("”"), "em": _mark("*"), "/em": _mark("*"),
    "strong": lambda article, _: article.strong(), "/strong": lambda article, _: article.end_strong(),
    "code": _code, "/code": _end_code, "pre": _program, "/pre": _end_program,
    **{f"h{level}": _heading for level in range(1, 7)}, **{f"/h{level}": _end_heading(level) for level in range(1, 7)},
    "summary": _summary, "/summary": _end_summary,
    "ul": _list, "/ul": lambda article, _: article.end_list(), "ol": _numbered_list, "/ol": lambda article, _: article.end_list(),
    "li": lambda article, _: article.item(), "/li": lambda article, _: article.leave(),
    "dl": _list, "/dl": _end_names, "dt": _name, "/dt": _end_name, "dd": _value,
    "blockquote": lambda article, _: article.begin("> ", "> "), "/blockquote": lambda article, _: article.leave(),
    "table": _table, "/table": _end_table, "thead": _head, "tr": _row,
    "td": _cell, "/td": _end_cell, "th": _cell, "/th": _end_cell,
}  # fmt: skip
