"""The timeline: its order, how exactly dates are known, and which entry is in which view."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from dossier.collection.dossier import Dossier
from dossier.derived.timeline.moments import BY_KIND, EVERYTHING, Moment, Timeline, by_year
from dossier.pages.computed import generated_pages
from dossier.pages.publication import Publication
from dossier.pages.timeline import NEWEST_FIRST
from dossier.reading.document import Document
from dossier.reading.entry import AnyEntry, Entry
from dossier.records.dates import PartialDate
from dossier.records.kinds import BY_NAME
from dossier.records.models import Action, Event
from dossier.records.models.base import Change
from dossier.records.vocabulary import ChangeKind, Choice, MomentKind, Topic
from support import Records

ADDED = Change.model_construct(kind=ChangeKind.ADDED)
DATED = ("action", "event", "statement")
KNOWN = {"agreement", "person", *DATED}
"""The kinds whose records in the miniature publication are known here."""


def event(id_: str, date: str) -> Entry[Event]:
    record = Event.model_construct(date=PartialDate.parse(date), topics=(), changes=(ADDED,))
    return Entry(BY_NAME["event"], id_, Document(""), record)


def timeline(*entries: Entry[Event]) -> Timeline:
    return Timeline(Dossier(entries, frozenset()))


def ids(moments: Iterable[Moment]) -> list[str]:
    return [moment.entry.id for moment in moments]


def undated_last(moment: Moment) -> tuple[int, int, bool]:
    return moment.date.year, moment.date.month or 13, not moment.date.day


def test_what_is_known_less_exactly_stands_first() -> None:
    dates = ["2024-12-31", "2025", "2025~", "2025-01", "2025-01-01", "2025-04", "2025-04~", "2025-04-01",
             "2025-04-01~", "2025-04-02", "2026"]  # fmt: skip
    found = timeline(*(event(date, date) for date in reversed(dates)))
    assert ids(found.moments) == dates


def test_on_one_day_filings_come_before_rulings_but_those_that_respond_to_one(publication: Publication) -> None:
    moments = publication.timeline.moments
    assert [moment.date for moment in moments] == sorted(moment.date for moment in moments)
    for _, found in groupby(moments, key=lambda moment: moment.date):
        day = list(found)
        free = [moment for moment in day if not set(responds_to(moment)) & set(ids(day))]
        assert free == sorted(free, key=lambda moment: list(MomentKind).index(moment.kind))
        for place, moment in enumerate(day):
            assert not set(responds_to(moment)) & set(ids(day[place:]))


def test_an_appeal_of_the_day_of_its_ruling_comes_after_it_whatever_else_happened(records: Records) -> None:
    ruling = "centro-2025-05-12-pi-denied"
    motion = (records.folder / "actions/centro-2025-03-31-motion-pi.yaml").read_text(encoding="utf-8")
    appeal = motion.replace("title: ", "title: Appeal, after the ", 1).replace(
        "date: 2025-03-31", "date: 2025-05-12", 1
    )
    records.write("actions/a-notice.yaml", f"responds_to:\n  - {ruling}\n{appeal}")
    records.edit("people/scott-bessent.yaml", "    confirmed: 2025-04-08\n", "    ends: 2025-05-12\n")
    records.edit(
        "agreements/mou.yaml",
        "  - title: Redacted copy\n    date: 2025-04-07",
        "  - title: Redacted copy\n    date: 2025-05-12",
    )
    day = [moment.entry.id for moment in records.published().timeline.moments if str(moment.date) == "2025-05-12"]
    assert sorted(day) == ["a-notice", ruling, "mou", "scott-bessent"]
    assert day.index(ruling) < day.index("a-notice")


def responds_to(moment: Moment) -> tuple[str, ...]:
    return moment.entry.record.responds_to if isinstance(moment.entry.record, Action) else ()


def test_a_year_that_was_published_stays_and_what_is_no_year_of_the_calendar_is_passed_over() -> None:
    published = ["2024", "0000", "1", "99999999", "²⁰²⁵", "2025~", "2024-05", "rulings"]
    found = Timeline(Dossier((event("e", "2025-01"),), frozenset()), published)
    assert found.choices[Choice.YEAR] == ("2024", "2025")


def test_years_and_months_divide_without_loss(publication: Publication) -> None:
    years = by_year(publication.timeline.moments)
    assert [year.year for year in years] == sorted({moment.date.year for moment in publication.timeline.moments})
    listed = [moment for year in years for month in year.months for moment in month.moments]
    assert listed == sorted(publication.timeline.moments, key=undated_last)
    turned = by_year(publication.timeline.moments, newest_first=True)
    assert [year.year for year in turned] == [year.year for year in reversed(years)]
    found = [moment for year in turned for month in year.months for moment in month.moments]
    assert set(found) == set(listed)
    for year in years:
        months = [month.date.month for month in year.months]
        assert len(months) == len(set(months))
        assert months == sorted(months, key=lambda month: month or 13)
        for month in year.months:
            assert {(moment.date.year, moment.date.month) for moment in month.moments} == {
                (year.year, month.date.month)
            }


def test_a_date_of_a_year_only_is_put_into_no_month() -> None:
    dates = ("2025", "2025-01", "2025-01-02", "2025-01-03", "2025-02")
    moments = timeline(*(event(f"e{date}", date) for date in dates)).moments
    in_january = ["e2025-01-02", "e2025-01-03"]
    for newest_first, turn in ((False, 1), (True, -1)):
        (year,) = by_year(moments, newest_first=newest_first)
        january, february = ("2025-01", [*in_january[::turn], "e2025-01"]), ("2025-02", ["e2025-02"])
        expected = [*[january, february][::turn], ("2025", ["e2025"])]
        assert [(str(month.date), ids(month.moments)) for month in year.months] == expected


def test_every_dated_record_is_in_the_views_it_belongs_to_and_in_no_other(publication: Publication) -> None:
    found = publication.timeline
    in_views = {view: Counter((m.entry.kind.name, m.entry.id) for m in found.of(view)) for view in found.views}
    for kind in DATED:
        for entry in publication.relations.in_order[kind]:
            assert {view for view, counts in in_views.items() if counts[kind, entry.id]} == _expected(entry), entry.id
            assert {counts[kind, entry.id] for counts in in_views.values()} <= {0, 1}


def _expected(entry: AnyEntry) -> set[str]:
    views = {EVERYTHING, str(entry.record.date.year), *entry.record.topics}  # type: ignore[attr-defined]
    if isinstance(entry.record, Action):
        return views | {"court-actions"} | ({"rulings"} if entry.record.ruling else set())
    return views | {BY_NAME[entry.kind.name].plural}


def test_nothing_else_is_there_but_the_dates_of_the_memorandum_and_changes_in_office(sample: Publication) -> None:
    moments = [moment for moment in sample.timeline.moments if moment.entry.kind.name in KNOWN]
    assert [(moment.kind, str(moment.date)) for moment in moments] == [
        (MomentKind.TOOK_OFFICE, "2025-01~"),
        (MomentKind.ACTION, "2025-03-31"),
        (MomentKind.SIGNED, "2025-04-07"),
        (MomentKind.FILED, "2025-04-07"),
        (MomentKind.VERSION, "2025-04-07"),
        (MomentKind.EVENT, "2025-04-07"),
        (MomentKind.STATEMENT, "2025-04-08"),
        (MomentKind.RULING, "2025-05-12"),
    ]
    assert Counter(view for moment in moments for view in moment.views) == {
        "court-actions": 2, "rulings": 1, "events": 1, "offices": 1, "statements": 1,
        "courts": 1, "leadership": 2, "legality": 3, "2025": 8,
    }  # fmt: skip


def test_a_withdrawn_record_leaves_the_timeline(records: Records) -> None:
    records.edit(
        "events/ev-2025-04-07-mou-signed.yaml",
        "    kind: added\n",
        "    kind: added\n  - date: 2026-11-22\n    kind: withdrawn\n    note: It was recorded twice.\n",
    )
    publication = records.published()
    assert "events" not in publication.timeline.views
    assert not [moment for moment in publication.timeline.moments if moment.kind is MomentKind.EVENT]


def test_each_view_but_everything_has_an_address_of_its_own(sample: Publication) -> None:
    pages = [page for page in generated_pages(sample) if page.computed == "timeline"]
    views = [f"timeline/{view}" for view in sample.timeline.views if view]
    assert [page.source for page in pages] == ["timeline/newest-first", *views]
    assert {(page.source, page.title) for page in pages} >= {
        ("timeline/court-actions", "Timeline: Court actions"),
        ("timeline/rulings", "Timeline: Rulings"),
        ("timeline/events", "Timeline: Events"),
        ("timeline/offices", "Timeline: Changes in office"),
        ("timeline/statements", "Timeline: Statements"),
        ("timeline/courts", "Timeline: Courts"),
        ("timeline/leadership", "Timeline: Leadership"),
        ("timeline/legality", "Timeline: Legality"),
        ("timeline/2025", "Timeline: 2025"),
    }


def test_names_of_views_never_collide(publication: Publication) -> None:
    names = [EVERYTHING, NEWEST_FIRST, *BY_KIND, *Topic]
    assert len(names) == len(set(names))
    assert not [name for name in names if name.isdigit()]
    offered = [view for found in publication.timeline.choices.values() for view in found]
    assert offered == list(publication.timeline.views)
    assert len(offered) == len(set(offered))


def test_a_choice_offers_what_the_entries_have(publication: Publication) -> None:
    moments, choices = publication.timeline.moments, publication.timeline.choices
    assert set(choices[Choice.KIND]) <= {EVERYTHING, *BY_KIND}
    assert set(choices[Choice.TOPIC]) == {topic.value for moment in moments for topic in moment.topics}
    assert list(choices[Choice.YEAR]) == sorted({f"{moment.date.year}" for moment in moments})


def test_changes_in_office_are_about_leadership_and_the_memorandum_is_about_nothing(publication: Publication) -> None:
    for moment in publication.timeline.moments:
        if moment.entry.kind.name == "person":
            assert moment.topics == (Topic.LEADERSHIP,)
        assert bool(moment.topics) == (moment.entry.kind.name != "agreement")
