"""The file beside a copy that says what it is, how old it may be, and how it is checked."""

from __future__ import annotations

import textwrap

from dossier.exports.edition import Edition

PATH = "README.txt"
_WIDTH = 78


def readme(edition: Edition, archive: str) -> bytes:
    """Its text; `archive` is the name of the file in which the copy is."""
    words, date = edition.labels.offline.readme, edition.formats.date(edition.dossier.data_date)
    paragraphs = [
        edition.labels.cite.work,
        words.made.format(version=edition.version, date=date),
        words.open,
        words.age.format(date=date),
        words.newer.format(address=edition.site_url) if edition.site_url else "",
        words.lacks,
        words.sums.format(file=archive),
        words.license,
    ]
    told = [textwrap.fill(paragraph, _WIDTH, break_on_hyphens=False) for paragraph in paragraphs if paragraph]
    return "\n\n".join([*told, ""]).encode()
