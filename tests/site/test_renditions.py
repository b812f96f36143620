"""The site in each language: the same pages at the same addresses, each leading to the other, and nothing made twice."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from markupsafe import Markup

from dossier.check import Checked, Project, check_project
from dossier.collection.places import Places
from dossier.exports.sitemap import files as sitemap
from dossier.html.headings import find_sections
from dossier.site.frame import Framed, Frames, Section
from support import ROOT, SAMPLE
from support.pages import Pages

ES = "es/"
EVENT = "events/ev-2025-04-07-mou-signed/"
TERM = "terms/request-removal-order-date/"
IN_AN_ATTRIBUTE = re.compile(r'<[a-z][^<>]*="[^"<>]*<')
OWN = ("feeds/", "embed/status/", "opensearch.xml", "llms.txt")


@pytest.fixture(scope="module")
def twins(sample_site: Pages) -> list[str]:
    """The addresses of all pages in the first language; each has to be there in every other one."""
    return [one for one in sample_site.lasting if not one.startswith(ES) and one != "404.html"]


def test_every_page_is_there_in_every_language(sample_site: Pages, twins: list[str]) -> None:
    others = {one.removeprefix(ES) for one in sample_site.lasting if one.startswith(ES)}
    assert others == set(twins)


def test_pages_say_their_language(sample_site: Pages, twins: list[str]) -> None:
    for address in twins:
        assert sample_site.all(address, "html")[0].attrs["lang"] == "en"
        assert sample_site.all(ES + address, "html")[0].attrs["lang"] == "es"


def test_the_sections_are_the_same(sample_site: Pages, twins: list[str]) -> None:
    for address in twins:
        assert find_sections(sample_site.text(ES + address)) == find_sections(sample_site.text(address)), address


def test_each_page_names_itself_in_all_languages(sample_site: Pages, twins: list[str]) -> None:
    for address in twins:
        for page in (address, ES + address):
            named = sample_site.all(page, "link[rel=alternate][hreflang]")
            found = {str(link.attrs["hreflang"]): _way(page, str(link.attrs["href"])) for link in named}
            assert found == {"en": address, "es": ES + address, "x-default": address}


def test_the_switch_leads_to_the_same_page(sample_site: Pages, twins: list[str]) -> None:
    for address in twins:
        for page, other, name in ((address, ES + address, "Español"), (ES + address, address, "English")):
            (link,) = sample_site.all(page, "a.language")
            assert (_way(page, str(link.attrs["href"])), link.to_text()) == (other, name)


def test_the_menu_marks_a_page_that_it_lists_and_no_other_for_a_record(sample_site: Pages) -> None:
    for within in ("", ES):
        (home,) = sample_site.all(within, ".menu [aria-current=page]")
        assert _way(within, str(home.attrs["href"])).rstrip("./") == within.rstrip("/")
        assert sample_site.all(within + TERM, ".menu [aria-current=page]") == []


def test_all_links_stay_within_the_language(sample_site: Pages, twins: list[str]) -> None:
    """But for the switch, the page in the first language, and the files that all languages share."""
    for address in twins:
        page = ES + address
        for link in sample_site.all(page, "a[href]"):
            href = str(link.attrs["href"])
            if "hreflang" not in link.attrs and not re.match(r"[a-z]+:|#", href):
                way = _way(page, href)
                assert way.startswith(ES) or not way.endswith("/"), f"{page}: {href}"


def test_what_programs_read_is_made_once(sample_site: Pages) -> None:
    found = (file.relative_to(sample_site.folder / ES).as_posix() for file in (sample_site.folder / ES).rglob("*"))
    files = {path for path in found if "." in path and not path.endswith(("index.html", "index.md"))}
    assert files
    assert {path for path in files if not path.startswith(OWN)} == set()


def test_feeds_tell_the_same_in_each_language_under_other_ids(sample_site: Pages) -> None:
    first, other = (
        json.loads((sample_site.folder / within / "feeds/everything.json").read_text(encoding="utf-8"))
        for within in ("", ES)
    )
    assert (first["language"], other["language"]) == ("en", "es")
    assert len(first["items"]) == len(other["items"])
    assert {item["id"] for item in first["items"]}.isdisjoint(item["id"] for item in other["items"])


def test_each_translated_page_says_who_translated_it(sample_site: Pages, twins: list[str]) -> None:
    for address in twins:
        (notice,) = sample_site.all(ES + address, "main > p.translated")
        first = next(link for link in sample_site.all(ES + address, "main > p.translated a"))
        assert _way(ES + address, str(first.attrs["href"])) == address
        assert "Traducción del proyecto" in notice.to_text()
        assert sample_site.all(address, "p.translated") == []


def test_no_attribute_has_markup_in_it(site: Pages) -> None:
    """Words in another language than the page bring a mark along, which an attribute cannot hold."""
    assert [address for address in site.addresses if IN_AN_ATTRIBUTE.search(site.text(address))] == []


def test_a_page_that_is_not_translated_shows_its_text_in_its_language(sample_site: Pages) -> None:
    assert "no está traducida" in sample_site.words("es/contribute/records/", "p.translated")
    assert sample_site.all("es/contribute/records/", 'main [lang="en"] h1')
    assert "no está traducida" not in sample_site.words("es/help/", "p.translated")
    assert sample_site.all("es/help/", 'main [lang="en"] h1') == []


def test_a_record_says_what_of_it_is_not_translated(sample_site: Pages) -> None:
    assert "Partes de esta ficha todavía no están traducidas" in sample_site.words(ES + TERM, ".record-head .notice")
    assert sample_site.all(ES + TERM, 'section [lang="en"]')


def test_a_text_that_changed_is_shown_as_it_is_now_with_the_older_translation(sample_site: Pages) -> None:
    notice = sample_site.words(ES + EVENT, ".record-head .notice")
    assert "Un texto de esta ficha cambió en inglés" in notice
    assert "La traducción anterior" in notice
    assert "The two secretaries signed" in sample_site.words(ES + EVENT, '.lede [lang="en"]')


def test_quoted_words_keep_their_language_with_their_meaning_beside_them(sample_site: Pages) -> None:
    assert "ICE must provide" in sample_site.words(ES + TERM, 'blockquote[lang="en"]')
    assert "ICE debe dar el nombre" in sample_site.words(ES + TERM, ".quotation-meaning")


def test_a_written_page_says_which_of_its_sections_are_in_english_and_since_when() -> None:
    english, spanish = check().renditions
    state = replace(spanish.states["about.md"], stale=("limits",))
    sections = (Section("#readers", "Para quién es"), Section("#limits", "What it is not"))
    frame = Frames(spanish, (english, spanish), makes_files=False).of_page(Framed("about/", "", sections, state=state))
    assert [section.title for section in frame.renewed] == ["What it is not"]
    since = "Una sección de esta página está en inglés. Cambió o se añadió después del 28 de noviembre de 2026, cuando"
    assert frame.renewed_since.startswith(since)
    shown = spanish.publication.templates.called("translations", "renewed", Markup("<h2>A</h2>"), Markup("<p>B</p>"))
    assert re.sub(r"\s+", "", shown) == (
        "<h2>A</h2><details><summary>Latraducciónanterior,queyanocorresponde</summary><p>B</p></details>"
    )


def test_a_page_that_is_missing_is_told_in_every_language(sample_site: Pages) -> None:
    assert sample_site.all("404.html", "main h1")
    assert sample_site.all("404.html", 'main [lang="es"] h2')


def test_the_sitemap_names_each_page_in_all_languages() -> None:
    made = check().renditions[0].edition
    (file,) = sitemap(made)
    rows = ElementTree.fromstring(file.content())
    assert len(rows) == len(made.languages) * len(made.addresses) > len(made.addresses)
    for row in rows:
        assert len(row.findall("{http://www.w3.org/1999/xhtml}link")) == len(made.languages)


def test_a_site_in_one_language_keeps_the_place_of_the_others() -> None:
    checked = check_project(Project(ROOT, SAMPLE, "data", languages=()))
    assert [one.language for one in checked.renditions] == ["en"]
    assert "es" in checked.languages


def check(root: Path = ROOT, data: Path = SAMPLE) -> Checked:
    """What is published of a folder of records, in all languages."""
    checked = check_project(Project(root, data, "data", places=Places("https://example.org/"), keeps_addresses=False))
    assert [str(problem) for problem in checked.problems] == []
    return checked


def _way(page: str, href: str) -> str:
    """Where a link of a page leads, below the root of the site."""
    parts = page.rstrip("/").split("/") if page else []
    path = href.partition("#")[0]
    while path.startswith("../"):
        path, parts = path.removeprefix("../"), parts[:-1]
    return "/".join([*parts, path]).lstrip("/").replace("./", "")
