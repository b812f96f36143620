"""The table of the views that are published as JSON, in the order in which they are listed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from dossier.exports.edition import Edition
from dossier.exports.file import File
from dossier.exports.status import data
from dossier.exports.tables.views import VIEWS as COMPUTED
from dossier.exports.view import View

from . import delta

_IN_ROWS = (computed.view() for computed in COMPUTED if computed.json)

VIEWS: tuple[View, ...] = (data.VIEW, *_IN_ROWS, delta.VIEW)


def files(edition: Edition) -> Iterator[File]:
    """The file of each view."""
    return (File(view.path, partial(view.content, edition), holds=view.name) for view in VIEWS)
