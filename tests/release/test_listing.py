"""Only the last version of the list is released, with the records as they are."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dossier.pages.publication import Publication
from dossier.reading.releases import Release, Releases, read_releases
from dossier.records.vocabulary import State
from release.listing import entry_of, refusal, release_of


def said(sample: Publication, version: str, *listed: Release) -> str:
    return refusal(version, Releases(listed=listed), sample.status, "data/releases.yaml")


@pytest.fixture
def new(sample: Publication) -> Release:
    """Version 1.2.0 with the records as they are."""
    return release_of("1.2.0", sample.status)


def of(release: Release, version: str, day: date = date(2025, 1, 1)) -> Release:
    return release.model_copy(update={"version": version, "date": day})


def test_the_last_of_the_list_may_be_released(sample: Publication, new: Release) -> None:
    assert said(sample, "1.2.0", new) == ""
    assert said(sample, "1.2.0", of(new, "1.1.9"), new) == ""


def test_the_entry_that_is_lacking_is_given_and_can_be_read(sample: Publication, new: Release, tmp_path: Path) -> None:
    first = said(sample, "1.2.0")
    assert "does not have version 1.2.0 yet. Add this to it, commit it, and run the command again" in first
    file = tmp_path / "releases.yaml"
    file.write_text(first.partition("\n\n")[2], encoding="utf-8")
    later = of(new, "1.3.0", sample.dossier.data_date)
    assert read_releases(file, "releases.yaml")[0].listed == (new,)
    with file.open("a", encoding="utf-8") as text:
        text.write(said(sample, "1.3.0", new).partition("\n\n")[2])
    assert read_releases(file, "releases.yaml")[0].listed == (new, later)


@pytest.mark.parametrize("version", ["v1.2.0", "1.2", "1.2.0-rc1", "01.2.0", "", "1.2.0\n"])
def test_what_is_no_version_is_refused(sample: Publication, version: str) -> None:
    assert "is not a version; write three numbers, such as 1.0.0" in said(sample, version)


@pytest.mark.parametrize("version", ["1.1.0", "1.1.9", "0.9.9"])
def test_an_earlier_version_is_refused(sample: Publication, new: Release, version: str) -> None:
    told = said(sample, version, of(new, "1.1.0"), new)
    assert (
        told
        == f"version {version} does not come after 1.2.0, the last of data/releases.yaml; name a later one with --version"
    )


def test_a_version_of_other_records_is_refused(sample: Publication, new: Release) -> None:
    old = of(new, "1.2.0")
    assert "has version 1.2.0 as of 2025-01-01, with states that differ from those of the records" in said(
        sample, "1.2.0", old
    )
    other = replace_state(new)
    told = said(sample, "1.2.0", other)
    assert "If it was not, replace its entry by this one" in told
    assert told.endswith(entry_of(new))


def replace_state(release: Release) -> Release:
    states = tuple(one.model_copy(update={"state": State.BLOCKED}) for one in release.status)
    return release.model_copy(update={"status": states})
