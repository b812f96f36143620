"""The ledger: what it keeps of a site, how it is written, and what it misses."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from dossier.site.ledger import lost, merged, read_ledger, read_site, write_ledger

SECTION = '<h2 id="{0}"><a class="anchor" href="#{0}">Words</a></h2>'


def page(site: Path, address: str, *anchors: str) -> None:
    """Write a page with sections."""
    (site / address).mkdir(parents=True, exist_ok=True)
    (site / address / "index.html").write_text("".join(map(SECTION.format, anchors)), encoding="utf-8")


def test_a_site_is_read_by_page_and_records_share_the_anchors_of_their_kind(tmp_path: Path) -> None:
    page(tmp_path, "", "start")
    page(tmp_path, "about", "cite")
    page(tmp_path, "terms", "a-letter")
    page(tmp_path, "terms/one", "sources")
    page(tmp_path, "terms/two", "note", "sources")
    page(tmp_path, "statements/by/topic", "courts")
    page(tmp_path, "timeline/2025", "d2025-04")
    assert read_site(tmp_path) == {
        "/": {"start"},
        "/about/": {"cite"},
        "/terms/": frozenset(),
        "/terms/*/": {"note", "sources"},
        "/terms/one/": frozenset(),
        "/terms/two/": frozenset(),
        "/statements/by/topic/": frozenset(),
        "/timeline/2025/": frozenset(),
    }


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    addresses = {"/b/": frozenset({"two", "one"}), "/": frozenset[str](), "/a/": frozenset({"x"})}
    text = write_ledger(addresses)
    assert text == "/\n/a/ #x\n/b/ #one #two\n"
    (tmp_path / "ledger").write_text(text, encoding="utf-8")
    assert read_ledger(tmp_path / "ledger") == (addresses, ())


def test_nothing_is_taken_out() -> None:
    old = {"/a/": frozenset({"x"}), "/gone/": frozenset({"y"})}
    new = {"/a/": frozenset({"z"}), "/new/": frozenset[str]()}
    assert merged(old, new) == {"/a/": {"x", "z"}, "/gone/": {"y"}, "/new/": frozenset()}


def test_what_would_be_lost_is_named_with_its_line_and_what_to_do() -> None:
    published = {
        "/": frozenset[str](),
        "/about/": frozenset({"cite", "gone"}),
        "/terms/gone/": frozenset[str](),
        "/gone/": frozenset[str](),
    }
    site = {"/": frozenset({"new"}), "/about/": frozenset({"cite"})}
    found = list(lost(published, site, "data/addresses.txt", {}))
    assert [(one.line, one.message) for one in found] == [
        (2, "the published anchor /about/#gone would be lost"),
        (3, "the published address /terms/gone/ would be lost"),
        (4, "the published address /gone/ would be lost"),
    ]
    assert {one.path for one in found} == {"data/addresses.txt"}
    assert "former_ids" in found[1].hint
    assert "former_ids" not in found[2].hint
    assert all(one.hint for one in found)


def test_fields_of_files_are_kept_as_sections_are(tmp_path: Path) -> None:
    line = "/api/v1/terms.csv #id #number:number #sources[]"
    (tmp_path / "ledger").write_text(f"{line}\n", encoding="utf-8")
    published, faults = read_ledger(tmp_path / "ledger")
    assert (write_ledger(published), faults) == (f"{line}\n", ())
    (found,) = lost(published, {"/api/v1/terms.csv": frozenset({"id", "number", "sources[]"})}, "a.txt", {})
    assert found.message == "the published field /api/v1/terms.csv#number:number would be lost"
    assert found.hint.startswith("Restore it under its name")


NO_ADDRESSES = [
    "about",
    "/about",
    "/../x/",
    "/a/../b/",
    "//",
    "/About/",
    "/caf\u00e9/",
    "/about/ cite",
    "/about/  #cite",
    "/robots.txt cite",
    "/robots.txt  #cite",
    "/*/",
    "/about/*/",
    "/terms/x/*/",
    "/" + "9" * 300 + "/",
    "/timeline/" + "9" * 300 + "/",
    "/about/ #" + "a" * 300,
    " /about/",
    "/about/\t",
    "",
]


@pytest.mark.parametrize("line", NO_ADDRESSES)
def test_each_line_that_is_no_address_is_reported_and_the_others_are_read(tmp_path: Path, line: str) -> None:
    (tmp_path / "ledger").write_text(f"/\n{line}\n/terms/*/ #a\n/status/2025-11-21/\n", encoding="utf-8")
    published, (problem,) = read_ledger(tmp_path / "ledger")
    assert published.keys() == {"/", "/terms/*/", "/status/2025-11-21/"}
    assert (problem.line, problem.column) == (2, 1)
    assert problem.message.startswith("this line is not a published address")


def test_marks_of_windows_are_read(tmp_path: Path) -> None:
    (tmp_path / "ledger").write_bytes(b"\xef\xbb\xbf/\r\n/a/ #x\r\n")
    assert read_ledger(tmp_path / "ledger") == ({"/": frozenset(), "/a/": {"x"}}, ())


def test_a_ledger_that_cannot_be_read_is_reported(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to("nowhere")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "latin").write_bytes(b"/\n/caf\xe9/\n")
    (tmp_path / "merge").write_text("/\n<<<<<<< a\n/b/\n=======\n/c/\n>>>>>>> d\n", encoding="utf-8")
    said = {name: read_ledger(tmp_path / name)[1] for name in ("none", "folder", "link", "pipe", "latin", "merge")}
    assert {name: [(one.line, one.message.split(":")[0]) for one in found] for name, found in said.items()} == {
        "none": [(1, "there is no such file")],
        "folder": [(1, "this is a folder, not a file")],
        "link": [(1, "this is a symbolic link")],
        "pipe": [(1, "this is not a file")],
        "latin": [(2, "this is not UTF-8 text")],
        "merge": [(line, "a merge was not finished here") for line in (2, 4, 6)],
    }
