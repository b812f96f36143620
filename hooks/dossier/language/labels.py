"""The words of the interface and of the vocabularies, from the labels file of a language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

import yaml

Words = Mapping[str, Any]


class Labels:
    """The labels of one language; a missing one is an error, never an empty text."""

    def __init__(self, language: str, words: Words) -> None:
        self.language = language
        self.words = words

    @classmethod
    def load(cls, folder: Path, language: str) -> Labels:
        """Read `<folder>/<language>.yaml`."""
        text = (folder / f"{language}.yaml").read_text(encoding="utf-8")
        return cls(language, yaml.load(text, Loader=yaml.CSafeLoader))

    def of(self, value: StrEnum) -> str:
        """The label of a word of a vocabulary. Raises `KeyError` when the file has none."""
        label: str = self.words["vocabulary"][vocabulary_name(type(value))][value.value]
        return label

    def heading(self, value: StrEnum) -> str:
        """The label of a word where it heads a list of records, in the plural if the labels have one."""
        headings = self.words["headings"].get(vocabulary_name(type(value)), {})
        label: str = headings[value.value] if headings else self.of(value)
        return label


@cache
def vocabulary_name(vocabulary: type[StrEnum]) -> str:
    """The key of a vocabulary in the labels file: `TermKind` is `term_kind`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", vocabulary.__name__).lower()
