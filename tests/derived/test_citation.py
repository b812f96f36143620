"""A page is cited by its title, its version and the day up to which it is known; a court action by its court first."""

from __future__ import annotations

import pytest

from dossier.derived.citation import Citation, InCourt, cite
from dossier.pages.publication import Publication
from dossier.records.models import Action, Authority, Case, Term
from dossier.records.vocabulary import ActionKind, Court
from support import Records
from support.pages import Pages


def of(publication: Publication, model: type, id_: str) -> Citation:
    return cite(publication.dossier.get(model, id_), publication.dossier)


def test_a_record_is_cited_by_its_version(sample: Publication) -> None:
    found = of(sample, Term, "request-removal-order-date")
    assert found.title == "Content: the date of the final removal order"
    assert (f"{found.version}", f"{found.reviewed}", found.known) == ("2026-11-22", "2026-11-22", None)
    assert (found.in_court, found.law) == (None, None)


def test_what_happened_in_court_is_known_up_to_the_day_of_its_case(sample: Publication) -> None:
    ruling = of(sample, Action, "centro-2025-05-12-pi-denied")
    assert (f"{ruling.known}", ruling.known) == ("2026-07-24", of(sample, Case, "centro-v-bessent").known)
    own = ruling.in_court
    assert isinstance(own, InCourt)
    assert (own.case, own.docket, own.court) == ("Centro de Trabajadores Unidos v. Bessent", "1:25-cv-00677", Court.DDC)
    assert (own.date.iso, own.filing) == ("2025-05-12", None)


def test_a_filing_says_what_it_is_and_its_number_alone(records: Records) -> None:
    file = "actions/centro-2025-03-31-motion-pi.yaml"
    records.edit(file, "outcome:", "docket_entry: ECF No. 28 (from the unsealing order)\noutcome:")
    own = of(records.published(), Action, "centro-2025-03-31-motion-pi").in_court
    assert own
    assert (own.filing, own.entry) == (ActionKind.MOTION, "ECF No. 28")


def test_an_appeal_is_called_as_its_caption_is(records: Records) -> None:
    records.edit("cases/centro-v-bessent.yaml", "v. Bessent\n", "v. Bessent (D.C. Circuit)\n")
    own = of(records.published(), Case, "centro-v-bessent").in_court
    assert own
    assert own.case == "Centro de Trabajadores Unidos v. Bessent"


def test_a_law_has_its_own_citation(sample: Publication) -> None:
    for entry in sample.dossier.listed(Authority):
        assert cite(entry, sample.dossier).law == entry.record.citation


@pytest.mark.parametrize(
    ("title", "quoted"),
    [
        ("A title", "A title,"),
        ("May it?", "May it?"),
        ("Alito: “no” to both", "Alito: ‘no’ to both,"),
        ("He asked, “why?”", "He asked, ‘why?’"),
    ],
)
def test_marks_within_the_quotation(sample: Publication, title: str, quoted: str) -> None:
    day = sample.dossier.data_date
    assert Citation(title, day, None, day, None, None).quoted == quoted


def test_nothing_is_named_by_an_address_that_is_not_set(sample_site: Pages) -> None:
    for address in ("status/sheet/", "terms/"):
        for selector in (
            ".sheet-address svg",
            ".footer-address",
            ".report",
            '[property="og:url"]',
            '[property="og:image"]',
        ):
            assert not sample_site.all(address, f"main {selector}, footer {selector}, head {selector}"), (
                address,
                selector,
            )


def test_the_page_says_how_it_is_cited(sample_site: Pages) -> None:
    own = sample_site.words("actions/centro-2025-05-12-pi-denied/", "#cite-document")
    assert own.replace(" ,", ",") == (
        "Centro de Trabajadores Unidos v. Bessent, No. 1:25-cv-00677 (D.D.C. May 12, 2025)."
    )
    page = sample_site.words("terms/request-removal-order-date/", "#cite")
    assert page.replace(" ,", ",") == (
        "“Content: the date of the final removal order,” The IRS–ICE data-sharing agreement: a public reference, "
        "version of November 22, 2026, last compared with its sources on November 22, 2026, "
        "terms/request-removal-order-date/"
    )
    assert ("terms/request-removal-order-date/", "cite") in sample_site.links("terms/request-removal-order-date/")
