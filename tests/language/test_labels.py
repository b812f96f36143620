"""Every word of every vocabulary, every kind and every part has a label, and no label is left over."""

from __future__ import annotations

import inspect
from enum import StrEnum

import pytest

from dossier.derived.agreement.parts import STEPS
from dossier.derived.statements.groupings import GROUPINGS
from dossier.language.labels import Labels, vocabulary_name
from dossier.records import dates, vocabulary
from dossier.records.kinds import KINDS
from support import ROOT

NAMED_ELSEWHERE = (
    vocabulary.Category,
    vocabulary.Choice,
    vocabulary.Grouping,
    vocabulary.MomentKind,
    vocabulary.MomentView,
    vocabulary.Stands,
)
VOCABULARIES = [
    found
    for module in (vocabulary, dates)
    for _, found in inspect.getmembers(module, inspect.isclass)
    if issubclass(found, StrEnum) and found not in (StrEnum, *NAMED_ELSEWHERE)
]


@pytest.fixture(scope="module")
def labels() -> Labels:
    return Labels.load(ROOT / "overrides" / "labels", "en")


def test_vocabularies(labels: Labels) -> None:
    expected = {vocabulary_name(found): {word.value for word in found} for found in VOCABULARIES}
    assert {name: set(words) for name, words in labels.words["vocabulary"].items()} == expected


def test_kinds(labels: Labels) -> None:
    assert list(labels.words["kinds"]) == [kind.name for kind in KINDS]


def test_binding(labels: Labels) -> None:
    assert set(labels.words["binding"]) == set(vocabulary.Court)


def test_headings(labels: Labels) -> None:
    assert set(labels.words["headings"]) == {"authority_kind"}
    assert set(labels.words["headings"]["authority_kind"]) == set(vocabulary.AuthorityKind)
    assert set(vocabulary.PART_OF_KIND) == set(vocabulary.TermKind)


def test_histories_and_steps(labels: Labels) -> None:
    for words in (labels.words["redactions"]["headings"], labels.words["redactions"]["about"]):
        assert set(words) == set(vocabulary.RedactionHistory)
    assert list(labels.words["requests"]["steps"]) == list(STEPS)


def test_views_of_statements(labels: Labels) -> None:
    words = labels.words["statements"]
    assert list(words["views"]) == ["date", *GROUPINGS]
    assert list(words["titles"]) == list(words["about"]) == list(GROUPINGS)
