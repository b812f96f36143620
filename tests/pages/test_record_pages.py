"""The page of a record: its sources are numbered as its marks are, and its related records are none that it has linked."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from dossier.derived.evidence import Mark, cited, marks
from dossier.derived.relations import MOST_SOURCES
from dossier.html.links import records_linked
from dossier.pages.publication import Publication
from dossier.records.models import Sourced

_MARK = re.compile(r'<a href="#evidence-(\d+)" aria-label="Source (\d+)">(\d+)</a>')
_LISTED = re.compile(r'<li id="source-([a-z0-9-]+)">')
_EXCERPTS = re.compile(r'<p class="credit">(\d+)\. <a href="#source-([a-z0-9-]+)">')
_RELATED = '<details class="fold related"'


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


def test_related_records_are_not_linked_above(bodies: Mapping[tuple[str, str], str]) -> None:
    folded = {key: body.partition(_RELATED) for key, body in bodies.items() if _RELATED in body}
    assert folded
    for key, (above, _, below) in folded.items():
        related = records_linked(below.partition("</details>")[0])
        assert related, key
        assert related.isdisjoint(records_linked(above)), key


def test_what_a_page_refers_to_is_linked_on_it(publication: Publication, bodies: Mapping[tuple[str, str], str]) -> None:
    for key, body in bodies.items():
        cites = {link.target for link in publication.dossier.outgoing.get(key, ())} - {key}
        assert cites <= records_linked(body), key
