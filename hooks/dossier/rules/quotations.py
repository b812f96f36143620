"""Rule: every quotation stands, word for word, in an excerpt in the evidence of its record."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from ..dossier import Dossier
from ..fields import Wording
from ..gather import Entry
from ..leaves import leaves
from ..models import Source, Sourced
from ..problem import Problem
from ..prose import quoted_passages, stands_in
from ..text import normalise

_FIELDS_OF_TITLES = {"title", "full_title", "other_names", "caption"}


def check(dossier: Dossier) -> Iterator[Problem]:
    """Quotations that their evidence does not bear out, and those from sources that may not be quoted."""
    unquotable = {
        entry.id
        for entry in dossier.by_kind["source"]
        if isinstance(entry.record, Source) and not entry.record.quotable
    }
    for entry in dossier.entries:
        if isinstance(entry.record, Sourced):
            yield from _quotations(entry, entry.record, unquotable)
            yield from _passages(entry, entry.record)


def _quotations(entry: Entry, record: Sourced, unquotable: set[str]) -> Iterator[Problem]:
    for index, quotation in enumerate(record.quotations):
        location = ("quotations", index, "text")
        excerpts = [item.excerpt for item in record.evidence if item.source == quotation.source]
        if quotation.source in unquotable:
            hint = "Quote another source that prints the original words, or say it in our own words."
            message = f"the wording of “{quotation.source}” may not be quoted (its record says quotable: false)"
            yield entry.document.problem(("quotations", index, "source"), message, hint)
        if not any(stands_in(quotation.text, excerpt) for excerpt in excerpts):
            message = f"this quotation does not stand in the evidence from “{quotation.source}”"
            yield entry.document.problem(location, message, _nearest(quotation.text, excerpts))


def _passages(entry: Entry, record: Sourced) -> Iterator[Problem]:
    """Passages in quotation marks within our own words; they are quotations too."""
    excerpts = [item.excerpt for item in record.evidence]
    for location, role, value in leaves(record):
        if not isinstance(role, Wording) or role.verbatim or location[0] in _FIELDS_OF_TITLES:
            continue
        for passage in quoted_passages(value):
            if not any(stands_in(passage, excerpt) for excerpt in excerpts):
                message = f"“{passage}” stands in quotation marks, but not in the evidence of this record"
                hint = "Add an excerpt with these words, or use *italics* for words that are not quoted."
                yield entry.document.problem(location, message, hint)


def _nearest(quotation: str, excerpts: list[str]) -> str:
    """A hint that shows, word by word, where the quotation and the nearest excerpt part."""
    if not excerpts:
        return "Add an entry to `evidence:` with this source and the exact words."
    wanted = normalise(quotation).split()
    there = max((normalise(excerpt).split() for excerpt in excerpts), key=lambda words: _compare(wanted, words).ratio())
    for kind, start, end, place, _ in _compare(wanted, there).get_opcodes():
        if kind != "equal" and not (kind == "insert" and start in (0, len(wanted))):
            before = f"After “{_words(wanted[max(0, start - 3) : start])}” the" if start else "The"
            return f"{before} excerpt goes on “{_words(there[place:])}”, the quotation “{_words(wanted[start:])}”."
        if end == len(wanted):
            break
    return "Compare the two letter by letter."


def _compare(wanted: list[str], there: list[str]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, wanted, there, autojunk=False)


def _words(words: list[str]) -> str:
    return " ".join(words if len(words) <= 6 else [*words[:6], "…"])
