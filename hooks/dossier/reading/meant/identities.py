"""Which record some words were meant to name: by its id in another writing, a title, a former id or an address."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from dossier.problems import nearest
from dossier.reading.entry import RecordFile
from dossier.records.ids import as_id
from dossier.records.kinds import BY_NAME
from dossier.records.walk import Location

_NAMES = (
    "title",
    "full_title",
    "other_names",
    "abbreviation",
    "also_called",
    "also_known_as",
    "caption",
    "docket",
    "citation",
    "url",
    "former_ids",
)
"""The fields that hold a name of the record, whatever its kind."""
_MOST_NAMED = 4


class Identities:
    """The records of some files by every name that they have."""

    def __init__(self, files: Iterable[RecordFile]) -> None:
        self._ids: defaultdict[str, set[str]] = defaultdict(set)
        self._named: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for file in files:
            self._ids[file.kind.name].add(file.id)
            for name in _names(file.document.value):
                self._named[file.kind.name, as_id(name)].add(file.id)

    def meant(self, words: str, kind: str) -> tuple[str, ...]:
        """The ids of the records of a kind that some words certainly name; several where they have the same name."""
        id_ = _written(words)
        if id_ in self._ids[kind]:
            return (id_,)
        return tuple(sorted(self._named.get((kind, as_id(words)), ())))

    def like(self, words: str, kind: str) -> str:
        """The id of a record of a kind that is written nearly so, or an empty text."""
        near = nearest(_written(words), self._ids[kind])
        if near or not (near := nearest(as_id(words), [name for of, name in self._named if of == kind])):
            return near
        return min(self._named[kind, near])

    def cure(self, words: str, kind: str, location: Location) -> str:
        """What to write instead of some words, where they name or nearly name a record; else an empty text.

        Without a place, the words are those of a link, as `term:its-id`.
        """
        if (found := self.meant(words, kind)) and len(found) > 1:
            named = ", ".join(f"`{id_}`" for id_ in found[:_MOST_NAMED])
            return f"Several records have this name: {named}. Write the one that is meant."
        if found:
            return f"Write `{_line(location, found[0]) if location else f'{kind}:{found[0]}'}`."
        near = self.like(words, kind)
        return f"Did you mean “{near}”?" if near else ""

    @staticmethod
    def explanation(kind: str) -> str:
        """What the id of a record of a kind is."""
        return f"Write the id of a record of the kind {kind}: its file name in {BY_NAME[kind].plural}/, without .yaml."


def _written(words: str) -> str:
    """The id in a path, a file name or a link, as it would be written."""
    return as_id(words.strip().strip("/").removesuffix(".yaml").replace(":", "/").rpartition("/")[2])


def _line(location: Location, id_: str) -> str:
    """A reference as it is written at a place: `- its-id` in a list, else after the name of its field."""
    last = location[-1]
    return f"- {id_}" if isinstance(last, int) else f"{last}: {id_}"


def _names(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for field in _NAMES:
            held = value.get(field)
            yield from (name for name in (held if isinstance(held, list) else [held]) if isinstance(name, str))
