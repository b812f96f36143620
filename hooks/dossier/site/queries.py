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
    page, problems = site / edition.places.within / PAGE, list[Problem]()

    def answered(query: re.Match[str]) -> str:
        return Markup(query[0]) + _answered(edition, site, unescape(_TAG.sub("", query[1])), problems)

    if page.is_file():
        page.write_bytes(_QUERY.sub(answered, page.read_text(encoding="utf-8")).encode())
    return tuple(problems)


def ask(database: Path, query: str) -> Answer:
    """The answer of a database to a query that only reads. Raises `sqlite3.Error`."""
    with closing(sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)) as base:
        base.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)  # no other file can be reached from a query
        base.set_progress_handler(lambda: 1, MOST_STEPS)
        found = base.execute(query)
        if found.description is None:
            raise sqlite3.ProgrammingError("it asks for no rows")
        return Answer(tuple(name for name, *_ in found.description), tuple(found.fetchall()))


def _answered(edition: Edition, site: Path, query: str, problems: list[Problem]) -> Markup:
    answer, database = None, site / DATABASE
    try:
        answer = ask(database, query) if database.is_file() else None
    except sqlite3.Error as error:
        problems.append(_unaskable(query, error))
    return edition.templates.render("pages/data-answer", "data/queries/", answer=answer)


def _unaskable(query: str, why: sqlite3.Error) -> Problem:
    hint = "Correct it. The columns of each table are in the text of the database: SELECT sql FROM sqlite_schema."
    return Problem(SOURCE, 1, 1, f"the query “{query.strip().splitlines()[0]}” cannot be asked: {why}", hint)
