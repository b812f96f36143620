"""The search index is looked at before a build is done: Pagefind answers before its last files are written."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from dossier.site import search_index


def written(folder: Path, pages: int, fragments: int, empty: bool = False) -> Path:
    """An index that counts some pages and has a fragment for each of others."""
    (folder / "fragment").mkdir(parents=True)
    languages = {"en": {"hash": "en_1", "wasm": "en", "page_count": pages}}
    (folder / "pagefind-entry.json").write_text(json.dumps({"version": "1", "languages": languages}))
    for number in range(fragments):
        (folder / "fragment" / f"en_{number}.pf_fragment").write_bytes(b"x")
    (folder / "pagefind.js").write_bytes(b"" if empty else b"x")
    return folder


def test_a_whole_index(tmp_path: Path) -> None:
    asyncio.run(search_index._written(written(tmp_path / "pagefind", 2, 2)))


@pytest.mark.parametrize(("pages", "fragments", "empty"), [(2, 1, False), (2, 2, True)])
def test_an_index_that_is_not_whole_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pages: int, fragments: int, empty: bool
) -> None:
    monkeypatch.setattr(search_index, "SECONDS", 0)
    with pytest.raises(search_index.IndexIncomplete):
        asyncio.run(search_index._written(written(tmp_path / "pagefind", pages, fragments, empty)))


def test_an_index_without_its_table_of_contents_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_index, "SECONDS", 0)
    (folder := written(tmp_path / "pagefind", 1, 1)).joinpath("pagefind-entry.json").write_bytes(b"")
    with pytest.raises(search_index.IndexIncomplete):
        asyncio.run(search_index._written(folder))
