"""Rule: the outlets that a source follows are named as sources name their publishers, and none of them is its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from dossier.collection.dossier import Dossier
from dossier.problems import LONGEST_SHOWN, Problem, shown
from dossier.records.models import Source
from dossier.records.origins import outlet_key

MOST_COMPARED = 20
"""Names of one source that are compared with all publishers, which takes milliseconds for each."""


def check(dossier: Dossier) -> Iterator[Problem]:
    """Names that are nearly those of a publisher, which would make two sources independent that are not."""
    publishers = {outlet_key(entry.record.publisher): entry.record.publisher for entry in dossier.of(Source)}
    for entry in dossier.of(Source):
        for index, name in enumerate(entry.record.follows):
            key, place = outlet_key(name), ("follows", index)
            if key == outlet_key(entry.record.publisher):
                hint = "Leave it out; `relation:` says whether the original, a copy or a summary was read."
                yield entry.document.problem(place, f"“{shown(name)}” is its own publisher", hint)
            elif key not in publishers and index < MOST_COMPARED and (near := _nearest(key, publishers)):
                meant = publishers[near[0]]
                message = f"no source has the publisher “{shown(name)}”, but one has “{shown(meant)}”"
                yield entry.document.problem(place, message, f"If it is the same outlet, write `{meant}`.")


def _nearest(name: str, known: Iterable[str]) -> list[str]:
    return get_close_matches(name, known, 1, 0.85) if len(name) <= LONGEST_SHOWN else []
