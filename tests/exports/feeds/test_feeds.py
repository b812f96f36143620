"""Feeds are read by an independent reader, say the same in both formats, and say what the records say."""

from __future__ import annotations

import json
import posixpath
import re
from itertools import pairwise
from typing import Any
from urllib.parse import urljoin
from xml.etree import ElementTree

import feedparser
import pytest

from dossier.derived.status.flips import flips_of
from dossier.exports.feeds.feeds import MOST
from dossier.pages.publication import Publication
from dossier.records.models import Action, Case, Source, Sourced
from dossier.records.vocabulary import ChangeKind, FeedName
from support import LABELS, Records
from support.editions import SITE, edition
from support.pages import Pages

from .conftest import written

ATOM = "{http://www.w3.org/2005/Atom}"
TERM, ACTION = "terms/request-removal-order-date.yaml", "actions/centro-2025-05-12-pi-denied.yaml"
ADDED = "    kind: added\n"


def read(content: bytes) -> Any:
    found = feedparser.parse(content)
    assert not found.bozo, found.get("bozo_exception")
    return found


def stems(feeds: dict[str, bytes]) -> set[str]:
    return {path.rpartition(".")[0] for path in feeds}


def test_every_feed_is_there_in_both_formats(feeds: dict[str, bytes], real: Publication) -> None:
    cases = {f"feeds/cases/{entry.id}" for entry in real.dossier.of(Case)}
    assert stems(feeds) == {f"feeds/{name}" for name in FeedName} | cases
    assert set(feeds) == {f"{stem}.{ending}" for stem in stems(feeds) for ending in ("atom", "json")}


def test_both_formats_say_the_same(feeds: dict[str, bytes]) -> None:
    for stem in stems(feeds):
        atom, other = read(feeds[f"{stem}.atom"]), json.loads(feeds[f"{stem}.json"])
        assert atom.version == "atom10"
        assert other["version"] == "https://jsonfeed.org/version/1.1"
        assert (other["title"], other["description"]) == (atom.feed.title, atom.feed.subtitle)
        assert (other["home_page_url"], other["feed_url"]) == (atom.feed.link, f"{SITE}{stem}.json")
        items = [
            (item["id"], item["url"], item["title"], item["content_text"], item["date_modified"], item["tags"])
            for item in other["items"]
        ]
        assert items == [
            (one.id, one.link, one.title, one.summary, one.updated, [tag.term for tag in one.tags])
            for one in atom.entries
        ]


def test_every_feed_has_what_the_standard_asks_for(feeds: dict[str, bytes], real: Publication) -> None:
    for path in (path for path in feeds if path.endswith(".atom")):
        root = ElementTree.fromstring(feeds[path])
        entries = root.findall(f"{ATOM}entry")
        for element in (root, *entries):
            for name in ("id", "title", "updated"):
                assert len(element.findall(f"{ATOM}{name}")) == 1, path
        assert [link.get("href") for link in root.findall(f"{ATOM}link[@rel='self']")] == [f"{SITE}{path}"]
        assert root.findtext(f"{ATOM}author/{ATOM}name") == LABELS.cite.work
        days = [str(entry.findtext(f"{ATOM}updated")) for entry in entries]
        assert days == sorted(days, reverse=True)
        assert root.findtext(f"{ATOM}updated") == max(days)
        assert max(days) <= f"{real.dossier.data_date}T00:00:00Z"
        ids = [str(entry.findtext(f"{ATOM}id")) for entry in entries]
        assert len(set(ids)) == len(ids) <= MOST
        assert all(
            re.fullmatch(r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f-]{16}", id_) for id_ in ids
        )


def test_every_entry_leads_to_a_page(feeds: dict[str, bytes], real_site: Pages) -> None:
    pages = {f"{SITE}{address}" for address in real_site.addresses}
    for content in feeds.values():
        assert {one.link for one in feedparser.parse(content).entries} <= pages


def test_without_an_address_of_the_site_links_lead_from_the_file(sample: Publication) -> None:
    pages = {entry.address for entry in sample.dossier.entries} | {"status/2025-04-07/", "changes/"}
    for path, content in written(edition(sample, site="")).items():
        if path.endswith(".json"):
            feed = json.loads(content)
            assert "feed_url" not in feed
            for item in feed["items"]:
                assert not urljoin(item["url"], "x").startswith("http")
                assert posixpath.normpath(posixpath.join(posixpath.dirname(path), item["url"])) + "/" in pages


def test_the_feed_of_the_status_has_every_flip_and_no_other_change(feeds: dict[str, bytes], real: Publication) -> None:
    flips = [
        (after.subject.name, before.state, after.state, after.starts)
        for history in real.status.histories
        for before, after in pairwise(history.intervals)
        if before.state is not after.state and after.starts and after.starts <= real.status.as_of
    ]
    entries = read(feeds["feeds/status.atom"]).entries
    assert len(entries) == len(flips) > 3
    for subject, before, after, day in flips:
        words = {"subject": subject, "state": LABELS.of(after), "date": real.formats.date(day)}
        (entry,) = [one for one in entries if one.title == LABELS.feeds.flip.format(**words)]
        assert LABELS.feeds.before.format(state=LABELS.of(before)) in entry.summary
        assert LABELS.status.caveat in entry.summary
        assert entry.published == f"{day}T00:00:00Z"


