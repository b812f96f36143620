"""No page says in one language what is in another without a mark that says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from dossier.derived.translation.worklist import worklist
from dossier.pages.publication import Publication
from dossier.records.models import Source
from support.pages import Pages
from support.spoken import Passage, is_wrong, passages

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
QUOTED = re.compile(r"[“‘][^“”]*[”’]")


@pytest.mark.parametrize(
    "html",
    [
        '<html lang="es"><p>Lo dijo el juez: <q lang="en">with the order</q>.</p>',
        '<html lang="es"><p>Habla por Center for Taxpayer Rights en <em lang="en">The Hill and others</em></p>',
        '<html lang="es"><h1>Resolución (resolution of inquiry)</h1><img alt="Un mapa"><code>the which</code>',
        '<html lang="en"><p>Las Vegas and El Paso <span lang="es">según la orden</span></p>',
        '<html lang="es"><div lang="en"><p>Who signed <span lang="es">y cuándo</span></p></div><p>Y ya</p>',
    ],
)
def test_what_says_its_language_passes(html: str) -> None:
    assert not any(map(is_wrong, passages(html)))


@pytest.mark.parametrize(
    "html",
    [
        '<html lang="es"><p>Lo dijo el juez: <q>with the order</q>.</p>',
        '<html lang="es"><p><a aria-label="Report with a mistake">Un error</a></p>',
        '<html lang="es"><img alt="The map of which it speaks">',
        '<html lang="es"><p lang="en">Who signed</p><p>What is known</p>',
        '<html lang="es"><svg><text>Days before</text></svg>',
        '<html lang="es"><p lang="en">Quién firmó y cuándo</p>',
        '<html lang="en"><p>Título: los impuestos del año</p>',
    ],
)
def test_what_does_not_say_its_language_is_found(html: str) -> None:
    assert any(map(is_wrong, passages(html)))


def test_all_words_are_in_the_language_that_they_are_marked_to_be_in(real_site: Pages) -> None:
    found = dict[Passage, str]()
    for address in real_site.lasting:
        said = dict.fromkeys(passages(real_site.text(address)))
        for one in said:
            found.setdefault(one, address)
    assert [f"{address}: {one.words}" for one, address in found.items() if is_wrong(one)] == []


@pytest.mark.parametrize("code", ["en", "es"])
def test_the_files_of_a_language_are_in_it(real_site: Pages, real: Publication, code: str) -> None:
    """Feeds and what tells programs of the site; quoted words, and what sources call themselves, are as they are.

    A new record is told before it is translated.
    """
    folder = real_site.folder / code.replace("en", "")
    names = {name for one in real.dossier.of(Source) for name in (one.record.title, one.record.publisher)}
    if folder != real_site.folder:
        names |= {text.text.rstrip(".") for one in worklist(real.dossier, code).todo for text in one.state.missing}
    kept = re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))))
    said = [one for file in folder.glob("feeds/**/*.atom") for one in _in_feed(file)]
    said += [Passage(code, line) for line in (folder / "llms.txt").read_text(encoding="utf-8").splitlines()]
    assert {one for one in said if is_wrong(Passage(one.language, QUOTED.sub("…", kept.sub("…", one.words))))} == set()


def _in_feed(file: Path) -> Iterator[Passage]:
    root = ElementTree.parse(file).getroot()
    for element in root.iter():
        if element.text and element.tag.endswith(("title", "subtitle", "summary", "name")):
            yield Passage(element.attrib.get(LANGUAGE, root.attrib[LANGUAGE]), element.text)
