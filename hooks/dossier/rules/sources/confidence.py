"""Rule: the confidence is high only where a strong source, or two that are independent, carry the evidence."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.collection.dossier import Dossier
from dossier.problems import Problem, shown
from dossier.reading.entry import AnyEntry, Entry
from dossier.records.models import Source, Sourced
from dossier.records.origins import find_independent, is_strong
from dossier.records.vocabulary import Confidence


def check(dossier: Dossier) -> Iterator[Problem]:
    """Records of high confidence whose evidence comes from one origin, at second hand."""
    for entry in dossier.entries:
        record = entry.record
        if isinstance(record, Sourced) and record.confidence is Confidence.HIGH:
            named = dict.fromkeys(item.source for item in record.evidence)
            found = [source for id_ in named if (source := dossier.find(Source, id_))]
            yield from _weak(entry, found)


def _weak(entry: AnyEntry, sources: list[Entry[Source]]) -> Iterator[Problem]:
    records = [source.record for source in sources]
    if not sources or any(map(is_strong, records)) or find_independent(records):
        return
    counted = ", ".join(f"“{shown(source.id)}” ({_standing(source.record)})" for source in sources)
    message = f"the confidence is “high”, but all evidence comes from one origin at second hand: {counted}"
    hint = (
        "Write `confidence: medium`, and in `confidence_note` why, such as: Known from one report, read in a copy. Or add an "
        "excerpt from the original, an official document, or a source that is independent."
    )
    yield entry.document.problem(("confidence",), message, hint)


def _standing(source: Source) -> str:
    """What a source is to its origin, in a few words."""
    if not source.quotable:
        return "wording not reliable"
    return f"follows {shown(source.follows[0])}" if source.follows else source.relation
