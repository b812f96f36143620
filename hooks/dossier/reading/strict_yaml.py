"""Reads one YAML file strictly: text, whole numbers, true/false and null, each with its line and column."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import yaml

from dossier.records.text import has_unprintable, unprintable
from dossier.records.walk import Location

from .document import Document, Mark
from .scalars import Misread, read_plain
from .text_file import place_of, syntax_fault

LARGEST_FILE = 256 * 1024
DEEPEST_NESTING = 12
_TAB_INDENT = re.compile(r"^ *\t", re.MULTILINE)


class _Unreadable(Exception):
    """Nothing more can be read from the file; the problem is noted already."""


def read_file(file: Path, path: str) -> Document:
    """Read a record file. Problems are in the document, never raised; `path` is how it is named in them."""
    document = Document(path)
    try:
        text = _decode(file, document)
        _scan(text, document)
        _parse(text, document)
    except _Unreadable:
        document.spoiled.add(())
    return document


def _stop(document: Document, mark: Mark, message: str, hint: str = "") -> _Unreadable:
    document.report((), mark, message, hint)
    return _Unreadable()


def _decode(file: Path, document: Document) -> str:
    size = file.stat().st_size
    if size > LARGEST_FILE:
        limit = f"{size / 1024:,.0f} KiB is too large for one record; the limit is {LARGEST_FILE // 1024} KiB"
        raise _stop(document, (1, 1), limit, "One file holds one record: split it, or keep the text short.")
    raw = file.read_bytes()
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _stop(document, place_of(error, raw), "this is not UTF-8 text", "Save the file as UTF-8.") from None


def _scan(text: str, document: Document) -> None:
    if not text.strip():
        raise _stop(document, (1, 1), "the file is empty", "Write the record, or remove the file.")
    for line, content in enumerate(text.split("\n"), 1) if has_unprintable(text) else ():
        for column, name in unprintable(content.rstrip("\r")):
            document.report((), (line, column), f"invisible character {name}", "Delete it.")
    for match in _TAB_INDENT.finditer(text) if "\t" in text else ():
        mark = (text.count("\n", 0, match.start()) + 1, len(match[0]))
        document.report((), mark, "a tab is used for indentation", "Indent with two spaces per level.")
    if document.problems:
        raise _Unreadable


def _parse(text: str, document: Document) -> None:
    try:
        events = list(yaml.parse(text, yaml.CSafeLoader))
    except yaml.MarkedYAMLError as error:
        raise _stop(document, *syntax_fault(error)) from None
    documents = [event for event in events if type(event) is yaml.DocumentStartEvent]
    if not documents:
        raise _stop(document, (1, 1), "the file is empty", "Write the record, or remove the file.")
    if len(documents) > 1:
        second = _mark(documents[1])
        raise _stop(document, second, "a second document begins here", "One file holds one record: remove `---`.")
    document.value = _Builder(document, events[2:-2]).build(())


def _mark(event: yaml.Event) -> Mark:
    assert event.start_mark
    return event.start_mark.line + 1, event.start_mark.column + 1


class _Builder:
    """Turns parser events into values and marks; nothing is resolved that is not written out."""

    def __init__(self, document: Document, events: list[yaml.Event]) -> None:
        self.document = document
        self.events = iter(events)

    def build(self, location: Location) -> Any:
        return self._value(next(self.events), location)

    def _value(self, event: Any, location: Location) -> Any:
        mark = self.document.values[location] = _mark(event)
        if len(location) > DEEPEST_NESTING:
            raise _stop(self.document, mark, "the values are nested too deeply", "Records have only a few levels.")
        if event.anchor:
            self._refuse_anchor(event, location, mark)
            if isinstance(event, yaml.AliasEvent):
                return None
        if event.tag is not None and not _harmless_tag(event):
            self.document.report(location, mark, f"the tag {event.tag} is not allowed", "Remove it.")
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, location, mark)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(location)
        return self._mapping(location)

    def _refuse_anchor(self, event: Any, location: Location, mark: Mark) -> None:
        sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
        hint = "Write the value out; text that begins with & or * needs quotation marks."
        self.document.report(location, mark, f"the YAML anchor {sign}{event.anchor} is not allowed", hint)

    def _scalar(self, event: yaml.ScalarEvent, location: Location, mark: Mark) -> Any:
        # Only between double quotation marks can a character be written otherwise than by itself, as in "\u200b".
        for _, name in unprintable(event.value, lines=True) if event.style == '"' else ():
            self.document.report(location, mark, f"invisible character {name}", "Delete it.")
        if not event.implicit[0]:
            return event.value
        try:
            # Ids, words of lists and days recur in many records: each is kept once (7 of 85 MiB at 3,000 records).
            return read_plain(event.value if " " in event.value else sys.intern(event.value))
        except Misread as error:
            self.document.report(location, mark, str(error), error.hint)
            return event.value

    def _sequence(self, location: Location) -> list[Any]:
        values: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            values.append(self._value(event, (*location, len(values))))
        return values

    def _mapping(self, location: Location) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self._key(event, location)
            inner = (*location, key)
            if key in values:
                first = self.document.keys[inner][0]
                message = f"“{key}” appears a second time (first on line {first})"
                self.document.report((*location, f"{key} again"), _mark(event), message, "Keep one of the two.")
                inner = (*location, f"{key} again")
                self._value(next(self.events), inner)
                continue
            self.document.keys[inner] = _mark(event)
            values[key] = self._value(next(self.events), inner)
        return values

    def _key(self, event: Any, location: Location) -> str:
        if isinstance(event, yaml.ScalarEvent):
            return sys.intern(event.value)
        raise _stop(self.document, _mark(event), "the name of a field must be a plain word", "Write `name: value`.")


def _harmless_tag(event: Any) -> bool:
    """The C parser marks quoted scalars with the tag `!`-less None; only written tags are refused."""
    return bool(event.tag == "!" and isinstance(event, yaml.ScalarEvent))
