"""Peers: the pages of the Hugo site for Eleventy, and plain Markdown pages for MkDocs with the Material theme."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dossier.collection.dossier import load
from dossier.reading.entry import AnyEntry
from dossier.records.kinds import KINDS

_ELEVENTY = Path(__file__).parent / "eleventy_site"
_SETTINGS = """site_name: A public reference
theme: {name: material, font: false}
plugins: []
nav: [index.md]
validation: {omitted_files: ignore}
markdown_extensions: [def_list]
"""
_WITH_SEARCH = "INHERIT: mkdocs.yml\nplugins: [search]\n"
_INDEX = "# A public reference\n"


def write_eleventy_site(hugo: Path, folder: Path) -> None:
    """Write a site whose pages are those of a Hugo site, each shown by one layout that prints whatever fields there are."""
    shutil.copytree(_ELEVENTY, folder)
    hidden = shutil.ignore_patterns("_index.md")
    shutil.copytree(hugo / "content", folder / "content", ignore=hidden, dirs_exist_ok=True)


def write_material_site(data: Path, folder: Path) -> None:
    """Write a site of Markdown pages with the fields of each record as lists, and with no menu but the start.

    It is without search by `mkdocs.yml` and with search by `search.yml`.
    """
    dossier, _ = load(data, "data")
    docs = folder / "docs"
    docs.mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(_SETTINGS, encoding="utf-8")
    (folder / "search.yml").write_text(_WITH_SEARCH, encoding="utf-8")
    (docs / "index.md").write_text(_INDEX, encoding="utf-8")
    for kind in KINDS:
        (docs / kind.plural).mkdir()
    for entry in dossier.entries:
        (docs / entry.kind.plural / f"{entry.id}.md").write_text(_page(entry), encoding="utf-8")


def _page(entry: AnyEntry) -> str:
    """The page of a record; what it links is left as the ids that are written."""
    values = {name: value for name, value in entry.document.value.items() if name not in ("title", "summary")}
    summary = entry.document.value["summary"].strip()
    lines = "\n".join(_lines(values, 0))
    # The benchmark changes a word of the summary, as it stands in records.
    front = f"---\nsummary: >-\n  {summary}\n---\n"
    return f"{front}\n# {entry.record.title}\n\n{summary}\n\n{lines}\n".replace("](", "] (")


def _lines(value: Any, depth: int) -> Iterator[str]:
    start = f"{'    ' * depth}- "
    rows = value.items() if isinstance(value, dict) else enumerate(value, 1)
    for name, inner in rows:
        if isinstance(inner, dict | list):
            yield f"{start}**{name}**"
            yield from _lines(inner, depth + 1)
        else:
            yield f"{start}**{name}**: {inner}"
