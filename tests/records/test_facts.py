"""Facts are found in words: dates and numbers in words and digits, in two languages, and names by what has a capital."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.collection.tracing.carriers import carrier_of
from dossier.records.dates import PartialDate
from dossier.records.facts.facts import find_facts
from dossier.records.facts.found import FactKind
from dossier.records.facts.names import known_names, words_of_name
from dossier.records.facts.plain import plain

KNOWN = known_names(
    map(
        words_of_name,
        ["Dabney Friedrich", "Friedrich", "IRS", "Centro de Trabajadores Unidos v. Bessent", "U.S. Senate"],
    ),
    {words_of_name("Return information")},
)
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
MESES = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
]

DATES = {
    "on April 7, 2025, it": ["2025-04-07"],
    "on 7 April 2025": ["2025-04-07"],
    "el 7 de abril de 2025": ["2025-04-07"],
    "7 de abril del 2025": ["2025-04-07"],
    "2025-04-07": ["2025-04-07"],
    "4/7/2025 and 04/07/25": ["2025-04-07", "2025-04-07"],
    "Sept. 8": ["0000-09-08"],
    "April 7 and 8, 2025": ["2025-04-07", "2025-04-08"],
    "April 7-9": ["0000-04-07", "0000-04-09"],
    "in April 2025": ["2025-04-00"],
    "en abril de 2025": ["2025-04-00"],
    "mid-June": ["0000-06-00"],
    "in mid-2026": ["2026-00-00"],
    "the late-2025 orders": ["2025-00-00"],
    "Fact Sheet FS-2025": [],
    "in May": ["0000-05-00"],
    "over 2026-35": ["2026-00-00", "2035-00-00"],
    "from 2026 to 2035": ["2026-00-00", "2035-00-00"],
    "you may go; they march": [],
    "it costs $2025": [],
    "2,025 people": [],
    "No. 25-2025": [],
}
NUMBERS = {
    "1.28 million": ["1280000"],
    "1.28 millones": ["1280000"],
    "1,280,000": ["1280000"],
    "$7 billion": ["7000000000"],
    "7B": [],
    "47,289 people": ["47289"],
    "forty-seven": ["47"],
    "seven million": ["7000000"],
    "siete millones": ["7000000"],
    "700K": ["700000"],
    "3.70 percent": ["3.7"],
    "a 15-page text": ["15"],
    "one judge, once": [],
    "26 U.S.C. § 6103(i)(2)(B)": ["26", "6103(i)(2)(b)"],
    "$12 to $39 billion": ["12000000000", "39000000000"],
    "$12-39 billion": ["12000000000", "39000000000"],
    "1.2, 1.23 or 1.3 million": ["1200000", "1230000", "1300000"],
    "1:25-cv-00677-DLF": ["25-cv-677"],
    "No. 25-cv-457": ["25-cv-457"],
    "No. 26-5006": ["26-5006"],
    "section 11.3.28": ["11.3.28"],
    "April 7, 2025": [],
    "the 1st Cir. and the 119th Congress": ["first", "119"],
    "the first of two": ["2"],
}
NAMES = {
    "Judge Dabney Friedrich’s order": ["dabney friedrich"],
    "In Centro de Trabajadores Unidos v. Bessent the IRS": ["centro de trabajadores unidos v bessent", "irs"],
    "It was filed in Massachusetts. She agreed.": ["massachusetts"],
    "The Border Security Expo in Phoenix": ["border security expo", "phoenix"],
    "Senator Ron Wyden (D-Ore.)": ["ron wyden", "oregon"],
    "Return information of the U.S. Senate": [],
    "On Monday the Secretary told Congress": [],
    "CNN said so. Nobody knows.": ["cnn"],
    "A judge ruled. Nobody appealed.": [],
    "El IRS y José Pérez": ["irs", "jose perez"],
}


def found(text: str, kind: FactKind) -> list[str]:
    return [" ".join(fact.keys) for fact in find_facts(plain(text), KNOWN) if fact.kind is kind]


@pytest.mark.parametrize("text", DATES)
def test_dates(text: str) -> None:
    assert found(text, FactKind.DATE) == DATES[text]


@pytest.mark.parametrize("text", NUMBERS)
def test_numbers(text: str) -> None:
    assert found(text, FactKind.NUMBER) == NUMBERS[text]


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    assert found(text, FactKind.NAME) == NAMES[text]


BORNE_OUT = [
    ("April 7, 2025", "el 7 de abril de 2025", None),
    ("April 2025", "on 2025-04-07", None),
    ("2025", "in April 2025", None),
    ("April 7", "April 7, 2025", None),
    ("May 1, 2025", "filed on May 1", "2025-05-08"),
    ("December 30, 2025", "on Dec. 30", "2026-01-02"),
    ("April 7, 2025", "It was signed on Monday", "2025-04-08"),
    ("6103(i)(2)", "under § 6103(i)(2)(B)", None),
    ("25-cv-457", "1:25-cv-00457-CKK", None),
    ("53 to 44", "on a 53-44 vote", None),
    ("1.28 million", "1,280,000 people", None),
    ("Linda Sánchez", "Rep. Linda Sanchez said", None),
    ("District of Columbia", "in D.C.", None),
    ("of California", "Padilla (D-Calif.)", None),
    ("the First Circuit", "No. 26-1999 (1st Cir. Nov. 20, 2026)", None),
    ("the 1st Circuit", "the U.S. Court of Appeals for the First Circuit", None),
    ("the Second Circuit", "affirmed, 2d Cir.", None),
    ("the Ninth Circuit", "la Corte de Apelaciones del Noveno Circuito", None),
    ("April 7, 2025", "the 7th of April 2025", None),
]
NOT_BORNE_OUT = [
    ("April 7, 2025", "in April 2025", None),
    ("April 7, 2025", "April 8, 2025", None),
    ("May 1, 2025", "filed on May 1", "2026-05-08"),
    ("May 1, 2025", "filed on May 1", None),
    ("April 7, 2025", "It was signed on Monday", "2025-04"),
    ("6103(i)(2)", "under § 6103(i)(3)", None),
    ("1.28 million", "1.2 million", None),
    ("Linda Sánchez", "Linda said to Pérez", None),
]


def bears_out(words: str, excerpt: str, published: str | None) -> bool:
    carrier = carrier_of([excerpt], PartialDate.parse(published) if published else None)
    facts = list(find_facts(plain(f"told {words}"), KNOWN))
    assert facts
    return all(carrier.has(fact.kind, [fact.keys]) for fact in facts)


@pytest.mark.parametrize(("words", "excerpt", "published"), BORNE_OUT)
def test_what_an_excerpt_bears_out(words: str, excerpt: str, published: str | None) -> None:
    assert bears_out(words, excerpt, published)


@pytest.mark.parametrize(("words", "excerpt", "published"), NOT_BORNE_OUT)
def test_what_an_excerpt_does_not_bear_out(words: str, excerpt: str, published: str | None) -> None:
    assert not bears_out(words, excerpt, published)


@given(st.dates(date(1800, 1, 1), date(2099, 12, 31)), st.sampled_from(range(5)), st.sampled_from(range(5)))
def test_a_day_is_the_same_however_it_is_written(day: date, one: int, other: int) -> None:
    forms = [
        f"{MONTHS[day.month - 1]} {day.day}, {day.year}",
        f"{day.day} {MONTHS[day.month - 1]} {day.year}",
        f"{day.day} de {MESES[day.month - 1]} de {day.year}",
        day.isoformat(),
        f"{day.month}/{day.day}/{day.year}",
    ]
    assert bears_out(forms[one], f"It was on {forms[other]}.", None)
    wrong = date(2099 + 1800 - day.year, day.month, min(day.day, 28))
    assert wrong == day or not bears_out(forms[one], f"It was on {wrong.isoformat()}.", None)


@given(st.integers(2, 10**9), st.sampled_from(["{:,}", "{}"]))
def test_a_number_is_borne_out_by_itself_and_by_no_other(number: int, form: str) -> None:
    words = f"{form.format(number)} people"
    assert bears_out(words, f"there were {number:,} of them", None) or 1700 <= number <= 2100
    assert not bears_out(words, f"there were {number + 1:,} of them", None) or 1700 <= number <= 2100


@given(st.text("abcABC é.-’,1279 /§()$%\n“”", max_size=60))
def test_what_is_taken_from_a_text_is_in_it(text: str) -> None:
    carrier = carrier_of([text])
    assert all(carrier.has(fact.kind, [fact.keys]) for fact in find_facts(plain(text), KNOWN))
