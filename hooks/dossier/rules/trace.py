"""Rule: each date, number and name that a record states is in its evidence, in a record that it links, or marked as derived."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.collection.dossier import Dossier
from dossier.collection.tracing.stated import WORDED, Stated
from dossier.collection.tracing.tracing import Traced, Way, is_about
from dossier.problems import Problem, shown
from dossier.reading.canonical import on_one_line
from dossier.reading.entry import Entry
from dossier.records.facts.dates import key_of_date
from dossier.records.facts.found import Fact, FactKind
from dossier.records.facts.names import telling, words_of_name
from dossier.records.facts.plain import plain
from dossier.records.facts.words import words_in
from dossier.records.models import Source, Sourced

_CURE = (
    "Add the excerpt that has it to `evidence:`, link the record that has it{}, or give the reason under `derived:`, as "
    "`- words: {}` and, below `words`, `reason: …`."
)
_MOST_LINKS = 3


def check(dossier: Dossier) -> Iterator[Problem]:
    """Facts that nothing bears out, each once in a record, and marks that are about no such fact.

    Not of records that lead to one that is missing or faulty, which may bear them out.
    """
    if dossier.tracing.subject in dossier.unsure:
        return
    sourced = {entry.key: entry for entry in dossier.of(Sourced)}
    sound = dossier.by_id.keys() - dossier.unsure
    for entry in (sourced[file.key] for file in dossier.files if file.key in sourced):
        leads_to_sound_records = all(link.target in sound for link in dossier.outgoing.get(entry.key, ()))
        if leads_to_sound_records and not entry.record.withdrawn:
            facts = dossier.tracing.trace(entry)
            yield from _untraced(dossier, entry, facts)
            yield from _idle_marks(entry, facts)


def _untraced(dossier: Dossier, entry: Entry[Sourced], facts: tuple[Traced, ...]) -> Iterator[Problem]:
    places: dict[tuple[str, ...], list[Stated]] = {}
    for stated, way, *_ in facts:
        if way is Way.UNTRACED:
            places.setdefault(stated.fact.keys, []).append(stated)
    for first, *others in places.values():
        what = f"the {first.fact.kind} “{shown(first.fact.words)}”"
        message = f"{what} is in no excerpt of this record and in no record that it links{_elsewhere(entry, others)}"
        yield entry.document.problem_at(first.location, first.fact.words, message, _hint(dossier, entry, first))


def _elsewhere(entry: Entry[Sourced], others: list[Stated]) -> str:
    """Where else a record states a fact, so that it is mended everywhere at once."""
    lines = {
        entry.document.problem_at(other.location, other.fact.words, "").line: f"`{other.field}`" for other in others
    }
    return f"; also {', '.join(f'in {field} on line {line}' for line, field in lines.items())}" if lines else ""


def _hint(dossier: Dossier, entry: Entry[Sourced], stated: Stated) -> str:
    """What to do, with an excerpt of one of its sources that has the fact; else with its own that has a part of a name."""
    links = " or ".join(f"`[words]({kind}:{id_})`" for kind, id_ in _records_with(dossier, entry, stated))
    cure = _CURE.format(
        f", such as {links}" if links else "",
        on_one_line(stated.fact.words if stated.field in WORDED else stated.field),
    )
    for other in dossier.of(Sourced):
        evidence = other.record.evidence
        for place in dossier.tracing.excerpts_with(stated.fact, other):
            if evidence[place].source in entry.record.sources:
                found = evidence[place]
                return f"{cure} “{other.id}” has one from “{found.source}”: “{found.excerpt}”"
    excerpt, there = _nearest(entry.record, stated.fact)
    only = f"The nearest excerpt has only “{there}”: “{excerpt}”" if there else "No excerpt from its sources has it."
    return f"{cure} {only}{_other_name(dossier, stated) if there else _sources_dated(dossier, entry, stated)}"


def _records_with(dossier: Dossier, entry: Entry[Sourced], stated: Stated) -> tuple[tuple[str, str], ...]:
    """Records of that name, or those of that day to which a linked record leads, or which are of the same case."""
    if stated.named:
        return ()
    found = dossier.tracing.named.keys_of(stated.fact)
    if stated.fact.kind is FactKind.DATE:
        linked = [link.target for link in dossier.outgoing.get(entry.key, ())]
        near = {link.target for key in linked for link in dossier.outgoing.get(key, ())}
        near |= {link.origin.key for key in linked for link in dossier.incoming.get(key, ()) if key[0] == "case"}
        found = frozenset(
            other.key for other in dossier.of(Sourced) if other.key in near and _is_of(other, stated.fact)
        )
    return tuple(sorted(found - {entry.key})[:_MOST_LINKS])


def _is_of(entry: Entry[Sourced], date: Fact) -> bool:
    return entry.record.when is not None and key_of_date(entry.record.when) == date.keys[0]


def _sources_dated(dossier: Dossier, entry: Entry[Sourced], stated: Stated) -> str:
    """A sentence with the dates of the sources, if the date of the record itself is in none of them."""
    found = (dossier.find(Source, id_) for id_ in entry.record.sources) if stated.field == "date" else ()
    dated = ", ".join(
        f"“{source.id}” is dated {source.record.date}" for source in found if source and source.record.date
    )
    return f" Its sources: {dated}; correct that too if it is wrong." if dated else ""


def _other_name(dossier: Dossier, stated: Stated) -> str:
    """A sentence on people who are known by another name than the one in an excerpt."""
    people = [id_ for kind, id_ in sorted(dossier.tracing.named.keys_of(stated.fact)) if kind == "person"]
    return (
        f" If it has another name of the same person, write that in `also_known_as:` of “{people[0]}”."
        if people
        else ""
    )


def _nearest(record: Sourced, fact: Fact) -> tuple[str, str]:
    """The excerpt that has the most words of a name, and these words as the record has them; empty where none has any."""
    wanted = telling(fact.keys) if fact.kind is FactKind.NAME else ()
    found = {item.excerpt: set(wanted).intersection(words_of_name(plain(item.excerpt))) for item in record.evidence}
    excerpt = max(found, key=lambda text: len(found[text]))
    there = (word.written for word in words_in(fact.words) if word.folded in found[excerpt])
    return excerpt, " ".join(there)


def _idle_marks(entry: Entry[Sourced], facts: tuple[Traced, ...]) -> Iterator[Problem]:
    """Marks whose words are not there, and those of facts that are borne out anyway."""
    for index, mark in enumerate(entry.record.derived):
        about = [traced for traced in facts if is_about(mark.words, entry.record, traced.stated)]
        location = ("derived", index, "words")
        if not about:
            message = f"“{shown(mark.words)}” has no date, number or name of the title, the summary or `in_brief`, and is not the name of a field"
            yield entry.document.problem(
                location, message, "Copy the words exactly, or write the name of the field, as `date`."
            )
        elif all(traced.way is not Way.DERIVED for traced in about):
            message = f"“{shown(mark.words)}” needs no mark: it is in the evidence, or in a record that is linked"
            yield entry.document.problem(location, message, "Remove this mark.")
