"""Rule: a translation quotes as many passages as the text that it translates."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.problems import Problem
from dossier.records.quoting import find_mark, quoted_passages, without_quotations

from .pair import Pair


def check(pair: Pair) -> Iterator[Problem]:
    """Passages in quotation marks that are only in one of the two, and marks without a partner."""
    if mark := find_mark(without_quotations(pair.words)):
        hint = "Write both marks, the one that opens the quotation and the one that closes it."
        yield pair.problem(mark, f"the quotation mark {mark} has no partner", hint)
        return
    there, here = len(list(quoted_passages(pair.original_words))), len(list(quoted_passages(pair.words)))
    if there != here:
        message = f"passages in quotation marks: {here} in the translation, {there} in the English text"
        yield pair.problem("", message, "Put each quoted passage between “ and ”, translated, and nothing else.")
