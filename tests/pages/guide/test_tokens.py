"""The tokens of the style sheet, as the page on components shows them."""

from __future__ import annotations

from pathlib import Path

from dossier.pages.guide.tokens import Token, read_tokens
from support import ROOT

SHEET = """
:root { color-scheme: light; --ink: #111; --small: 0.9rem; }
@media (prefers-color-scheme: dark) { :root:not([data-scheme="light"]) { --ink: #eee; } }
:root[data-scheme="dark"] { --ink: #eee; }
"""


def test_a_token_has_its_values_for_light_and_dark(tmp_path: Path) -> None:
    (tmp_path / "sheet.css").write_text(SHEET, encoding="utf-8")
    ink, small = read_tokens(tmp_path / "sheet.css")
    assert ink == Token("ink", "#111", "#eee")
    assert (small.value, small.dark, small.is_color) == ("0.9rem", None, False)


def test_every_color_of_the_site_has_a_value_for_dark() -> None:
    tokens = read_tokens(ROOT / "overrides/assets/dossier.css")
    assert {token.name for token in tokens if token.is_color} == {token.name for token in tokens if token.dark}
