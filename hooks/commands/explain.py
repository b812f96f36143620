"""The command `explain`: what a field of records is for, what it holds, with an example from a real record."""

from __future__ import annotations

import argparse
import sys
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dossier.language.labels import Labels
from dossier.problems import did_you_mean
from dossier.reading.canonical import canonical
from dossier.reading.strict_yaml import read_file
from dossier.records.described import FieldShape, shapes_of
from dossier.records.kinds import KINDS, Kind

from . import usage
from .project import DATA, ROOT, shown

_WIDTH = 100
_LOOKED_AT = 40
"""Records of each kind among which an example is looked for."""
_LONGEST_EXAMPLE = 6
"""Lines of an example at the most, where a shorter one can be found."""
_LONGEST_GROUP = 16
"""The same, of a group of fields."""

Way = tuple[str, ...]
"""The names of fields that lead to one, from the top of a record."""


@dataclass(slots=True)
class Found:
    """A field, and where records have it: in kinds, by the way to it."""

    shape: FieldShape
    places: list[tuple[Kind, Way]]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    told = "its name, such as `date`; if several have it, with the kind or group, as in `action.kind` or `effects.kind`"
    parser.add_argument("field", metavar="FIELD", help=told)
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="where examples are taken from (data)")


def run(arguments: argparse.Namespace) -> int:
    """Explain; 0, or 2 when no field is called so."""
    asked = tuple(arguments.field.split("."))
    found = _found(asked)
    if not found:
        names = {path[-1] for kind in KINDS for path, _ in _fields(shapes_of(kind.model), ())}
        hint = did_you_mean(asked[-1], names) or "./dossier explain summary, for example."
        print(f"./dossier explain: no field is called “{arguments.field}”. {hint}", file=sys.stderr)
        return usage.WRONG_USE
    labels = Labels.load(ROOT / "overrides" / "labels", "en")
    kinds = {kind for one in found for kind, _ in one.places}
    examples = [example for kind in KINDS if kind in kinds for example in _records(kind, arguments.data)]
    print("\n\n".join("\n".join(_explained(one, labels, examples)) for one in found))
    return 0


def _records(kind: Kind, data: Path) -> Iterator[tuple[Kind, str, Any]]:
    """Some records of a kind, as their files have them; an example of all of them would be no better."""
    for file in sorted((data / kind.plural).glob("*.yaml"))[:_LOOKED_AT]:
        yield kind, shown(file), read_file(file, file.name).value


def _found(asked: Way) -> list[Found]:
    """The fields that are meant, each with all the places where it is the same."""
    found: dict[tuple[str, str, str], Found] = {}
    for kind in KINDS:
        for path, shape in _fields(shapes_of(kind.model), ()):
            if _is_meant(asked, kind, path):
                one = found.setdefault((path[-1], shape.explanation, shape.holds), Found(shape, []))
                one.places.append((kind, path))
    return list(found.values())


def _is_meant(asked: Way, kind: Kind, path: Way) -> bool:
    """Whether a field is asked for by its name, by the end of the way to it, or by its kind and the whole way."""
    return path[-len(asked) :] == asked or (kind.name, *path) == asked


def _fields(shapes: Mapping[str, FieldShape], way: Way) -> Iterator[tuple[Way, FieldShape]]:
    for name, shape in shapes.items():
        yield (*way, name), shape
        yield from _fields(shape.fields, (*way, name))


def _explained(found: Found, labels: Labels, examples: list[tuple[Kind, str, Any]]) -> Iterator[str]:
    shape, words = found.shape, labels.reference
    where = ", ".join(_where(found))
    yield f"{shape.name}{f' ({words.required})' if shape.required else ''}"
    yield textwrap.fill(f"in {where}", _WIDTH, initial_indent="  ", subsequent_indent="  ")
    yield textwrap.fill(shape.explanation, _WIDTH, initial_indent="  ", subsequent_indent="  ")
    yield f"  {words.holds}: {f'{words.list_of} ' if shape.many else ''}{_held(shape, labels)}"
    yield from _listed({word: labels.explained(word) for word in shape.words})
    yield from _listed({name: _field(inner, labels) for name, inner in shape.fields.items()})
    yield from _example(found, examples)


def _field(shape: FieldShape, labels: Labels) -> str:
    """What a field of a group is for, and whether it is required."""
    return f"{shape.explanation} ({labels.reference.required})" if shape.required else shape.explanation


def _listed(told: Mapping[str, str]) -> Iterator[str]:
    """Words or fields below each other, with what each of them means beside it."""
    width = max(map(len, told), default=0) + 6
    for name, words in told.items():
        first = f"    {name}".ljust(width)
        yield textwrap.fill(words, _WIDTH, initial_indent=first, subsequent_indent=" " * width)


def _where(found: Found) -> Iterator[str]:
    """The kinds and groups that have a field."""
    ways = dict.fromkeys(path[:-1] for _, path in found.places)
    for way in ways:
        kinds = [kind.name for kind, path in found.places if path[:-1] == way]
        inner = "".join(f".{name}" for name in way)
        yield from [f"every kind{inner}"] if len(kinds) == len(KINDS) else [f"{kind}{inner}" for kind in kinds]


def _held(shape: FieldShape, labels: Labels) -> str:
    words = labels.reference
    if shape.kind:
        return words.id_of.format(kind=shape.kind)
    if shape.fields:
        return "a group of these fields:"
    return next(word for held, word in words.types.items() if held == shape.holds)


def _example(found: Found, examples: list[tuple[Kind, str, Any]]) -> Iterator[str]:
    """The fullest example that is not long, or the shortest where all are."""
    most = _LONGEST_GROUP if found.shape.fields else _LONGEST_EXAMPLE
    shown_ = [(path, lines) for kind, way in found.places for path, lines in _lines(kind, way, examples)]
    if shown_:
        path, lines = min(shown_, key=lambda one: (max(len(one[1]) - most, 0), -len(one[1]), one[0]))
        yield f"  For example, in {path}:"
        yield from (f"    {line}" for line in lines)


def _lines(kind: Kind, way: Way, examples: list[tuple[Kind, str, Any]]) -> Iterator[tuple[str, list[str]]]:
    for of, path, values in examples:
        if of is kind and isinstance(values, dict) and values.get(way[0]) is not None:
            only = _only(values[way[0]], way[1:])
            if only is not None:
                yield path, canonical(kind, {way[0]: only}).splitlines()


def _only(value: Any, way: Way) -> Any:
    """Of a value, the first entry of each list and in it only what leads to a field, with what is beside it."""
    if not way:
        return value[:1] if isinstance(value, list) and isinstance(value[0], dict) else value
    if isinstance(value, list):
        return next(([found] for item in value if (found := _only(item, way)) is not None), None)
    if isinstance(value, dict) and value.get(way[0]) is not None:
        inner = _only(value[way[0]], way[1:])
        return None if inner is None else {way[0]: inner}
    return None
