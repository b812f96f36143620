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
    assert (found.in_court, found.law, found.source) == (None, None, None)


def test_what_happened_in_court_is_known_up_to_the_day_of_its_case(sample: Publication) -> None:
    ruling = of(sample, Action, "centro-2025-05-12-pi-denied")
    assert (f"{ruling.known}", ruling.known) == ("2026-07-24", of(sample, Case, "centro-v-bessent").known)
    own = ruling.in_court
    assert isinstance(own, InCourt)
    assert not own.filed
    assert (own.case, own.docket, own.court) == ("Centro de Trabajadores Unidos v. Bessent", "1:25-cv-00677", Court.DDC)
    assert (own.date.iso, own.filing) == ("2025-05-12", None)


def test_a_filing_says_what_it_is_and_its_number_alone(records: Records) -> None:
    file = "actions/centro-2025-03-31-motion-pi.yaml"
    records.edit(file, "outcome:", "docket_entry: ECF No. 28 (from the unsealing order)\noutcome:")
    own = of(records.published(), Action, "centro-2025-03-31-motion-pi").in_court
    assert own
    assert (own.filing, own.entry) == (ActionKind.MOTION, "ECF No.\u00a028")


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
    found = Citation(title, day, None)
    assert f"{found.quoted}{found.closing(',')}" == quoted


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


WORK = "The IRS–ICE data-sharing agreement: a public reference"


def forms(site: Pages, address: str) -> dict[str, str]:
    """The forms of citation on a page, by their names."""
    names = (element.to_text() for element in site.all(address, ".cite-forms dt"))
    texts = (element.written() for element in site.all(address, ".cite-forms dd"))
    tidied = (" ".join(text.split()) for text in texts)
    return dict(zip(names, tidied, strict=True))


def test_a_page_is_cited_in_the_forms_of_the_handbooks(sample_site: Pages) -> None:
    address = "terms/request-removal-order-date/"
    assert forms(sample_site, address) == {
        "This page": f"“Content: the date of the final removal order,” {WORK}, version of November 22, 2026, "
        f"last compared with its sources on November 22, 2026, {address}",
        "Bluebook style": f"Content: the date of the final removal order, {WORK} (version of Nov. 22, 2026; "
        f"last compared with its sources on Nov. 22, 2026), {address}.",
        "APA style": "Content: the date of the final removal order [Term; last compared with its sources on "
        f"November 22, 2026]. (2026, November 22). {WORK}. {address}",
        "Chicago style": f"“Content: the date of the final removal order.” {WORK}. Last modified November 22, 2026; "
        f"last compared with its sources on November 22, 2026. {address}.",
    }
    assert (address, "cite") in sample_site.links(address)


def test_what_happened_in_court_is_cited_by_its_court_first(sample_site: Pages) -> None:
    found = forms(sample_site, "actions/centro-2025-05-12-pi-denied/")
    assert list(found) == ["The document itself", "This page", "Bluebook style", "APA style", "Chicago style"]
    own = "Centro de Trabajadores Unidos v. Bessent, No. 1:25-cv-00677 (D.D.C. May 12, 2025)."
    assert found["The document itself"] == own
    assert "(version of Nov. 22, 2026; known up to July 24, 2026)" in found["Bluebook style"]


def test_a_page_that_is_no_record_is_as_old_as_the_data(sample_site: Pages) -> None:
    status, numbers = forms(sample_site, "status/"), forms(sample_site, "numbers/")
    assert list(status) == ["This page", "Bluebook style", "APA style", "Chicago style"]
    assert status["APA style"].startswith(
        "What the orders say [Web page; known up to July 24, 2026]. (2026, November 22)."
    )
    assert numbers["APA style"].startswith("The numbers compared. (2026, November 22).")
    assert numbers["This page"] == f"“The numbers compared,” {WORK}, version of November 22, 2026, numbers/"
    for address in ("", "contribute/", "search/"):
        assert not sample_site.all(address, ".cite-forms"), address


OWN = {
    "actions/centro-2025-03-31-motion-pi/": (
        "Motion, Centro de Trabajadores Unidos v. Bessent, No. 1:25-cv-00677 (D.D.C. Mar. 31, 2025), ECF No. 28."
    ),
    "actions/centro-2026-02-24-appeal-decided/": (
        "Centro de Trabajadores Unidos v. Bessent, No. 25-5181 (D.C. Cir. Feb. 24, 2026)."
    ),
    "actions/cedc-2025-motion-pi/": "Motion, CEDC v. Bessent, No. 1:25-cv-12822 (D. Mass. about Oct. 2025).",
    "actions/ctr-2025-09-05-notice-order/": (
        "Center for Taxpayer Rights v. IRS, No. 1:25-cv-00457 (D.D.C. Sept. 5, 2025)."
    ),
    "cases/cedc-v-bessent/": "CEDC v. Bessent, No. 1:25-cv-12822 (D. Mass. filed Sept. 30, 2025).",
    "authorities/usc-26-6103-i-2/": "26 U.S.C. § 6103(i)(2).",
    "sources/ap-2025-04-08-krause-resigning/": (
        "“IRS acting commissioner is resigning over deal to send immigrants’ tax data to ICE, AP sources say,” "
        "The Associated Press, April 8, 2025, "
        "https://apnews.com/article/irs-ice-immigration-enforcement-trump-d2ac6f7ac0a1f60e907cd3b52d0db34d."
    ),
    "sources/wsj-2025-10-31-irs-ice-tussled/": (
        "Richard Rubin, “How the IRS and ICE Tussled During Trump’s Deportation Push,” The Wall Street Journal, "
        "October 31, 2025. Read in a copy: Tiger Brokers."
    ),
    "sources/caribbeannationalweekly-2025-04-irs-ice/": (
        "[IRS to share taxpayer data with ICE under new agreement], Caribbean National Weekly, April 2025, "
        "https://www.caribbeannationalweekly.com/legal-news/irs-to-share-taxpayer-data-with-ice-under-new-agreement/."
    ),
    "sources/eff-2025-04-25-irs-ice-agreement/": (
        "“IRS-ICE Immigrant Data Sharing Agreement Betrays Data Privacy and Taxpayers’ Trust,” "
        "Electronic Frontier Foundation, April 25, 2025, https://www.eff.org/deeplinks/2025/04/"
        "irs-ice-immigrant-data-sharing-agreement-betrays-data-privacy-and-taxpayers-trust. "
        "Read in a copy: JCA-NET and Harvard TagTeam."
    ),
}


def test_cases_laws_and_sources_are_cited_as_they_are(real_site: Pages) -> None:
    for address, own in OWN.items():
        if address in real_site.addresses:
            assert forms(real_site, address)["The document itself"] == own
