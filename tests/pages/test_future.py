"""What is dated after the date of the data leads nowhere that is not there: orders that end later, terms of office, months."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import Path

from markupsafe import Markup

from dossier.collection.addresses import address_of_source
from dossier.pages.asked import Asked
from dossier.pages.computed import COMPUTED, generated_pages
from dossier.pages.publication import Publication
from support import ROOT, Records
from support.ahead import set_argument
from support.faults import ACTION
from support.pages import elements, parsed

AGREEMENT, PERSON = "agreements/mou.yaml", "people/scott-bessent.yaml"
WRITTEN = {
    address_of_source(file.relative_to(ROOT / "docs").as_posix()): file for file in (ROOT / "docs").rglob("*.md")
}


def bodies(publication: Publication) -> Iterator[tuple[str, str]]:
    """Address and body of every page of records, and of every page computed from them."""
    for page in publication.pages_of(publication.dossier.entries):
        yield page.address, page.body
    for made in generated_pages(publication):
        address = address_of_source(f"{made.source}.md")
        yield address, COMPUTED[made.computed](publication, Asked(address, Markup(""), made.argument))
    for name in (
        "home",
        "status",
        "status-sheet",
        "timeline",
        "changes",
        "unknown",
        "agreement",
        "statements-and-holdings",
    ):
        address = {"home": "", "status-sheet": "status/sheet/"}.get(name, f"{name}/")
        yield address, COMPUTED[name](publication, Asked(address, Markup(""), ""))


def dead_links(publication: Publication) -> set[str]:
    """The addresses below the root to which pages lead, and where no page is; of files, a test of the site knows."""
    pages = dict(bodies(publication))
    links = set()
    for address, body in pages.items():
        for link in elements(parsed(body), "a[href]"):
            href = str(link.attrs["href"]).partition("#")[0]
            if href and "://" not in href and "." not in href.rpartition("/")[2]:
                links.add(posixpath.normpath(posixpath.join("/", address, href)).strip("/") + "/")
    return {link.lstrip("/") for link in links} - pages.keys() - WRITTEN.keys()


def test_the_sample_leads_nowhere_that_is_not_there(sample: Publication) -> None:
    assert dead_links(sample) == set()


def test_what_is_still_to_come_has_no_page_yet_and_no_link(records: Records) -> None:
    records.edit(ACTION, "    starts: 2025-05-12\n", "    starts: 2025-05-12\n    ends: 2027-06-30\n")
    other = "  - id: later\n    subject: mou\n    does: blocks\n    bound: All\n    protected: All\n    starts: 2027-01-01\n"
    records.edit(ACTION, "effects:\n", f"effects:\n{other}")
    records.edit(PERSON, "    confirmed: 2025-04-08\n", "    ends: 2029-01-20\n")
    records.edit(
        AGREEMENT,
        "not_found:\n",
        "  - title: Next\n    date: 2027-02\n    status: Announced\n    description: None.\nnot_found:\n",
    )
    records.edit(
        AGREEMENT,
        "subjects:\n",
        "subjects:\n  - id: use\n    kind: use\n    name: The use\n    starts: 2028-01-01\n    note: Announced.\n",
    )
    publication = records.published()
    assert str(publication.status.days[-1]) < "2026-11-22"
    assert {"2027-01-01", "2027-07-01"} <= {
        str(span.starts) for one in publication.status.histories for span in one.intervals
    }
    assert dead_links(publication) == set()
    assert 'x="-' not in dict(bodies(publication))["status/"]


def test_a_second_agreement_finds_its_place(records: Records) -> None:
    """It replaces the first, has a subject and a term of its own, and a court blocks it."""
    first = (records.folder / AGREEMENT).read_text(encoding="utf-8")
    second = first.replace("id: mou\n", "id: new-mou\n").replace("name: The memorandum", "name: The new memorandum")
    second = second.replace(
        "full_title:", "replaces: mou\nunlinked_reason: Nothing is said of it yet.\nfull_title:", 1
    ).replace("title: The", "title: The new", 1)
    records.write(
        "agreements/new-mou.yaml",
        second.replace("signed: 2025-04-07", "signed: 2025-04-08", 1).replace(
            "filed: 2025-04-07", "filed: 2025-04-08", 1
        ),
    )
    other = "  - id: later\n    subject: new-mou\n    does: blocks\n    bound: All\n    protected: All\n    starts: 2025-05-12\n"
    records.edit(ACTION, "effects:\n", f"effects:\n{other}")
    publication = records.published()
    pages = dict(bodies(publication))
    assert [found.subject.id for found in publication.status.histories] == ["mou", "new-mou"]
    assert 'id="new-mou"' in pages["status/"]
    assert 'id="history-new-mou"' in pages["status/"]
    assert "agreements/new-mou/" in pages[""]
    assert "Replaced by" in pages["agreements/mou/"]
    assert "agreements/mou/" in pages["agreements/new-mou/"]
    assert "agreements/new-mou/" in pages["agreements/"]
    assert dead_links(publication) == set()


def test_subjects_of_one_kind_are_told_apart(records: Records) -> None:
    second = "  - id: later\n    kind: agreement\n    name: The later memorandum\n    starts: 2025-05-01\n    note: Signed.\n"
    records.edit(AGREEMENT, "subjects:\n", f"subjects:\n{second}")
    home = COMPUTED["home"](records.published(), Asked("", Markup(""), ""))
    assert "? (The later memorandum)" in home
    assert "? (The memorandum)" in home


def test_a_publication_with_nothing_in_it_has_its_pages(tmp_path: Path) -> None:
    assert dead_links(Records(tmp_path).published()) == set()


def test_an_argument_that_is_set_leads_nowhere_that_is_not_there(records: Records) -> None:
    set_argument(records)
    assert dead_links(records.published()) == set()
