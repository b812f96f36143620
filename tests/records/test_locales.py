"""How languages are named elsewhere."""

from __future__ import annotations

import pytest

from dossier.records.languages.locales import in_three_letters

CODES = {"en": "eng", "es": "spa", "vi": "vie", "de": "deu", "fr": "fra", "qq": "qq"}


@pytest.mark.parametrize("code", CODES)
def test_a_language_has_a_code_of_three_letters(code: str) -> None:
    assert in_three_letters(code) == CODES[code]
