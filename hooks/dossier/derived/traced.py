"""What bears out the facts of records: the excerpts behind each sentence of a summary, and the counts by kind of record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dossier.collection.dossier import Dossier
from dossier.collection.tracing.tracing import Traced, Way
from dossier.reading.entry import Entry
from dossier.records.commonmark import words_of
from dossier.records.facts.plain import plain
from dossier.records.kinds import KINDS, Kind
from dossier.records.languages.foreign import Translated, as_written, like
from dossier.records.models import Sourced
from dossier.records.sentences import ends_of

MOST_MARKS = 3
"""Excerpts that are named after one sentence; the others are below all the same."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a record, as Markdown with the space after it, and the numbers of the excerpts that bear it out."""

    words: str
    excerpts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """How many facts the records of a kind state, and how they are borne out; `kind` is None for all records."""

    kind: Kind | None
    excerpt: int
    linked: int
    derived: int

    @property
    def all(self) -> int:
        """All facts."""
        return self.excerpt + self.linked + self.derived


def sentences_of(entry: Entry[Sourced], facts: Iterable[Traced]) -> tuple[Sentence, ...]:
    """The sentences of the summary of a record, each with the fewest excerpts that have all its facts."""
    in_summary = (traced for traced in facts if traced.stated.location == ("summary",))
    return borne_out(entry.record.summary, ((traced.stated.fact.start, traced.excerpts) for traced in in_summary))


def borne_out(text: str, facts: Iterable[tuple[int, tuple[int, ...]]]) -> tuple[Sentence, ...]:
    """The sentences of a text, by where its facts are in the plain words and the excerpts that have each.

    The places are those in the text as it was written; a translation has the marks at the same sentences.
    """
    placed, found, start = tuple(facts), list[Sentence](), 0
    for end, sentence in _sentences(as_written(text)):
        within = [frozenset(excerpts) for place, excerpts in placed if start <= place < end]
        found.append(Sentence(sentence, _fewest(within)))
        start = end
    return _translated(text, found) if isinstance(text, Translated) else tuple(found)


def _translated(text: Translated, written: list[Sentence]) -> tuple[Sentence, ...]:
    """The sentences of a translation; where it has more or fewer of them, all excerpts are named after the last."""
    words = [sentence for _, sentence in _sentences(text)]
    if len(words) == len(written):
        return tuple(
            Sentence(Translated(own, one.words), one.excerpts) for own, one in zip(words, written, strict=True)
        )
    all_ = _fewest([frozenset([number]) for one in written for number in one.excerpts])
    *before, last = (Translated(own, text.original) for own in words)
    return (*(Sentence(own, ()) for own in before), Sentence(last, all_))


def first_sentence(prose: str) -> str:
    """The first sentence of a text, as plain words."""
    _, sentence = next(_sentences(prose))
    return words_of(sentence).strip()


def _sentences(prose: str) -> Iterator[tuple[int, str]]:
    """Each sentence, and where it ends in the plain words of the text."""
    start = 0
    for end in ends_of(prose):
        yield len(plain(words_of(prose[:end]))), like(prose, prose[start:end])
        start = end


def _fewest(wanted: list[frozenset[int]]) -> tuple[int, ...]:
    """The numbers by which most of the sets are met, one after the other."""
    chosen, left = list[int](), [numbers for numbers in wanted if numbers]
    while left and len(chosen) < MOST_MARKS:
        counts = Counter(number for numbers in left for number in sorted(numbers))
        best = max(sorted(counts), key=counts.__getitem__)
        chosen.append(best)
        left = [numbers for numbers in left if best not in numbers]
    return tuple(sorted(chosen))


def worked_out(record: Sourced) -> tuple[tuple[str, str], ...]:
    """The words that are marked as derived, empty where a field is, each with the reason."""
    stated = f"{as_written(record.title)} {words_of(as_written(record.summary))}"
    return tuple((mark.words if mark.words in stated else "", mark.reason) for mark in record.derived)


def count_facts(dossier: Dossier) -> tuple[Counted, ...]:
    """The facts of all records as they were written, and those of each kind that has some."""
    written = dossier.as_written or dossier
    counts = Counter(
        (entry.kind.name, traced.way) for entry in written.listed(Sourced) for traced in written.tracing.trace(entry)
    )
    kinds = [kind for kind in KINDS if any(counts[kind.name, way] for way in Way)]
    by_kind = [Counted(kind, *(counts[kind.name, way] for way in _BORNE_OUT)) for kind in kinds]
    whole = (sum(getattr(one, way.value) for one in by_kind) for way in _BORNE_OUT)
    return (*by_kind, Counted(None, *whole))


_BORNE_OUT = (Way.EXCERPT, Way.LINKED, Way.DERIVED)
