"""A faulty record as it is meant: with what its problems say to write, so that the rules can look at it in the same round."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field, replace
from typing import Any

from pydantic import ValidationError

from dossier.problems import Problem, nearest
from dossier.reading.document import Document
from dossier.reading.entry import AnyEntry, Entry, RecordFile
from dossier.reading.marks import MARK
from dossier.reading.meant.identities import Identities
from dossier.reading.validation import problems_of
from dossier.records.described import shape_at
from dossier.records.fields import Fault
from dossier.records.models import Base
from dossier.records.walk import Location

from .stand_ins import NoStandIn, stand_in

MOST_FAULTS = 50
"""Problems of a file beyond which nobody knows what was meant."""
_MOST_TURNS = 8
"""How often a record is mended: what is within a group is looked at when the group is sound."""
_DERIVED = "derived"


@dataclass(frozen=True, slots=True)
class Mended:
    """A record as it is meant, and what is wrong with it besides that of which it was mended.

    It has two versions where something unknown had to be put into it: what is wrong with one alone is wrong with that.
    """

    versions: tuple[AnyEntry, ...]
    problems: tuple[Problem, ...]


def mended(file: RecordFile, identities: Identities) -> Mended | None:
    """A faulty file as it is meant; None where that cannot be known."""
    document = file.document
    unreadable = document.partial or () in document.spoiled or not isinstance(document.value, dict)
    if unreadable or len(document.problems) > MOST_FAULTS:
        return None
    try:
        first = _Mending(file, identities, 0)
        versions = [(first, first.run())]
        if first.stood_in:
            second = _Mending(file, identities, 1)
            versions.append((second, second.run()))
    except NoStandIn:
        return None
    told = {_key(problem) for problem in document.problems}
    agreed = set.intersection(*(set(mending.found) for mending, _ in versions))
    further = tuple(sorted(problem for problem in agreed if _key(problem) not in told))
    return Mended(tuple(Entry(file.kind, file.id, one.document, record) for one, record in versions), further)


def _key(problem: Problem) -> tuple[int, int, str]:
    return problem.line, problem.column, problem.message


@dataclass
class _Mending:
    """One way to mend a file: `side` says which of two values is put where something is not known."""

    file: RecordFile
    identities: Identities
    side: int
    stood_in: bool = False
    found: list[Problem] = field(default_factory=list)
    document: Document = field(init=False)

    def __post_init__(self) -> None:
        written = self.file.document
        value, spoiled = deepcopy(written.value), set(written.spoiled)
        self.document = replace(written, value=value, spoiled=spoiled, problems=[], no_ids=[])

    def run(self) -> Base:
        """The record, once nothing is wrong with it. Raises `NoStandIn`."""
        for location in [place for place, text in self.document.all_texts() if text.startswith(MARK)]:
            self._stand_in(location)
        for _ in range(_MOST_TURNS):
            try:
                return self.file.kind.model.model_validate(self.document.value)
            except ValidationError as error:
                self.found += problems_of(error, self.document, self.file.kind.model)
                self._mend_all(error.errors(include_url=False))
        raise NoStandIn

    def _mend_all(self, faults: Iterable[Mapping[str, Any]]) -> None:
        for location, fault in {fault["loc"]: fault for fault in faults}.items():
            self._mend(location, fault["type"], fault)

    def _mend(self, location: Location, type_: str, fault: Mapping[str, Any]) -> None:
        value = fault["input"]
        match type_:
            case "too_short" if len(value) >= fault["ctx"]["min_length"]:
                pass  # its items are faulty, and are mended by themselves
            case "value_error":
                self._follow(fault["ctx"]["error"], location, value)
            case "extra_forbidden":
                self._take_out(location)
            case "enum" if isinstance(value, str) and (near := self._word(location, value)):
                self._put(location, near)
            case "string_type" if isinstance(value, int):
                self._put(location, str(value))
            case "string_type" if isinstance(value, list) and len(value) == 1:
                self._put(location, value[0])
            case "tuple_type" if isinstance(value, str | dict):
                self._put(location, [value])
            case _:
                self._stand_in(location)

    def _follow(self, fault: Fault, location: Location, value: Any) -> None:
        """Do what a fault says."""
        shape = shape_at(self.file.kind.model, location)
        if fault.needs or fault.idle:
            for name in fault.needs:
                self._stand_in((*location, name), needed=True)
            for name in fault.idle:
                self._take_out((*location, name))
        elif fault.at:
            raise NoStandIn
        elif shape and shape.kind and (meant := self._record(str(value), shape.kind)):
            self._put(location, meant)
        elif fault.meant and not (shape and shape.kind):
            self._put(location, fault.meant)
        else:
            self._stand_in(location)

    def _record(self, words: str, kind: str) -> str:
        """The id of the one record that some words name, or nearly name; else an empty text."""
        found = self.identities.meant(words, kind)
        return found[0] if len(found) == 1 else "" if found else self.identities.like(words, kind)

    def _word(self, location: Location, value: str) -> str:
        shape = shape_at(self.file.kind.model, location)
        return nearest(value, [word.value for word in shape.words]) if shape else ""

    def _stand_in(self, location: Location, *, needed: bool = False) -> None:
        """Put something where what belongs there is not known; what need not be there is taken out on one side."""
        shape, is_item = shape_at(self.file.kind.model, location), not isinstance(location[-1], str)
        if not shape:
            raise NoStandIn
        self.stood_in = True
        self.document.spoiled.add(location)
        if not (needed or shape.required or is_item or self.side):
            self._take_out(location)
            return
        self._put(location, stand_in(shape, self.side, item=is_item))
        if self.side and shape.role and len(location) == 1:
            self._take_out((_DERIVED,))  # words of this text may be those that a mark is about

    def _holder(self, location: Location) -> Any:
        holder = self.document.value
        for part in location[:-1]:
            holder = holder[part]
        return holder

    def _put(self, location: Location, value: Any) -> None:
        self._holder(location)[location[-1]] = value

    def _take_out(self, location: Location) -> None:
        self._holder(location).pop(location[-1], None)


def all_mended(files: Iterable[RecordFile], identities: Identities) -> Iterator[tuple[RecordFile, Mended]]:
    """Each faulty file of which it is known how it is meant."""
    for file in files:
        if not isinstance(file, Entry) and (found := mended(file, identities)):
            yield file, found
