"""Which labels of the first language those of another translate: one sum for each, in a file beside the labels."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Final, get_args

from dossier.memory import made_once, read_once
from dossier.problems import Problem, ProblemsFound
from dossier.reading.document import Document
from dossier.reading.text_file import read_text
from dossier.records.translation.translatable import digest_of
from dossier.records.walk import Location

from .words.label import PluralCategory

SUMS: Final = ".sums"
"""What the name of the file ends in, as in `es.sums`."""
_OWN: Final[frozenset[Location]] = frozenset(
    {
        ("code",),
        ("interface", "language"),
        ("interface", "articles"),
        ("cite", "court"),
        ("report", "template"),
        ("search", "small"),
        ("search", "written"),
        ("search", "leads"),
    }
)
"""Labels that translate nothing: each language has its own, or all have the same."""

Sums = Mapping[str, str]
"""The sum of each label, by the way to it."""


def sums_of(document: Document) -> dict[str, str]:
    """The sums of the labels in a file; a label with a count has one for all its forms."""
    return {_way(location): sum_ for location, sum_ in _found(document.value, ())}


def read_sums(folder: Path, code: str, named: str) -> dict[str, str]:
    """The sums of a language, if it has a file of them: on each line a sum, and the way to its label.

    Raises `ProblemsFound`, in which the folder is called `named`.
    """
    file = folder / f"{code}{SUMS}"
    text = read_text(file, f"{named}/{file.name}") if os.path.lexists(file) else ""
    lines = (line.split(" ", 1) for line in text.splitlines())
    return {way: sum_ for sum_, way in (line for line in lines if len(line) == 2)}


def write_sums(sums: Sums) -> str:
    """The text of such a file."""
    return "".join(f"{sum_} {way}\n" for way, sum_ in sums.items())


def not_compared(first: Document, other: Document, folder: Path, code: str) -> Iterator[Problem]:
    """Labels of which no one said that they translate those of the first language as these are."""
    read = partial(read_sums, folder, code, other.path.rpartition("/")[0])
    try:
        sums = read_once(f"sums {code}", folder / f"{code}{SUMS}", read)
    except ProblemsFound as unreadable:
        yield from unreadable.problems
    else:
        yield from made_once(f"compared {code}", (first, other, sums), lambda: tuple(_wrong(first, other, sums, code)))


def _wrong(first: Document, other: Document, sums: Sums, code: str) -> Iterator[Problem]:
    command = f"./dossier translations {code} --still-true labels"
    if not sums:
        hint = f"Compare the two files, then run {command}."
        yield Problem(other.path, 1, 1, f"nothing says which labels of {first.path} these translate", hint)
        return
    found = dict(_found(first.value, ()))
    for location, sum_ in found.items():
        way = _way(location)
        if sums.get(way) != sum_:
            what = "changed since it was translated" if way in sums else "has a translation that was not compared"
            hint = f"Compare the two, correct this one if need be, and run {command} {way}."
            yield other.problem(location, f"the label “{way}” of {first.path} {what}", hint)
    if gone := sums.keys() - {_way(location) for location in found}:
        message = f"sums are listed of labels that {first.path} does not have, as “{min(gone)}”"
        yield Problem(f"{other.path.rpartition('.')[0]}{SUMS}", 1, 1, message, f"Run {command}.")


def _way(location: Location) -> str:
    return ".".join(map(str, location))


def _found(value: Any, location: Location) -> Iterator[tuple[Location, str]]:
    if location in _OWN:
        return
    if isinstance(value, dict) and not value.keys() <= {*get_args(PluralCategory)}:
        for name, inner in value.items():
            yield from _found(inner, (*location, str(name)))
    elif value:
        yield location, digest_of(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
