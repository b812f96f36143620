"""What was found at the addresses of sources is shown on their pages, and where words are lost, on *What we do not know*."""

from __future__ import annotations

from datetime import date

import pytest
from markupsafe import Markup

from dossier.pages.asked import Asked
from dossier.pages.unknown import unknown_page
from dossier.reading.source_health import HEALTH_FILE, Seen
from dossier.records.models import Source
from dossier.records.vocabulary import Finding
from dossier.rules.sources.health import check_days
from recheck.keeping import HealthFile
from recheck.session import Choice, find_errands
from support import LABELS, Records, published

ID = "bloomberg-2025-05-unsealed-accountingtoday"
COPY = "https://web.archive.org/web/2025/https://example.org/"


def write(records: Records, finding: Finding, **more: object) -> Seen:
    """Write what was found at the address of one source; what is missing is its first excerpt."""
    dossier = records.published().dossier
    errand = next(errand for errand in find_errands(dossier, Choice(), date(2026, 11, 27)) if errand.source == ID)
    missing = errand.excerpts[:1] if finding in (Finding.CHANGED, Finding.MOVED) else ()
    found = {"source": ID, "url": errand.url, "excerpts": errand.digest, "day": "2026-11-27", "finding": finding}
    seen = Seen.model_validate(found | {"missing": missing} | more)
    HealthFile(records.folder / HEALTH_FILE, [seen]).write()
    return seen


def pages(records: Records) -> tuple[str, str]:
    """The page of the source, and that on what is not known."""
    publication = records.published()
    page = publication.record_page(publication.dossier.get(Source, ID)).body
    return page, unknown_page(publication, Asked("unknown/", Markup(), ""))


def test_without_a_file_nothing_is_shown(records: Records) -> None:
    page, unknown = pages(records)
    assert LABELS.fields.checked not in page
    assert 'id="lost"' not in unknown


@pytest.mark.parametrize("finding", Finding)
def test_what_was_found_is_shown(records: Records, finding: Finding) -> None:
    seen = write(records, finding)
    page, unknown = pages(records)
    told = LABELS.health.findings[finding].format(date='<time datetime="2026-11-27">November 27, 2026</time>')
    assert f"<dt>{LABELS.fields.checked}</dt> <dd>{told}</dd>" in page
    assert page.count("<cite>Not found there on ") == len(seen.missing)
    lost = finding in (Finding.CHANGED, Finding.MOVED, Finding.UNREACHABLE)
    assert (told in unknown, 'id="lost"' in unknown) == (lost, lost)


def test_the_last_time_another_address_and_a_copy_are_shown(records: Records) -> None:
    more = {"found": "2026-11-20", "leads_to": "https://example.org/new?a&b", "capture": COPY, "captured": "2025-04-10"}
    write(records, Finding.MOVED, **more)
    page, _ = pages(records)
    assert 'They were last found there on <time datetime="2026-11-20">' in page
    assert 'href="https://example.org/new?a&amp;b"' in page
    assert f'href="{COPY}"' in page
    assert "Copy of April 10, 2025" in page
    assert LABELS.phrases.archive_search not in page
    records.edit(f"sources/{ID}.yaml", "url:", "archived: https://example.org/copy\nurl:")
    assert COPY not in pages(records)[0]


def test_what_was_found_elsewhere_is_not_shown(records: Records) -> None:
    write(records, Finding.CHANGED)
    records.edit(f"sources/{ID}.yaml", "url: https://www.", "url: https://")
    page, unknown = pages(records)
    assert LABELS.fields.checked not in page
    assert 'id="lost"' not in unknown


def test_no_day_is_yet_to_come(records: Records) -> None:
    write(records, Finding.FOUND)
    health = published(records.folder).dossier.health
    assert list(check_days(health, date(2026, 11, 27))) == []
    (problem,) = check_days(health, date(2026, 11, 26))
    assert (problem.line, problem.column) == (5, 10)
    assert problem.message == f"“{ID}” cannot have been asked on 2026-11-27, which is yet to come"
