"""Corrections: every one is told once, with what was said before, and the same mistake in many records together."""

from __future__ import annotations

from collections import Counter

from markupsafe import Markup

from dossier.derived.changes.corrections import KINDS, SHOWN, corrections_of
from dossier.pages.asked import Asked
from dossier.pages.corrections import corrections_page
from dossier.pages.publication import Publication
from support import LABELS, Records
from support.pages import Pages

ADDED = "    kind: added\n"
FILES = ("terms/request-removal-order-date.yaml", "events/ev-2025-04-07-mou-signed.yaml")


def change(day: str, kind: str, note: str, was: str = "") -> str:
    return f"  - date: {day}\n    kind: {kind}\n    note: {note}\n" + (f"    was: {was}\n" if was else "")


def test_every_correction_is_told_once_the_newest_first(publication: Publication) -> None:
    months = corrections_of(publication.dossier.entries)
    found = [(entry.id, one.change) for month in months for one in month.corrections for entry in one.entries]
    written = [
        (entry.id, change)
        for entry in publication.dossier.entries
        for change in entry.record.changes
        if change.kind in KINDS
    ]
    assert Counter(found) == Counter(written)
    assert [change.date for _, change in found] == sorted((change.date for _, change in found), reverse=True)
    assert sum(month.count for month in months) == len(written)


def test_of_a_day_withdrawals_come_first_and_what_was_wrong_in_many_last(records: Records) -> None:
    wrong = change("2026-11-23", "corrected", "A page was wrong.", "It was page 9.")
    for file in FILES:
        records.edit(file, ADDED, ADDED + wrong)
    records.edit(FILES[1], wrong, wrong + change("2026-12-01", "corrected", "It was Monday.", "It was Sunday."))
    records.edit(
        "statements/treasury-2025-04-08.yaml",
        ADDED,
        ADDED + change("2026-11-23", "withdrawn", "It says the same as the statement of April 9."),
    )
    newest, month = corrections_of(records.published().dossier.entries)
    assert [one.change.note for one in newest.corrections] == ["It was Monday."]
    assert [(one.change.kind, len(one.entries)) for one in month.corrections] == [("withdrawn", 1), ("corrected", 2)]
    assert month.corrections[0].only
    assert not month.corrections[1].only


def test_the_page_says_what_was_said_before(records: Records) -> None:
    page = Asked("corrections/", Markup(), "")
    assert LABELS.corrections.none in corrections_page(records.published(), page)
    entries = "".join(
        change("2026-11-23", "corrected", f"Number {number} was wrong.", f"It was {number + 1}.")
        for number in range(SHOWN + 1)
    )
    records.edit(FILES[0], ADDED, ADDED + entries)
    html = corrections_page(records.published(), page)
    assert LABELS.changes.was.format(words="It was 2.") in html
    assert LABELS.corrections.more["one"].format(count=1) in html
    assert html.count("<li>") == SHOWN + 1


def test_every_foot_leads_to_the_corrections(site: Pages) -> None:
    for address in ("", "corrections/", "about/"):
        assert any(
            str(link.attrs["href"]).endswith("corrections/") or link.attrs["href"] in ("./", ".")
            for link in site.all(address, ".footer nav a")
        ), address
