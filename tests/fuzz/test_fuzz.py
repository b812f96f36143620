"""Changed records break nothing; and fuzzing finds what is broken, reduces it and keeps it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dossier.collection.dossier import Dossier
from dossier.collection.places import Places
from dossier.pages.publication import Page, Publication
from dossier.problems import Problem
from dossier.records.kinds import BY_PLURAL
from dossier.site.shell import Shell
from dossier.site.writing import splice
from fuzz import alone, together
from fuzz.alone import Alone
from fuzz.findings import Finding, culprit
from fuzz.mutations import Mutant
from fuzz.originals import Original, read_originals
from fuzz.session import Outcome, Session
from fuzz.together import Together
from support import LABELS, OVERRIDES, ROOT, SAMPLE

FOUND = ROOT / "tests" / "hostile" / "found"
RUNS = 300


@pytest.fixture
def session(sample: Publication, tmp_path: Path) -> Session:
    """A session on the miniature publication."""
    dossier = sample.dossier
    return Session(read_originals(SAMPLE, dossier), Together(dossier, OVERRIDES, LABELS), Alone(dossier, tmp_path))


def report(outcome: Outcome) -> str:
    """What was found, to be read where a test fails."""
    return "\n".join(f"{finding.mutant.content!r}\n{finding.traceback}" for finding in outcome.findings)


def test_nothing_breaks(session: Session) -> None:
    outcome = session.run(RUNS, 20250407)
    assert report(outcome) == ""
    assert outcome.runs >= RUNS
    assert outcome.pages > RUNS / 10, "hardly any changed record is sound, so hardly any page was printed"


def test_what_once_broke_is_sound(real: Publication, tmp_path: Path) -> None:
    files = [file for file in FOUND.rglob("*") if file.is_file()]
    judge = Alone(real.dossier, tmp_path)
    for file in files:
        kind, id_ = BY_PLURAL[file.parent.name], file.name.split(".")[0]
        entry = real.dossier.by_id[kind.name, id_]
        judge.sound(Mutant(Original(entry, "", {}), file.read_bytes()))
    assert judge.judged == len(files)


def test_a_session_can_be_repeated(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[bytes] = []
    monkeypatch.setattr(Alone, "sound", lambda _, mutant: seen.append(mutant.content))
    session.run(20, 1)
    session.run(20, 1)
    half = len(seen) // 2
    assert seen[:half] == seen[half:]
    assert len(set(seen)) > 5


def test_a_rule_that_breaks_is_found(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    def fragile(dossier: Dossier) -> Iterator[Problem]:
        for file in dossier.files:
            assert isinstance(file.document.value, dict), "planted"
            yield from ()

    monkeypatch.setattr(alone, "ON_FILES", (fragile,))
    (finding,) = session.run(RUNS, 1).findings
    assert "planted" in finding.traceback


def test_markup_of_a_record_is_found(session: Session, sample: Publication, monkeypatch: pytest.MonkeyPatch) -> None:
    """The page of a changed record has an element that none of the originals has."""
    published = Publication(sample.dossier, OVERRIDES, LABELS, together.PLACES)
    bodies = {page.body for page in published.pages_of(sample.dossier.entries)}

    def printed(page: Page, shell: Shell, places: Places) -> str:
        return splice(page, shell, places) + ("" if page.body in bodies else "<blink>")

    monkeypatch.setattr(together, "splice", printed)
    finding, *_ = session.run(60, 1).findings
    assert "StrangeMarkup: blink" in finding.traceback


def test_a_message_that_cannot_be_printed_is_found(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(dossier: Dossier) -> Iterator[Problem]:
        yield from (file.document.problem((), "no " * 1000) for file in dossier.files)

    monkeypatch.setattr(alone, "ON_FILES", (endless,))
    (finding,) = session.run(10, 1).findings
    assert "too long" in finding.traceback


def test_a_finding_is_kept(session: Session, tmp_path: Path) -> None:
    original = session.originals[0]
    file = Finding(Mutant(original, b"x"), "").keep(tmp_path / "found")
    assert file.read_bytes() == b"x"
    assert file.parent.name == original.entry.kind.plural
    assert file.name.startswith(f"{original.entry.id}.")


@pytest.mark.parametrize("guilty", [[0], [6], [3, 4], [1, 6]])
def test_the_fewest_that_break_are_sought(guilty: list[int]) -> None:
    found = culprit(range(7), lambda part: set(guilty) <= set(part))
    assert set(guilty) <= set(found)
    assert len(guilty) > 1 or list(found) == guilty
