"""The picture in the README shows the site as it is."""

from __future__ import annotations

from support import ROOT
from support.pages import Pages
from support.picture import HOW, MOST_BYTES, PICTURE, sum_in, sum_of_what_is_shown


def test_the_picture_shows_what_the_page_says(real_site: Pages) -> None:
    assert sum_in(PICTURE.read_bytes()) == sum_of_what_is_shown(real_site.folder), HOW


def test_the_readme_shows_it() -> None:
    assert PICTURE.stat().st_size <= MOST_BYTES
    assert f"({PICTURE.relative_to(ROOT).as_posix()})" in (ROOT / "README.md").read_text("utf-8")
