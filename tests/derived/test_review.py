"""How long records may stand: as the guide says it, the first sort that fits, and those first to which most records lead."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from markupsafe import Markup

from commands.__main__ import main
from dossier.derived.relations import Relations
from dossier.derived.review import PERIODS, Reviews
from dossier.pages.asked import Asked
from dossier.pages.publication import Publication
from dossier.pages.unknown import unknown_page
from dossier.reading.source_health import HEALTH_FILE, Seen
from dossier.records.models import Source
from recheck.keeping import HealthFile
from recheck.session import Choice, find_errands
from support import LABELS, ROOT, SAMPLE, Records

REVIEWED = date(2026, 11, 22)
ACTION = "actions/centro-2025-05-12-pi-denied.yaml"


def test_the_guide_gives_the_periods() -> None:
    text = (ROOT / "docs/contribute/upkeep.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (.+?) \| (\d+ days|never) \|$", text, re.MULTILINE)
    assert rows == [(one.what, f"{one.days} days" if one.days else "never") for one in PERIODS]


def sorts(publication: Publication) -> dict[str, int | None]:
    return {entry.id: publication.reviews.period_of(entry).days for entry in publication.dossier.entries}


def test_what_may_change_unnoticed_is_due_soon_and_what_is_over_never(records: Records) -> None:
    found = sorts(records.published())
    short = [id_ for id_, days in found.items() if days == 30]
    assert short == ["centro-v-bessent", "centro-2025-05-12-pi-denied", "scott-bessent"]
    assert {id_ for id_, days in found.items() if days is None} >= {"treasury-2025-04-08", "pages-as-filed"}
    assert found["mou"] == 90


def test_an_order_that_ended_is_due_no_more_and_a_report_is(records: Records) -> None:
    records.edit(ACTION, "    starts: 2025-05-12\n", "    starts: 2025-05-12\n    ends: 2025-06-01\n")
    assert sorts(records.published())["centro-2025-05-12-pi-denied"] is None
    records.edit(ACTION, "    ends: 2025-06-01\n", "")
    records.edit(ACTION, "unverified: false", "unverified: true")
    assert sorts(records.published())["centro-2025-05-12-pi-denied"] == 30


def test_a_record_is_due_from_the_day_on_which_its_time_is_over(sample: Publication) -> None:
    reviews, day = Reviews(Relations(sample.dossier)), REVIEWED + timedelta(days=30)
    assert reviews.due(day - timedelta(days=1)) == ()
    due = reviews.due(day)
    assert {one.since for one in due} == {day}
    assert [one.links for one in due] == sorted((one.links for one in due), reverse=True)
    assert len(reviews.due(REVIEWED + timedelta(days=9999))) < len(sample.dossier.entries)


def test_a_source_whose_words_were_found_is_compared(records: Records) -> None:
    day = REVIEWED + timedelta(days=180)
    errand = find_errands(records.published().dossier, Choice(), day)[0]
    before = records.published()
    assert before.reviews.due_since(before.dossier.get(Source, errand.source), day) == day
    fields = {"source": errand.source, "url": errand.url, "excerpts": errand.digest, "finding": "found"}
    seen = Seen.model_validate(fields | {"day": "2026-12-01", "found": "2026-12-01"})
    HealthFile(records.folder / HEALTH_FILE, [seen]).write()
    after = records.published()
    assert after.reviews.due_since(after.dossier.get(Source, errand.source), day) is None


def test_the_page_says_since_when_it_is_due(records: Records) -> None:
    """A record that is worked on later moves the date of the data, and with it what is due."""
    assert LABELS.fields.due not in page_of(records.published(), "centro-v-bessent")
    for name in ("terms/request-removal-order-date.yaml", "statements/treasury-2025-04-08.yaml"):
        records.edit(name, "reviewed: 2026-11-22", "reviewed: 2027-01-10")
    publication = records.published()
    told = f'<dt>{LABELS.fields.due}</dt> <dd><time datetime="2026-12-22">December 22, 2026</time></dd>'
    assert told in page_of(publication, "centro-v-bessent")
    assert LABELS.fields.due not in page_of(publication, "treasury-2025-04-08")
    unknown = unknown_page(publication, Asked("unknown/", Markup(), ""))
    assert 'id="overdue"' in unknown


def page_of(publication: Publication, id_: str) -> str:
    return next(publication.record_page(entry).body for entry in publication.dossier.entries if entry.id == id_)


# The command


def test_the_list_as_text_and_as_markdown(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    sample = ["due", "--data", str(SAMPLE)]
    assert main([*sample, "--on", "2026-11-22"]) == 0
    assert capsys.readouterr().out == "No record is due for review on 2026-11-22.\n"
    assert main([*sample, "--on", "2026-12-22"]) == 0
    heading, *lines = capsys.readouterr().out.splitlines()
    assert heading.startswith("Due for review on 2026-12-22: 3.")
    assert re.search(
        r"cases/centro-v-bessent\.yaml: since 2026-12-22 \(a case; links to it: \d+\)$", "\n".join(lines), re.MULTILINE
    )
    monkeypatch.setenv("REPOSITORY_URL", "https://example.org/it/")
    assert main([*sample, "--on", "2026-12-22", "--format", "markdown"]) == 0
    case = "](https://example.org/it/blob/main/data/cases/centro-v-bessent.yaml): since 2026-12-22 (a case; "
    assert sum(line.startswith("- [") and case in line for line in capsys.readouterr().out.splitlines()) == 1


def test_a_long_list_is_cut_and_marks_in_titles_mean_nothing(
    records: Records, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    records.edit("cases/centro-v-bessent.yaml", "title: Centro de", "title: Centro [x] <b> de")
    monkeypatch.setattr("commands.due.MOST", 2)
    assert main(["due", "--data", str(SAMPLE), "--on", "2028-01-01", "--format", "markdown"]) == 0
    *_, last = lines = capsys.readouterr().out.splitlines()
    assert len([line for line in lines if line.startswith("- ")]) == 3
    assert re.fullmatch(r"- and \d+ more; run `./dossier due`", last)


@pytest.mark.parametrize("day", ["tomorrow", "2026-02-30"])
def test_a_day_is_a_day(day: str) -> None:
    with pytest.raises(SystemExit):
        main(["due", "--on", day])
