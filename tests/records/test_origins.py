"""Which sources are strong, and which are independent of each other."""

from __future__ import annotations

from typing import Any

import pytest

from dossier.records.models import Source
from dossier.records.origins import are_independent, find_independent, is_strong

POST = {"title": "IRS nears deal", "publisher": "The Washington Post"}
CNN = {"title": "IRS reaches deal", "publisher": "CNN"}


def source(**fields: Any) -> Source:
    given = {
        "title": "Report",
        "publisher": "A Paper",
        "kind": "news",
        "language": "en",
        "relation": "original",
        **fields,
    }
    given |= {"url": "https://example.org/", "reviewed": "2026-11-22"}
    given |= {"changes": [{"date": "2026-11-22", "kind": "added"}]}
    read = {} if given["relation"] == "original" else {"read_at": "Another Paper"}
    return Source.model_validate(given | read)


@pytest.mark.parametrize(
    ("fields", "strong"),
    [
        ({}, True),
        ({"kind": "advocacy"}, True),
        ({"relation": "copy"}, False),
        ({"relation": "summary"}, False),
        ({"relation": "translation"}, False),
        ({"follows": ["CNN"]}, False),
        ({"quotable": False}, False),
        ({"kind": "court-opinion", "relation": "copy", "quotable": False}, False),
        ({"kind": "court-opinion", "relation": "copy"}, True),
        ({"kind": "statute", "relation": "copy"}, True),
        ({"kind": "court-opinion", "relation": "summary"}, False),
        ({"kind": "government", "relation": "translation"}, False),
    ],
)
def test_a_strong_source_is_the_origin_or_an_official_document(fields: dict[str, Any], strong: bool) -> None:
    assert is_strong(source(**fields)) is strong


@pytest.mark.parametrize(
    ("one", "other", "independent"),
    [
        (POST, CNN, True),
        (POST, POST | {"title": "Another report", "relation": "copy"}, False),
        (POST, POST | {"title": "Another report", "publisher": "Washington post"}, False),
        (POST, CNN | {"follows": ["Washington Post"]}, False),
        (CNN | {"follows": ["The New York Times"]}, {"follows": ["The New York Times"]}, False),
        (CNN | {"follows": ["The New York Times"]}, {"follows": ["Reuters"]}, True),
        (CNN, {"title": "IRS reaches  deal", "publisher": "KVIA"}, False),
        (CNN, {"publisher": "Outlet not named"}, False),
        (CNN, {"title": "IRS reaches deal", "publisher": "KVIA", "title_is_descriptive": True}, True),
    ],
)
def test_sources_are_independent_unless_they_have_an_origin_in_common(
    one: dict[str, Any], other: dict[str, Any], independent: bool
) -> None:
    assert are_independent(source(**one), source(**other)) is independent
    assert are_independent(source(**other), source(**one)) is independent


def test_two_independent_sources_are_found_among_others() -> None:
    copies = [source(**POST, relation="copy"), source(**POST, relation="summary"), source(**CNN, relation="copy")]
    assert find_independent(copies) == (copies[0], copies[2])
    assert find_independent(copies[:2]) is None
