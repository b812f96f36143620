"""What an editor shows of records: the language server that editors run says it, from the schemas of the project."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest

from support import SAMPLE
from support.language_server import LanguageServer, find_server

_NUMBERS = count(1)
CNN = "IRS reaches data-sharing deal with DHS to help find undocumented immigrants for deportation"


def new() -> str:
    """The path of a statement that no test has opened yet."""
    return f"data/statements/new-{next(_NUMBERS)}.yaml"


def shown(server: LanguageServer, text: str) -> list[tuple[int, int, str]]:
    """Line and column, counted from 1, and the message of each problem of a statement."""
    found = [(problem["range"]["start"], problem["message"]) for problem in server.open(new(), text)]
    return [(start["line"] + 1, start["character"] + 1, message) for start, message in found]


def offered(server: LanguageServer, text: str) -> dict[str, str]:
    """What is offered at the end of a statement."""
    name, lines = new(), text.split("\n")
    server.open(name, text)
    return server.complete(name, len(lines) - 1, len(lines[-1]))


def explained(server: LanguageServer, text: str) -> list[str]:
    """What is shown over each line of a statement, where its field is."""
    name = new()
    server.open(name, text)
    return [server.hover(name, number, line.index(":") - 1) for number, line in enumerate(text.splitlines())]


@pytest.mark.parametrize("file", sorted(SAMPLE.glob("*/*.yaml")), ids=lambda file: file.stem)
def test_nothing_is_wrong_with_good_records(server: LanguageServer, file: Path) -> None:
    name = f"data/{file.parent.name}/{file.name}"
    assert server.open(name, file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("text", "id_", "title"),
    [
        ("speaker:\n  person: ", "scott-bessent", "Scott Bessent"),
        ("speaker:\n  organization: ", "treasury", "U.S. Department of the Treasury"),
        ("about:\n  cases:\n    - ", "centro-v-bessent", "Centro de Trabajadores Unidos v. Bessent"),
        ("sources:\n  - ", "cnn-2025-04-08-irs-dhs-agreement", CNN),
        ("evidence:\n  - source: ", "cnn-2025-04-08-irs-dhs-agreement", CNN),
    ],
)
def test_ids_are_offered_with_their_titles(server: LanguageServer, text: str, id_: str, title: str) -> None:
    found = offered(server, text)
    assert found[id_] == title


@pytest.mark.parametrize("text", ["speaker:\n  person: ", "note: ", "speaker:\n  affiliation: ", "topics: ", "about: "])
def test_nothing_and_lists_of_nothing_are_not_offered(server: LanguageServer, text: str) -> None:
    assert not {"null", "Default value"} & offered(server, text).keys()


def test_words_are_offered_with_what_they_mean(server: LanguageServer) -> None:
    words = offered(server, "speaker:\n  affiliation: ")
    assert words["published-by"] == "Published by. The author of an article or column, for the outlet."
    assert len(set(words.values())) == len(words)


RECORD = """\
title: x
date: 2025-04-07
speaker:
  person: scott-bessent
position: opposes
topics: [courts]
reviewed: 2025-04-07
"""


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (0, "The heading of the page"),
        (1, "as precisely as is known"),
        (3, "#### Scott Bessent\n\nThe person, if the person has a public role"),
        (4, "`raises-concerns`: Raises concerns"),
        (6, "last compared with its sources"),
    ],
)
def test_a_field_is_explained_where_the_mouse_rests(server: LanguageServer, line: int, said: str) -> None:
    assert said in explained(server, RECORD)[line]


def test_no_name_of_a_class_is_shown(server: LanguageServer) -> None:
    headings = [line for said in explained(server, RECORD) for line in said.splitlines() if line.startswith("#")]
    assert headings == ["#### Scott Bessent"]


A_DATE = (
    "This is not a valid date. Write a date as 2025, 2025-04 or 2025-04-07, with ~ at the end if it is approximate."
)
A_DAY = "This is not a valid full date. Write a full date, such as 2025-04-07."
AN_ID = (
    "This is not a valid id: ids consist of lowercase letters, digits and hyphens only. "
    "Write the record's file name, without .yaml."
)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("title: x\ndate: 5/3/2025", (2, 7, A_DATE)),
        ("reviewed: 2025-02-30", (1, 11, A_DAY)),
        ("speaker:\n  person: Scott Bessent", (2, 11, AN_ID)),
        ("title: x\nnote: null", (2, 7, 'Incorrect type. Expected "string".')),
        ("titel: x", (1, 1, "Property titel is not allowed.")),
    ],
)
def test_what_is_wrong_is_told_in_words_at_its_place(
    server: LanguageServer, text: str, problem: tuple[int, int, str]
) -> None:
    assert problem in shown(server, text)


def test_a_record_that_was_begun_since_is_no_problem(server: LanguageServer) -> None:
    assert not [told for told in shown(server, "speaker:\n  person: begun-since\n") if told[:2] == (2, 11)]


def test_without_node_there_is_no_server(tmp_path: Path) -> None:
    assert find_server(tmp_path, {"PATH": str(tmp_path)}) is None
    assert find_server(tmp_path, {"PATH": str(tmp_path), "YAML_LANGUAGE_SERVER": "none"}) is None
    assert list(tmp_path.iterdir()) == []
