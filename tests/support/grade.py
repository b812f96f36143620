"""How hard words are to read: the grade of Flesch and Kincaid."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dossier.records.commonmark import blocks_of
from dossier.records.sentences import ends_of

_VOWELS = re.compile(r"[aeiouy]+")
_SILENT_E = re.compile(r"(?<=[^l])e$")
_SILENT_ED = re.compile(r"(?<=[^dt])ed$")


def grade_of(texts: Iterable[str]) -> float:
    """The school grade of the United States at which texts in simple Markdown can be read, all names and numbers counted.

    0.39 words a sentence + 11.8 syllables a word - 15.59: J. P. Kincaid et al., Derivation of New Readability Formulas for
    Navy Enlisted Personnel (1975). Syllables are counted as groups of vowels, without a silent *e*.
    """
    words, sentences = list[str](), 0
    for text in texts:
        for block in blocks_of(text):
            sentences += len([*ends_of(block)])
            words += block.split()
    syllables = sum(map(_syllables, words))
    return 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59


def _syllables(word: str) -> int:
    letters = re.sub(r"[^a-z]", "", word.lower())
    found = len(_VOWELS.findall(letters))
    silent = bool(_SILENT_E.search(letters) or _SILENT_ED.search(letters))
    return max(1, found - silent if found > 1 else found)
