"""What is kept from one run to the next: used where nothing has changed, and as good as none where it cannot be trusted."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dossier import kept
from dossier.check import check_data
from dossier.collection.dossier import Dossier
from dossier.collection.reach import Reach
from dossier.collection.tracing.named import Key
from dossier.pages.publication import Publication
from dossier.problems import Problem
from dossier.reading.entry import AnyEntry
from dossier.records.models import Agreement, Sourced
from dossier.records.translation.form import TranslationForm
from dossier.rules import ON_EACH
from support import Records
from support.faults import FAULTS

ONE = kept.digest_of("one")


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Path]:
    """A folder in which values are kept during a test."""
    kept.keep_in(tmp_path / "kept")
    yield tmp_path / "kept"
    kept.keep_in(None)


def again(place: Path) -> None:
    """End a run, and begin the next one."""
    kept.save()
    kept.keep_in(place)


def computed(value: int) -> int:
    """What is kept, or else the value."""
    return kept.kept("numbers", ONE, lambda: value)


def test_a_value_is_computed_once(place: Path) -> None:
    assert computed(1) == computed(2) == 1
    again(place)
    assert computed(3) == 1


def test_a_translation_that_was_sound_is_fitted_when_it_is_asked_for(
    checked_before: Records, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(TranslationForm, "model_validate", None)
    dossier, problems = check_data(checked_before.folder, "data")
    assert problems == ()
    with pytest.raises(TypeError):
        assert dossier.translations.files[0].form


def test_without_a_folder_or_a_digest_nothing_is_kept(place: Path) -> None:
    assert [kept.kept("numbers", b"", lambda value=value: value) for value in (1, 2)] == [1, 2]  # type: ignore[misc]
    kept.keep_in(None)
    assert [computed(1), computed(2)] == [1, 2]
    assert not place.exists()


def test_parts_are_told_apart() -> None:
    assert kept.digest_of("a", "bc") != kept.digest_of("ab", "c")


def test_a_damaged_file_is_as_good_as_none(place: Path) -> None:
    computed(1)
    again(place)
    whole = (place / "numbers").read_bytes()
    flipped = [whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :] for at in range(len(whole))]
    for damaged in (b"", whole[:10], whole[:-1], whole + b"\0", b"\x80" * 100, *flipped):
        (place / "numbers").write_bytes(damaged)
        kept.keep_in(place)
        assert computed(2) == 2


def test_what_other_code_has_kept_is_as_good_as_none(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    computed(1)
    again(place)
    monkeypatch.setattr(kept, "_code", lambda: b"other")
    kept.keep_in(place)
    assert computed(2) == 2


def test_code_stands_for_modules_and_packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = kept._code.__wrapped__
    before = code()
    assert code() == before
    (tmp_path / "other-1.0.dist-info").mkdir()
    monkeypatch.syspath_prepend(tmp_path)
    assert code() != before
    (tmp_path / "module.py").write_text("")
    monkeypatch.setattr(kept, "_CODE", tmp_path)
    before = code()
    (tmp_path / "module.py").write_text("1")
    assert code() != before


def test_where_nothing_can_be_written_nothing_is_kept(place: Path) -> None:
    place.write_text("a file")
    computed(1)
    again(place)
    assert computed(2) == 2
    assert place.read_text() == "a file"


def test_beyond_the_limit_stays_what_was_used(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    computed(1)
    kept.put("numbers", kept.digest_of("two"), 2)
    again(place)
    monkeypatch.setattr(kept, "_LARGEST", 0)
    computed(3)
    kept.put("numbers", kept.digest_of("three"), 3)
    again(place)
    assert [kept.find("numbers", kept.digest_of(word)) for word in ("one", "two", "three")] == [1, None, 3]


def _write_often(place: Path, number: int) -> None:
    for turn in range(50):
        kept.keep_in(place)
        kept.put("numbers", ONE, 1)
        kept.put("numbers", kept.digest_of(f"{number} {turn}"), turn)
        kept.save()


def test_several_processes_may_use_it_at_once(place: Path) -> None:
    context = multiprocessing.get_context("fork")
    others = [context.Process(target=_write_often, args=(place, number)) for number in range(2)]
    for other in others:
        other.start()
    found = set[object]()
    while any(other.is_alive() for other in others):
        kept.keep_in(place)
        found.add(kept.find("numbers", ONE))
    assert found <= {None, 1}
    assert [other.exitcode for other in others] == [0, 0]
    assert [file.name for file in place.iterdir()] == ["numbers"]


def found_in(records: Records) -> list[Problem]:
    return list(check_data(records.folder, "data")[1])


def test_records_are_the_same_and_have_their_places(place: Path, records: Records) -> None:
    dossier, _ = check_data(records.folder, "data")
    again(place)
    second, _ = check_data(records.folder, "data")
    assert [entry.record for entry in second.entries] == [entry.record for entry in dossier.entries]
    for one, other in zip(second.files, dossier.files, strict=True):
        assert one.document.value == other.document.value
        assert [one.document.mark((name,), key=True) for name in one.document.value] == [
            other.document.mark((name,), key=True) for name in other.document.value
        ]


def test_values_that_do_not_fit_their_model_are_read_from_the_file(place: Path, records: Records) -> None:
    before, _ = check_data(records.folder, "data")
    for file in before.files:
        kept.put("files", file.document.digest, {"title": 1} if file.id < "m" else [file.id])
    again(place)
    after, problems = check_data(records.folder, "data")
    assert problems == ()
    assert [entry.record for entry in after.entries] == [entry.record for entry in before.entries]


@pytest.mark.parametrize("name", list(FAULTS)[::12])
def test_a_fault_is_found_whatever_is_kept(place: Path, records: Records, name: str) -> None:
    assert found_in(records) == []
    again(place)
    FAULTS[name][0](records)
    found = found_in(records)
    again(place)
    assert found_in(records) == found
    kept.keep_in(None)
    assert found_in(records) == found != []


def hollowed(dossier: Dossier, near: set[Key]) -> Dossier:
    """The records with nothing but their names left of those that are not near."""
    whole = {*near, *(entry.key for entry in dossier.of(Agreement))}
    entries = (entry if entry.key in whole else _hollow(entry) for entry in dossier.entries)
    return Dossier(tuple(entries), dossier.known, dossier.words)


def _hollow(entry: AnyEntry) -> AnyEntry:
    nothing = {"summary": "", "in_brief": None, "evidence": (), "sources": (), "derived": (), "quotations": ()}
    record = entry.record.model_copy(update=nothing if isinstance(entry.record, Sourced) else {})
    return replace(entry, document=replace(entry.document, value={}, digest=b""), record=record)


def test_rules_on_each_record_look_no_further_than_what_it_reaches(sample: Publication) -> None:
    dossier = sample.dossier
    for entry in dossier.entries:
        targets = {link.target for link in dossier.outgoing.get(entry.key, ())}
        near = {entry.key, *targets, *(link.target for key in targets for link in dossier.outgoing.get(key, ()))}
        cut = hollowed(dossier, near).narrowed(lambda file, key=entry.key: file.key == key)  # type: ignore[misc]
        assert [str(problem) for rule in ON_EACH for problem in rule(cut)] == []


def test_what_a_record_reaches_changes_with_all_that_rules_look_at(sample: Publication) -> None:
    dossier = sample.dossier
    term = next(entry for entry in dossier.entries if entry.key == ("term", "request-removal-order-date"))
    for entry in dossier.entries:
        other = replace(entry, document=replace(entry.document, digest=b"other"))
        changed = Dossier(tuple(other if one is entry else one for one in dossier.entries), dossier.known)
        targets = {link.target for link in dossier.outgoing[term.key]}
        near = {term.key, *targets, *(link.target for key in targets for link in dossier.outgoing.get(key, ()))}
        is_near = entry.key in near or isinstance(entry.record, Agreement)
        assert (Reach(changed).digest_of(term) != Reach(dossier).digest_of(term)) == is_near


def test_a_record_that_reaches_a_faulty_one_has_no_digest(records: Records) -> None:
    records.edit("sources/bloomberg-2025-05-unsealed-accountingtoday.yaml", "title:", "titel:")
    dossier, _ = check_data(records.folder, "data")
    reach = Reach(dossier)
    assert reach.digest_of(next(file for file in dossier.files if file.id == "request-removal-order-date")) == b""
