"""Records in another language: translated texts, marks on all others, and how far each record is translated."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from dossier.collection.dossier import Dossier
from dossier.derived.translation.in_language import InLanguage, in_language
from dossier.pages.publication import Publication
from dossier.records.described import shapes_of
from dossier.records.fields import Wording
from dossier.records.languages.foreign import Foreign, Translated, as_written
from dossier.records.models.base import Model
from support import Records

MOU = ("agreement", "mou")
TERM = ("term", "request-removal-order-date")
EVENT = ("event", "ev-2025-04-07-mou-signed")
DEFINITION = ("definition", "return-information")
IRS = ("organization", "irs")
SIGNED = "events/ev-2025-04-07-mou-signed.yaml"


@pytest.fixture(scope="module")
def spanish(sample: Publication) -> InLanguage:
    return in_language(sample.dossier, "es")


def words(model: Model) -> Iterator[str]:
    """All words of a record but names, exact quotations and numbers."""
    for name, shape in shapes_of(type(model)).items():
        value = getattr(model, name)
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, Model):
                yield from words(one)
            elif isinstance(one, str) and isinstance(shape.role, Wording) and shape.role.translate:
                yield from () if shape.role.verbatim or one.isdecimal() or name == "also_called" else (one,)


def test_a_translated_text_is_in_the_place_of_the_one_that_was_written(spanish: InLanguage) -> None:
    record = spanish.dossier.by_id[MOU].record
    assert record.title == "El memorando de entendimiento del 7 de abril de 2025"
    assert as_written(record.title) == "The memorandum of understanding of April 7, 2025"
    assert spanish.state(spanish.dossier.by_id[MOU]).whole


def test_every_text_is_translated_or_marked(spanish: InLanguage) -> None:
    marked = [
        isinstance(text, Foreign | Translated) for entry in spanish.dossier.entries for text in words(entry.record)
    ]
    assert len(marked) > 100
    assert all(marked)


def test_what_is_no_text_is_as_it_was(sample: Publication, spanish: InLanguage) -> None:
    for entry in sample.dossier.entries:
        other = spanish.dossier.by_id[entry.key]
        assert other.document is entry.document
        assert other.record.model_dump(exclude={"title", "also_called"}).keys() == entry.record.model_dump().keys() - {
            "title",
            "also_called",
        }
        assert (other.record.changes[0].date, other.record.former_ids) == (
            entry.record.changes[0].date,
            entry.record.former_ids,
        )
    assert [link.target for link in spanish.dossier.links] == [link.target for link in sample.dossier.links]
    assert all(link.origin is spanish.dossier.by_id[link.origin.key] for link in spanish.dossier.links)
    assert spanish.dossier.tracing is sample.dossier.tracing


def test_a_text_without_a_translation_says_its_language(spanish: InLanguage) -> None:
    entry = spanish.dossier.by_id[TERM]
    state = spanish.state(entry)
    assert [one.path for one in state.missing] == ["practice"]
    assert not state.whole
    assert isinstance(entry.record.practice, Foreign)  # type: ignore[attr-defined]
    assert not spanish.state(spanish.dossier.by_id[IRS]).begun


def test_the_meaning_of_a_quotation_is_beside_it(spanish: InLanguage) -> None:
    entry = spanish.dossier.by_id[TERM]
    quoted = entry.record.quotations[0].text  # type: ignore[attr-defined]
    assert quoted == "ICE must provide a name, address, and deportation order date"
    meaning = "ICE debe dar el nombre, la dirección y la fecha de la orden de deportación"
    assert spanish.meanings[quoted] == meaning


def test_a_text_that_changed_is_printed_as_it_is_now(spanish: InLanguage) -> None:
    entry = spanish.dossier.by_id[EVENT]
    (stale,) = spanish.state(entry).stale
    assert stale.text.text == "The two secretaries signed the memorandum on April 7, 2025."
    assert stale.older.startswith("El secretario del Tesoro")
    assert isinstance(entry.record.summary, Foreign)  # type: ignore[attr-defined]
    assert isinstance(entry.record.title, Translated)


def test_it_is_said_when_and_why_a_text_changed(records: Records) -> None:
    change = "changes:\n  - date: 2026-11-22\n    kind: added\n"
    records.edit(SIGNED, change, f"{change}  - date: 2026-11-22\n    kind: updated\n    note: Shorter.\n")
    dossier = records.published().dossier
    (stale,) = in_language(dossier, "es").state(dossier.by_id[EVENT]).stale
    assert stale.change
    assert (str(stale.change.date), stale.change.note) == ("2026-11-22", "Shorter.")


def test_one_changed_sentence_makes_one_text_stale(records: Records) -> None:
    records.edit("agreements/mou.yaml", "status: Public, partly", "status: In public, partly")
    dossier = records.published().dossier
    state = in_language(dossier, "es").state(dossier.by_id[MOU])
    assert [(one.text.path, one.older) for one in state.stale] == [("versions.status", "Pública, con partes tachadas")]
    assert not state.missing


def test_how_lines_are_folded_changes_nothing(records: Records) -> None:
    records.edit(
        "agreements/mou.yaml", "signed a memorandum of understanding.\n", "signed a\n  memorandum of understanding.\n"
    )
    dossier = records.published().dossier
    assert in_language(dossier, "es").state(dossier.by_id[MOU]).whole


def test_a_definition_goes_by_its_name_in_the_language(spanish: InLanguage) -> None:
    entry = spanish.dossier.by_id[DEFINITION]
    assert entry.record.title == "Información de declaraciones de impuestos"
    for text in ("la información de declaraciones de impuestos", "return information"):
        assert [found.entry.id for found in spanish.dossier.glossary.find(text)] == ["return-information"]


def test_roles_are_compared_as_they_were_written(records: Records) -> None:
    records.edit(
        "people/scott-bessent.yaml", "title: Secretary of the Treasury", "title: Acting Secretary of the Treasury"
    )
    dossier: Dossier = in_language(records.published().dossier, "es").dossier
    role = dossier.by_id["person", "scott-bessent"].record.roles[0]  # type: ignore[attr-defined]
    assert (role.acting, role.held) == (True, "secretary of the treasury")
    changed = role.model_copy(update={"title": Translated("Secretario interino del Tesoro", str(role.title))})
    assert (changed.acting, changed.held) == (True, "secretary of the treasury")


def test_a_thousand_records_take_no_time(real: Publication) -> None:
    started = time.process_time()
    in_language(real.dossier, "es")
    assert time.process_time() - started < 0.8
