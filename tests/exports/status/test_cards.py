"""Cards and badges for pages of other sites say the state and its date, and load nothing but a style sheet."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ElementTree

import pytest
from justhtml import JustHTML
from markupsafe import Markup

from dossier.derived.status.embeds import CARDS, Embed, embeds
from dossier.exports.edition import Edition
from dossier.exports.status import badges, cards
from dossier.exports.status.badge import Line, badge, length_of
from dossier.pages.publication import Publication
from dossier.records.vocabulary import State
from support.editions import SITE, edition
from support.pages import elements, parsed

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def known_site(publication: Publication) -> Edition:
    return edition(publication)


def written(edition: Edition) -> dict[str, bytes]:
    return {file.path: file.content() for module in (cards, badges) for file in module.files(edition)}


@pytest.fixture(scope="module")
def files(known_site: Edition) -> dict[str, bytes]:
    return written(known_site)


@pytest.fixture(scope="module")
def shown(publication: Publication) -> list[Embed]:
    return [*embeds(publication.status)]


def subjects(publication: Publication, embed: Embed) -> list[str]:
    return [one.subject.id for one in publication.status.histories if embed.subject in (None, one.subject)]


def test_there_is_a_card_and_a_badge_of_all_and_of_each(
    publication: Publication, shown: list[Embed], files: dict[str, bytes]
) -> None:
    assert [one.subject and one.subject.id for one in shown] == [
        None,
        *(one.subject.id for one in publication.status.histories),
    ]
    assert set(files) == {
        *(f"{one.card}index.html" for one in shown),
        *(path for one in shown for path in (one.badge, one.oembed)),
        *(one.shields for one in shown if one.subject),
    }
    assert all(path.startswith(CARDS) for path in files)


def test_a_card_is_a_whole_document_that_runs_nothing(shown: list[Embed], files: dict[str, bytes]) -> None:
    for embed in shown:
        html = files[f"{embed.card}index.html"].decode()
        JustHTML(html, sanitize=False, collect_errors=True, strict=True)
        card = parsed(html)
        assert [element.attrs["lang"] for element in elements(card, "html")] == ["en"]
        assert elements(card, "html[data-online]"), "a card is of no use in a copy to read offline"
        assert len(elements(card, "main")) == len(elements(card, "h1")) == len(elements(card, "title")) == 1
        assert elements(card, "script, style, [style], img, iframe, form") == []
        assert len(elements(card, "link[rel=stylesheet]")) == 1
        assert elements(card, "meta[name=robots]")[0].attrs["content"] == "noindex"
        for link in elements(card, "a"):
            assert (link.attrs["target"], link.attrs["rel"]) == ("_blank", "noopener noreferrer")


def test_a_card_says_the_answer_and_its_date(
    publication: Publication, shown: list[Embed], files: dict[str, bytes]
) -> None:
    words = publication.labels
    for embed in shown:
        card = Markup(files[f"{embed.card}index.html"].decode()).striptags()
        for answer in publication.status.on(publication.status.as_of):
            sentence = publication.templates.called("sentences", "sentence", answer.interval).striptags()
            assert (sentence in card) == (answer.interval.subject.id in subjects(publication, embed))
        assert words.embeds.known.format(date=publication.formats.date(publication.status.known)) in card
        assert words.status.computed.format(date=publication.formats.date(publication.dossier.data_date)) in card
        assert words.status.caveat in card


def test_a_badge_says_the_state_and_its_date_to_all(
    publication: Publication, shown: list[Embed], files: dict[str, bytes]
) -> None:
    known = publication.labels.embeds.known.format(date=publication.formats.date(publication.status.known))
    for embed in shown:
        drawn = ElementTree.fromstring(files[embed.badge])
        title, texts = drawn.findtext(f"{SVG}title") or "", [text.text or "" for text in drawn.iter(f"{SVG}text")]
        assert (drawn.attrib["role"], drawn.attrib["aria-labelledby"]) == ("img", "t")
        said = [known]
        for answer in publication.status.on(publication.status.as_of):
            if answer.interval.subject.id in subjects(publication, embed):
                said += [answer.interval.subject.name, publication.labels.of(answer.interval.state)]
        assert [words for words in said if words not in title or words not in texts] == []
        assert not re.search(rb"<(?:style|script|image|use|foreignObject)|href|url\(|\bon[a-z]+=", files[embed.badge])


def test_the_words_of_a_badge_are_within_their_cells(publication: Publication) -> None:
    lines = [
        Line(f"subject {number}", publication.labels.of(state), state is State.BLOCKED)
        for number, state in enumerate(State)
    ]
    drawn = badge("The name of a site that is longer than all of its lines", lines, "Known up to a day", "x")
    assert drawn.height == (len(lines) + 2) * drawn.cells[0].height
    for cell in drawn.cells:
        assert cell.words_x + cell.length <= cell.x + cell.width - 8
        assert cell.x + cell.width <= drawn.width


@pytest.mark.parametrize(("shorter", "longer"), [("ill", "mmm"), ("abc", "abcd"), ("name", "NAME")])
def test_wide_letters_take_more_room(shorter: str, longer: str) -> None:
    assert length_of(shorter) < length_of(longer) < length_of(longer, strong=True)


def test_the_description_of_a_card_is_what_oembed_asks_for(shown: list[Embed], files: dict[str, bytes]) -> None:
    for embed in shown:
        found = json.loads(files[embed.oembed])
        assert (found["version"], found["type"], found["provider_url"]) == ("1.0", "rich", SITE)
        (frame,) = elements(parsed(found["html"]), "iframe")
        assert frame.attrs["src"] == SITE + embed.card
        assert frame.attrs["title"] == found["title"]
        assert (frame.attrs["width"], frame.attrs["height"]) == (f"{found['width']}", f"{found['height']}")
        (link,) = elements(parsed(files[f"{embed.card}index.html"].decode()), "link[rel=alternate]")
        assert (link.attrs["type"], link.attrs["href"]) == ("application/json+oembed", SITE + embed.oembed)


def test_services_that_draw_badges_are_told_the_same(
    publication: Publication, shown: list[Embed], files: dict[str, bytes]
) -> None:
    for embed in shown[1:]:
        found = json.loads(files[embed.shields])
        title = ElementTree.fromstring(files[embed.badge]).findtext(f"{SVG}title") or ""
        assert found["schemaVersion"] == 1
        assert found["label"] in title
        assert found["message"].partition(" (")[0] in title
        assert publication.formats.date(publication.status.known) in found["message"]


def test_without_an_address_of_the_site_no_file_names_one(sample: Publication) -> None:
    made = written(edition(sample, site=""))
    assert not [path for path in made if path.endswith("oembed.json")]
    assert not [path for path, content in made.items() if b"example.org" in content]
