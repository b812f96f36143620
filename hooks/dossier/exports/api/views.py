"""The table of the views that are published as JSON, in the order in which they are listed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from dossier.exports.edition import Edition
from dossier.exports.file import File
from dossier.exports.status import data
from dossier.exports.view import View

from . import delta

VIEWS: tuple[View, ...] = (data.VIEW, delta.VIEW)


def files(edition: Edition) -> Iterator[File]:
    """The file of each view."""
    return (File(view.path, partial(view.content, edition), holds=view.name) for view in VIEWS)
