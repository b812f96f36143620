"""The calendar has every day that lies ahead and is there only then; it is read back by its library and by hand."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import icalendar
import pytest
from markupsafe import Markup

from dossier.derived.ahead import dates_ahead
from dossier.exports.feeds.calendar import PATH
from dossier.pages.asked import Asked
from dossier.pages.publication import Publication
from dossier.pages.reuse.follow import follow_page
from support import LABELS, Records
from support.ahead import TITLE, set_argument
from support.editions import SITE, edition
from support.faults import ACTION, time_limit

from .conftest import written


def calendar(records: Records) -> bytes:
    return written(edition(records.published()))[PATH]


def events(content: bytes) -> list[Any]:
    return list(icalendar.Calendar.from_ical(content).walk("VEVENT"))


def test_no_calendar_is_published_while_nothing_lies_ahead(publication: Publication) -> None:
    ahead = dates_ahead(publication.dossier, publication.status)
    assert (PATH in written(edition(publication))) == bool(ahead)
    assert all(one.day > publication.dossier.data_date for one in ahead)


def test_nothing_lies_ahead_in_the_sample(sample: Publication) -> None:
    assert dates_ahead(sample.dossier, sample.status) == ()
    assert PATH not in written(edition(sample))


def test_an_argument_that_is_set_is_in_it(records: Records) -> None:
    set_argument(records)
    (event,) = events(calendar(records))
    assert str(event["SUMMARY"]) == TITLE
    assert event.decoded("DTSTART") == date(2027, 1, 12)
    assert event.decoded("DTSTAMP") == datetime(2026, 11, 22, tzinfo=UTC)
    assert str(event["URL"]) == f"{SITE}actions/centro-argument-set/"
    assert LABELS.feeds.dates.caveat in str(event["DESCRIPTION"])


@pytest.mark.parametrize("day", ["2026-11-22", "2026-12"])
def test_a_day_that_has_come_or_is_not_known_is_not(records: Records, day: str) -> None:
    records.edit("cases/centro-v-bessent.yaml", "standing_as_of: 2026-07-24", "standing_as_of: 2026-11-22")
    set_argument(records, day, "date_note: As the docket has it.\n")
    assert PATH not in written(edition(records.published()))


@pytest.mark.parametrize(
    ("day", "more"),
    [("2027-01-12", "unverified: true\n"), ("2027-01-12~", "date_note: The report is not exact.\n")],
)
def test_what_is_only_reported_or_not_exact_sets_no_date(records: Records, day: str, more: str) -> None:
    set_argument(records, day, more)
    assert PATH not in written(edition(records.published()))


def test_when_the_day_is_put_off_the_entry_moves_and_is_not_doubled(records: Records) -> None:
    set_argument(records)
    (before,) = events(calendar(records))
    set_argument(records, "2027-02-02")
    (after,) = events(calendar(records))
    assert before["UID"] == after["UID"]
    assert before.decoded("DTSTART") != after.decoded("DTSTART")


def test_the_last_day_of_an_effect_is_in_it(records: Records) -> None:
    records.edit(ACTION, "    starts: 2025-05-12\n", "    starts: 2025-05-12\n    ends: 2027-03-01\n")
    (event,) = events(calendar(records))
    assert event.decoded("DTSTART") == date(2027, 3, 1)
    assert str(event["SUMMARY"]) == LABELS.feeds.dates.ends.format(title="Preliminary injunction denied")


def test_a_deadline_under_the_rules_is_in_it(records: Records) -> None:
    for file in records.folder.glob("*/*.yaml"):
        text = file.read_text(encoding="utf-8")
        for old, new in (("2026-11-22", "2025-05-20"), ("standing_as_of: 2026-07-24", "standing_as_of: 2025-05-15")):
            text = text.replace(old, new)
        file.write_text(text, encoding="utf-8")
    time_limit(60, "appeal", "ruling")(records)
    (event,) = events(calendar(records))
    assert event.decoded("DTSTART") == date(2025, 7, 11)
    assert "Preliminary injunction denied" in str(event["DESCRIPTION"])


def test_it_is_written_as_the_standard_asks_for(records: Records) -> None:
    set_argument(records)
    content = calendar(records)
    assert content == calendar(records)
    lines = content.split(b"\r\n")
    assert b"\n" not in b"".join(lines)
    assert lines[-1] == b""
    assert max(map(len, lines)) <= 75
    unfolded = content.replace(b"\r\n ", b"").decode().split("\r\n")
    assert unfolded[:3] == ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//{LABELS.cite.work}//EN"]
    assert unfolded[-2] == "END:VCALENDAR"
    own = unfolded[unfolded.index("BEGIN:VEVENT") : unfolded.index("END:VEVENT")]
    names = [line.partition(":")[0] for line in own]
    assert len(names) == len(set(names))
    assert {"UID", "DTSTAMP", "DTSTART;VALUE=DATE", "SUMMARY"} <= set(names)
    assert "DTSTAMP:20261122T000000Z" in own
    assert "DTSTART;VALUE=DATE:20270112" in own


def test_the_page_of_feeds_offers_it_only_then(records: Records) -> None:
    asked = Asked("follow/", Markup(), "")
    assert PATH not in follow_page(records.published(), asked)
    set_argument(records)
    assert f'href="../{PATH}"' in follow_page(records.published(), asked)
