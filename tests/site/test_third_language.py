"""A language more is a file of labels, a folder of pages and one of translations: nothing else names it."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import pytest

from commands import build
from support.pages import Pages
from support.spoken import is_wrong, passages
from support.toy import PAGE, TITLE, TOY, ToyProject

SITE = "https://example.org/"
MOU = "agreements/mou/"


@pytest.fixture(scope="module")
def toy_site(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    toy, site = ToyProject.make(tmp_path_factory.mktemp("toy")), tmp_path_factory.mktemp("toy-site")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(build, "ROOT", toy.root)
        patch.setenv("SITE_URL", SITE)
        build.render(toy.data, site)
    return Pages(site)


def test_every_page_is_there(toy_site: Pages) -> None:
    of = {code: {one for one in toy_site.lasting if one.startswith(f"{code}/")} for code in ("es", TOY)}
    assert len(of[TOY]) > 100
    assert {one.removeprefix(f"{TOY}/") for one in of[TOY]} == {one.removeprefix("es/") for one in of["es"]}


def test_pages_name_themselves_in_all_languages(toy_site: Pages) -> None:
    for address in (f"{TOY}/", f"{TOY}/{MOU}", MOU, f"es/{MOU}"):
        own = address.removeprefix(f"{TOY}/").removeprefix("es/")
        links = toy_site.all(address, "link[rel=alternate][hreflang]")
        assert [(link.attrs["hreflang"], link.attrs["href"]) for link in links] == [
            ("en", f"{SITE}{own}"),
            ("x-default", f"{SITE}{own}"),
            (TOY, f"{SITE}{TOY}/{own}"),
            ("es", f"{SITE}es/{own}"),
        ]
        switch = {str(link.attrs["lang"]) for link in toy_site.all(address, "a.language")}
        assert switch == {"en", TOY, "es"} - {str(toy_site.all(address, "html")[0].attrs["lang"])}


def test_a_page_and_a_record_are_in_it(toy_site: Pages) -> None:
    assert toy_site.words(f"{TOY}/{PAGE}/", "h1").startswith("Qprivacy")
    assert toy_site.words(f"{TOY}/{MOU}", "h1") == TITLE
    assert toy_site.all(f"{TOY}/help/", 'main [lang="en"] h1')


def test_no_word_of_the_interface_is_in_another_language(toy_site: Pages) -> None:
    wrong = {
        f"{address}: {one.words}"
        for address in toy_site.lasting
        if address.startswith(f"{TOY}/")
        for one in passages(toy_site.text(address))
        if is_wrong(one)
    }
    assert wrong == set()


def test_the_files_of_each_language_are_there(toy_site: Pages) -> None:
    folder = toy_site.folder / TOY
    feed = json.loads((folder / "feeds/everything.json").read_text(encoding="utf-8"))
    assert (feed["language"], feed["home_page_url"]) == (TOY, f"{SITE}{TOY}/changes/")
    assert TITLE in (folder / MOU / "index.md").read_text(encoding="utf-8")
    assert (folder / "llms.txt").is_file()


def test_the_sitemap_has_it(toy_site: Pages) -> None:
    rows = ElementTree.parse(toy_site.folder / "sitemap.xml").getroot()
    found = {str(row[0].text): len(row.findall("{http://www.w3.org/1999/xhtml}link")) for row in rows}
    assert found[f"{SITE}{TOY}/{MOU}"] == 3
    assert {3} == set(found.values())