def test_a_flip_names_the_orders_that_made_it_and_those_on_which_it_rests(real: Publication) -> None:
    for flip in flips_of(real.status):
        behind = {standing.recorded.action.id for standing in flip.after.behind}
        assert {action.id for action in flip.made_by} <= behind
        for support in flip.rests:
            assert set(support.actions) & behind
            assert support.otherwise.state is not flip.after.state


def test_a_change_that_an_order_sets_for_a_later_day_is_no_flip_yet(records: Records) -> None:
    records.edit(ACTION, "    starts: 2025-05-12\n", "    starts: 2025-05-12\n    ends: 2031-01-01\n")
    records.edit(ACTION, "    does: allows\n", "    does: blocks\n")
    status = records.published().status
    assert max(flip.day.year for flip in flips_of(status)) == 2025
    assert max(span.starts.year for found in status.histories for span in found.intervals if span.starts) == 2031


def test_all_corrections_and_all_rulings_are_told_up_to_the_limit(feeds: dict[str, bytes], real: Publication) -> None:
    wrong = [
        change
        for entry in real.dossier.entries
        for change in entry.record.changes
        if change.kind in ("corrected", "withdrawn")
    ]
    entries = read(feeds["feeds/corrections.atom"]).entries
    assert len(entries) == min(len(wrong), MOST)
    for change in wrong if len(wrong) <= MOST else []:
        assert any(str(change.note) in one.summary and (change.was or "") in one.summary for one in entries)
    told = " ".join(one.title for one in read(feeds["feeds/rulings.atom"]).entries)
    for ruling in real.dossier.listed(Action):
        assert ruling.record.title in told or not ruling.record.ruling


def test_no_feed_has_what_may_not_be_quoted(feeds: dict[str, bytes], real: Publication) -> None:
    whole = json.dumps([json.loads(content) for path, content in feeds.items() if path.endswith(".json")])
    unquotable = {entry.id for entry in real.dossier.of(Source) if not entry.record.quotable}
    excerpts = {
        evidence.excerpt
        for entry in real.dossier.of(Sourced)
        for evidence in entry.record.evidence
        if evidence.source in unquotable
    }
    assert len(excerpts) > 5
    assert not [excerpt for excerpt in excerpts if json.dumps(excerpt)[1:-1] in whole]


def test_what_is_special_in_xml_arrives_as_it_was_written(records: Records) -> None:
    title = "Costs & fees: A < B and C > D"
    records.edit(TERM, "title: 'Content: the date of the final removal order'", f"title: '{title}'")
    (entry,) = [
        one
        for one in read(written(edition(records.published()))["feeds/everything.atom"]).entries
        if "Costs" in one.title
    ]
    assert entry.title_detail.type == "text/plain"
    assert entry.title == LABELS.feeds.changes[ChangeKind.ADDED].format(title=title)


def test_a_withdrawn_record_is_told_as_withdrawn_and_what_it_said_no_more(records: Records) -> None:
    gone = "  - date: 2026-11-23\n    kind: withdrawn\n    note: It was recorded twice.\n"
    records.edit("statements/treasury-2025-04-08.yaml", ADDED, ADDED + gone)
    published = records.published()
    entries = read(written(edition(published))["feeds/everything.atom"]).entries
    about = [one.summary for one in entries if one.link.endswith("statements/treasury-2025-04-08/")]
    assert len(about) == 2
    assert all("It was recorded twice." in summary for summary in about)
    assert not [summary for summary in about if "“" in summary]


@pytest.mark.parametrize(("address", "names"), [("", tuple(FeedName)), ("follow/", tuple(FeedName)), ("status/", ("status",)), ("corrections/", ("corrections",)), ("changes/", ("everything",)), ("about/", ()), ("terms/request-removal-order-date/", ()), ("cases/centro-v-bessent/", ("cases/centro-v-bessent",))])  # fmt: skip
def test_pages_lead_feed_readers_to_their_feeds(sample_site: Pages, address: str, names: tuple[str, ...]) -> None:
    links = sample_site.all(address, "link[type='application/atom+xml']")
    paths = [posixpath.normpath(posixpath.join(address, str(link.attrs["href"]))) for link in links]
    assert paths == [f"feeds/{name}.atom" for name in names]
    assert all((sample_site.folder / path).is_file() for path in paths)


def test_the_page_that_lists_the_feeds_lists_all(real_site: Pages, feeds: dict[str, bytes]) -> None:
    links = {
        posixpath.normpath(posixpath.join("follow", str(link.attrs["href"])))
        for link in real_site.all("follow/", "main a")
    }
    assert set(feeds) <= links
