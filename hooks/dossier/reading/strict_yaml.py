"""Reads one YAML file strictly: text, whole numbers, true/false and null, each with its line and column."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

from dossier.problems import MOST_OF_A_FILE, Problem, shown
from dossier.records.limits import DEEPEST_NESTING, LONGEST_TEXT, OF_A_RECORD, Bounds
from dossier.records.text import unprintable
from dossier.records.walk import Location

from .characters import misleading, odd_space
from .comments import find_comments
from .document import Document
from .mending import mend
from .places import Mark
from .scalars import Misread, read_plain
from .syntax import syntax_fault
from .text_file import Unreadable, decoded, read_bytes

_OPENING = (yaml.SequenceStartEvent, yaml.MappingStartEvent)
_CLOSING = (yaml.SequenceEndEvent, yaml.MappingEndEvent)
Tags = Mapping[Location, str]
"""The only tags that are allowed, each at one place."""
_MOST_MENDED = 10
"""Lines of one file that are taken for what they were meant to be."""
_PLAIN_WORD = "Write `name: value`."


class _Stopped(Exception):
    """Nothing more can be read from the file; the problem is noted already."""


def read_file(file: Path, path: str, *, comments: bool = False, bounds: Bounds = OF_A_RECORD) -> Document:
    """Read a YAML file. Problems are in the document, never raised; `path` is how it is named in them.

    Without `comments`, those are problems too, because text after a forgotten quotation mark looks like one.
    """
    try:
        return read_raw(read_bytes(file, bounds.size), file, path, comments=comments, bounds=bounds)
    except Unreadable as error:
        return unread(error, path)


def read_raw(raw: bytes, file: Path, path: str, *, comments: bool = False, bounds: Bounds = OF_A_RECORD) -> Document:
    """The same of bytes that were read from a file."""
    try:
        text = decoded(raw).replace("\r\n", "\n")
    except Unreadable as error:
        return unread(error, path)
    document = read_yaml(text, path, comments=comments, bounds=bounds)
    document.file = str(file)
    return document


def unread(error: Unreadable, path: str) -> Document:
    """The document of a file that cannot be read at all."""
    document = Document(path)
    document.leave_out((), *error.finding)
    return document


def read_yaml(
    text: str,
    path: str,
    *,
    comments: bool = False,
    tags: Tags = MappingProxyType({}),
    bounds: Bounds = OF_A_RECORD,
) -> Document:
    """Read YAML from a text whose lines end in a line feed; see `read_file`.

    A line that is no YAML, but can be told what it was meant to be, is a problem, and the rest is read as if it were that.
    """
    found = list[Problem]()
    while True:
        document = Document(path)
        try:
            _look_through(text, document)
            events = yaml.parse(text, yaml.CSafeLoader)
            listened = events if comments or "#" not in text else find_comments(text, events, document)
            _read(_Builder(document, listened, tags, bounds))
        except _Stopped:
            pass
        except yaml.YAMLError as error:
            mark, message, hint = syntax_fault(error)
            if len(found) < _MOST_MENDED and (mended := mend(text, error)):
                found.append(Problem(path, *mark, message, mended.hint))
                text = mended.text
                continue
            document.leave_out((), mark, message, hint)
        document.problems[:0] = found
        return document


def _stop(document: Document, mark: Mark, message: str, hint: str = "") -> _Stopped:
    document.leave_out((), mark, message, hint)
    return _Stopped()


def _look_through(text: str, document: Document) -> None:
    if not text.strip():
        raise _nothing(document)
    for mark, message, hint in misleading(text):
        _stop_at_too_many(document, mark)
        document.leave_out((), mark, message, hint)
    if document.problems:
        raise _Stopped


def _stop_at_too_many(document: Document, mark: Mark) -> None:
    """Read no further where a file has as many problems as are listed."""
    if len(document.problems) >= MOST_OF_A_FILE - 1:
        hint = "Correct those that are listed, and check again."
        raise _stop(document, mark, "there are too many problems to read on from here", hint)


def _nothing(document: Document) -> _Stopped:
    return _stop(document, (1, 1), "the file is empty", "Write the record, or remove the file.")


def _read(builder: _Builder) -> None:
    """Read the one document of a file, event by event: what is too deep or too much is never taken in."""
    document, events = builder.document, builder.events
    next(events)
    start = next(events)
    if not isinstance(start, yaml.DocumentStartEvent):
        raise _nothing(document)
    if start.version or start.tags:
        raise _stop(document, _mark(start), "lines that begin with % are not allowed", "Remove them.")
    value = builder.build()
    next(events)
    if isinstance(second := next(events), yaml.DocumentStartEvent):
        message = "a second document begins here"
        raise _stop(document, _mark(second), message, "One file holds one record: remove `---`.")
    document.value = value


def _mark(event: yaml.Event) -> Mark:
    assert event.start_mark
    return event.start_mark.line + 1, event.start_mark.column + 1


class _Builder:
    """Turns parser events into values and marks; nothing is resolved that is not written out."""

    def __init__(self, document: Document, events: Iterator[yaml.Event], tags: Tags, bounds: Bounds) -> None:
        self.document = document
        self.events = events
        self.tags = tags
        self.bounds = bounds

    def build(self) -> Any:
        return self._value(next(self.events), ())

    def _value(self, event: Any, location: Location) -> Any:
        mark = self.document.values[location] = _mark(event)
        _stop_at_too_many(self.document, mark)
        if len(location) > DEEPEST_NESTING:
            raise _stop(self.document, mark, "the values are nested too deeply", "Records have only a few levels.")
        if len(self.document.values) > self.bounds.values:
            message = f"the file has more than {self.bounds.values:,} values"
            raise _stop(self.document, mark, message, "One file holds one record: split it.")
        self._refuse_marks(event, location, mark)
        if isinstance(event, yaml.AliasEvent):
            return None
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, location, mark)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(location)
        return self._mapping(location)

    def _refuse_marks(self, event: Any, location: Location, mark: Mark) -> None:
        """Anchors, aliases and tags: what they mean is not written where they are."""
        if event.anchor:
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            message = f"the YAML anchor {sign}{shown(event.anchor)} is not allowed"
            hint = "Write the value out; text that begins with & or * needs quotation marks."
            self.document.report(location, mark, message, hint)
        if getattr(event, "tag", None) not in (None, self.tags.get(location)):
            tag = shown(event.tag.replace("tag:yaml.org,2002:", "!!"))
            hint = "Remove it. Text that begins with ! needs quotation marks."
            self.document.report(location, mark, f"the tag {tag} is not allowed", hint)

    def _scalar(self, event: yaml.ScalarEvent, location: Location, mark: Mark) -> Any:
        # Only between double quotation marks can a character be written otherwise than by itself, as in "\u200b".
        for _, name in unprintable(event.value, lines=True) if event.style == '"' else ():
            self.document.report(location, mark, f"invisible character {name}", "Delete it.")
        if len(event.value) > LONGEST_TEXT:
            message = f"this text has {len(event.value):,} characters; at most {LONGEST_TEXT:,} are allowed"
            self.document.leave_out(location, mark, message, "Shorten it, or divide it among several records.")
            return None
        if not event.implicit[0]:
            return event.value
        return self._plain(event.value, location, mark)

    def _plain(self, text: str, location: Location, mark: Mark) -> Any:
        try:
            # Ids, words of lists and days recur in many records: each is kept once (7 of 85 MiB at 3,000 records).
            return read_plain(text if " " in text else sys.intern(text))
        except Misread as error:
            self.document.report(location, mark, str(error), error.hint)
            return text

    def _sequence(self, location: Location) -> list[Any] | None:
        values, problems = list[Any](), len(self.document.problems)
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            if len(values) == self.bounds.entries:
                self._pass_over(event, location, "this list has more than {} entries", problems)
                return None
            values.append(self._value(event, (*location, len(values))))
        return values

    def _mapping(self, location: Location) -> dict[str, Any] | None:
        values, problems = dict[str, Any](), len(self.document.problems)
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            if len(values) == self.bounds.entries:
                self._pass_over(event, location, "this group has more than {} fields", problems)
                return None
            key = self._key(event, location)
            inner = (*location, key)
            if key in values:
                inner = self._again(event, location, key)
                self._value(next(self.events), inner)
                continue
            self.document.keys[inner] = _mark(event)
            values[key] = self._value(next(self.events), inner)
        return values

    def _again(self, event: yaml.Event, location: Location, key: str) -> Location:
        """Where a field that is there already is kept, out of the way."""
        first, again = self.document.keys[(*location, key)][0], (*location, f"{key} again")
        message = f"“{shown(key)}” appears a second time (first on line {first})"
        self.document.report(again, _mark(event), message, "Keep one of the two.")
        return again

    def _pass_over(self, event: yaml.Event, location: Location, message: str, problems: int) -> None:
        """Say that a list or group is too long, at its first entry too many, and pass over the rest of it.

        Of the problems, those from a number on are of its entries; they are not worth reading.
        """
        del self.document.problems[problems:]
        hint = "Shorten it, or divide it among several records."
        self.document.leave_out(location, _mark(event), message.format(self.bounds.entries), hint)
        depth = 1
        while depth := depth + isinstance(event, _OPENING) - isinstance(event, _CLOSING):
            event = next(self.events)

    def _key(self, event: Any, location: Location) -> str:
        """The name of a field, which is always read as text, here and by other programs."""
        if not isinstance(event, yaml.ScalarEvent):
            if isinstance(event, yaml.AliasEvent):
                self._refuse_marks(event, location, _mark(event))
            raise _stop(self.document, _mark(event), "the name of a field must be a plain word", _PLAIN_WORD)
        inner = (*location, event.value)
        self._refuse_marks(event, inner, _mark(event))
        if event.implicit[0] and not isinstance(self._plain(event.value, inner, _mark(event)), str):
            hint = f"{_PLAIN_WORD} Text needs quotation marks."
            message = f"“{shown(event.value)}” is not the name of a field"
            self.document.report(inner, _mark(event), message, hint)
        if name := odd_space(event.value):
            self.document.report(
                inner, _mark(event), f"the name of a field has the character {name} in it", _PLAIN_WORD
            )
        return sys.intern(event.value)
