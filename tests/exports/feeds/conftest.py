"""Feeds of both publications, as the files that are published."""

from __future__ import annotations

import pytest

from dossier.exports import of_record, of_site
from dossier.exports.edition import Edition
from dossier.pages.publication import Publication
from support.editions import edition


def written(made: Edition) -> dict[str, bytes]:
    """The files of all feeds by their paths."""
    files = [*of_site(made), *(file for entry in made.dossier.entries for file in of_record(made, entry))]
    return {file.path: file.content() for file in files if file.path.startswith("feeds/")}


@pytest.fixture(scope="session")
def feeds(real: Publication) -> dict[str, bytes]:
    return written(edition(real))
