"""Editions of both publications."""

from __future__ import annotations

import pytest

from dossier.exports.edition import Edition
from dossier.pages.publication import Publication
from support.editions import edition


@pytest.fixture(scope="session")
def real_edition(real: Publication) -> Edition:
    return edition(real)


@pytest.fixture(scope="session")
def sample_edition(sample: Publication) -> Edition:
    return edition(sample)
