"""The templates can be read and compared line by line, and leave to Python what Python decides."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from support import ROOT

OVERRIDES = ROOT / "overrides"
FOLDERS = ("records", "pages", "macros", "fragments", "partials", "embeds", "copies")
LONGEST = 140

TEMPLATES = sorted(OVERRIDES.rglob("*.html"))
BODIES = [file for file in TEMPLATES if file.parent.name in ("records", "pages", "macros", "fragments", "embeds")]


def named(file: Path) -> str:
    return file.relative_to(OVERRIDES).as_posix()


def test_every_template_has_its_folder() -> None:
    assert {file.parent.name for file in TEMPLATES if file.parent != OVERRIDES} == set(FOLDERS)


@pytest.mark.parametrize("file", TEMPLATES, ids=named)
def test_lines_are_short(file: Path) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    assert [number for number, line in enumerate(lines, 1) if len(line) > LONGEST] == []


@pytest.mark.parametrize("file", BODIES, ids=named)
def test_macros_are_called_by_the_name_of_their_file(file: Path) -> None:
    imported = re.findall(r'\{% import "(.*?)" as (\w+) %\}', file.read_text(encoding="utf-8"))
    assert [path for path, alias in imported if path != f"macros/{alias}.html"] == []


@pytest.mark.parametrize("file", BODIES, ids=named)
def test_no_way_to_another_page_is_typed(file: Path) -> None:
    """An address is printed by `href(entry)`, `at("status/")` or a macro: they know how deep the page is."""
    addresses = re.findall(r'href="([^"{]*)', file.read_text(encoding="utf-8"))
    assert [address for address in addresses if address and not address.startswith("#")] == []


@pytest.mark.parametrize("file", TEMPLATES, ids=named)
def test_what_other_sites_are_told_is_decided_in_one_place(file: Path) -> None:
    assert "noopener" not in file.read_text(encoding="utf-8")
