"""The languages of the site, for tests that hold in each: their codes, their words and their folders."""

from __future__ import annotations

from functools import cache

import pytest

from dossier.language.labels import Labels

from . import LABELS, OVERRIDES

FIRST = LABELS.code
LANGUAGES = [FIRST, *sorted({file.stem for file in (OVERRIDES / "labels").glob("*.yaml")} - {FIRST})]
in_every_language = pytest.mark.parametrize("language", LANGUAGES)
"""Runs a test once in each language: the fixtures `reader` and `labels` are those of the language."""


@cache
def labels_in(language: str) -> Labels:
    """The words of a language."""
    return Labels.load(OVERRIDES / "labels", language)


def within(language: str) -> str:
    """The folder of a language below the root of the site, such as `es/`; nothing for the first language."""
    return "" if language == FIRST else f"{language}/"
