"""New records: each once, the first edition counted and not listed, long lists cut, and pages within their budget."""

from __future__ import annotations

import gzip
import re
from datetime import date

import pytest
from markupsafe import Markup

from dossier.derived.changes.additions import MOST, Additions, added_on
from dossier.pages.asked import Asked
from dossier.pages.changes import changes_page, month_page
from dossier.pages.publication import Publication
from dossier.records.dates import PartialDate
from support import LABELS, Records

LARGEST = 40_000
"""Bytes of the body of a page, packed."""
NOVEMBER = PartialDate(2026, 11)


def page(publication: Publication, month: str) -> str:
    return str(month_page(publication, Asked(f"changes/{month}/", Markup(), month)))


def added_section(html: str) -> str:
    found = re.search(r'<section class="block">\s*<h2 id="added">.*?</section>', html, re.DOTALL)
    return found[0] if found else ""


def test_every_record_is_new_once(publication: Publication) -> None:
    changes = publication.changes
    listed = [entry for entry in publication.dossier.entries if not entry.record.withdrawn]
    assert sum(changes.added(month) for month in changes.months) == len(listed)
    since = changes.since(changes.months[-1])
    assert since.new == len(listed)
    assert since.first_edition
    named = [*since.first_edition.by_kind, *since.added]
    assert sorted(entry.id for added in named for entry in added.entries) == sorted(entry.id for entry in listed)
    for added in since.added:
        days = [added_on(entry) for entry in added.entries]
        assert days == sorted(days, reverse=True)
        assert len(added.shown) + len(added.folded) + added.more == len(days)


def test_a_month_has_what_was_added_since(records: Records) -> None:
    before = records.published().changes.since(NOVEMBER)
    assert before.first_edition
    assert (before.added, before.new) == ((), before.first_edition.count)
    records.edit("terms/request-removal-order-date.yaml", "  - date: 2026-11-22", "  - date: 2026-12-03")
    publication = records.published()
    (added,) = publication.changes.since(NOVEMBER).added
    assert (added.kind.name, [entry.id for entry in added.entries]) == ("term", ["request-removal-order-date"])
    december = publication.changes.since(PartialDate(2026, 12))
    assert (december.new, december.first_edition) == (1, None)
    assert publication.changes.added(PartialDate(2026, 12)) == 1


def test_what_was_withdrawn_is_not_new(records: Records) -> None:
    count = records.published().changes.since(NOVEMBER).new
    withdrawn = "kind: added\n  - date: 2026-11-23\n    kind: withdrawn\n    note: It was recorded twice.\n"
    records.edit("statements/treasury-2025-04-08.yaml", "kind: added\n", withdrawn)
    assert records.published().changes.since(NOVEMBER).new == count - 1


def test_without_records_nothing_is_new() -> None:
    additions = Additions(())
    assert additions.first_edition(date.min) is None
    assert additions.later(date.min) == ()


def test_the_first_edition_is_counted_and_later_records_are_named(records: Records) -> None:
    records.edit("terms/request-removal-order-date.yaml", "  - date: 2026-11-22", "  - date: 2026-11-23")
    publication = records.published()
    section = added_section(page(publication, "2026-11"))
    assert section.count("<li>") == 1
    assert 'href="../../terms/request-removal-order-date/"' in section
    count = len(publication.dossier.entries)
    assert f'New records</a> <span class="count">{count}</span>' in section
    told = f'{count - 1} records from the first edition of this reference, of <time datetime="2026-11-22">November 22, 2026</time>'
    assert told in section
    index = str(changes_page(publication, Asked("changes/", Markup(), "")))
    assert LABELS.changes.month_added["other"].format(count=count) in index


@pytest.mark.parametrize("place", [0, -1])
def test_pages_stay_small_however_much_is_new(real: Publication, place: int) -> None:
    month = real.changes.months[place]
    html = page(real, str(month))
    assert len(gzip.compress(html.encode())) <= LARGEST
    for added in real.changes.since(month).added:
        assert len(added.shown) + len(added.folded) <= MOST
    assert added_section(html).count("<li>") <= MOST * len(real.changes.since(month).added)
