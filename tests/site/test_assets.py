"""The files that pages load: joined, named after their content, and each named by the pages that need it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dossier.site.assets import FOLDER, Assets
from support import ROOT
from support.pages import Pages
from support.theme import THEME

FILES = {
    "css/main.css": '@layer base, parts;\n@import "base.css" layer(base);\n@import "parts/one.css" layer(parts);\n',
    "css/base.css": "p { margin: 0; }\n",
    "css/parts/one.css": ".one { color: red; }\n",
    "css/other.css": '@import url("../../vendor.css") layer(vendor);\n',
    "js/first.js": 'import { second } from "./second.js";\nsecond();\n',
    "js/second.js": "export function second() {}\n",
    "js/whole.js": '// Joined.\nimport "./part.js";\n',
    "js/part.js": "const a = 1;\n",
    "sign.svg": "<svg/>\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def text(assets: Assets, name: str) -> str:
    return assets.contents[assets.names[name]].decode()


def test_imported_sheets_are_joined_in_their_layers(folder: Path) -> None:
    assets = Assets.read(folder)
    assert text(assets, "css/main.css") == (
        "@layer base, parts;\n@layer base {\np { margin: 0; }\n}\n@layer parts {\n.one { color: red; }\n}\n"
    )
    assert text(assets, "css/other.css") == FILES["css/other.css"]
    assert set(assets.names) == FILES.keys() - {"css/base.css", "css/parts/one.css", "js/part.js"}


def test_parts_of_a_script_are_joined_in_blocks_of_their_own(folder: Path) -> None:
    assert text(Assets.read(folder), "js/whole.js") == "// Joined.\n{\nconst a = 1;\n}\n"


def test_a_name_follows_its_content_and_what_that_imports(folder: Path) -> None:
    before = Assets.read(folder)
    assert re.fullmatch(r"assets/css/main\.[0-9a-f]{8}\.css", before.address("css/main.css"))
    assert before.names == Assets.read(folder).names
    (folder / "css/parts/one.css").write_text(".one { color: blue; }\n", encoding="utf-8")
    (folder / "js/second.js").write_text("export function second() { return 2; }\n", encoding="utf-8")
    after = Assets.read(folder)
    changed = {name for name in before.names if before.names[name] != after.names[name]}
    assert changed == {"css/main.css", "js/first.js", "js/second.js"}
    assert f'from "./{Path(after.names["js/second.js"]).name}"' in text(after, "js/first.js")


def test_what_is_not_there_is_not_imported(folder: Path) -> None:
    (folder / "js/second.js").unlink()
    with pytest.raises(KeyError):
        Assets.read(folder)


def test_pages_name_the_files_and_no_others_are_there(sample_site: Pages) -> None:
    there = {path.relative_to(sample_site.folder).as_posix() for path in sample_site.folder.glob(f"{FOLDER}/**/*.*")}
    loaded = set()
    for address in [*sample_site.addresses, *sample_site.cards]:
        loaded |= set(re.findall(rf'"(?:\.\./|/|\./)*({FOLDER}/[^"]+)"', sample_site.text(address)))
    scripts = [sample_site.folder / name for name in there if name.endswith(".js")]
    loaded |= {
        f"{FOLDER}/js/{name}" for one in scripts for name in re.findall(r'from "\./([^"]+)"', one.read_text("utf-8"))
    }
    assert loaded == there


def test_all_scripts_but_the_first_are_modules(sample_site: Pages) -> None:
    for address in sample_site.addresses:
        scripts = [one.attrs for one in sample_site.all(address, "script[src]") if FOLDER in str(one.attrs["src"])]
        plain = [str(attrs["src"]) for attrs in scripts if attrs.get("type") != "module"]
        assert len(plain) == 1
        assert "first-paint." in plain[0]


def test_the_sheets_have_the_widths_that_are_named(folder: Path) -> None:
    sheets = {path: path.read_text(encoding="utf-8") for path in (ROOT / "overrides/assets/css").rglob("*.css")}
    named = re.findall(r"\b(\d+rem) [a-z]", sheets[ROOT / "overrides/assets/css/dossier.css"].partition("*/")[0])
    used = {width for sheet in sheets.values() for width in re.findall(r"@media \(width (?:<|>=) ([^)]+)\)", sheet)}
    assert used == set(named)


@pytest.mark.parametrize("name", ["magnify", "close", "menu", "circle-half-full", "alert-outline"])
def test_the_style_sheet_draws_signs_of_the_themes_collection(name: str) -> None:
    shape = re.findall(r'd="([^"]*)"', (THEME / f".icons/material/{name}.svg").read_text(encoding="utf-8"))[0]
    sheets = [file.read_text(encoding="utf-8") for file in (ROOT / "overrides/assets/css/components").glob("*.css")]
    assert sum(f"d='{shape}'" in sheet for sheet in sheets) == 1
