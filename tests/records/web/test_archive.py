"""The archive is asked for a copy of a page near a day, or for all of them."""

from __future__ import annotations

import pytest

from dossier.records.dates import PartialDate
from dossier.records.web.address import is_web_address
from dossier.records.web.archive import archive_search


@pytest.mark.parametrize(
    ("when", "near"),
    [("2025-04-08", "20250408"), ("2025-04-08~", "20250408"), ("2025-04", "*"), ("2025", "*"), (None, "*")],
)
def test_a_copy_is_looked_for_near_a_day(when: str | None, near: str) -> None:
    found = archive_search("https://example.org/a?b=1", PartialDate.parse(when) if when else None)
    assert found == f"https://web.archive.org/web/{near}/https://example.org/a?b=1"
    assert is_web_address(found)
