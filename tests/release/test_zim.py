"""ZIM files are read by libzim's own reader: what they say of themselves, their pages, and what is found in them."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
import yaml
from libzim.reader import Archive
from libzim.search import Query, Searcher
from libzim.suggestion import SuggestionSearcher

from dossier.pages.publication import Publication
from release.copies import about
from release.offline.ways import INDEX
from release.zim import SIDE, write_zim
from support import LABELS, OVERRIDES, ROOT
from support.copies import check_links, copied
from support.editions import SITE, edition
from support.pages import Pages

ICON = (OVERRIDES / "assets/favicon.svg").read_text(encoding="utf-8")
SOUGHT = [
    "talwani", "Sri Srinivasan", "Díaz", "TIGTA", "public citizen", "centro v. bessent", "injunction", "FOIA", "section 6103",
    "§ 7431", "privacy act", "fourth amendment", "ITIN", "redacted", "final order of removal", "artificial intelligence", "1.28 million",
    "$313 billion", "is it blocked", "free lawyer", "who signed the memorandum", "ayuda", "debo declarar impuestos",
]  # fmt: skip
"""Queries of tests/browser/queries.yaml, each of which finds its page among the first ten."""


def archive_of(copy: Pages, file: Path, publication: Publication, *, packed: bool) -> Archive:
    """The ZIM file of a copy, opened."""
    paths = sorted(path for path in copy.folder.rglob("*") if path.is_file())
    files = [(path.relative_to(copy.folder).as_posix(), path.read_bytes()) for path in paths]
    write_zim(file, files, about(edition(publication), ICON), packed=packed)
    return Archive(file)


@pytest.fixture(scope="module")
def zim(sample_copy: Pages, sample: Publication, tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """The ZIM file of the miniature publication."""
    return archive_of(sample_copy, tmp_path_factory.mktemp("zim") / "sample.zim", sample, packed=True)


def found(archive: Archive, words: str, count: int = 10) -> list[str]:
    """The addresses of the first pages that a search finds."""
    results = Searcher(archive).search(Query().set_query(words)).getResults(0, count)
    return [path.removesuffix(INDEX) for path in results]


def test_it_says_what_it_is(zim: Archive, sample: Publication) -> None:
    said = {name: zim.get_metadata(name).decode() for name in zim.metadata_keys if "Illustration" not in name}
    assert said.pop("Counter")
    assert said == {
        "Name": "irs-ice-reference_en",
        "Title": LABELS.offline.title,
        "Description": LABELS.offline.description,
        "Creator": LABELS.offline.creator,
        "Publisher": LABELS.offline.creator,
        "Language": "eng",
        "License": "CC-BY-4.0",
        "Source": SITE,
        "Date": sample.dossier.data_date.isoformat(),
    }
    assert len(said["Title"]) <= 30
    assert len(said["Description"]) <= 80
    picture = bytes(zim.get_illustration_item(SIDE).content)
    assert picture.startswith(b"\x89PNG")
    assert struct.unpack(">II", picture[16:24]) == (SIDE, SIDE)


def test_it_begins_with_the_home_page_and_is_whole(zim: Archive, sample_copy: Pages) -> None:
    assert zim.check()
    assert zim.main_entry.get_item().path == INDEX
    assert zim.has_fulltext_index
    assert zim.has_title_index
    for address in sample_copy.lasting:
        item = zim.get_entry_by_path(f"{address}{INDEX}").get_item()
        assert bytes(item.content).decode() == sample_copy.text(address)
        assert item.title


def test_former_addresses_lead_on(zim: Archive, sample_copy: Pages) -> None:
    former = {*sample_copy.addresses} - {*sample_copy.lasting}
    assert former
    for address in former:
        entry = zim.get_entry_by_path(f"{address}{INDEX}")
        assert entry.is_redirect
        assert entry.get_redirect_entry().path.removesuffix(INDEX) in sample_copy.lasting


def test_pages_are_found_by_the_beginnings_of_their_titles(zim: Archive) -> None:
    suggested = SuggestionSearcher(zim).suggest("memorandum").getResults(0, 10)
    assert "agreements/mou/index.html" in list(suggested)


def test_readers_of_the_real_copy_find_what_they_look_for(real_site: Pages, real: Publication, tmp_path: Path) -> None:
    copy = copied(real_site, tmp_path / "copy")
    check_links(copy.folder)
    zim = archive_of(copy, tmp_path / "real.zim", real, packed=False)
    listed = yaml.safe_load((ROOT / "tests/browser/queries.yaml").read_text(encoding="utf-8"))
    wanted = {query: pages for group in listed.values() for query, pages in group.items()}
    missed = {query: found(zim, query) for query in SOUGHT if not {*listing(wanted[query])} & {*found(zim, query)}}
    assert missed == {}


def listing(pages: str | list[str]) -> list[str]:
    return [pages] if isinstance(pages, str) else pages
