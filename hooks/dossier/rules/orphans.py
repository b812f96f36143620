"""Rule: every record can be reached from another, or says why not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from dossier.collection.dossier import Dossier
from dossier.kept import Digest, digest_of, kept
from dossier.problems import Problem
from dossier.reading.entry import AnyEntry, RecordFile
from dossier.records.fields import Wording
from dossier.records.kinds import BY_MODEL
from dossier.records.models import Definition
from dossier.records.typesetting import typeset
from dossier.records.walk import marked_values


def check(dossier: Dossier) -> Iterator[Problem]:
    """Records that no page leads to; not while a file cannot be read whole, as it may lead to any of them."""
    if any(file.document.partial for file in dossier.files):
        return
    used = _used_definitions(dossier)
    for entry in dossier.entries:
        if entry.record.unlinked_reason or entry.record.withdrawn or entry.id in used:
            continue
        if not _reachable(entry, dossier):
            hint = "Link to it from a record that needs it, or add unlinked_reason and say why nothing links to it."
            yield entry.document.problem((), "no record leads to this one", hint)


def _reachable(entry: AnyEntry, dossier: Dossier) -> bool:
    key = entry.key
    if dossier.incoming.get(key):
        return True
    own = dossier.outgoing.get(key, ())
    return entry.kind.stands_alone and any(link.kind != "source" for link in own)


def _used_definitions(dossier: Dossier) -> set[str]:
    """Ids of definitions whose words stand in the prose of some other record, or may stand there."""
    unused, glossary = {entry.id for entry in dossier.of(Definition)}, _digest_of_glossary(dossier)
    used = {id_ for kind, id_ in dossier.unsure if kind == BY_MODEL[Definition].name}
    for file in dossier.files:
        if not unused - used:
            break
        known = glossary and file.document.digest
        digest = digest_of(glossary, known) if known else b""
        used |= kept("terms", digest, partial(_defined_in, file, dossier)) - {file.id}
    return used


def _digest_of_glossary(dossier: Dossier) -> Digest:
    terms = [(entry.id, entry.document.digest) for entry in dossier.listed(Definition)]
    return digest_of(*map(repr, terms)) if all(digest for _, digest in terms) else b""


def _defined_in(file: RecordFile, dossier: Dossier) -> set[str]:
    """Ids of the definitions whose words stand in the prose of a record."""
    used: set[str] = set()
    for _, role, value in marked_values(file.kind.model, file.document.value):
        if isinstance(role, Wording) and role.prose:
            used |= {found.entry.id for found in dossier.glossary.find(typeset(value))}
    return used
