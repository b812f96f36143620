"""The tokens of the style sheet, as the page on components shows them."""

from __future__ import annotations

import re
from pathlib import Path

from dossier.pages.guide.tokens import Token, read_tokens
from support import ROOT

SHEETS = ROOT / "overrides/assets/css"
SHEET = """
:root { --ink: light-dark(#111, #eee); --small: 0.9rem; }
@media (width < 30rem) { :root { --small: 0.8rem; } }
"""


def test_a_token_has_its_values_for_light_and_dark_and_for_wide_screens(tmp_path: Path) -> None:
    (tmp_path / "sheet.css").write_text(SHEET, encoding="utf-8")
    assert read_tokens(tmp_path / "sheet.css") == (Token("ink", "#111", "#eee"), Token("small", "0.9rem"))


def test_every_color_of_the_site_is_a_token_with_a_value_for_dark() -> None:
    """But for shadows, and for paper, which is white."""
    tokens = read_tokens(SHEETS / "tokens.css")
    assert [token.name for token in tokens if token.value.startswith("#") and not token.is_color] == []
    others = {sheet for sheet in SHEETS.rglob("*.css") if sheet.name not in ("tokens.css", "print.css")}
    assert [sheet.name for sheet in others if re.search(r":[^;{]*#[0-9a-f]{3,6}\b", sheet.read_text("utf-8"))] == []


def test_every_token_is_used() -> None:
    """One that nothing uses would be shown as if it meant something."""
    rules = "".join(sheet.read_text(encoding="utf-8") for sheet in SHEETS.rglob("*.css"))
    assert [token.name for token in read_tokens(SHEETS / "tokens.css") if f"var(--{token.name})" not in rules] == []
