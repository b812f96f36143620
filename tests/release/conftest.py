"""A copy of a site, as it is made for an archive."""

from __future__ import annotations

import pytest

from support.copies import copied
from support.pages import Pages


@pytest.fixture(scope="session")
def sample_copy(sample_site: Pages, tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """The copy of the site of the miniature publication."""
    return copied(sample_site, tmp_path_factory.mktemp("copy"))
