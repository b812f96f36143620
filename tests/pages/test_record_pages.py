"""The page of a record: its sources are numbered as its marks are, and its related records are none that it has linked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import chain
from urllib.parse import urlsplit

import pytest

from dossier.derived.evidence import Mark, cited, marks
from dossier.derived.relations import MOST_EXCERPTS, MOST_SOURCES
from dossier.html.links import records_linked
from dossier.pages.publication import Publication
from dossier.records.models import Action, Authority, Case, Source, Sourced
from support import Records

_MARK = re.compile(r'<a href="#evidence-(\d+)" aria-label="Source (\d+)">(\d+)</a>')
_LISTED = re.compile(r'<li id="source-([a-z0-9-]+)">')
_EXCERPTS = re.compile(r'<p class="credit">(\d+)\. <a href="#source-([a-z0-9-]+)">')
_RELATED = '<details class="fold related"'


_TEXT = re.compile(r">([^<>]+)<")
_ADDRESS = re.compile(r"https?://|\bwww\.")
_CITED = re.compile(r'<details class="fold cite">.*?</details>', re.DOTALL)


@pytest.fixture(scope="module")
def bodies(publication: Publication) -> Mapping[tuple[str, str], str]:
    """The body of the page of each record that has sources."""
    return {entry.key: publication.record_page(entry).body for entry in publication.dossier.of(Sourced)}


def test_marks_have_the_numbers_of_the_sources(publication: Publication, bodies: Mapping[tuple[str, str], str]) -> None:
    for key, body in bodies.items():
        record = publication.dossier.by_id[key].record
        assert isinstance(record, Sourced)
        assert tuple(_LISTED.findall(body)) == record.sources, key
        assert _EXCERPTS.findall(body) == [(str(one.number), one.source) for one in cited(record)], key
        for excerpt, named, number in _MARK.findall(body):
            assert named == number
            assert record.sources[int(number) - 1] == record.evidence[int(excerpt) - 1].source, key


def test_one_mark_names_all_excerpts_of_a_source(sample: Publication) -> None:
    record = sample.dossier.by_id["event", "ev-2025-04-07-mou-signed"].record
    assert isinstance(record, Sourced)
    everything = range(1, len(record.evidence) + 1)
    assert [mark.source for mark in marks(record, everything)] == [one.number for one in cited(record)]
    assert marks(record, ()) == ()
    assert marks(record, (1,)) == (Mark(record.sources.index(record.evidence[0].source) + 1, 1),)


def test_of_many_sources_some_are_folded(publication: Publication) -> None:
    for entry in publication.dossier.of(Sourced):
        related = publication.relations.of(entry)
        assert (*related.sources_shown, *related.sources_folded) == related.sources
        assert len(related.sources_shown) <= MOST_SOURCES
        assert len(related.sources_folded) != 1


def test_of_many_excerpts_of_a_source_some_are_folded(publication: Publication) -> None:
    for entry in publication.dossier.of(Source):
        related = publication.relations.of(entry)
        assert (*related.excerpts_shown, *related.excerpts_folded) == related.excerpts
        assert len(related.excerpts_shown) <= MOST_EXCERPTS
        assert len(related.excerpts_folded) != 1


def test_related_records_are_not_linked_above(bodies: Mapping[tuple[str, str], str]) -> None:
    folded = {key: body.partition(_RELATED) for key, body in bodies.items() if _RELATED in body}
    assert folded
    for key, (above, _, below) in folded.items():
        shown = below.partition("</details>")[0]
        assert "<a href=" in shown, key
        assert records_linked(shown).isdisjoint(records_linked(above)), key


def test_what_a_page_refers_to_is_linked_on_it(publication: Publication, bodies: Mapping[tuple[str, str], str]) -> None:
    for key, body in bodies.items():
        cites = {link.target for link in publication.dossier.outgoing.get(key, ())} - {key}
        assert cites <= records_linked(body), key


def test_an_address_is_printed_as_the_name_of_what_is_there(publication: Publication) -> None:
    for entry in (*publication.dossier.of(Authority), *publication.dossier.of(Case), *publication.dossier.of(Source)):
        body = _CITED.sub("", publication.record_page(entry).body)
        assert not [text for text in _TEXT.findall(body) if _ADDRESS.search(text)], entry.key


def test_every_name_of_a_site_is_of_one_that_records_lead_to(real: Publication) -> None:
    laws = (address for law in real.dossier.of(Authority) for address in law.record.links)
    cases = (address for case in real.dossier.of(Case) for address in case.record.links)
    sources = (source.record.url for source in real.dossier.of(Source) if source.record.url)
    assert set(real.labels.sites) <= {urlsplit(address).netloc for address in chain(laws, cases, sources)}
    assert real.labels.site_of("https://www.example.org/a/b") == "example.org"


def test_a_ruling_begins_with_the_way_to_it(real: Publication) -> None:
    with_document = [entry for entry in real.dossier.of(Action) if real.relations.of(entry).documents]
    assert with_document
    for entry in with_document:
        body = real.record_page(entry).body
        words = real.labels.phrases.read_ruling if entry.record.ruling else real.labels.phrases.read_filing
        assert words in body.partition('<dl class="facts">')[0]


def test_holdings_have_the_marks_of_their_excerpts(real: Publication) -> None:
    held = [entry for entry in real.dossier.of(Action) if entry.record.holdings]
    marked = [entry for entry in held if _MARK.search(real.record_page(entry).body.partition('id="holdings"')[2])]
    assert marked


def test_a_definition_says_what_the_term_is_called_elsewhere(records: Records) -> None:
    source = "    source: foxrothschild-2025-04-irs-agrees-to-share\n"
    records.edit("definitions/return-information.yaml", "    also:\n", f"{source}    also:\n")
    publication = records.published()
    body = publication.record_page(publication.dossier.by_id["definition", "return-information"]).body
    assert '<span lang="es">Información de declaraciones de impuestos</span> <span class="aside">Spanish</span>' in body
    assert 'href="../../sources/foxrothschild-2025-04-irs-agrees-to-share/"' in body.split("</dl>")[0]
