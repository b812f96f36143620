"""What the rules on translations let pass and what they find, pair by pair."""

from __future__ import annotations

import pytest

from dossier.derived.translation.in_language import in_language
from dossier.reading.document import Document
from dossier.reading.loaded_words import LoadedWord
from dossier.reading.strict_yaml import read_yaml
from dossier.reading.translation.translation import TranslationFile
from dossier.records.fields import Wording
from dossier.records.kinds import BY_NAME
from dossier.records.languages.foreign import Foreign
from dossier.records.sentences import counted_sentences
from dossier.rules import neutrality
from dossier.rules.translations import dates, glossary, links, numbers, quotations
from dossier.rules.translations.pair import Pair
from support import Records

FILE = TranslationFile("es", BY_NAME["term"], "x", Document("x.yaml"), is_sound=False)


def pair(english: str, spanish: str) -> Pair:
    return Pair(FILE, ("summary", "text"), Wording(prose=True), spanish, english)


@pytest.mark.parametrize(
    ("english", "spanish", "told"),
    [
        ("It asked for 6.7 million.", "Pidió 6.7 millones.", 0),
        ("It asked for 6.7 million.", "Pidió 7.6 millones.", 1),
        ("It asked for 1 million.", "Pidió 1 millón.", 0),
        ("It cost $8.5 billion.", "Costó 8.5 mil millones de dólares.", 0),
        ("It cost $8.5 billion.", "Costó 8,500 millones de dólares.", 0),
        ("It cost $8.5 billion.", "Costó 8.5 millones de dólares.", 1),
        ("Two courts ruled.", "Dos tribunales decidieron.", 0),
        ("Two courts ruled.", "Decidieron 2 tribunales.", 0),
        ("Both courts ruled.", "Los dos tribunales decidieron.", 0),
        ("Two courts ruled.", "Ambos tribunales decidieron.", 0),
        ("Three courts ruled.", "Dos tribunales decidieron.", 1),
        ("Under section 6103(i)(2), 40% agreed.", "Según la sección 6103(i)(2), el 40 % aceptó.", 0),
        ("Under section 6103(i)(2).", "Según la sección 6103(i)(5).", 1),
        ("It was on April 7, 2025.", "Fue el 7 de abril de 2025.", 0),
    ],
)
def test_numbers_are_those_of_the_text(english: str, spanish: str, told: int) -> None:
    assert len(list(numbers.check(pair(english, spanish)))) == told


@pytest.mark.parametrize(
    ("english", "spanish", "told"),
    [
        ("Signed on April 7, 2025.", "Firmado el 7 de abril de 2025.", 0),
        ("Signed on May 1, 2025.", "Firmado el 1 de mayo de 2025.", 0),
        ("Signed on April 7, 2025.", "Firmado el 7 de abril.", 0),
        ("Signed on April 7, 2025.", "Firmado el 8 de abril de 2025.", 2),
        ("Signed on April 7, 2025.", "Firmado el 7 de abril de 2026.", 2),
        ("Signed in April 2025.", "Firmado en abril de 2025.", 0),
        ("On June 5 and 24, 2025.", "El 5 y el 24 de junio de 2025.", 0),
        ("On September 8 or 9, 2026.", "El 8 o 9 de septiembre de 2026.", 0),
        ("By 2025 it was over.", "Para 2025 había terminado.", 0),
        ("It may end.", "Puede terminar.", 0),
    ],
)
def test_dates_are_those_of_the_text(english: str, spanish: str, told: int) -> None:
    assert len(list(dates.check(pair(english, spanish)))) == told


@pytest.mark.parametrize(
    ("english", "spanish", "told"),
    [
        ("See [it](term:a) and [that](https://example.org/).", "Vea [eso](https://example.org/) y [esto](term:a).", 0),
        ("See [it](term:a).", "Vea esto.", 1),
        ("See [it](term:a).", "Vea [esto](term:a) y [esto](term:a).", 1),
        ("See it.", "Vea [esto](term:b).", 1),
    ],
)
def test_links_are_those_of_the_text(english: str, spanish: str, told: int) -> None:
    assert len(list(links.check(pair(english, spanish)))) == told


@pytest.mark.parametrize(
    ("english", "spanish", "told"),
    [
        ('He wrote "no harm" twice.', "Escribió “ningún daño” dos veces.", 0),
        ("He wrote “no harm”.", "Escribió que no hay daño.", 1),
        ("He wrote “no harm”.", "Escribió “ningún daño.", 1),
    ],
)
def test_as_many_passages_are_quoted(english: str, spanish: str, told: int) -> None:
    assert len(list(quotations.check(pair(english, spanish)))) == told


@pytest.mark.parametrize(
    ("words", "form", "held"),
    [
        ("Las órdenes finales de la deportación.", "Orden final de deportación", True),
        ("Última dirección conocida", "última direccion conocida", True),
        ("El MOU se firmó.", "MOU", True),
        ("Fue tachada en parte.", "tachado", True),
        ("La orden de deportación.", "Orden final de deportación", False),
        ("El acuerdo se firmó.", "MOU", False),
    ],
)
def test_a_form_is_found_in_any_number_and_gender(words: str, form: str, held: bool) -> None:
    assert glossary.holds(words, form) is held


def test_labels_take_no_side_but_for_what_readers_type() -> None:
    words = (LoadedWord(word="redada", instead="detenciones", reason="Sugiere violencia."),)
    labels = read_yaml("search:\n  leads:\n    page:\n    - redada\n  box: Buscar una redada\n", "es.yaml")
    assert [str(problem).split("\n")[0] for problem in neutrality.check_labels(labels, words)] == [
        "es.yaml:5:8: “redada” is a loaded word"
    ]


def test_sentences_end_where_those_of_a_language_do() -> None:
    text = "Una ficha, una fuente, etc. Una ficha se escribe con palabras propias. Véase la pág. 3 y el art. 5."
    assert [count for _, count in counted_sentences(text)] == [5, 7, 8]


@pytest.mark.parametrize(
    ("english", "french", "told"),
    [
        ("Signed on April 7, 2025.", "Signé le 7 avril 2025.", 0),
        ("Signed on August 7, 2025.", "Signé le 7 août 2025.", 0),
        ("Signed on April 7, 2025.", "Signé le 7 mai 2025.", 2),
    ],
)
def test_the_months_of_any_language_are_known(english: str, french: str, told: int) -> None:
    file = TranslationFile("fr", BY_NAME["term"], "x", Document("x.yaml"), is_sound=False)
    pair = Pair(file, ("summary", "text"), Wording(), french, english)
    assert len(list(dates.check(pair))) == told


def test_a_language_is_a_folder(records: Records) -> None:
    text = "translated: 2026-11-22\ntitle:\n  of: 7fe8f7ad3052\n  text: Le protocole d’accord du 7 avril 2025\n"
    records.write("translations/fr/agreements/mou.yaml", text)
    dossier = records.published().dossier
    record = in_language(dossier, "fr").dossier.by_id["agreement", "mou"].record
    assert record.title == "Le protocole d’accord du 7 avril 2025"
    assert isinstance(record.summary, Foreign)  # type: ignore[attr-defined]
