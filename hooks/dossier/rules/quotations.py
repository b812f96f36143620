"""Rule: every quotation stands, word for word, in an excerpt in the evidence of its record."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from dossier.collection.dossier import Dossier
from dossier.problems import Problem
from dossier.reading.entry import RecordFile
from dossier.records.commonmark import words_of
from dossier.records.fields import Wording
from dossier.records.models import Source, Sourced
from dossier.records.normal import normalized
from dossier.records.quoting import quoted_passages, stands_in
from dossier.records.walk import marked_values

_WORD = re.compile(r"[^\s\",;()]+")
_FIELDS_OF_TITLES = {"title", "full_title", "other_names", "caption"}


def check(dossier: Dossier) -> Iterator[Problem]:
    """Quotations that their evidence does not bear out, and those from sources that may not be quoted."""
    unquotable = {entry.id for entry in dossier.of(Source) if not entry.record.quotable}
    for file in dossier.files:
        if file.document.partial:
            continue
        excerpts = [(row["source"], row["excerpt"]) for _, row in file.document.rows("evidence", "source", "excerpt")]
        yield from _quotations(file, excerpts, unquotable)
        yield from _passages(file, [excerpt for source, excerpt in excerpts if source not in unquotable])


def _quotations(file: RecordFile, excerpts: list[tuple[str, str]], unquotable: set[str]) -> Iterator[Problem]:
    for index, row in file.document.rows("quotations", "source", "text"):
        source, text = row["source"], row["text"]
        if source in unquotable:
            hint = "Quote another source that prints the original words, or paraphrase."
            message = f"the wording of “{source}” may not be quoted (its record says quotable: false)"
            yield file.document.problem(("quotations", index, "source"), message, hint)
        from_source = [excerpt for other, excerpt in excerpts if other == source]
        if not any(stands_in(text, excerpt) for excerpt in from_source):
            message = f"this quotation was not found in the evidence from “{source}”"
            yield file.document.problem(("quotations", index, "text"), message, _nearest(text, from_source))


def _passages(file: RecordFile, excerpts: list[str]) -> Iterator[Problem]:
    """Passages in quotation marks within our own words; they are quotations too."""
    if not issubclass(file.kind.model, Sourced):
        return  # a source has no evidence: what it says of itself are the words of its publication
    for location, role, value in marked_values(file.kind.model, file.document.value):
        if not isinstance(role, Wording) or role.verbatim or location[0] in _FIELDS_OF_TITLES:
            continue
        for passage in quoted_passages(words_of(value) if role.prose else value):
            if not any(stands_in(passage, excerpt) for excerpt in excerpts):
                message = f"“{passage}” is in quotation marks, but not in the evidence of this record"
                hint = "Add an excerpt with these words, or use *italics* for words that are not quoted."
                yield file.document.problem(location, message, hint)


def _nearest(quotation: str, excerpts: list[str]) -> str:
    """A hint that shows, word by word, where the quotation and the nearest excerpt part."""
    if not excerpts:
        return "Add an entry to `evidence:` with this source and the exact words."
    wanted = _WORD.findall(normalized(quotation))
    there = max(
        (_WORD.findall(normalized(excerpt)) for excerpt in excerpts), key=lambda words: _compare(wanted, words).ratio()
    )
    for kind, start, end, place, _ in _compare(wanted, there).get_opcodes():
        if kind != "equal" and not (kind == "insert" and start in (0, len(wanted))):
            before = f"After “{_words(wanted[max(0, start - 3) : start])}”, the" if start else "The"
            return f"{before} excerpt has “{_words(there[place:])}”, but the quotation has “{_words(wanted[start:])}”."
        if end == len(wanted):
            break
    return "Compare the two letter by letter."


def _compare(wanted: list[str], there: list[str]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, wanted, there, autojunk=False)


def _words(words: list[str]) -> str:
    return " ".join(words if len(words) <= 6 else [*words[:6], "…"])
