"""Says in words how the records differ from those of an earlier version."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from babel import Locale

from commands.project import ROOT
from dossier.collection.dossier import Dossier
from dossier.derived.comparison.comparison import Changed, Comparison, Past, Turn
from dossier.derived.comparison.fields import FieldChange
from dossier.derived.comparison.translations import Outdated
from dossier.derived.relations import Relations
from dossier.derived.review import Reviews
from dossier.derived.status.answers import SubjectStatus
from dossier.derived.status.history import Interval
from dossier.derived.status.support import Support
from dossier.invisible import escaped as bare
from dossier.language.formats import formats_of
from dossier.language.labels import Labels
from dossier.reading.entry import AnyEntry
from dossier.records.models import Source
from dossier.records.vocabulary import ChangeKind

_MOST_OF_A_RECORD = 6
"""Lines on one record at the most."""
Line = tuple[int, str]
"""How far a line is set in, and its words."""


class Words:
    """Says in words what differs."""

    def __init__(self, after: Dossier) -> None:
        self.dossier = after
        self.labels = Labels.load(ROOT / "overrides" / "labels", "en")
        self.formats = formats_of(self.labels)

    def lines(self, found: Comparison) -> Iterator[Line]:
        """The status first, then how much differs, then the records."""
        turns = sorted(found.turns, key=lambda turn: not turn.flips)
        yield from ((0, self._turn(turn)) for turn in turns)
        yield from ((0, self._past(past)) for past in found.past)
        if not turns and not found.past:
            yield 0, "No status changes."
        yield 0, self._counts(found)
        yield from self._warnings(found)
        yield from _left_as_before(found)
        yield from _outdated(found.outdated)
        yield from self._each("Gone", ([(1, f"{file.kind.name} {file.id}")] for file in found.gone))
        yield from self._each("Withdrawn", (self._withdrawn(entry) for entry in found.withdrawn))
        yield from self._listed("Added", found.added)
        yield from self._each("Changed", (self._changed(one) for one in found.changed))
        yield from self._each("Renamed", ([(1, f"{old} → {self._named(entry)}")] for old, entry in found.renamed))

    def _turn(self, turn: Turn) -> str:
        name, before, after = turn.subject.name, turn.before, turn.after
        if not after:
            return f"{name}: no longer a subject of the agreement."
        now = self._state(after)
        rests = self._rests(turn.rests)
        if not before:
            return f"{name}: a new subject, {now}{rests}"
        if turn.flips:
            return f"{name}: {self._state(before)} → {now}{self._since(after)}{rests}"
        return f"{name}: still {now}, for other reasons{rests}"

    def _past(self, past: Past) -> str:
        before, after = (", then ".join(map(self._time, times)) for times in (past.before, past.after))
        told = f"{before} → {after}" if before and after else f"{before} is gone" if before else f"{after} is new"
        return f"{past.subject.name}: the same now, but its history changes: {told}."

    def _time(self, interval: Interval) -> str:
        state = self.labels.of(interval.state).lower()
        return f"{state} from {self.formats.date(interval.starts)}" if interval.starts else f"{state} at first"

    def _state(self, answer: SubjectStatus) -> str:
        return self.labels.of(answer.interval.state).lower()

    def _since(self, answer: SubjectStatus) -> str:
        made = dict.fromkeys(entry.id for entry in answer.interval.made_by)
        made |= dict.fromkeys(act.by.action.id for one in answer.interval.over for act in one.acts)
        by = f" by {', '.join(made)}" if made else ""
        return f", from {self.formats.date(answer.since)}{by}" if answer.since else by

    def _rests(self, supports: Sequence[Support]) -> str:
        sets = [" and ".join(support.actions) for support in supports]
        return f"; it would be otherwise without {', or without '.join(sets[:3])}." if sets else "."

    def _counts(self, found: Comparison) -> str:
        kinds = ("added", "changed", "renamed", "withdrawn", "gone")
        counts = [f"{len(getattr(found, kind))} {kind}" for kind in kinds if getattr(found, kind)]
        excerpts, sources = found.excerpts, sum(isinstance(entry.record, Source) for entry in found.added)
        replaced = f"{len(excerpts.replaced)} replaced, " if excerpts.replaced else ""
        told = f"Records: {', '.join(counts) or 'none differ'}. Excerpts: {excerpts.new} new, {replaced}{excerpts.gone} gone."
        return f"{told} New sources: {sources}. Pages of records that differ: {found.pages}."

    def _warnings(self, found: Comparison) -> Iterator[Line]:
        if found.gone:
            yield 0, "Published records are gone: withdraw them instead, so that their addresses say why."
        reviews, touched = Reviews(Relations(self.dossier)), [*found.added, *(one.entry for one in found.changed)]
        due = [entry for entry in touched if reviews.due_since(entry, self.dossier.data_date)]
        if due:
            yield 0, f"Past their review: {', '.join(entry.id for entry in due[:5])}{' …' if len(due) > 5 else ''}."
        moved = [one.entry for one in found.changed if _only_the_day_moved(one)]
        if moved:
            named = ", ".join(entry.id for entry in moved)
            yield 0, f"`standing_as_of` is another day, and `standing` says what it said: {named}."
        untold = [one.entry for one in found.changed if one.fields and not one.told]
        if untold:
            yield (
                0,
                f"Without an entry in `changes`: {', '.join(entry.id for entry in untold[:5])}{' …' if len(untold) > 5 else ''}.",
            )

    def _listed(self, heading: str, entries: Sequence[AnyEntry]) -> Iterator[Line]:
        yield from self._each(heading, ([(1, self._named(entry))] for entry in entries))

    def _each(self, heading: str, groups: Iterable[Sequence[Line]]) -> Iterator[Line]:
        first = True
        for group in groups:
            if first:
                yield 0, f"{heading}:"
            first = False
            yield from group

    def _named(self, entry: AnyEntry) -> str:
        return f"{entry.kind.name} {entry.id}: {bare(entry.record.title)}"

    def _withdrawn(self, entry: AnyEntry) -> list[Line]:
        why = entry.record.withdrawn
        return [(1, self._named(entry)), (2, bare(why.note or "") if why else "")]

    def _changed(self, one: Changed) -> list[Line]:
        told = [(2, f"{change.kind}: {bare(change.note or '')}") for change in one.told]
        fields = [(2, _field(field)) for field in one.fields]
        lines = [*told, *fields]
        if len(lines) > _MOST_OF_A_RECORD:
            rest = len(lines) - _MOST_OF_A_RECORD + 1
            lines = [*lines[: _MOST_OF_A_RECORD - 1], (2, f"… and {rest} more")]
        return [(1, self._named(one.entry)), *lines]


def _only_the_day_moved(one: Changed) -> bool:
    """Whether a case says of another day that it stood as it did."""
    fields = {field.field for field in one.fields}
    return "standing_as_of" in fields and "standing" not in fields


def _left_as_before(found: Comparison) -> Iterator[Line]:
    """What a correction may have to change as well."""
    for one in found.changed:
        if one.old_date_in:
            fields = " and ".join(f"`{field}`" for field in one.old_date_in)
            yield 0, f"{one.entry.id} has another date, and the old one is still in {fields}."
    for excerpt in found.excerpts.replaced:
        if excerpt.still_in:
            others = ", ".join(entry.id for entry in excerpt.still_in)
            yield (
                0,
                f"An excerpt from {excerpt.source} was changed, and is as before in {others}: “{bare(excerpt.before)}”",
            )
    corrected = [one.entry for one in found.changed if _corrected_since_review(one)]
    if corrected:
        named = ", ".join(entry.id for entry in corrected)
        yield (
            0,
            f"Corrected after the day in `reviewed`: {named}. Give today there if you compared it with its sources.",
        )


def _corrected_since_review(one: Changed) -> bool:
    """Whether a record says of a new correction only that it was made, and not that it was compared with its sources."""
    days = [change.date for change in one.told if change.kind is ChangeKind.CORRECTED]
    return bool(days) and one.entry.record.reviewed < max(days)


def _outdated(found: Sequence[Outdated]) -> Iterator[Line]:
    """How many translations into each language no longer fit, and of which records."""
    for language in dict.fromkeys(one.language for one in found):
        of_it = [one for one in found if one.language == language]
        name = Locale.parse(language).get_display_name("en")
        named = [f"{one.entry.kind.plural}/{one.entry.id} ({', '.join(one.fields)})" for one in of_it]
        more = f" and {len(named) - _MOST_OF_A_RECORD} more" if len(named) > _MOST_OF_A_RECORD else ""
        count = sum(len(one.fields) for one in of_it)
        told = f"{name} texts that become outdated: {count}, in {', '.join(named[:_MOST_OF_A_RECORD])}{more}."
        yield 0, f"{told} See ./dossier translations {language}."


def _field(change: FieldChange) -> str:
    gone, new = "; ".join(map(bare, change.gone)), "; ".join(map(bare, change.new))
    if gone and new:
        return f"{change.field}: “{gone}” → “{new}”"
    return f"{change.field}: {'+ ' + new if new else '− ' + gone}"
