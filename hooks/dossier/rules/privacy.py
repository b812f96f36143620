"""Rule: a speaker without a record is named by role and place only, never by name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.collection.dossier import Dossier
from dossier.problems import Problem, shown
from dossier.records.models import Statement

_ROLE = re.compile(r"(?:an?|the|one|two|some|several|more than|unnamed|[0-9]+) ", re.IGNORECASE)


def check(dossier: Dossier) -> Iterator[Problem]:
    """Speakers who are neither a person nor an organization with a record, and not described by a role."""
    for entry in dossier.of(Statement):
        speaker = entry.record.speaker
        if not (speaker.person or speaker.organization) and not _ROLE.match(speaker.capacity):
            message = f"“{shown(speaker.capacity)}” is neither a record nor a role"
            hint = (
                "Name a person or organization that has a record, or give a role and place, such as `a tax preparer in "
                "Maryland`. Private individuals are not named."
            )
            yield entry.document.problem(("speaker", "capacity"), message, hint)
