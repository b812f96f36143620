"""The pages of the timeline: complete, in order, exact about dates, linked to each other, and light."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from collections.abc import Iterator

from dossier.pages.timeline import FOLDED
from dossier.records.dates import PartialDate
from support.pages import Pages, elements

BY_KIND = (
    "timeline/court-actions/", "timeline/rulings/", "timeline/events/", "timeline/offices/", "timeline/statements/",
)  # fmt: skip
MOST = 60_000
"""Bytes of a page, compressed."""


NEWEST = "timeline/newest-first/"


def views(site: Pages) -> list[str]:
    return [address for address in site.addresses if address.startswith("timeline/") and address != NEWEST]


def entries(site: Pages, address: str) -> list[str]:
    """The records listed on a page, by the addresses of their links."""
    return [str(link.attrs["href"]).replace("../", "") for link in site.all(address, ".moments .name a")]


def dates(site: Pages, address: str) -> Iterator[tuple[str, str]]:
    """The machine-readable dates of a page, and what stands for them in words."""
    for when in site.all(address, ".moments .when"):
        (time,) = elements(when, "time")
        yield str(time.attrs["datetime"]), " ".join(when.to_text().split())


def by_topic(site: Pages) -> dict[str, set[str]]:
    """For each view by topic, the records whose pages lead to it."""
    found: dict[str, set[str]] = {}
    for record in set(entries(site, "timeline/")):
        for link in site.all(record.partition("#")[0], ".facts a[href*='/timeline/']"):
            found.setdefault(str(link.attrs["href"]).replace("../", ""), set()).add(record)
    return found


def test_there_is_a_page_for_each_kind_topic_and_year(site: Pages) -> None:
    years = {f"timeline/{date[:4]}/" for date, _ in dates(site, "timeline/")}
    assert set(views(site)) == {"timeline/", *BY_KIND, *by_topic(site), "timeline/leadership/", *years}


def test_a_topic_has_the_records_that_name_it(site: Pages) -> None:
    for address, records in by_topic(site).items():
        listed = [found for found in entries(site, address) if not found.startswith("people/")]
        assert sorted(listed) == sorted(records), address


def test_entries_say_in_which_views_they_are(site: Pages) -> None:
    said = Counter(
        f"timeline/{view}/"
        for row in site.all("timeline/", ".moments > li")
        for view in str(row.attrs["data-views"]).split()
    )
    assert said == {address: len(entries(site, address)) for address in views(site) if address != "timeline/"}


def test_only_the_timeline_loads_its_script(site: Pages) -> None:
    for address in ("", "status/", "changes/", *views(site)):
        scripts = [str(script.attrs["src"]).rpartition("/")[2] for script in site.all(address, "script[src]")]
        assert any(name.startswith("timeline.") for name in scripts) == address.startswith("timeline/"), address


def test_topics_are_folded(site: Pages) -> None:
    expected = {*by_topic(site), "timeline/leadership/"}
    for address in views(site):
        (folded,) = site.all(address, ".show details")
        assert "open" not in folded.attrs
        topics = {str(link.attrs["href"]).replace("../", "") for link in elements(folded, "a")}
        assert topics == expected, address


def test_every_page_leads_to_every_other_and_says_which_it_is(site: Pages) -> None:
    expected = views(site)
    for address in expected:
        links = site.all(address, ".show [data-name] a")
        assert sorted(str(link.attrs["href"]).replace("../", "") for link in links) == expected, address
        (current,) = (link for link in links if link.attrs.get("aria-current") == "page")
        assert str(current.attrs["href"]).replace("../", "") == address


def test_the_counts_are_those_of_the_pages(site: Pages) -> None:
    shown = {
        str(link.attrs["href"]).replace("../", ""): int(link.to_text().split()[-1].replace(",", ""))
        for link in site.all("timeline/", ".show [data-name] a")
    }
    assert shown == {address: len(entries(site, address)) for address in views(site)}


def test_every_dated_record_is_listed_once(site: Pages) -> None:
    listed = [found for found in entries(site, "timeline/") if not found.startswith(("agreements/", "people/"))]
    expected = {
        address
        for address in site.addresses
        if address.count("/") == 2 and address.startswith(("actions/", "events/", "statements/"))
    }
    gone = {
        address for address in expected if re.search('class="[^"]*tombstone|http-equiv="refresh"', site.text(address))
    }
    assert sorted(listed) == sorted(expected - gone)


def test_views_hold_what_their_names_say(site: Pages) -> None:
    court, rulings, events, offices, statements = ([*entries(site, address)] for address in BY_KIND)
    assert {found.split("/")[0] for found in court} == {"actions"}
    assert set(rulings) < set(court)
    assert {found.split("/")[0] for found in events} == {"events"}
    assert {found.split("/")[0] for found in offices} == {"people"}
    assert {found.split("/")[0] for found in statements} == {"statements"}
    for address in views(site):
        if address.split("/")[1].isdigit():
            assert {date[:4] for date, _ in dates(site, address)} == {address.split("/")[1]}


def test_dates_stand_in_order_and_say_what_is_not_known(site: Pages) -> None:
    for address in views(site):
        found = list(dates(site, address))
        listed = [PartialDate.parse(date) for date, _ in found]
        assert listed == sorted(listed, key=undated_last), address
        for date, words in found:
            missing = {4: "month and day not known", 7: "day not known"}.get(len(date), "")
            assert words.endswith(missing), (address, words)
            assert ("not known" in words) == bool(missing), (address, words)


def undated_last(date: PartialDate) -> tuple[int, int, int]:
    return date.year, date.month or 13, date.day or 32


def test_the_newest_first_are_the_same_the_other_way_round_but_undated_last(site: Pages) -> None:
    assert sorted(entries(site, NEWEST)) == sorted(entries(site, "timeline/"))
    listed = [PartialDate.parse(date) for date, _ in dates(site, NEWEST)]
    assert listed == sorted(listed, key=lambda one: (-one.year, -(one.month or 0), -(one.day or 0)))
    for address in ("timeline/", NEWEST):
        ways = [str(link.attrs["href"]) for link in site.all(address, ".show > ul:not([data-name]) a")]
        assert len(ways) == 2


def test_a_long_view_has_a_bar_for_each_month_that_is_drawn(real_site: Pages) -> None:
    for address in (*views(real_site), NEWEST):
        folded = {str(fold.attrs["id"]) for fold in real_site.all(address, "details > .moments")}
        bars = {str(link.attrs["href"]).removeprefix("#") for link in real_site.all(address, ".months a")}
        assert bars <= folded
        assert bool(bars) == bool(folded) == (len(entries(real_site, address)) >= FOLDED), address
        for link in real_site.all(address, ".months a"):
            (month,) = real_site.all(address, f"[id='{str(link.attrs['href']).removeprefix('#')}']")
            assert f" {len(elements(month, '.moments > li'))} entr" in str(link.attrs["aria-label"])


def test_approximate_dates_say_so(sample_site: Pages) -> None:
    (entry,) = (entry for entry in sample_site.all("timeline/", ".moments > li") if "scott-bessent" in entry.to_html())
    assert " ".join(entry.to_text().split()).startswith("about January 2025")


def test_there_is_a_way_to_every_month(site: Pages) -> None:
    for address in views(site):
        if len(entries(site, address)) < FOLDED:
            jumps = [str(link.attrs["href"]) for link in site.all(address, ".jump a")]
            assert jumps == [f"#{part.attrs['id']}" for part in site.all(address, "section > [id^=d]")], address


def test_the_pages_are_light(real_site: Pages) -> None:
    sizes = {address: len(gzip.compress(real_site.text(address).encode())) for address in views(real_site)}
    assert not {address: size for address, size in sizes.items() if size > MOST}
    assert len(sizes) >= 7
