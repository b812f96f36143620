"""The search index is looked at before a build is done: Pagefind answers before its last files are written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from commands.build import BuildFailed, build
from dossier.site import search_index
from support import SAMPLE


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
    assert search_index._is_whole(written(tmp_path / "pagefind", 2, 2))


@pytest.mark.parametrize(("pages", "fragments", "empty"), [(2, 1, False), (2, 2, True)])
def test_an_index_with_files_missing_or_empty(tmp_path: Path, pages: int, fragments: int, empty: bool) -> None:
    assert not search_index._is_whole(written(tmp_path / "pagefind", pages, fragments, empty))


def test_an_index_without_its_table_of_contents(tmp_path: Path) -> None:
    folder = written(tmp_path / "pagefind", 1, 1)
    (folder / "pagefind-entry.json").write_bytes(b"")
    assert not search_index._is_whole(folder)
    (folder / "pagefind-entry.json").unlink()
    assert not search_index._is_whole(folder)


def test_a_build_says_that_the_index_is_not_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def incomplete(site: Path) -> None:
        raise search_index.IndexIncomplete("the search index was not written")

    monkeypatch.setattr(search_index, "index", incomplete)
    with pytest.raises(BuildFailed, match="search index"):
        build(SAMPLE, tmp_path / "site")
    assert not (tmp_path / "site").exists()
