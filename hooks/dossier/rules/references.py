"""Rule: every reference, and every link in prose that names a record, leads to one of the right kind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from dossier.collection.dossier import Dossier, Link
from dossier.problems import Problem, shown
from dossier.reading.published import restored
from dossier.records.kinds import BY_NAME

from .suggestions import Suggestions


def check(dossier: Dossier) -> Iterator[Problem]:
    """References that lead nowhere, to the wrong kind or to their own record."""
    kinds_of: dict[str, str] = {id_: kind for kind, id_ in sorted(dossier.known)}
    suggestions = Suggestions()
    for link in dossier.links:
        if link.target not in dossier.known:
            yield _unresolved(link, kinds_of, suggestions, dossier)
        elif link.target == link.origin.key:
            yield link.origin.document.problem(link.location, "the record refers to itself", "Remove the reference.")


def _unresolved(link: Link, kinds_of: dict[str, str], suggestions: Suggestions, dossier: Dossier) -> Problem:
    document, words = link.origin.document, f"{link.kind}:{link.id}"
    if link.kind not in BY_NAME:
        hint = suggestions.hint(document.path, link.kind, BY_NAME) or f"Kinds: {', '.join(BY_NAME)}."
        return document.problem_at(link.location, words, f"“{shown(link.kind)}” is not a kind of record", hint)
    if other := kinds_of.get(link.id):
        message = f"“{shown(link.id)}” is of the kind {other}; a record of the kind {link.kind} is expected here"
        return document.problem_at(
            link.location, link.id, message, f"Move it to a field for the kind {other}, or use another id."
        )
    message = f"there is no record “{shown(link.id)}” of the kind {link.kind}"
    return document.problem_at(
        link.location, words if link.in_prose else "", message, _cure(link, suggestions, dossier)
    )


def _cure(link: Link, suggestions: Suggestions, dossier: Dossier) -> str:
    """What to do about a link to no record: its file may be gone, or another one be meant."""
    path = PurePosixPath(link.origin.document.path).parents[1] / BY_NAME[link.kind].plural / f"{shown(link.id)}.yaml"
    if link.target in dossier.published:
        return f"{restored(str(path))}."
    near = suggestions.record(link, dossier.identities)
    return near or f"Check the spelling, or add the record {path}."
