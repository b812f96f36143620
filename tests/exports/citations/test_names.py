"""The family name of an author is known where the words are a name, and never guessed where they are not."""

from __future__ import annotations

import pytest

from dossier.exports.citations.names import Name, names_of


@pytest.mark.parametrize(
    ("author", "names"),
    [
        (None, ()),
        ("Fatima Hussein", (Name("Hussein", "Fatima"),)),
        ("Nina E. Olson", (Name("Olson", "Nina E."),)),
        ("Maribel Velázquez", (Name("Velázquez", "Maribel"),)),
        ("Avi Asher-Schapiro", (Name("Asher-Schapiro", "Avi"),)),
        ("Danny Nguyen and Toby Eckert", (Name("Nguyen", "Danny"), Name("Eckert", "Toby"))),
        ("A. B. Cole, Dan Poe, and Eve Roe", (Name("Cole", "A. B."), Name("Poe", "Dan"), Name("Roe", "Eve"))),
        ("Editorial board", (Name("Editorial board"),)),
        ("Reuters", (Name("Reuters"),)),
        ("Representative Jimmy Gomez and 17 cosponsors", (Name("Representative Jimmy Gomez and 17 cosponsors"),)),
        ("Senators Ann Doe and Bob Roe", (Name("Senators Ann Doe and Bob Roe"),)),
    ],
)
def test_names(author: str | None, names: tuple[Name, ...]) -> None:
    assert names_of(author) == names


def test_a_name_is_inverted_where_it_is_that_of_a_person() -> None:
    assert Name("Hussein", "Fatima").inverted == "Hussein, Fatima"
    assert Name("Editorial board").inverted == "Editorial board"
