"""Links lead from a page to records, to definitions and to other sites."""

from __future__ import annotations

from dataclasses import replace

import pytest
from markupsafe import Markup

from dossier.collection.dossier import Dossier
from dossier.html.links import OUTSIDE, Links, records_linked, unbroken

TERM = "request-removal-order-date"
DEFINITION = (
    '<a class="definition" href="../definitions/return-information/" aria-describedby="meaning-return-information">'
)


@pytest.fixture
def links(dossier: Dossier) -> Links:
    return Links("../", dossier)


def test_a_record_is_linked_by_its_title(links: Links, dossier: Dossier) -> None:
    entry = dossier.by_id["term", TERM]
    assert links.record("term", TERM) == f'<a href="../terms/{TERM}/">{entry.record.title}</a>'
    assert links.titled(entry) == links.record("term", TERM)


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        (f'<a href="term:{TERM}">it</a>', f'<a href="../terms/{TERM}/">it</a>'),
        ('<a href="term:not-here">it</a>', '<a href="../terms/">it</a>'),
        ('<a href="https://x.org/?a=term:b">x</a>', f'<a rel="{OUTSIDE}" href="https://x.org/?a=term:b">x</a>'),
        ('<a href="mailto:someone">x</a>', '<a href="mailto:someone">x</a>'),
        ('<a href="#sources">x</a>', '<a href="#sources">x</a>'),
        (f'<a class="x" href="term:{TERM}" id="y">it</a>', f'<a class="x" href="../terms/{TERM}/" id="y">it</a>'),
        (f'<code>href="term:{TERM}"</code>', f'<code>href="term:{TERM}"</code>'),
        ("<p>term:a &amp; b</p>", "<p>term:a &amp; b</p>"),
    ],
)
def test_links_of_prose_are_resolved(links: Links, written: str, printed: str) -> None:
    assert links.resolved(written) == printed


def test_the_first_place_of_a_term_of_art_leads_to_its_definition(links: Links) -> None:
    seen: set[str] = set()
    html = links.defined("<p>Return information, and return information again.</p>", seen)
    assert html == f"<p>{DEFINITION}Return information</a>, and return information again.</p>"
    assert seen == {"return-information"}
    assert links.defined("<p>Return information.</p>", seen) == "<p>Return information.</p>"


def test_a_term_of_art_within_a_link_leads_nowhere_else(links: Links) -> None:
    html = '<p><a href="x">all <em>return information</em></a> is return information</p>'
    assert links.defined(html, set()) == html.replace("is return information", f"is {DEFINITION}return information</a>")


def test_character_references_are_read_as_the_signs_that_they_mean(links: Links, dossier: Dossier) -> None:
    entry = dossier.by_id["definition", "return-information"]
    entry = replace(entry, record=entry.record.model_copy(update={"title": "Amp", "also_called": ("R&D", "lt")}))
    dossier = replace(dossier, files=(entry,))
    links = Links("../", dossier)
    assert links.defined("A &amp; B &lt;c&gt; &#38;amp", set()) == "A &amp; B &lt;c&gt; &#38;" + f"{DEFINITION}amp</a>"
    assert links.defined("<b>&quot;R&amp;D&quot;</b>", set()) == f"<b>&quot;{DEFINITION}R&amp;D</a>&quot;</b>"


def test_words_around_a_term_of_art_stay_escaped(links: Links) -> None:
    html = links.defined("&lt;b&gt; return information &amp; more", set())
    assert html == f"&lt;b&gt; {DEFINITION}return information</a> &amp; more"


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ('<a href="../../people/a-b/">', {("person", "a-b")}),
        ('<a class="x" href="../terms/c/#sources">', {("term", "c")}),
        ('<a href="../../people/">', set()),
        ('<a href="../../status/day/">', set()),
        ('<a href="https://example.org/people/a-b/">', set()),
        ("<p>people/a-b/</p>", set()),
    ],
)
def test_the_records_to_which_a_page_leads_are_read_off_it(html: str, found: set[tuple[str, str]]) -> None:
    assert records_linked(html) == found


@pytest.mark.parametrize(
    ("html", "printed"),
    [
        ("<p>No. 1:25-cv-00457.</p>", '<p>No. <span class="docket">1:25-cv-00457</span>.</p>'),
        ("<p>25-cv-677, then</p>", '<p><span class="docket">25-cv-677</span>, then</p>'),
        ('<a href="/1:25-cv-00457/">it</a>', '<a href="/1:25-cv-00457/">it</a>'),
        ("<p>a-cv-1 and 1:25-cv-x</p>", "<p>a-cv-1 and 1:25-cv-x</p>"),
        ("<p>25-5181</p>", "<p>25-5181</p>"),
    ],
)
def test_no_line_ends_within_a_docket_number(html: str, printed: str) -> None:
    assert unbroken(Markup(html)) == printed
