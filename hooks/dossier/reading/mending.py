"""Lines that are no YAML, written as they were meant, so that the cure can be named and the rest of the file be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from .scalars import quoted

_FIELD = re.compile(r"(?P<before> *(?:- +)*)(?P<name>[A-Za-z_]+):(?P<space> *)(?P<value>[^ ].*)")
_ITEM = re.compile(r"(?P<before> *- +)(?P<value>[^ ].*)")
_LARGEST = 30_000
"""Characters of a file that is read again and again in this way; the largest records have a third as many."""
_LONGEST_SHOWN = 200
_WORD_MARKS = "YAML does not know the marks “ and ” of text programs. "
_APOSTROPHE = "Inside single quotation marks, an apostrophe is doubled. "
_SPACE = "A space belongs after the colon. "


@dataclass(frozen=True, slots=True)
class Mending:
    """A text in which one line is written as it was meant, and what to do to write it so."""

    text: str
    hint: str


def mend(text: str, error: yaml.YAMLError) -> Mending | None:
    """The text with the line mended that keeps it from being read, if that lets more of it be read; else None."""
    if not isinstance(error, yaml.MarkedYAMLError) or not error.problem_mark or len(text) > _LARGEST:
        return None
    lines = text.split("\n")
    began = error.context_mark.line if error.context_mark else error.problem_mark.line
    stopped = error.problem_mark.line
    for number in dict.fromkeys((stopped, began, stopped - 1)):
        for line, why in _ways(lines[number]) if 0 <= number < len(lines) else ():
            whole = "\n".join([*lines[:number], line, *lines[number + 1 :]])
            if _read_up_to(whole) > stopped and len(line) <= _LONGEST_SHOWN:
                return Mending(whole, f"{why}Write `{line.strip()}`.")
    return None


def _ways(line: str) -> Iterator[tuple[str, str]]:
    """The ways in which a line may have been meant, and why it cannot be read as it is."""
    field, item = _FIELD.fullmatch(line.rstrip()), _ITEM.fullmatch(line.rstrip())
    if field and not field["space"]:
        yield f"{field['before']}{field['name']}: {field['value']}", _SPACE
    for found, start in (
        (field, f"{field['before']}{field['name']}: " if field else ""),
        (item, item["before"] if item else ""),
    ):
        if found and not found["value"].startswith("- "):
            words, why = _bare(found["value"])
            yield f"{start}{quoted(words)}", why


def _bare(value: str) -> tuple[str, str]:
    """The words of a value without the marks around them, and what is wrong with those."""
    first, last, inner = value[0], value[-1], value[1:-1]
    if first in "“„”" and last in "“”":
        return inner, _WORD_MARKS
    if first == last == "'" and len(value) > 1:
        return inner.replace("''", "'"), _APOSTROPHE
    if first == last == '"' and len(value) > 1:
        return inner.replace('\\"', '"'), ""
    if first in "\"'" and value.count(first) == 1:
        return value[1:], ""
    return value, ""


def _read_up_to(text: str) -> int:
    """The line, from 0, at which a text can no longer be read; one after all of them where it can."""
    try:
        for _ in yaml.parse(text, yaml.CSafeLoader):
            pass
    except yaml.MarkedYAMLError as error:
        return error.problem_mark.line if error.problem_mark else 0
    except yaml.YAMLError:
        return 0
    return text.count("\n") + 1
