"""Rule: what is said of the health of sources is said of sources, once of each, and not of a day to come."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dossier.collection.dossier import Dossier
from dossier.problems import Problem, shown
from dossier.reading.source_health import Health

_REMOVE = "Remove this entry; ./dossier recheck writes the file."


def check(dossier: Dossier) -> Iterator[Problem]:
    """Entries of the file that are of no source, or of one that has an entry already."""
    document, first = dossier.health.document, dict[str, int]()
    for place, entry in document.rows("sources", "source"):
        id_, location = entry["source"], ("sources", place, "source")
        if ("source", id_) not in dossier.known:
            yield document.problem(location, f"there is no record “{shown(id_)}” of the kind source", _REMOVE)
        elif first.setdefault(id_, place) != place:
            line = document.mark(("sources", first[id_], "source"))[0]
            yield document.problem(location, f"“{shown(id_)}” is on line {line} already", _REMOVE)


def check_days(health: Health, latest: date) -> Iterator[Problem]:
    """Days later than the latest that there can be."""
    for place, seen in enumerate(health.listed):
        if seen.day > latest:
            message = f"“{seen.source}” cannot have been asked on {seen.day}, which is yet to come"
            yield health.document.problem(
                ("sources", place, "day"), message, "Check the clock, and run ./dossier recheck."
            )
