"""The twin of a page: what it says as Markdown, beside it as `index.md`."""

from __future__ import annotations

import json
from collections.abc import Iterator

from dossier.exports.edition import Edition
from dossier.exports.file import File, Finished
from dossier.exports.view import LICENSE

from .markdown import to_markdown

NAME = "index.md"


def files(edition: Edition, page: Finished) -> Iterator[File]:
    """The twin. A few lines before its words say where its page is, its language, of which day its records are, and its license."""
    yield File(f"{page.address}{NAME}", lambda: _written(edition, page).encode())


def _notice(edition: Edition) -> str:
    """Who translated the page, and which text was checked."""
    words = edition.labels.translation
    return words.notice.format(original=words.original)


def _written(edition: Edition, page: Finished) -> str:
    said = {
        "title": page.title,
        "page": f"{edition.site_url}{page.address}" if edition.site_url else "./",
        "language": edition.labels.code,
        "records_as_of": str(edition.dossier.data_date),
        "version": edition.version,
        "license": LICENSE,
        **({} if edition.is_first else {"translation": _notice(edition)}),
    }
    front = "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in said.items())
    return f"---\n{front}---\n\n{to_markdown(page.body)}"
