"""A sentence that changes marks its own translation, on its page and in the list of work, and nothing else anywhere."""

from __future__ import annotations

import argparse
import re
from dataclasses import dataclass

import pytest

from commands import translations
from dossier.check import Project, check_project
from dossier.collection.places import Places
from dossier.derived.translation.worklist import worklist
from dossier.exports import of_record, of_site
from support import ROOT, SAMPLE, Records

MOU = "agreements/mou/"
OLD, NEW = "status: Public, partly blacked out", "status: Public, blacked out in part"
_FEED = re.compile(r"(?:es/)?feeds/")


@dataclass(frozen=True)
class Seen:
    """What is published of a folder of records in all languages."""

    pages: dict[str, str]
    """The pages of records by their addresses, with that of the site's root."""
    feeds: dict[str, bytes]
    work: dict[str, tuple[str, ...]]
    """What is to be compared again, by record."""


def seen(records: Records) -> Seen:
    places = Places("https://example.org/")
    project = Project(ROOT, records.folder, "data", places=places, keeps_addresses=False)
    checked = check_project(project)
    assert checked.problems == ()
    pages, feeds = dict[str, str](), dict[str, bytes]()
    for one in checked.renditions:
        entries = one.publication.dossier.entries
        pages |= {f"{one.within}{page.address}": page.body for page in one.publication.pages_of(entries)}
        files = [*of_site(one.edition), *(file for entry in entries for file in of_record(one.edition, entry))]
        made = {f"{one.within}{file.path}": file for file in files}
        feeds |= {path: file.content() for path, file in made.items() if _FEED.match(path)}
    todo = worklist(checked.dossier, "es").todo
    work = {one.entry.id: tuple(stale.text.path for stale in one.state.stale) for one in todo if one.state.stale}
    return Seen(pages, feeds, work)


def differing(before: Seen, after: Seen) -> set[str]:
    return {address for address, body in after.pages.items() if body != before.pages[address]}


def marked(page: str) -> list[str]:
    """What of a page is marked as English."""
    return re.findall(r'lang="en"[^>]*>([^<]*)', page)


@pytest.fixture(scope="module")
def before() -> Seen:
    return seen(Records(SAMPLE))


def test_one_changed_sentence_marks_its_translation_and_nothing_else(records: Records, before: Seen) -> None:
    records.edit("agreements/mou.yaml", OLD, NEW)
    after = seen(records)
    assert differing(before, after) == {MOU, f"es/{MOU}"}
    new = [words for words in marked(after.pages[f"es/{MOU}"]) if words not in marked(before.pages[f"es/{MOU}"])]
    assert new == ["Public, blacked out in part"]
    assert "Pública, con partes tachadas" in after.pages[f"es/{MOU}"].split("</details>")[0]
    assert marked(after.pages[MOU]) == marked(before.pages[MOU])
    assert after.work == before.work | {"mou": ("versions.status",)}
    assert after.feeds == before.feeds


def test_a_change_that_is_said_to_be_of_form_alone_marks_nothing(records: Records, before: Seen) -> None:
    records.edit("agreements/mou.yaml", OLD, NEW)
    asked = argparse.Namespace(data=records.folder, language="es", draft=None, json=False)
    asked.still_true = ["agreements/mou", "versions.status"]
    assert translations.run(asked) == 0
    after = seen(records)
    assert differing(before, after) == {MOU}
    assert (after.work, after.feeds) == (before.work, before.feeds)
