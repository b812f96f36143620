"""The one way in which a record is written: the order of its fields, how texts are folded, where quotation marks are needed.

Reading what is written gives the very values that were handed over, so nothing about a record changes with its form.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import yaml
from yaml.emitter import Emitter

from dossier.records.described import FieldShape, field_order, shapes_of
from dossier.records.kinds import Kind
from dossier.records.translation.form import form_of

from .scalars import Misread, read_plain

WIDTH = 100
"""How long a line is at most, where it can be folded."""
_INDENT = 2
_LINK = re.compile(r"\[[^\[\]]*\]\([^()\s]*\)")
_SPACE = re.compile(r"(?<=\S) (?=\S)")
_HELD = "\ue000"
"""Stands for a space at which no line is folded; no text of a record has it."""
_BREAKS = re.compile(r"\n+")
_SURELY_PLAIN = re.compile(r"[A-Za-z](?!.*(?:: | #|:$))")
"""Saves asking about nearly all texts."""
_NUMBERS = ("date", "day", "number")
"""What may be written as a whole number, though the record keeps it as text."""


def canonical(kind: Kind, values: Mapping[str, Any]) -> str:
    """The text of the file of a record, from the values of its file. Fields that the kind does not have come last."""
    return _file(values, field_order(kind.model), shapes_of(kind.model))


def canonical_translation(kind: Kind, values: Mapping[str, Any]) -> str:
    """The same of the file that translates a record of a kind."""
    shapes = shapes_of(form_of(kind))
    return _file(values, shapes, shapes)


def _file(values: Mapping[str, Any], order: Iterable[str], shapes: Mapping[str, FieldShape]) -> str:
    ordered = {name: values[name] for name in dict.fromkeys([*order, *values]) if name in values}
    return "".join(f"{line}\n" for line in _group(ordered, shapes, 0))


def _group(values: Mapping[str, Any], shapes: Mapping[str, FieldShape], column: int) -> Iterator[str]:
    """The lines of a group of fields that begins at a column; of a group within a record in the order of its model."""
    names = values if column == 0 else dict.fromkeys([*(name for name in shapes if name in values), *values])
    for name in names:
        yield from _field(f"{' ' * column}{_plain(name) or name}:", values[name], shapes.get(name), column)


def _field(start: str, value: Any, shape: FieldShape | None, column: int) -> Iterator[str]:
    """The lines of a field, or of an entry of a list, after its name or its dash."""
    inner = column + _INDENT
    if isinstance(value, dict) and value:
        yield start
        yield from _group(value, shape.fields if shape else {}, inner)
    elif isinstance(value, list) and value:
        yield start
        for item in value:
            yield from _entry(item, shape, inner)
    else:
        yield from _scalar(start, value, shape, inner)


def _entry(item: Any, shape: FieldShape | None, column: int) -> Iterator[str]:
    dash = f"{' ' * column}-"
    if isinstance(item, dict) and item:
        first, *rest = _group(item, shape.fields if shape else {}, column + _INDENT)
        yield f"{dash} {first.lstrip(' ')}"
        yield from rest
    elif isinstance(item, list) and item:
        first, *rest = (line for one in item for line in _entry(one, shape, column + _INDENT))
        yield f"{dash} {first.lstrip(' ')}"
        yield from rest
    else:
        yield from _scalar(dash, item, shape, column + _INDENT)


def _scalar(start: str, value: Any, shape: FieldShape | None, column: int) -> Iterator[str]:
    if not isinstance(value, str):
        yield f"{start} {_constant(value)}"
        return
    if shape and shape.holds in _NUMBERS and isinstance(_read(value), int):
        yield f"{start} {value}"
        return
    text = value.strip()
    short = _plain(text)
    if short and (len(start) + 1 + len(short) <= WIDTH or not _SPACE.search(text)):
        yield f"{start} {short}"
    elif _can_be_folded(text):
        yield f"{start} >-"
        for part in _BREAKS.sub(lambda found: f"\n{found[0]}", text).split("\n"):
            yield from _folded(part, column) if part else [""]
    else:
        yield f"{start} {_quoted(text)}"


def on_one_line(text: str) -> str:
    """A text as it may be written behind the name of a field, between quotation marks where it needs them."""
    return _plain(text) or _quoted(text)


def _constant(value: Any) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return str(value).lower()
        case dict():
            return "{}"
        case list():
            return "[]"
    return str(value)


def _read(text: str) -> Any:
    try:
        return read_plain(text)
    except Misread:
        return None


def _plain(text: str) -> str | None:
    """A text on one line: as it is, between quotation marks where it would be read as something else; None if that is not enough."""
    if not text or not text.isprintable():
        return None
    if _SURELY_PLAIN.match(text) and _read(text) == text:
        return text
    analysis = _EMITTER.analyze_scalar(text)
    if analysis.allow_block_plain and _read(text) == text:
        return text
    return f"'{text.replace(chr(39), chr(39) * 2)}'" if analysis.allow_single_quoted else None


def _can_be_folded(text: str) -> bool:
    lines = text.split("\n")
    return bool(text) and all(line == line.strip() and (line.isprintable() or not line) for line in lines)


def _folded(text: str, column: int) -> Iterator[str]:
    """Lines of at most `WIDTH` signs. A link is kept on one line, where it fits."""
    room = WIDTH - column
    held = _LINK.sub(lambda link: link[0].replace(" ", _HELD) if len(link[0]) <= room else link[0], text)
    line = ""
    for word in _SPACE.split(held):
        if line and len(line) + 1 + len(word) > room:
            yield f"{' ' * column}{line}".replace(_HELD, " ")
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield f"{' ' * column}{line}".replace(_HELD, " ")


def _quoted(text: str) -> str:
    """Any text between double quotation marks, on one line."""
    return str(yaml.dump(text, Dumper=yaml.CSafeDumper, default_style='"', allow_unicode=True, width=2**31 - 1)).strip()


_EMITTER = Emitter(io.StringIO(), allow_unicode=True)
"""Is asked only which texts need quotation marks."""
