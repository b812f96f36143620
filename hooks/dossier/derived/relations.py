"""What a template sees of a record: its links in both directions, its sources, its neighbors."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar, cast

from dossier.collection.dossier import Dossier, Link
from dossier.derived.numbers.bars import Counted, Drawing, draw
from dossier.reading.entry import AnyEntry, Entry
from dossier.reading.source_health import Seen
from dossier.records.kinds import BY_MODEL, BY_NAME, KINDS, Kind
from dossier.records.languages.foreign import as_written
from dossier.records.models import Action, Base, Case, Figure, Person, Question, Source, Sourced, Statement
from dossier.records.models.case import Counsel
from dossier.records.normal import normalized

from .courts import Affected, Held, Step, by_question, by_side, docket, documents, effects_on, holdings_of
from .evidence import Cited, Mark, Quoted, Taken, cited, excerpts_of, marks, quoted
from .holders import Holder, holders
from .tenures import Office, offices
from .traced import Sentence, borne_out, sentences_of, worked_out

MOST_SOURCES = 5
"""Sources that a page shows; of more, those after the first four are folded."""
MOST_EXCERPTS = 20
"""Excerpts that the page of a source shows; of more, those after the first nineteen are folded."""

R = TypeVar("R", bound=Base)


@dataclass(frozen=True, slots=True)
class Group:
    """Records of one kind, in the order of that kind."""

    kind: Kind
    entries: tuple[AnyEntry, ...]

    @property
    def size(self) -> int:
        """How many they are."""
        return len(self.entries)


class Relations:
    """Relations of all records; what they share, such as the order of each kind, is computed once."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.in_order = {kind.name: dossier.listed(kind.model) for kind in KINDS}
        self.rank = {entry.key: rank for listed in self.in_order.values() for rank, entry in enumerate(listed)}

    def of(self, entry: AnyEntry) -> Related:
        """The view of one record."""
        return Related(self, entry)

    def single(self, kind: Kind) -> AnyEntry | None:
        """The one record of a kind, if there is just one."""
        listed = self.in_order[kind.name]
        return listed[0] if len(listed) == 1 else None

    @cached_property
    def held(self) -> dict[str, tuple[Held, ...]]:
        """The holdings on each question that was answered, in time order, by the id of the question."""
        return by_question(holdings_of(self.dossier.listed(Action)))

    def group(self, keys: Iterable[tuple[str, str]]) -> tuple[Group, ...]:
        """Records named by kind and id, each once, by kind and in the order of the kind."""
        groups: dict[str, list[AnyEntry]] = {}
        for key in sorted(self.rank.keys() & keys, key=self.rank.__getitem__):
            groups.setdefault(key[0], []).append(self.dossier.by_id[key])
        return tuple(Group(kind, tuple(groups[kind.name])) for kind in KINDS if kind.name in groups)


