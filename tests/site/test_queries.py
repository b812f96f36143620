"""The queries of the guide to the database have the answers that the page prints, and only read."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from dossier.exports.edition import Edition
from dossier.exports.tables.files import DATABASE
from dossier.pages.publication import Publication
from dossier.site.queries import PAGE, SOURCE, answer_queries, ask
from support.editions import edition as edition_of
from support.pages import Element, Pages, elements

ADDRESS = "data/queries/"
FENCE = '<div class="language-sql highlight"><pre><span></span><code>{}</code></pre></div>'


def cells(row: Element) -> list[str]:
    return [cell.written() for cell in elements(row, "th, td")]


def test_the_page_prints_what_the_database_answers(real_site: Pages) -> None:
    queries = real_site.all(ADDRESS, ".language-sql code")
    tables = real_site.all(ADDRESS, ".language-sql + table")
    assert len(queries) == len(tables) >= 10
    with closing(sqlite3.connect(f"{(real_site.folder / DATABASE).as_uri()}?mode=ro", uri=True)) as base:
        for query, table in zip(queries, tables, strict=True):
            found = base.execute(query.written())
            head, *rows = (cells(row) for row in elements(table, "tr"))
            assert head == [name for name, *_ in found.description]
            expected = [["" if value is None else f"{value}" for value in row] for row in found.fetchall()]
            assert expected, head
            assert [[" ".join(cell.split()) for cell in row] for row in rows] == [
                [" ".join(cell.split()) for cell in row] for row in expected
            ]


@pytest.fixture
def edition(sample: Publication) -> Edition:
    return edition_of(sample)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with a page of one query, and a database of one table."""
    (tmp_path / PAGE).parent.mkdir(parents=True)
    with closing(sqlite3.connect(tmp_path / DATABASE)) as base:
        base.executescript("CREATE TABLE t (a, b); INSERT INTO t VALUES (1, '<i>'), (NULL, 'é')")
    return tmp_path


def page(site: Path, query: str) -> str:
    (site / PAGE).write_text(FENCE.format(query), encoding="utf-8")
    return query


def test_an_answer_is_a_table_below_its_query(edition: Edition, site: Path) -> None:
    page(site, '<span class="k">SELECT</span> a, b FROM t WHERE a &lt; 2 OR b &gt; &#39;a&#39;')
    assert answer_queries(edition, site) == ()
    text = (site / PAGE).read_text("utf-8")
    assert text.count("<table>") == 1
    assert "<td>1</td><td>&lt;i&gt;</td>" in text
    assert "<td></td><td>é</td>" in text


def test_a_query_without_rows_says_so(edition: Edition, site: Path) -> None:
    page(site, "SELECT a FROM t WHERE a = 5")
    assert answer_queries(edition, site) == ()
    assert edition.labels.downloads.no_rows in (site / PAGE).read_text("utf-8")


def test_without_a_database_none_is_asked(edition: Edition, site: Path) -> None:
    page(site, "SELECT a FROM t")
    (site / DATABASE).unlink()
    assert answer_queries(edition, site) == ()
    assert edition.labels.downloads.none in (site / PAGE).read_text("utf-8")


def test_a_query_that_cannot_be_asked_is_a_problem(edition: Edition, site: Path) -> None:
    page(site, "SELECT c\nFROM t")
    (problem,) = answer_queries(edition, site)
    assert problem.path == SOURCE
    assert problem.message == "the query “SELECT c” cannot be asked: no such column: c"


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO t VALUES (3, 4)",
        "DROP TABLE t",
        "ATTACH '{other}' AS x",
        "VACUUM INTO '{other}'",
        "SELECT 1; SELECT 2",
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
        "",
    ],
)
def test_a_query_only_reads_and_ends(site: Path, statement: str) -> None:
    other = site / "other.sqlite"
    before = (site / DATABASE).read_bytes()
    with pytest.raises(sqlite3.Error):
        ask(before, statement.format(other=other))
    assert not other.exists()
    assert (site / DATABASE).read_bytes() == before
