"""Long sentences are found in records, labels and hand-written pages, each with its beginning and its line."""

from __future__ import annotations

import pytest

from dossier.collection.dossier import Dossier
from dossier.reading.document import Document
from dossier.reading.entry import RecordFile
from dossier.records.kinds import BY_NAME
from dossier.records.limits import MOST_WORDS_IN_SENTENCE
from dossier.rules import sentences

MOST = "Words " + "word " * (MOST_WORDS_IN_SENTENCE - 2) + "end."
MORE = f"One {MOST}"
FOUND = [
    MORE,
    f"Short. {MORE} Short.",
    f"- a\n- {MORE}",
    f"[a]({'x' * 9}) {MOST}",
    f"“a b” {MORE}",
    f"{MOST[:-1]}; More.",
]
NOT_FOUND = [
    MOST,
    f"{MOST} {MOST}",
    f"{MOST}\n\n{MOST}",
    f"- {MOST}\n- {MOST}",
    f"“{MORE}” {MOST}",
    f"{MOST[:-4]}– end.",
]


def found(document: Document) -> list[str]:
    dossier = Dossier((RecordFile(BY_NAME["definition"], "x", document),), frozenset(), ())
    return [problem.message for problem in sentences.check(dossier)]


@pytest.mark.parametrize("text", FOUND)
def test_long_sentences(text: str) -> None:
    (message,) = found(Document("x", {"note": text}))
    assert message.startswith("a sentence has 29 words: “")
    assert [problem.message for problem in sentences.check_pages([("x", text)])] == [message]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_sentences_of_the_most_words(text: str) -> None:
    assert found(Document("x", {"note": text})) == []
    assert [*sentences.check_pages([("x", text)])] == []


def test_every_text_of_a_record_that_is_ours() -> None:
    values = {"title": MORE, "changes": [{"note": MORE}], "unlinked_reason": MORE}
    assert len(found(Document("x", values))) == 3
    assert found(Document("x", {"quotations": [{"text": MORE}], "evidence": [{"excerpt": MORE}]})) == []


def test_labels_and_pages() -> None:
    labels = Document("en.yaml", {"site": {"name": MORE}, "groups": ["x", {"y": MOST}]})
    assert len([*sentences.check_labels(labels)]) == 1
    page = f"# A\n\nShort.\n\n| a | {MOST} |\n|---|---|\n| {MOST} | {MORE} |\n\n```yaml\n{MORE}\n```\n\n**Two** *three* {MORE}\n"
    assert [(problem.line, problem.message[:24]) for problem in sentences.check_pages([("docs/a.md", page)])] == [
        (7, "a sentence has 29 words:"),
        (13, "a sentence has 31 words:"),
    ]
