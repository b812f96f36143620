"""The answers on the page `/data/queries/`: each query that is written there is asked of the database that is published."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Final

from markupsafe import Markup

from dossier.exports.edition import Edition
from dossier.exports.tables.files import DATABASE
from dossier.problems import Problem

PAGE: Final = "data/queries/index.html"
SOURCE: Final = "docs/data/queries.md"
MOST_STEPS: Final = 20_000_000
"""Steps of the engine that one query may take; a sound one takes some thousands."""
_QUERY = re.compile(r'<div class="language-sql highlight"><pre>(.*?)</pre></div>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
Value = str | int | float | None


@dataclass(frozen=True, slots=True)
class Answer:
    """The names of the columns, and the rows."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def answer_queries(edition: Edition, site: Path) -> tuple[Problem, ...]:
    """Put the answer below each query of the page, and give the queries that cannot be asked."""
    page, database = site / edition.places.within / PAGE, site / DATABASE
    if not page.is_file():
        return ()
    held = database.read_bytes() if database.is_file() else None
    html, problems = with_answers(edition, page.read_text(encoding="utf-8"), held)
    page.write_bytes(html.encode())
    return problems


def with_answers(edition: Edition, html: str, database: bytes | None) -> tuple[str, tuple[Problem, ...]]:
    """The page with the answers of a database, and the queries that cannot be asked."""
    problems = list[Problem]()

    def answered(query: re.Match[str]) -> str:
        return Markup(query[0]) + _answered(edition, database, unescape(_TAG.sub("", query[1])), problems)

    return _QUERY.sub(answered, html), tuple(problems)


def ask(database: bytes, query: str) -> Answer:
    """The answer of a database, given as its file, to a query that only reads. Raises `sqlite3.Error`."""
    with closing(sqlite3.connect(":memory:")) as base:
        base.deserialize(database)
        base.execute("PRAGMA query_only = 1")
        base.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)  # no other file can be reached from a query
        base.set_progress_handler(lambda: 1, MOST_STEPS)
        found = base.execute(query)
        if found.description is None:
            raise sqlite3.ProgrammingError("it asks for no rows")
        return Answer(tuple(name for name, *_ in found.description), tuple(found.fetchall()))


def _answered(edition: Edition, database: bytes | None, query: str, problems: list[Problem]) -> Markup:
    answer = None
    try:
        answer = ask(database, query) if database is not None else None
    except sqlite3.Error as error:
        problems.append(_unaskable(query, error))
    return edition.templates.render("pages/data-answer", "data/queries/", answer=answer)


def _unaskable(query: str, why: sqlite3.Error) -> Problem:
    hint = "Correct it. The columns of each table are in the text of the database: SELECT sql FROM sqlite_schema."
    return Problem(SOURCE, 1, 1, f"the query “{query.strip().splitlines()[0]}” cannot be asked: {why}", hint)
