"""The one form of a record reads as what was written, and is the same when it is written again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.reading.canonical import WIDTH, canonical
from dossier.reading.strict_yaml import read_file, read_yaml
from dossier.reading.validation import validate
from dossier.records.kinds import BY_NAME, BY_PLURAL
from support import SAMPLE

TERM = BY_NAME["term"]
FILES = sorted(file for plural in BY_PLURAL for file in (SAMPLE / plural).glob("*.yaml"))

_SIGNS = st.characters(codec="utf-8", categories=("L", "N", "P", "S"), exclude_characters="\ufffe\uffff\ue000")
_WORDS = st.text(st.one_of(st.sampled_from("abc -:#'\"[]{}&*!|>%@`,?~=\n.0123456789"), _SIGNS), max_size=300)
_TEXTS = st.one_of(
    _WORDS, st.sampled_from(["yes", "null", "~", "1.5", "2025", "2025-04-07", "- a", "a: b", "a #b", ""])
)
_VALUES = st.recursive(
    st.one_of(_TEXTS, st.integers(-(10**12), 10**12), st.booleans(), st.none()),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.sampled_from("abcd"), inner, max_size=4)),
    max_leaves=12,
)


def stripped(value: Any) -> Any:
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, list):
        return [stripped(inner) for inner in value]
    return {name: stripped(inner) for name, inner in value.items()} if isinstance(value, dict) else value


@given(st.dictionaries(st.sampled_from(["title", "summary", "note", "about", "x"]), _VALUES, min_size=1, max_size=4))
def test_any_values_are_read_as_they_were_written(values: dict[str, Any]) -> None:
    text = canonical(TERM, values)
    document = read_yaml(text, "x")
    assert all(problem.message.startswith("invisible character") for problem in document.problems)
    if not document.problems:
        assert document.value == stripped(values)
        assert canonical(TERM, document.value) == text


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_record_is_the_same_in_its_form(file: Path) -> None:
    kind = BY_PLURAL[file.parent.name]
    document = read_file(file, file.name)
    text = canonical(kind, document.value)
    again = read_yaml(text, file.name)
    assert validate(again, kind.model) == validate(document, kind.model)
    assert canonical(kind, again.value) == text


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ({"reviewed": "2025-04-07", "title": "T"}, "title: T\nreviewed: 2025-04-07\n"),
        ({"title": "yes"}, "title: 'yes'\n"),
        ({"title": "A: it’s B"}, "title: 'A: it’s B'\n"),
        ({"title": "it's: B"}, "title: 'it''s: B'\n"),
        ({"note": "One.\n\nTwo."}, "note: >-\n  One.\n\n\n  Two.\n"),
        ({"order": 3, "unlinked_reason": None}, "order: 3\nunlinked_reason: null\n"),
        ({"about": {"terms": [], "people": ["b", "a"]}}, "about:\n  terms: []\n  people:\n    - b\n    - a\n"),
        (
            {"evidence": [{"excerpt": "E", "source": "s"}]},
            "evidence:\n  - source: s\n    excerpt: E\n",
        ),
    ],
)
def test_the_form(values: dict[str, Any], text: str) -> None:
    assert canonical(TERM, values) == text


def test_long_texts_are_folded_and_links_are_kept_whole() -> None:
    link = "[words of a link that is long](term:ai-use-notice)"
    text = canonical(TERM, {"summary": f"{'word ' * 16}{link} {'word ' * 20}{'x' * 120}"})
    lines = text.splitlines()
    assert lines[0] == "summary: >-"
    assert [line for line in lines if len(line) > WIDTH] == [f"  {'x' * 120}"]
    assert any(link in line for line in lines)


def test_a_date_needs_no_quotation_marks() -> None:
    assert canonical(BY_NAME["event"], {"date": "2025"}) == "date: 2025\n"
    assert canonical(BY_NAME["event"], {"title": "2025"}) == "title: '2025'\n"
