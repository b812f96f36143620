"""Rule: our own words take no side; the words that do are listed, each with a reason."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.collection.dossier import Dossier
from dossier.problems import Problem
from dossier.reading.loaded_words import Finder
from dossier.records.commonmark import own_words_of
from dossier.records.fields import Wording
from dossier.records.walk import marked_values


def check(dossier: Dossier) -> Iterator[Problem]:
    """Loaded words outside quotation marks in our own words; names and titles of sources are not ours."""
    finder = Finder(dossier.words)
    for file in dossier.files:
        for location, role, value in marked_values(file.kind.model, file.document.value):
            if isinstance(role, Wording) and role.ours:
                for found, word in finder.find(own_words_of(value) if role.prose else value):
                    hint = f"Write: {word.instead}. {word.reason}"
                    yield file.document.problem(location, f"“{found}” is a loaded word", hint)
