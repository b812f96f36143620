"""Rule: every reference, and every link in prose that names a record, leads to one of the right kind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from dossier.collection.dossier import Dossier, Link
from dossier.problems import Problem, shown
from dossier.records.kinds import BY_NAME

from .suggestions import Suggestions


def check(dossier: Dossier) -> Iterator[Problem]:
    """References that lead nowhere, to the wrong kind or to their own record."""
    kinds_of: dict[str, str] = {id_: kind for kind, id_ in sorted(dossier.known)}
    suggestions = Suggestions()
    for link in dossier.links:
        if link.target not in dossier.known:
            yield _unresolved(link, kinds_of, suggestions)
        elif link.target == link.origin.key:
            yield link.origin.document.problem(link.location, "the record refers to itself", "Remove the reference.")


def _unresolved(link: Link, kinds_of: dict[str, str], suggestions: Suggestions) -> Problem:
    document = link.origin.document
    if link.kind not in BY_NAME:
        hint = suggestions.hint(document.path, link.kind, BY_NAME) or f"Kinds: {', '.join(BY_NAME)}."
        return document.problem(link.location, f"“{shown(link.kind)}” is not a kind of record", hint)
    if other := kinds_of.get(link.id):
        message = f"“{shown(link.id)}” is of the kind {other}; a record of the kind {link.kind} is expected here"
        return document.problem(link.location, message, f"Move it to a field for the kind {other}, or use another id.")
    ids = (id_ for id_, kind in kinds_of.items() if kind == link.kind)
    path = PurePosixPath(document.path).parents[1] / BY_NAME[link.kind].plural / f"{shown(link.id)}.yaml"
    hint = suggestions.hint(document.path, link.id, ids) or f"Check the spelling, or add the record {path}."
    return document.problem(link.location, f"there is no record “{shown(link.id)}” of the kind {link.kind}", hint)
