"""References to a record, in fields and in links of texts: given another id, or taken out."""

from __future__ import annotations

import re
from typing import Any

from dossier.reading.entry import RecordFile
from dossier.records.described import shapes_of
from dossier.records.fields import Reference
from dossier.records.models.base import Model
from dossier.records.walk import Location, marked_values

from .workspace import Values


def refers(file: RecordFile, kind: str, id_: str) -> list[Location]:
    """Where a record refers to another."""
    link = _link(kind, id_)
    return [
        location
        for location, role, value in marked_values(file.kind.model, file.document.value)
        if (role.kind == kind and value == id_ if isinstance(role, Reference) else role.prose and link.search(value))
    ]


def rename_in(values: Values, places: list[Location], kind: str, old: str, new: str) -> None:
    """Give the references at some places the new id."""
    for place in places:
        holder, value = _at(values, place)
        holder[place[-1]] = new if value == old else renamed_links(value, kind, old, new)


def renamed_links(text: str, kind: str, old: str, new: str) -> str:
    """A text in which links to a record lead to its new id."""
    return _link(kind, old).sub(f"{kind}:{new}", text)


def take_out(values: Values, places: list[Location], model: type[Model], kind: str, id_: str) -> list[Location]:
    """Take the references at some places out; those that must not be empty stay, and are returned.

    A link in a text becomes its words. A list or a group that is empty then goes as well.
    """
    needed = []
    for place in reversed(places):
        holder, value = _at(values, place)
        if value != id_:
            holder[place[-1]] = without_links(value, kind, id_)
        elif isinstance(holder, dict) and _is_needed(model, place):
            needed.append(place)
        else:
            del holder[place[-1]]
            _prune(values, place[:-1])
    return needed[::-1]


def without_links(text: str, kind: str, id_: str) -> str:
    """A text in which links to a record are their words alone."""
    return re.sub(rf"\[([^\[\]]*)\]\({kind}:{id_}\)", r"\1", text)


def _link(kind: str, id_: str) -> re.Pattern[str]:
    """An address of a link to a record."""
    return re.compile(rf"(?<=[(<\s]){kind}:{id_}(?=[)>\s]|$)")


def _at(values: Values, place: Location) -> tuple[Any, Any]:
    """What holds the value at a place, and the value."""
    holder: Any = values
    for step in place[:-1]:
        holder = holder[step]
    return holder, holder[place[-1]]


def _prune(values: Values, place: Location) -> None:
    while place and not (found := _at(values, place))[1]:
        del found[0][place[-1]]
        place = place[:-1]


def _is_needed(model: type[Model], place: Location) -> bool:
    """Whether the group in which a field is would not be whole without it."""
    shapes = shapes_of(model)
    names = [step for step in place if isinstance(step, str)]
    for name in names[:-1]:
        shapes = shapes[name].fields
    return shapes[names[-1]].required