class Related:
    """One record and what is computed about it."""

    def __init__(self, relations: Relations, entry: AnyEntry) -> None:
        self._relations = relations
        self.entry = entry
        self.record = entry.record
        self.kind = entry.kind

    def beyond(self, shown: Collection[tuple[str, str]]) -> tuple[Group, ...]:
        """The records that it refers to or that refer to it, its sources apart, without those that its page has shown."""
        outgoing = self._relations.dossier.outgoing.get(self.entry.key, ())
        cites = {link.target for link in outgoing if link.kind != "source"}
        cited_by = {link.origin.key for link in self._incoming}
        return self._relations.group((cites | cited_by).difference(shown, [self.entry.key]))

    def cited_in(self, field: str, kind: str) -> tuple[AnyEntry, ...]:
        """The records of a kind that refer to it in a field, as actions do to their case; for templates."""
        return self.citing(field, BY_NAME[kind].model)

    def citing(self, field: str, model: type[R]) -> tuple[Entry[R], ...]:
        """The same by the model of the kind."""
        kind = BY_MODEL[model].name
        found = {link.origin.key for link in self._incoming if link.field == field and link.origin.kind.name == kind}
        ranked = sorted(self._relations.rank.keys() & found, key=self._relations.rank.__getitem__)
        return tuple(self._relations.dossier.get(model, id_) for _, id_ in ranked)

    @cached_property
    def sources(self) -> tuple[Entry[Source], ...]:
        """The sources it rests on, as the record orders them."""
        if not isinstance(self.record, Sourced):
            return ()
        return tuple(self._relations.dossier.get(Source, id_) for id_ in self.record.sources)

    @property
    def sources_shown(self) -> tuple[Entry[Source], ...]:
        """The sources that its page shows at once: all, or the first ones of many."""
        return self.sources if len(self.sources) <= MOST_SOURCES else self.sources[: MOST_SOURCES - 1]

    @property
    def sources_folded(self) -> tuple[Entry[Source], ...]:
        """The other sources."""
        return self.sources[len(self.sources_shown) :]

    @cached_property
    def quoted(self) -> tuple[Quoted, ...]:
        """Its quotations, each with the mark of its evidence."""
        return quoted(self.record) if isinstance(self.record, Sourced) else ()

    @cached_property
    def cited(self) -> tuple[Cited, ...]:
        """Its sources that it has excerpts of, with these."""
        return cited(self.record) if isinstance(self.record, Sourced) else ()

    def marks(self, excerpts: Iterable[int]) -> tuple[Mark, ...]:
        """What is put after words that some excerpts bear out, given by their numbers."""
        return marks(self.record, excerpts) if isinstance(self.record, Sourced) else ()

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of its summary, each with the numbers of the evidence that bears it out."""
        if not isinstance(self.record, Sourced):
            return ()
        dossier = self._relations.dossier
        facts = dossier.tracing.trace(cast("Entry[Sourced]", dossier.written(self.entry)))
        return sentences_of(cast("Entry[Sourced]", self.entry), facts)

    def sentences_in(self, text: str) -> tuple[Sentence, ...]:
        """The sentences of another text of it, in the same way."""
        entry = cast("Entry[Sourced]", self.entry)
        return borne_out(text, self._relations.dossier.tracing.facts_in(as_written(text), entry))

    @property
    def derived(self) -> tuple[tuple[str, str], ...]:
        """Words of it that are worked out, and why."""
        return worked_out(self.record) if isinstance(self.record, Sourced) else ()

    @cached_property
    def holdings(self) -> tuple[Held, ...]:
        """For a question: the holdings on it, in time order."""
        return self._relations.held.get(self.entry.id, ())

    @cached_property
    def said(self) -> tuple[Entry[Statement], ...]:
        """For a person or organization: the statements made by it or within it. For a term: those that name it."""
        found = self.citing("about" if self.kind.name == "term" else "speaker", Statement)
        if self.kind.name != "organization":
            return found
        return tuple(entry for entry in found if entry.record.speaker.listed_under == self.entry.id)

    @cached_property
    def holders(self) -> tuple[Holder, ...]:
        """For an organization: who held which role in it."""
        return holders(self.entry.id, self.citing("roles", Person))

    @property
    def offices(self) -> tuple[Office, ...]:
        """For an organization: the same office by office, drawn where several people held one after the other."""
        return offices(self.holders, self._relations.dossier.data_date)

    @cached_property
    def asked(self) -> tuple[Entry[Question], ...]:
        """For a term: the legal questions that name it."""
        return self.citing("terms", Question)

    @property
    def discussed(self) -> bool:
        """For a term: whether a statement names it, or a holding answers a question that does."""
        return bool(self.said) or any(question.id in self._relations.held for question in self.asked)

    @cached_property
    def filed(self) -> tuple[Entry[Action], ...]:
        """For a case: its actions, in time order."""
        return self.citing("case", Action)

    @property
    def counsel(self) -> tuple[tuple[str, tuple[Counsel, ...]], ...]:
        """For a case: counsel of record, by side."""
        return by_side(self.record.counsel) if isinstance(self.record, Case) else ()

    @cached_property
    def docket(self) -> tuple[Step, ...]:
        """For a case: its actions and those of appeals from it, as a tree of motions, rulings and answers."""
        on_appeal = (self._relations.of(case).filed for case in self.citing("appeal_from", Case))
        found = [*self.filed, *(action for filed in on_appeal for action in filed)]
        return docket(sorted(found, key=lambda action: self._relations.rank[action.key]))

    @cached_property
    def decided(self) -> tuple[Held, ...]:
        """For a case: the questions decided in it, in time order."""
        return holdings_of(self.filed)

    @cached_property
    def affected_by(self) -> tuple[Affected, ...]:
        """For an action: the effects of later actions on its own."""
        return effects_on(self.entry.id, self.citing("effects", Action))

    @cached_property
    def documents(self) -> tuple[Entry[Source], ...]:
        """For an action: where the ruling or the filing itself can be read."""
        return documents(self.record, self.sources) if isinstance(self.record, Action) else ()

    @cached_property
    def excerpts(self) -> tuple[Taken, ...]:
        """For a source: what the records take from it."""
        # All that can cite a source has evidence: only sources have none, and they name no source.
        citing = self._relations.group(link.origin.key for link in self._incoming)
        entries = (cast("Entry[Sourced]", entry) for group in citing for entry in group.entries)
        return excerpts_of(self.entry.id, entries)

    @property
    def excerpts_shown(self) -> tuple[Taken, ...]:
        """For a source: the excerpts that its page shows at once: all, or the first ones of many."""
        return self.excerpts if len(self.excerpts) <= MOST_EXCERPTS else self.excerpts[: MOST_EXCERPTS - 1]

    @property
    def excerpts_folded(self) -> tuple[Taken, ...]:
        """For a source: the other excerpts."""
        return self.excerpts[len(self.excerpts_shown) :]

    @property
    def sought(self) -> tuple[str, ...]:
        """For a source: the excerpts that should be found at its address; none where its wording is not reliable."""
        quotable = isinstance(self.record, Source) and self.record.quotable
        return tuple(taken.evidence.excerpt for taken in self.excerpts) if quotable else ()

    @cached_property
    def seen(self) -> Seen | None:
        """For a source: what was found when it was last looked for there, if that is known."""
        health = self._relations.dossier.health
        if not (health.listed and isinstance(self.record, Source)):
            return None
        return health.of(self.entry.id, self.record, self.sought)

    def is_missing(self, excerpt: str) -> bool:
        """For a source: whether an excerpt was not found there."""
        return self.seen is not None and normalized(excerpt) in map(normalized, self.seen.missing)

    @cached_property
    def drawing(self) -> Drawing | None:
        """For a figure with rival values: all of them as bars; a number below zero is left to the table."""
        record = self.record
        if not isinstance(record, Figure) or not record.rivals or min(value.value for value in record.values) < 0:
            return None
        return draw([Counted("", "", record.values)])

    @property
    def previous(self) -> AnyEntry | None:
        """The record before it in the order of its kind."""
        return self._neighbor(-1)

    @property
    def next(self) -> AnyEntry | None:
        """The record after it."""
        return self._neighbor(1)

    @property
    def _incoming(self) -> tuple[Link, ...]:
        return self._relations.dossier.incoming.get(self.entry.key, ())

    def _neighbor(self, step: int) -> AnyEntry | None:
        kind_order = self._relations.in_order[self.kind.name]
        rank = self._relations.rank.get(self.entry.key)
        if rank is None or not 0 <= rank + step < len(kind_order):
            return None
        return kind_order[rank + step]
