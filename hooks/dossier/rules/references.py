"""Rule: every reference, and every link in prose that names a record, leads to one of the right kind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from dossier.collection.dossier import Dossier, Link
from dossier.problems import Problem, did_you_mean
from dossier.records.kinds import BY_NAME


def check(dossier: Dossier) -> Iterator[Problem]:
    """References that lead nowhere, to the wrong kind or to their own record."""
    kinds_of: dict[str, str] = {id_: kind for kind, id_ in sorted(dossier.known)}
    for link in dossier.links:
        if link.target not in dossier.known:
            yield _unresolved(link, kinds_of, dossier)
        elif link.target == link.origin.key:
            yield link.origin.document.problem(link.location, "the record refers to itself", "Remove the reference.")


def _unresolved(link: Link, kinds_of: dict[str, str], dossier: Dossier) -> Problem:
    document = link.origin.document
    if link.kind not in BY_NAME:
        hint = did_you_mean(link.kind, BY_NAME) or f"Kinds: {', '.join(BY_NAME)}."
        return document.problem(link.location, f"“{link.kind}” is not a kind of record", hint)
    if other := kinds_of.get(link.id):
        message = f"“{link.id}” is of the kind {other}; a record of the kind {link.kind} is expected here"
        return document.problem(link.location, message, f"Move it to a field for the kind {other}, or use another id.")
    ids = [id_ for kind, id_ in dossier.known if kind == link.kind]
    path = PurePosixPath(document.path).parents[1] / BY_NAME[link.kind].plural / f"{link.id}.yaml"
    hint = did_you_mean(link.id, ids) or f"Check the spelling, or add the record {path}."
    return document.problem(link.location, f"there is no record “{link.id}” of the kind {link.kind}", hint)
