"""The pages on what changed: one for each month, complete, counted right, and linked to each other."""

from __future__ import annotations

from collections import Counter

from dossier.derived.changes.by_month import MOST
from dossier.pages.publication import Publication
from support.pages import Element, Pages, elements


def months(site: Pages) -> list[str]:
    return [address for address in site.addresses if address.startswith("changes/") and address != "changes/"]


def section(site: Pages, address: str, anchor: str) -> list[Element]:
    """The part of a page whose heading has this anchor, if it is there."""
    return [part for part in site.all(address, ".block") if elements(part, f"h2[id={anchor}]")]


def number(words: str) -> int:
    return int(words.split()[-1].replace(",", ""))


def test_the_index_leads_to_every_month_the_newest_first(site: Pages) -> None:
    linked = [
        f"changes/{link.attrs['href']}".replace("../changes/", "") for link in site.all("changes/", ".index .name a")
    ]
    assert linked == sorted(months(site), reverse=True)
    assert len(linked) >= 4


def test_headings_count_what_stands_below_them(site: Pages) -> None:
    for address in months(site):
        for part in site.all(address, ".block"):
            (heading,) = elements(part, "h2")
            if rows := elements(part, ".index.moments > li"):
                assert min(number(heading.to_text()), MOST) == len(rows), address


def test_each_month_lists_what_the_timeline_lists_from_it_on(site: Pages) -> None:
    entries = [
        (
            str(elements(row, "time")[0].attrs["datetime"]),
            str(elements(row, ".name a")[0].attrs["href"]).replace("../", ""),
        )
        for row in site.all("timeline/", ".moments > li")
    ]
    for address in months(site):
        start = address.split("/")[1]
        listed = [str(link.attrs["href"]).replace("../", "") for link in site.all(address, ".moments .name a")]
        expected = [link for date, link in entries if (date if len(date) > 4 else f"{date}-12") >= start]
        counts = [
            number(elements(part, "h2")[0].to_text())
            for part in site.all(address, ".block")
            if elements(part, ".index.moments > li")
        ]
        assert sum(counts) == len(expected), address
        assert len(listed) == sum(min(count, MOST) for count in counts)
        assert not Counter(listed) - Counter(expected), address


def test_months_lead_on_to_each_other(site: Pages) -> None:
    listed = months(site)
    for place, address in enumerate(listed):
        around = [str(link.attrs["href"]).replace("../", "") for link in site.all(address, ".pager a")]
        assert around == [*listed[max(place - 1, 0) : place], *listed[place + 1 : place + 2]]


def test_changes_of_status_are_shown(sample_site: Pages) -> None:
    (changed,), (same,) = (section(sample_site, f"changes/{start}/", "status") for start in ("2025-04", "2025-03"))
    for said in ("March 31, 2025", "Not in effect yet", "Not blocked"):
        assert said in changed.to_text()
    assert changed.to_text() != same.to_text()


def test_a_status_is_said_to_be_unchanged_where_it_is(real: Publication, real_site: Pages) -> None:
    for start in real.changes.months:
        (status,) = section(real_site, f"changes/{start}/", "status")
        turns = real.changes.since(start).turns
        assert [heading.to_text().strip() for heading in elements(status, "h3")] == [
            turn.after.subject.name for turn in turns if turn.changed
        ]
        assert status.to_text().count("unchanged") == sum(not turn.changed for turn in turns)


def test_a_note_on_many_records_is_one_line(real: Publication, real_site: Pages) -> None:
    for start in real.changes.months:
        revisions = real.changes.since(start).revisions
        (records,) = section(real_site, f"changes/{start}/", "records")
        rows = elements(records, ".index > li")
        assert len(rows) == min(revisions.count, MOST)
        for row, revision in zip(rows, revisions.items, strict=False):
            assert " ".join(revision.note.split()) in " ".join(row.to_text().split())
            counts = [number(span.to_text().split()[0]) for span in elements(row, ".meta span") if elements(span, "a")]
            assert len(revision.entries) == (sum(counts) or 1)
