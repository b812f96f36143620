"""What a form on the host was filled in with, and the fields of records that it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from dossier.problems import shown
from dossier.records.kinds import BY_NAME, Kind

from ..workspace import CannotEdit

SOURCE = "source"
"""How a field of the source begins that a form for another record asks for."""
_SOURCE_FIELDS = {
    "Title of the source": "title",
    "Who published it?": "publisher",
    "Date of the source": "date",
    "Link to the source": "url",
}
_OF_THE_SOURCE = {label: f"{SOURCE}.{name}" for label, name in _SOURCE_FIELDS.items()}
_WORDS = {"The exact words in the source": "evidence.excerpt"}
FORMS: Mapping[str, Mapping[str, str]] = {
    "action": {
        "Which case?": "case",
        "Date of the ruling": "date",
        "What kind of ruling?": "kind",
        "The ruling in one line": "title",
        "What did the court decide?": "summary",
        **_OF_THE_SOURCE,
        **_WORDS,
    },
    "statement": {
        "Who said it?": "speaker.person",
        "Date of the statement": "date",
        "Where was it said?": "venue",
        "The statement in one line": "title",
        "What was said, in your words?": "summary",
        **_OF_THE_SOURCE,
        **_WORDS,
    },
    "source": {**_SOURCE_FIELDS, "What kind of source?": "kind", "What does it say?": "summary"},
}
"""For each kind that has a form, the label of each question and the field that its answer belongs to."""
END = "Before you send"
"""The label after the last question of each form."""
MOST_BYTES = 300_000
"""More than the host lets an issue have."""
_MOST_OF_AN_ANSWER = 2_000
_EMPTY = ("", "_No response_")


@dataclass(frozen=True, slots=True)
class Issue:
    """The kind of record that a form is for, and the answers to its questions, by field."""

    kind: Kind
    answers: Mapping[str, str]


def read_issue(file: Path) -> Issue:
    """Read the text of an issue that was made by a form. Raises `CannotEdit` where it was made by none of ours."""
    try:
        with file.open("rb") as opened:
            text = opened.read(MOST_BYTES + 1)
    except OSError as fault:
        raise CannotEdit(f"{file} cannot be read: {fault.strerror}") from None
    if len(text) > MOST_BYTES:
        raise CannotEdit(f"{file} is too large to be an issue; the limit is {MOST_BYTES:,} bytes")
    return issue_of(text.decode("utf-8", "replace"))


def issue_of(text: str) -> Issue:
    """The issue of which this is the text. Raises `CannotEdit`."""
    sections = dict(_sections(text))
    for name, form in FORMS.items():
        if form.keys() <= sections.keys():
            said = {field: _answer(label, sections[label]) for label, field in form.items()}
            return Issue(BY_NAME[name], {field: answer for field, answer in said.items() if answer not in _EMPTY})
    raise CannotEdit(
        "this is not the text of a form for a new ruling, statement or source, so there is no record to begin"
    )


def _sections(text: str) -> Iterator[tuple[str, str]]:
    """Questions and answers; of two answers under the same heading the first comes last, and so counts."""
    labels = {END, *(label for form in FORMS.values() for label in form)}
    heading = re.compile(rf"(?m)^### ({'|'.join(map(re.escape, labels))})[ \t]*$")
    parts = heading.split("\n".join(text.splitlines()))[1:]
    yield from reversed([*zip(parts[::2], parts[1::2], strict=True)])


def _answer(label: str, text: str) -> str:
    """An answer on one line, without signs that no one sees. Raises `CannotEdit` where it is too long."""
    words = "".join(sign if sign.isprintable() else " " for sign in text).split()
    answer = " ".join(words)
    if len(answer) > _MOST_OF_AN_ANSWER:
        raise CannotEdit(f"the answer to “{shown(label)}” is too long; the limit is {_MOST_OF_AN_ANSWER:,} characters")
    return answer
