"""Rule: a role says when it ended, or until when it was seen, so that no one is shown in an office without a date."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.collection.dossier import Dossier
from dossier.problems import Problem, shown
from dossier.records.models import Person
from dossier.records.models.person import Role


def check(dossier: Dossier) -> Iterator[Problem]:
    """Roles with no date up to which they are known, and ended roles with dates that only open ones need."""
    for entry in dossier.of(Person):
        for index, role in enumerate(entry.record.roles):
            place = ("roles", index, "title")
            if not (role.ends or role.confirmed or role.over_by):
                message = f"the role “{shown(role.title)}” has no end, and no day on which it was last seen"
                yield entry.document.problem(place, message, _hint(role))
            elif role.ends and (role.confirmed or role.over_by):
                message = (
                    f"the end of the role “{shown(role.title)}” is given, so it needs neither “confirmed” nor “over_by”"
                )
                yield entry.document.problem(place, message, "Keep `ends` alone, or remove it if the end is not known.")


def _hint(role: Role) -> str:
    example = role.starts or "2025-04-08"
    return (
        f"Add `confirmed:` with the last day, month or year on which a source shows the role held, such as {example}; "
        "or `ends:` if the end is known; or `over_by:` if a source only shows that it was over by then."
    )
