"""Names are in the order of the language, and under the letter where people look for them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.collection.names import Names
from dossier.derived.sections import by_letter
from dossier.pages.publication import Publication
from dossier.records.models import Person, Source
from support import LABELS, Records

NAMES = Names("the a an")
IN_ORDER = [
    ["Al Azul", "Ávila", "Azul", "Zuniga"],
    ["Cárdenas, Vanessa", "Cardinal Brown, Theresa"],
    ["O’Donnell, Douglas", "Olson, Nina"],
    ["Ødegaard", "Oldham", "Ørsted", "Osman"],
    ["Łucja", "Lukas", "Lyon"],
    ["resume", "Resume", "résumé"],
    ["Smith, Zoe", "Smith Jones, Ann", "Smith-Miller, Ann", "Smithson, Ann"],
    ["Section 6103: confidentiality", "Section 6103(a)", "Section 6103(i)(2): what", "Section 6103(i)(2)(A)"],
    ["105 members", "The Hill", "“The Horn”", "IRS", "‘A substantial issue’", "the zebra"],
]
LETTERS = {
    "Ávila, Ana": "A",
    "Øre": "O",
    "Æther": "A",
    "The Hill": "H",
    "“The Hill” reports": "H",
    "‘A substantial issue’": "S",
    "‘It Will Be Too Late’: the IRS": "I",
    "“A $7 Billion Risk”": "",
    "A.I. notice": "A",
    "A-Z": "A",
    "A": "A",
    "The": "T",
    "A $7 billion risk": "",
    "§ 6103": "",
    "Ждань": "Ж",
    "(": "",
    "“": "",
    "": "",
}


@pytest.mark.parametrize("names", IN_ORDER)
def test_the_order_of_the_language(names: list[str]) -> None:
    assert sorted(names, key=NAMES.key) == names


@pytest.mark.parametrize(("name", "letter"), LETTERS.items())
def test_the_letter_under_which_a_name_is_listed(name: str, letter: str) -> None:
    assert NAMES.initial(name) == letter


def test_articles_are_those_of_the_labels() -> None:
    assert [names.initial("El País") for names in (NAMES, Names("el la los las"))] == ["E", "P"]
    assert set(LABELS.interface.articles.split()) == {"the", "a", "an"}


@given(st.text(max_size=20), st.text(max_size=20))
def test_any_two_names_have_an_order_that_goes_by_letters_first(name: str, other: str) -> None:
    before, after = sorted((name, other), key=NAMES.key)
    assert NAMES.key(before)[0] <= NAMES.key(after)[0]
    assert len(NAMES.initial(name)) <= 1


def test_letters_of_an_index_come_once_and_in_order(publication: Publication) -> None:
    for model in (Person, Source):
        found = [section.heading for section in by_letter(publication.dossier.listed(model), LABELS)]
        assert found == sorted(set(found))


def test_index_and_pager_have_the_same_order(records: Records) -> None:
    for id_, title, sort_name in [("zuniga", "Bo Zuniga", "Zuniga, Bo"), ("avila", "Ana Ávila", "Ávila, Ana")]:
        text = (records.folder / "people/scott-bessent.yaml").read_text(encoding="utf-8")
        text = text.replace("title: Scott Bessent", f"title: {title}\nunlinked_reason: A test.")
        text = text.replace("title: Secretary", f"title: Adviser {title}")
        records.write(f"people/{id_}.yaml", text.replace("sort_name: Bessent, Scott", f"sort_name: {sort_name}"))
    relations = records.published().relations
    assert [entry.id for entry in relations.in_order["person"]] == [
        "avila",
        "scott-bessent",
        "dabney-friedrich",
        "zuniga",
    ]
    following = relations.of(relations.in_order["person"][0]).next
    assert following
    assert following.id == "scott-bessent"
