"""A file is read in one way or not at all: each thing that misleads is reported where it is."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from dossier.problems import MOST_OF_A_FILE
from dossier.reading.document import Document
from dossier.reading.strict_yaml import read_file

Told = list[tuple[int, int, str]]


def read(folder: Path, content: str | bytes) -> Document:
    file = folder / "record.yaml"
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_file(file, "record.yaml")


def told(document: Document) -> Told:
    return [(problem.line, problem.column, problem.message) for problem in sorted(document.problems)]


COMMENTS: dict[str, list[tuple[int, int]]] = {
    "practice: docket entry #42 of June": [(1, 24)],
    "# first\ntitle: a": [(1, 1)],
    "title: a # b": [(1, 10)],
    "title: a\n# last": [(2, 1)],
    "title: a\n#": [(2, 1)],
    "title: a\n\n   # indented\n": [(3, 4)],
    "list:\n  # above\n  - a # beside\n  - b\n# below\nnote: c": [(2, 3), (3, 7), (5, 1)],
    "note: folded\n  over lines # and cut": [(2, 14)],
    "note: |- # at the head\n  text # of the block\n  # too": [(1, 10)],
    "note: >- # at the head\n  text\n# below\n": [(1, 10), (3, 1)],
    "note: |\n    text\n  # less indented\ntitle: b": [(3, 3)],
    "list: [a, b] # flow": [(1, 14)],
    "list: [a, # between\n  'b' #x\n  ]": [(1, 11), (2, 7)],
    "title: 'a' # quoted": [(1, 12)],
    'title: "é😀" # wide': [(1, 13)],
    "title: a\r\nnote: b # lines of Windows\r\n": [(2, 9)],
    "--- # document\ntitle: a\n": [(1, 5)],
    "title: # nothing": [(1, 8)],
}


@pytest.mark.parametrize(("text", "places"), COMMENTS.items())
def test_every_comment_is_reported_where_it_is(tmp_path: Path, text: str, places: list[tuple[int, int]]) -> None:
    found = told(read(tmp_path, text))
    assert [(line, column) for line, column, _ in found] == places
    assert all(message.startswith("this is a comment to YAML and would be lost: #") for *_, message in found)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("title: C#", "C#"),
        ("title: C#4 of a#b", "C#4 of a#b"),
        ("title: 'Case #12'", "Case #12"),
        ('title: "Case #12"', "Case #12"),
        ("title: |-\n  Case #12\n  # 13\n\n  #14", "Case #12\n# 13\n\n#14"),
        ("title: >-\n  Case\n  #12", "Case #12"),
        ("title: https://example.org/#top", "https://example.org/#top"),
        ("title: 'a\n  # b'", "a # b"),
        ("title: a\u00a0b", "a\u00a0b"),
        ("title: a\tb", "a\tb"),
        ('"title": a', "a"),
        ("--- \ntitle: a\n...\n", "a"),
        ("title: <<<<<<< HEAD", "<<<<<<< HEAD"),
        ("title: |-\n  a\n  =======\n", "a\n======="),
    ],
)
def test_what_only_looks_so_is_text(tmp_path: Path, text: str, value: str) -> None:
    document = read(tmp_path, text)
    assert told(document) == []
    assert document.value == {"title": value}


def test_labels_may_have_comments(tmp_path: Path) -> None:
    file = tmp_path / "en.yaml"
    file.write_text("# Words\ntitle: a # b\n", encoding="utf-8")
    document = read_file(file, "en.yaml", comments=True)
    assert (document.value, document.problems) == ({"title": "a"}, [])


ODD = "which looks like a space and is none"
REFUSED: dict[str | bytes, Told] = {
    "order:\u00a010": [(1, 7, ODD)],
    "list:\n\u00a0\u00a0- a": [(2, 1, ODD)],
    "list:\n  -\u00a0a": [(2, 4, ODD)],
    "agreement: mou\u00a0\ntitle: a": [(1, 15, "U+00A0 (no-break space)")],
    "note: a\u00a0 b": [(1, 8, ODD)],
    "note: a\u3000\u3000b": [(1, 8, "U+3000")],
    'a: "b\nc: d\n': [(1, 4, "the quotation mark that opens here is never closed")],
    "a: 'b\nc: d's e\n": [(2, 6, "not valid YAML")],
    "a: b\ue000": [(1, 5, "invisible character U+E000 (of private use: each font shows another sign)")],
    "order\u00a0: 10": [(1, 1, "the name of a field has the character U+00A0 (no-break space) in it")],
    "a\u2009b: c": [(1, 1, "U+2009 (thin space)")],
    "a: b\u3164": [(1, 5, "invisible character U+3164")],
    'a: "\\u200b"': [(1, 4, "invisible character U+200B")],
    'a: "b\\r"': [(1, 4, "invisible character U+000D")],
    "a: b\rc: d\r": [(1, 5, "carriage return alone")],
    "a:\n\t- b": [(2, 1, "a tab is used")],
    "<<<<<<< HEAD\na: b\n||||||| base\na: d\n=======\na: c\n>>>>>>> other\n": [
        (1, 1, "a merge was not finished here: <<<<<<< HEAD"),
        (3, 1, "a merge was not finished here: ||||||| base"),
        (5, 1, "a merge was not finished here: ======="),
        (7, 1, "a merge was not finished here: >>>>>>> other"),
    ],
    "a: b\n=======\n": [(2, 1, "a merge was not finished here: =======")],
    "a: b\n".encode("utf-16"): [(1, 1, "this is not UTF-8 text, but UTF-16 or UTF-32")],
    "a: b\n".encode("utf-16-le"): [(1, 1, "this is not UTF-8 text, but UTF-16 or UTF-32")],
    "a: b\n".encode("utf-16-be"): [(1, 1, "this is not UTF-8 text, but UTF-16 or UTF-32")],
    "a: b\n".encode("utf-32"): [(1, 1, "this is not UTF-8 text, but UTF-16 or UTF-32")],
    "a: b\n".encode("utf-32-be"): [(1, 1, "this is not UTF-8 text, but UTF-16 or UTF-32")],
    b"a: bcdefghi\nb: \0\0": [(2, 4, "this is not text: a byte in it is zero")],
    b"a: b\nc: caf\xe9": [(2, 7, "this is not UTF-8 text")],
    b"a: \xed\xa0\x80": [(1, 4, "this is not UTF-8 text")],
    "&x a: b": [(1, 1, "the YAML anchor &x is not allowed")],
    "a: b\n&x c: d": [(2, 1, "the YAML anchor &x is not allowed")],
    "!!str a: b": [(1, 1, "the tag !!str is not allowed")],
    "!x a: b": [(1, 1, "the tag !x is not allowed")],
    "! a: b": [(1, 1, "the tag ! is not allowed")],
    "a: ! b": [(1, 4, "the tag ! is not allowed")],
    "a: &x b": [(1, 4, "the YAML anchor &x is not allowed")],
    "a: !!python/name:os.system b": [(1, 4, "the tag !!python/name:os.system is not allowed")],
    "- &x\n  - a": [(1, 3, "the YAML anchor &x is not allowed")],
    "*x : a": [(1, 1, "the YAML anchor *x is not allowed"), (1, 1, "the name of a field must be a plain word")],
    "[a]: b": [(1, 1, "the name of a field must be a plain word")],
    "? - a\n: b": [(1, 3, "the name of a field must be a plain word")],
    "{a: b}: c": [(1, 1, "the name of a field must be a plain word")],
    "<<: {a: b}": [(1, 1, "some programs do not read the word << as text")],
    "yes: a": [(1, 1, "some programs do not read the word yes as text")],
    "1: a": [(1, 1, "“1” is not the name of a field")],
    "1.5: a": [(1, 1, "some programs read 1.5 differently")],
    "null: a": [(1, 1, "“null” is not the name of a field")],
    "~: a": [(1, 1, "“~” is not the name of a field")],
    "true: a": [(1, 1, "“true” is not the name of a field")],
    "?\n: a": [(1, 2, "“” is not the name of a field")],
    "%YAML 1.1\n---\na: b": [(1, 1, "lines that begin with % are not allowed")],
    "%TAG ! tag:x,1:\n---\na: b": [(1, 1, "lines that begin with % are not allowed")],
    "a: " + "9" * 16: [(1, 4, "9999999999999999 has too many digits for a number")],
    "a: -" + "1" * 5000: [(1, 4, "has too many digits for a number")],
    "a: " + "x" * 10_001: [(1, 4, "this text has 10,001 characters; at most 10,000 are allowed")],
    "a:\n" + "  - b\n" * 501 + "c: d": [(502, 5, "this list has more than 500 entries")],
    "a: [" + "[b], " * 600 + "c]": [(1, 2505, "this list has more than 500 entries")],
    "".join(f"f{n}: a\n" for n in range(501)): [(501, 1, "this group has more than 500 fields")],
    "".join(f"f{n}: [{'a, ' * 400}]\n" for n in range(100)): [(25, 1129, "the file has more than 10,000 values")],
    "a: " + "[" * 250_000: [(1, 16, "the values are nested too deeply")],
    "{a: " * 60_000: [(1, 53, "the values are nested too deeply")],
    "- " * 100_000: [(1, 27, "the values are nested too deeply")],
    b"a: b\n" * 60_000: [(1, 1, "this file is too large; the limit is 256 KiB")],
}


def name_of(case: object) -> str:
    return repr(case)[:30] if isinstance(case, str | bytes) else ""


@pytest.mark.parametrize(("content", "expected"), REFUSED.items(), ids=name_of)
def test_what_misleads_is_refused_at_its_place(tmp_path: Path, content: str | bytes, expected: Told) -> None:
    found = told(read(tmp_path, content))
    assert [place[:2] for place in found] == [place[:2] for place in expected], found[:9]
    for (*_, message), (*_, wanted) in zip(found, expected, strict=True):
        assert wanted in message


def test_what_is_over_a_limit_is_not_there_for_any_rule(tmp_path: Path) -> None:
    document = read(tmp_path, "a: [" + "b, " * 600 + "]\nc: " + "d" * 10_001 + "\ne: f\n")
    assert document.value == {"a": None, "c": None, "e": "f"}
    assert {("a",), ("c",)} <= document.spoiled


@pytest.mark.parametrize("part", ["a: b\n", "\x1b", "\u00a0x\n", "<<<<<<< a\n", "# a\n", "- &a b\n", "- 1_0\n"])
def test_no_file_has_more_problems_than_are_listed(tmp_path: Path, part: str) -> None:
    found = told(read(tmp_path, part * (100_000 // len(part))))
    assert len(found) <= MOST_OF_A_FILE + 1
    assert (
        any("too many problems to read on" in message or "entries" in message for *_, message in found)
        or part == "# a\n"
    )


def test_the_parser_is_not_asked_for_more_than_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parse, asked = yaml.parse, list[object]()

    def counted(*arguments: Any) -> Iterator[object]:
        for event in parse(*arguments):
            asked.append(event)
            yield event

    monkeypatch.setattr(yaml, "parse", counted)
    read(tmp_path, "a: " + "[" * 200_000)
    assert len(asked) < 20


def make_pipe(place: Path) -> None:
    os.mkfifo(place)


def make_loop(place: Path) -> None:
    place.symlink_to(place.name)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (make_pipe, "this is not a file"),
        (make_loop, "this is a symbolic link"),
        (Path.mkdir, "this is a folder, not a file"),
        (lambda place: place.symlink_to("/dev/zero"), "this is a symbolic link"),
        (lambda place: None, "there is no such file"),
    ],
)
def test_what_is_no_file_is_not_opened(tmp_path: Path, make: Callable[[Path], object], message: str) -> None:
    place = tmp_path / "record.yaml"
    make(place)
    assert told(read_file(place, "record.yaml")) == [(1, 1, message)]


def test_what_the_system_refuses_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    file = tmp_path / "record.yaml"
    file.write_text("a: b", encoding="utf-8")
    monkeypatch.setattr("builtins.open", refuse)
    assert told(read_file(file, "record.yaml")) == [(1, 1, "you may not read this")]
