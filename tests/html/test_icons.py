"""The icons, from the theme's collection."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dossier.html.icons import FOLDER, NAMES, Icon, Icons
from support import ROOT


def test_the_templates_draw_every_icon_and_no_other() -> None:
    templates = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "overrides").rglob("*.html"))
    assert set(re.findall(r'icons\.icon\("([a-z]+)"\)', templates)) == NAMES.keys()
    assert all(Icons()[name].path for name in NAMES)


@pytest.mark.parametrize("name", ["magnify", "close"])
def test_the_style_sheet_draws_shapes_of_the_same_collection(name: str) -> None:
    shape = re.findall(r'd="([^"]*)"', (FOLDER / f"material/{name}.svg").read_text(encoding="utf-8"))[0]
    assert f"d='{shape}'" in (ROOT / "overrides/assets/css/components/masthead.css").read_text(encoding="utf-8")


def test_an_icon_is_a_path_in_a_box(tmp_path: Path) -> None:
    (tmp_path / "material").mkdir()
    file = tmp_path / "material/menu.svg"
    file.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M1 2z"/></svg>', encoding="utf-8"
    )
    assert Icons(tmp_path)["menu"] == Icon("0 0 24 24", "M1 2z")
    file.write_text('<svg viewBox="0 0 24 24"><circle r="1"/></svg>', encoding="utf-8")
    with pytest.raises(ValueError, match="is not a single path"):
        Icons(tmp_path)["menu"]
