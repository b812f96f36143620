"""The notes of a release say what the status did and what changed, in Markdown that means nothing more."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import cmarkgfm
import pytest

from dossier.exports.edition import Edition
from dossier.pages.publication import Publication
from dossier.reading.releases import Release, Releases
from dossier.records.vocabulary import State
from release.listing import release_of
from release.notes import MOST, notes
from support.editions import SITE, edition

FILES = {"zip": "irs-ice-reference-1.0.0.zip"}


def since(made: Edition, release: Release) -> Edition:
    """The edition, as if that release had been the last one."""
    return replace(made, dossier=replace(made.dossier, releases=Releases(listed=(release,))))


def earlier(made: Edition, state: State | None = None) -> Release:
    """A release of long ago, on which every subject had a state, or that of today."""
    found = release_of("0.0.1", made.status)
    states = tuple(one.model_copy(update={"state": state or one.state}) for one in found.status)
    return found.model_copy(update={"date": date(2000, 1, 1), "status": states})


def text(made: Edition) -> str:
    return notes(made, FILES, "SHA256SUMS")  # type: ignore[arg-type]


def test_the_first_release_counts_its_records(sample: Publication) -> None:
    said = text(edition(sample))
    assert f"This is the first release, with {len(sample.dossier.entries)} records." in said
    assert "- The memorandum: Not blocked.\n" in said
    assert "- 2 court actions\n" in said
    assert "### Corrected" not in said


def test_a_state_that_is_another_is_said(sample: Publication) -> None:
    made = edition(sample)
    said = text(since(made, earlier(made, State.BLOCKED)))
    assert "The last release was version 0.0.1, with records as of January 1, 2000." in said
    assert "- **The memorandum: Not blocked.** At the last release: Blocked.\n" in said
    assert "same as at the last release" not in said


def test_where_no_state_is_another_that_is_said(sample: Publication) -> None:
    made = edition(sample)
    said = text(since(made, earlier(made)))
    assert "The state of every subject is the same as at the last release." in said
    assert "- The memorandum: Not blocked.\n" in said


def test_every_change_since_is_told_with_what_was_said_before(real: Publication) -> None:
    made = edition(real)
    said = text(since(made, earlier(made)))
    assert said.count("\n- [") <= 4 * MOST
    assert f"]({SITE}" in said
    corrected = {change for entry in real.dossier.entries for change in entry.record.changes if change.was}
    assert said.count(" Before: ") == min(MOST, len(corrected))


def test_nothing_is_told_that_was_there_already(sample: Publication) -> None:
    made = edition(sample)
    now = release_of("0.0.1", made.status).model_copy(update={"date": date(2100, 1, 1)})
    said = text(since(made, now))
    assert "###" not in said


@pytest.mark.parametrize(("repository", "told"), [("https://github.com/a/b/", "--repo a/b`"), ("", None)])
def test_an_attestation_is_told_where_the_repository_is_known(
    sample: Publication, repository: str, told: str | None
) -> None:
    said = text(edition(sample, repository=repository))
    assert ("gh attestation verify" in said) == bool(told)
    assert told is None or told in said


def test_they_are_markdown_without_html(real: Publication) -> None:
    made = edition(real)
    said = text(since(made, earlier(made)))
    html = cmarkgfm.markdown_to_html(said)
    assert "<!-- raw HTML omitted -->" not in html
    assert html.count("<h2>") == 4
