"""Where readers are led to report a mistake, and what is filled in for them."""

from __future__ import annotations

import pytest

from dossier.collection.places import Places

SET = Places("https://example.org/ref", "https://example.org/code/", "a@example.org")


def test_the_page_is_filled_in() -> None:
    page = SET.whole("terms/x/")
    assert page == "https://example.org/ref/terms/x/"
    assert SET.form("wrong.yml", "Wrong: A & “b”", page) == (
        "https://example.org/code/issues/new?template=wrong.yml&title=Wrong%3A%20A%20%26%20%E2%80%9Cb%E2%80%9D"
        "&page=https%3A%2F%2Fexample.org%2Fref%2Fterms%2Fx%2F"
    )
    assert SET.mail("Wrong: A & b", page) == (
        "mailto:a@example.org?subject=Wrong%3A%20A%20%26%20b"
        "&body=https%3A%2F%2Fexample.org%2Fref%2Fterms%2Fx%2F%0D%0A%0D%0A"
    )


@pytest.mark.parametrize("name", ["form", "mail"])
def test_no_way_is_invented(name: str) -> None:
    asked = ("wrong.yml",) if name == "form" else ()
    assert getattr(Places("https://example.org/"), name)(*asked, "Wrong: A", "terms/x/") is None
    assert Places().whole("terms/x/") == "terms/x/"
    assert Places().edit("data/terms/x.yaml") is None
