"""Begins an authority of its citation, or finds the one that there is."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.reading.entry import RecordFile
from dossier.records.kinds import BY_NAME
from dossier.records.normal import folded

from ...workspace import Values, Workspace
from ..names import slug
from .citations import Law, laws_in, read_law
from .draft import Draft

_KIND = BY_NAME["authority"]


def begin_law(workspace: Workspace, words: str) -> Draft | RecordFile:
    """What is begun of the law or decision that some words cite, or the record of it. Raises `CannotEdit`."""
    listed = [file for file in workspace.files.values() if file.kind == _KIND]
    if found := [file for file in listed if folded(_citation(file)) == folded(words)]:
        return found[0]
    law = read_law(words)
    if found := [file for file in listed if _is_about(file, law)]:
        return min(found, key=lambda file: folded(_citation(file)) != folded(law.citation))
    known = {"citation": law.citation, "kind": law.kind, "links": [*law.links]}
    values: Values = {name: value for name, value in known.items() if value}
    if whole := max(_wholes(listed, law), default=None, key=lambda file: len(_citation(file))):
        values["part_of"] = whole.id
    return Draft(_KIND, slug(_short(law), 2) if law.parties else law.id, values)


def _citation(file: RecordFile) -> str:
    return str(file.document.value.get("citation", ""))


def _is_about(file: RecordFile, law: Law) -> bool:
    if law.parties and file.document.value.get("kind") == "case" and file.id.startswith(slug(_short(law), 2)):
        return True
    return any(one.id == law.id for one in laws_in(_citation(file)))


def _wholes(listed: list[RecordFile], law: Law) -> Iterator[RecordFile]:
    """The records of larger provisions."""
    return (file for file in listed if law.citation.startswith(f"{_citation(file)}("))


def _short(law: Law) -> str:
    return law.parties.partition(" v")[0]
