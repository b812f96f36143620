"""Rule: no two records of one kind have the same title, and no two definitions a name, so that each can be told from the next."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.collection.dossier import Dossier
from dossier.collection.glossary import forms_of
from dossier.problems import Problem, shown
from dossier.records.models import Definition
from dossier.records.normal import folded


def check(dossier: Dossier) -> Iterator[Problem]:
    """Records whose title another record of the kind has already."""
    first: dict[tuple[str, str], str] = {}
    for entry in dossier.entries:
        key = (entry.kind.name, folded(entry.record.full_name))
        if key in first:
            message = f"“{first[key]}” has the same title"
            yield entry.document.problem(("title",), message, "Say in the title what distinguishes the two.")
        first.setdefault(key, entry.id)
    yield from _forms(dossier)


def _forms(dossier: Dossier) -> Iterator[Problem]:
    """Words that would be linked to two definitions; only one of them would get the link."""
    first: dict[str, str] = {}
    for entry in dossier.of(Definition):
        for index, form in enumerate(forms_of(entry)):
            holder = first.setdefault(folded(form), entry.id)
            if holder != entry.id:
                location = ("also_called", index - 1) if index else ("title",)
                message = f"“{shown(form)}” is a name of “{holder}” already"
                hint = "Keep it in one of the two, or write `linked: false` where words are not to be linked."
                yield entry.document.problem(location, message, hint)
