"""The files of all tables: CSV, their description as a data package, and SQLite."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from dossier.exports.edition import Edition
from dossier.exports.file import File
from dossier.exports.view import API, LICENSE, json_bytes
from dossier.records.kinds import BY_PLURAL

from .all import Tables
from .package import package
from .sqlite_file import sqlite_bytes
from .views import VIEWS

DATABASE: Final = "data/irs-ice-reference.sqlite"
PACKAGE: Final = f"{API}datapackage.json"
_LISTED = {
    *BY_PLURAL,
    *(view.path for view in VIEWS if view.name != "status_orders"),
    "records",
    "evidence",
    "quotations",
    "links",
}
"""The tables that the page of downloads lists; the others are parts of records, which the data package describes."""


def files(edition: Edition) -> Iterator[File]:
    """The files. What they are made of is made once, when the first of them is written."""
    tables = Tables(edition)
    for table in tables.tables:
        holds = table.path if table.path in _LISTED else None
        yield File(f"{API}{table.path}.csv", partial(tables.csv, table), holds, fields=table.promised)
    yield File(PACKAGE, lambda: json_bytes(package(tables)), "datapackage")
    yield File(DATABASE, lambda: database(tables), "database")


def database(tables: Tables) -> bytes:
    """The SQLite file."""
    edition = tables.edition
    about = {
        "title": edition.labels.site.name,
        "address": edition.site_url,
        "data_date": f"{edition.dossier.data_date}",
        "release": edition.version,
        "license": LICENSE,
    }
    return sqlite_bytes(tables.tables, tables.words(), about)
