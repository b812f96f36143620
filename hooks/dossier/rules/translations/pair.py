"""A text and its translation, as the rules look at them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from dossier.problems import Problem
from dossier.reading.entry import RecordFile
from dossier.reading.translation.translation import TranslationFile
from dossier.records.commonmark import blocks_of, words_of
from dossier.records.fields import Wording
from dossier.records.translation.translatable import Translatable, translatable
from dossier.records.typesetting import typeset
from dossier.records.walk import Location


@dataclass(frozen=True)
class Pair:
    """A translated text, and the text that it translates; None where that has changed since."""

    file: TranslationFile
    location: Location
    role: Wording
    translation: str
    original: str | None

    @cached_property
    def words(self) -> str:
        """The words of the translation."""
        return words_of(self.translation) if self.role.prose else self.translation

    @cached_property
    def original_words(self) -> str:
        """The words of what it translates."""
        text = typeset(self.original or "")
        return words_of(text) if self.role.prose else text

    @property
    def blocks(self) -> tuple[str, ...]:
        """The words of each paragraph of the translation."""
        return blocks_of(self.translation) if self.role.prose else (self.translation,)

    def problem(self, words: str, message: str, hint: str) -> Problem:
        """A problem at the place of words of the translation."""
        return self.file.document.problem_at(self.location, words, message, hint)


def pairs_of(file: TranslationFile, record: RecordFile) -> Iterator[Pair]:
    """The translated texts of a file, each with the text of the record that it translates."""
    texts = translatable(record.kind.model, record.document.value, file.language)
    by_sum: Mapping[tuple[str, str], Translatable] = {(one.path, one.digest): one for one in texts}
    roles = {path.name: path.role for path in file.paths}
    for name, listed in file.texts.items():
        for index, one in enumerate(listed):
            text = by_sum.get((name, one.of))
            location = (name, index, "text") if file.is_list(name) else (name, "text")
            yield Pair(file, location, roles[name], one.text, text.text if text else None)
