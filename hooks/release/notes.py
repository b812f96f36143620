"""The notes of a release in Markdown: what the status did, what changed in the records, the files and how to check them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from urllib.parse import urlsplit

from markupsafe import escape

from dossier.derived.changes.delta import Delta, Turned, delta
from dossier.derived.status.answers import SubjectStatus
from dossier.exports.edition import Edition
from dossier.exports.twins.tags import escaped
from dossier.language.words.reuse.release import Part
from dossier.reading.entry import AnyEntry
from dossier.records.kinds import KINDS
from dossier.records.models.base import Change
from dossier.records.vocabulary import ChangeKind, State

MOST = 60
"""How many changes of one sort are told; hosts cut off notes that are too long."""
DELTA = "api/v1/delta.json"
"""The file that has all changes."""
REVISED = (ChangeKind.WITHDRAWN, ChangeKind.CORRECTED, ChangeKind.UPDATED)


def notes(edition: Edition, files: Mapping[Part, str], sums: str) -> str:
    """The notes. `files` are the names of the files by what they are, a word of the labels; `sums` is that of their sums."""
    since = edition.dossier.releases.before(edition.version)
    found = delta(edition.dossier.entries, edition.status, since)
    blocks = [*_head(edition, found), *_status(edition, found), *_records(edition, found)]
    return "\n\n".join([*blocks, *_files(edition, files, sums), ""])


def _head(edition: Edition, found: Delta) -> Iterator[str]:
    words, formats = edition.labels.release, edition.formats
    yield words.made.format(date=formats.date(edition.dossier.data_date))
    if found.since:
        yield words.since.format(version=found.since.version, date=formats.date(found.since.date))
    else:
        yield formats.counted(words.first, len(edition.dossier.entries))


def _status(edition: Edition, found: Delta) -> Iterator[str]:
    words = edition.labels.release
    turned = {one.subject.id: one for one in found.turned}
    yield f"## {words.status}"
    if found.since and not turned:
        yield words.same
    answers = edition.status.on(edition.status.as_of)
    yield _listed(_state(edition, answer, turned.get(answer.interval.subject.id)) for answer in answers)


def _state(edition: Edition, answer: SubjectStatus, turned: Turned | None) -> str:
    words, subject = edition.labels.release, _plain(answer.interval.subject.name)
    state = _label(edition, answer.interval.state)
    if turned and turned.before:
        return words.turned.format(subject=subject, state=state, before=_label(edition, turned.before))
    return words.state.format(subject=subject, state=state)


def _records(edition: Edition, found: Delta) -> Iterator[str]:
    words = edition.labels.release
    yield f"## {words.records}"
    yield from _added(edition, found)
    revised = _revised(found) if found.since else {}
    for kind in REVISED:
        if rows := [_revision(edition, change, entries) for change, entries in revised.items() if change.kind is kind]:
            yield f"### {edition.labels.of(kind)}"
            yield _shortened(edition, rows)


def _revised(found: Delta) -> Mapping[Change, list[AnyEntry]]:
    """What was done since the release, the newest first, and the records it was done to; the same to many of them once."""
    groups: dict[Change, list[AnyEntry]] = {}
    for one in found.changed:
        for change in one.changes:
            groups.setdefault(change, []).append(one.entry)
    return dict(sorted(groups.items(), key=lambda group: group[0].date, reverse=True))


def _added(edition: Edition, found: Delta) -> Iterator[str]:
    """New records: of the first release only how many of each kind they are."""
    new = [one.entry for one in found.of(ChangeKind.ADDED)]
    if not new:
        return
    yield f"### {edition.labels.of(ChangeKind.ADDED)}"
    if found.since:
        yield _shortened(edition, [_link(edition, entry) for entry in new])
        return
    counts = Counter(entry.kind.name for entry in new)
    labels, counted = edition.labels.kinds, edition.formats.counted
    kinds = (kind.name for kind in KINDS if counts[kind.name])
    yield _listed(counted(labels[name].counted, counts[name]) for name in kinds)


def _revision(edition: Edition, change: Change, entries: Sequence[AnyEntry]) -> str:
    words, note = edition.labels.release, _plain(change.note or "")
    if len(entries) > 1:
        told = edition.formats.counted(words.several, len(entries), note=note)
    else:
        told = f"{_link(edition, entries[0])}: {note}"
    return f"{told} {words.was.format(was=_plain(change.was))}" if change.was else told


def _files(edition: Edition, files: Mapping[Part, str], sums: str) -> Iterator[str]:
    words, place = edition.labels.release, urlsplit(edition.repository)
    yield f"## {words.files}"
    yield _listed(f"`{name}`: {words.holds[part]}" for part, name in files.items())
    yield f"## {words.check}"
    yield words.sums.format(file=sums)
    if place.path:
        yield words.attested.format(repository=place.path.strip("/"))
    yield words.alike


def _shortened(edition: Edition, rows: list[str]) -> str:
    """A list, of which the rows beyond `MOST` are only counted."""
    if len(rows) <= MOST:
        return _listed(rows)
    file = f"[delta.json]({edition.site_url}{DELTA})" if edition.site_url else f"`{DELTA}`"
    more = edition.formats.counted(edition.labels.release.more, len(rows) - MOST, file=file)
    return f"{_listed(rows[:MOST])}\n\n{more}"


def _listed(rows: Iterable[str]) -> str:
    return "\n".join(f"- {row}" for row in rows)


def _link(edition: Edition, entry: AnyEntry) -> str:
    title = _plain(entry.record.title)
    return f"[{title}]({edition.site_url}{entry.address})" if edition.site_url else title


def _label(edition: Edition, state: State) -> str:
    return edition.labels.of(state)


def _plain(words: str) -> str:
    """Words that mean nothing more in Markdown than they say."""
    return escaped(str(escape(words)))
