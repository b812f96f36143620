"""What changed since a month: nothing lost, nothing twice, counts that match, and no page for an empty month."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from itertools import pairwise

from dossier.derived.changes.by_month import MOST, SHOWN, Listing, Since, category_of
from dossier.derived.timeline.moments import Moment
from dossier.pages.computed import generated_pages
from dossier.pages.publication import Publication
from dossier.records.dates import PartialDate, Precision
from dossier.records.vocabulary import Category, ChangeKind, State
from support import Records

TERM, ACTION = "terms/request-removal-order-date.yaml", "actions/centro-2025-03-31-motion-pi.yaml"
ADDED = "  - date: 2026-11-22\n    kind: added\n"
CORRECTED = "  - date: 2026-11-23\n    kind: corrected\n    note: A date was wrong.\n    was: It was May 1.\n"
UPDATED = "  - date: 2026-11-23\n    kind: updated\n    note: Seen again.\n"
WITHDRAWN = "  - date: 2026-11-23\n    kind: withdrawn\n    note: It was recorded twice.\n"


def month(text: str) -> PartialDate:
    return PartialDate.parse(text)


def happened(since: Since) -> list[Moment]:
    return [moment for part in since.parts.values() for moment in part.items]


def test_no_entry_is_lost_or_twice(publication: Publication) -> None:
    for start in publication.changes.months:
        since = publication.changes.since(start)
        listed = Counter(map(id, [*happened(since), *since.uncertain.items]))
        assert set(listed.values()) == {1} or not listed
        assert set(listed) == {id(one) for one in publication.timeline.moments if one.date.latest >= since.first}
        assert all(moment.date.earliest >= since.first for moment in happened(since))
        assert {moment.date.precision for moment in since.uncertain.items} <= {Precision.YEAR}


def test_counts_of_months_add_up(publication: Publication) -> None:
    changes = publication.changes
    for newer, older in pairwise(changes.months):
        more = Counter(map(id, happened(changes.since(older)))) - Counter(map(id, happened(changes.since(newer))))
        years = [
            one for one in publication.timeline.moments if id(one) in more and one.date.precision is Precision.YEAR
        ]
        assert sum(changes.counts(older).values()) == len(more) - len(years), older
        assert changes.since(older).revisions.count >= changes.since(newer).revisions.count
    in_months = sum(sum(changes.counts(start).values()) for start in changes.months)
    assert in_months == sum(one.date.precision is not Precision.YEAR for one in publication.timeline.moments)


def test_months_without_anything_have_no_page(publication: Publication) -> None:
    changes = publication.changes
    for start in changes.months:
        turned = any((day.year, day.month) == (start.year, start.month) for day in publication.status.days)
        assert changes.counts(start) or changes.revised(start) or changes.added(start) or turned, start
    assert list(changes.months) == sorted(set(changes.months), reverse=True)
    happened = {month(f"{one.date}"[:7]) for one in publication.timeline.moments if one.date.month}
    assert {one for one in happened if one.earliest <= publication.status.as_of} <= set(changes.months)
    pages = [page.source for page in generated_pages(publication) if page.computed == "changes-month"]
    assert pages == [f"changes/{start}" for start in changes.months]


def test_the_newest_comes_first(publication: Publication) -> None:
    since = publication.changes.since(publication.changes.months[-1])
    for part, listing in since.parts.items():
        dates = [moment.date for moment in listing.items]
        assert dates == sorted(dates, reverse=True), part
        assert {category_of(moment) for moment in listing.items} == {part}
    days = [revision.day for revision in since.revisions.items]
    assert days == sorted(days, reverse=True)


def test_the_status_is_compared_with_that_of_the_day_before(publication: Publication) -> None:
    for day in publication.status.days:
        since = publication.changes.since(PartialDate(day.year, day.month))
        assert since.eve == since.first - timedelta(days=1)
        assert [turn.before for turn in since.turns] == [answer.interval for answer in publication.status.on(since.eve)]
        assert [turn.after for turn in since.turns] == [
            answer.interval for answer in publication.status.on(publication.status.as_of)
        ]
    for start in publication.changes.months:
        since = publication.changes.since(start)
        assert any(turn.changed for turn in since.turns) == any(day >= since.first for day in publication.status.days)


def test_the_sample_by_month(sample: Publication) -> None:
    found = {str(start): dict(sample.changes.counts(start)) for start in sample.changes.months}
    happened = [moment for moment in sample.timeline.moments if category_of(moment) is Category.HAPPENED]
    in_april = sum(str(moment.date).startswith("2025-04") for moment in happened)
    assert in_april >= 4
    assert found == {
        "2026-11": {},
        "2025-05": {Category.RULINGS: 1},
        "2025-04": {Category.HAPPENED: in_april, Category.STATEMENTS: 1},
        "2025-03": {Category.ACTIONS: 1},
        "2025-01": {Category.HAPPENED: 1},
    }
    (turn,) = sample.changes.since(month("2025-04")).turns
    assert (turn.before.state, turn.after.state, turn.changed) == (State.NOT_YET, State.NOT_BLOCKED, True)


def test_a_year_alone_may_be_earlier(records: Records) -> None:
    records.edit("events/ev-2025-04-07-mou-signed.yaml", "date: 2025-04-07", "date: 2025")
    changes = records.published().changes
    for start, uncertain in (("2025-05", 1), ("2025-01", 0)):
        since = changes.since(month(start))
        assert since.uncertain.count == uncertain
        assert sum(moment.entry.kind.name == "event" for moment in happened(since)) == 1 - uncertain


def test_revisions_are_told_once_a_note_and_first_publications_not_at_all(records: Records) -> None:
    for file in (TERM, ACTION):
        records.edit(file, ADDED, ADDED + UPDATED)
    records.edit("events/ev-2025-04-07-mou-signed.yaml", ADDED, ADDED + CORRECTED)
    records.edit("statements/treasury-2025-04-08.yaml", ADDED, ADDED + UPDATED.replace("Seen", "Read") + WITHDRAWN)
    changes = records.published().changes
    found = changes.since(month("2026-11")).revisions.items
    assert [(one.kind, one.note, len(one.entries)) for one in found] == [
        (ChangeKind.WITHDRAWN, "It was recorded twice.", 1),
        (ChangeKind.CORRECTED, "A date was wrong.", 1),
        (ChangeKind.UPDATED, "Seen again.", 2),
        (ChangeKind.UPDATED, "Read again.", 1),
    ]
    assert dict(found[2].by_kind) == {"term": 1, "action": 1}
    assert changes.revised(month("2026-11")) == 5


def test_every_revision_of_the_records_is_told(publication: Publication) -> None:
    told = Counter(
        (entry.id, one.day, one.kind, one.note) for one in publication.changes.revisions for entry in one.entries
    )
    written = Counter(
        (entry.id, change.date, change.kind, change.note)
        for entry in publication.dossier.entries
        for change in entry.record.changes
        if change.kind is not ChangeKind.ADDED
    )
    assert told == written


def test_no_month_is_later_than_the_records(records: Records) -> None:
    records.edit(
        "actions/centro-2025-05-12-pi-denied.yaml",
        "    starts: 2025-05-12\n",
        "    starts: 2025-05-12\n    ends: 2027-01-31\n",
    )
    publication = records.published()
    assert str(publication.status.days[-1]) == "2025-05-12"
    assert str(publication.changes.months[0]) == "2026-11"


def test_a_long_list_is_folded_and_its_end_counted() -> None:
    listing = Listing(tuple(range(MOST + 50)))
    assert (listing.count, listing.more) == (MOST + 50, 50)
    assert (*listing.shown, *listing.folded) == tuple(range(MOST))
    assert len(listing.shown) == SHOWN
    assert Listing((1, 2)).folded == ()
