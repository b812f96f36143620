"""Rule: every quotation is in an excerpt in the evidence of its record, word for word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cached_property

from dossier.collection.dossier import Dossier
from dossier.problems import Problem, shown
from dossier.reading.entry import RecordFile
from dossier.reading.scalars import quoted
from dossier.records.commonmark import words_of
from dossier.records.fields import Wording
from dossier.records.meant.quotations import fitted
from dossier.records.models import Source, Sourced
from dossier.records.normal import normalized
from dossier.records.quoting import Excerpts, Sought, count_words, find_mark, quoted_passages, without_quotations
from dossier.records.typesetting import typeset
from dossier.records.walk import marked_values

from .evidence import MOST_WORDS

_WORD = re.compile(r"[^\s\",;()]+")
_FIELDS_OF_TITLES = {"title", "full_title", "other_names", "caption"}
_WHOLE = "A quotation begins and ends with whole words; the excerpt has “{}”."


class _Evidence:
    """The excerpts of a record that may be quoted in one place: to be searched, and as lists of words."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts
        self.excerpts = Excerpts(texts)

    def has(self, quotation: str) -> bool:
        return self.excerpts.place_of(Sought.read(quotation)) is not None

    @cached_property
    def words(self) -> list[tuple[list[str], frozenset[str]]]:
        """The words of each excerpt that is not too long, in order and each once."""
        listed = [_words_of(text) for text in self.texts if count_words(text) <= MOST_WORDS]
        return [(words, frozenset(words)) for words in listed]


def check(dossier: Dossier) -> Iterator[Problem]:
    """Quotations that their evidence does not bear out, and those from sources that may not be quoted."""
    unquotable = {entry.id for entry in dossier.of(Source) if not entry.record.quotable}
    for file in dossier.files:
        if file.document.partial or _lacks_evidence(file):
            continue
        by_source: dict[str, list[str]] = {}
        for _, row in file.document.rows("evidence", "source", "excerpt"):
            by_source.setdefault(row["source"], []).append(row["excerpt"])
        yield from _quotations(file, {source: _Evidence(texts) for source, texts in by_source.items()}, unquotable)
        quotable = (texts for source, texts in by_source.items() if source not in unquotable)
        yield from _passages(file, _Evidence([text for texts in quotable for text in texts]))


def _lacks_evidence(file: RecordFile) -> bool:
    """Whether a record has no evidence at all, which is said already."""
    value = file.document.value
    return issubclass(file.kind.model, Sourced) and isinstance(value, dict) and not value.get("evidence")


def _quotations(file: RecordFile, by_source: dict[str, _Evidence], unquotable: set[str]) -> Iterator[Problem]:
    for index, row in file.document.rows("quotations", "source", "text"):
        source, text = row["source"], row["text"]
        if source in unquotable:
            hint = "Quote another source that prints the original words, or paraphrase."
            message = f"the wording of “{shown(source)}” may not be quoted (its record says quotable: false)"
            yield file.document.problem(("quotations", index, "source"), message, hint)
        evidence = by_source.get(source, _Evidence([]))
        if count_words(text) <= MOST_WORDS and not evidence.has(text):  # one that is too long is reported as that
            message = f"this quotation was not found in the evidence from “{shown(source)}”"
            location = ("quotations", index, "text")
            fitting = fitted(text, evidence.has)
            hint = f"{fitting.why} Write `text: {quoted(fitting.text)}`." if fitting else _difference(text, evidence)
            yield file.document.problem(location, message, hint)


def _passages(file: RecordFile, evidence: _Evidence) -> Iterator[Problem]:
    """Passages in quotation marks within our own words; they are quotations too."""
    if not issubclass(file.kind.model, Sourced):
        return  # a source has no evidence: what it says of itself are the words of its publication
    for location, role, value in marked_values(file.kind.model, file.document.value):
        if not isinstance(role, Wording) or role.verbatim or location[0] in _FIELDS_OF_TITLES:
            continue
        words = words_of(typeset(value)) if role.prose else typeset(value)
        if mark := find_mark(without_quotations(words)):
            hint = "Write both marks, the one that opens the quotation and the one that closes it."
            yield file.document.problem_at(location, mark, f"the quotation mark {mark} has no partner", hint)
        for passage in quoted_passages(words):
            if not evidence.has(passage):
                message = f"“{shown(passage)}” is in quotation marks, but not in the evidence of this record"
                cut = shown(evidence.excerpts.cut_word(passage))
                other = "use *italics* for words that are not quoted" if role.prose else "leave the quotation marks out"
                hint = f"Add an excerpt with these words, or {other}."
                if fitting := fitted(passage, evidence.has):
                    hint = f"{fitting.why} Write “{fitting.text}”."
                elif cut:
                    hint = _WHOLE.format(cut)
                elif _is_nearly_in(passage, evidence):
                    hint = f"{_difference(passage, evidence)} Write the words of the excerpt, or {other}."
                yield file.document.problem_at(location, passage, message, hint)


def _is_nearly_in(passage: str, evidence: _Evidence) -> bool:
    """Whether an excerpt has most words of a passage."""
    wanted = _words_of(passage)
    return any(2 * len(known.intersection(wanted)) > len(wanted) for _, known in evidence.words)


def _difference(quotation: str, evidence: _Evidence) -> str:
    """A hint that shows, word by word, where the quotation and the nearest excerpt part."""
    if not evidence.texts:
        return "Add an entry to `evidence:` with this source and the exact words."
    if cut := shown(evidence.excerpts.cut_word(quotation)):
        return _WHOLE.format(cut)
    wanted = _words_of(quotation)
    there, _ = max(evidence.words, key=lambda words: len(words[1].intersection(wanted)), default=([], frozenset()))
    for kind, start, end, place, _ in SequenceMatcher(None, wanted, there, autojunk=False).get_opcodes():
        if kind != "equal" and not (kind == "insert" and start in (0, len(wanted))):
            before = f"After “{_first(wanted[max(0, start - 3) : start])}”, the" if start else "The"
            return f"{before} excerpt has “{_first(there[place:])}”, but the quotation has “{_first(wanted[start:])}”."
        if end == len(wanted):
            break
    return "Compare the two letter by letter."


def _words_of(text: str) -> list[str]:
    return _WORD.findall(normalized(text))


def _first(words: list[str]) -> str:
    return shown(" ".join(words if len(words) <= 6 else [*words[:6], "…"]))
