"""The plain record has what its file has, read by another reader, and no excerpt that may not be quoted."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
import yaml

from dossier.exports.edition import Edition
from dossier.exports.record import written
from dossier.pages.publication import Publication
from dossier.reading.entry import AnyEntry
from dossier.records.models import Source
from support.plain import without_defaults, words


@pytest.fixture(scope="module")
def edition(real: Publication) -> Edition:
    return cast("Edition", SimpleNamespace(dossier=real.dossier))


def as_file(folder: Path, entry: AnyEntry) -> dict[str, Any]:
    text = (folder / entry.kind.plural / f"{entry.id}.yaml").read_text(encoding="utf-8")
    return cast("dict[str, Any]", yaml.load(text, Loader=yaml.CBaseLoader))


def test_every_field_of_every_record_is_that_of_its_file(data: Path, real: Publication, edition: Edition) -> None:
    for entry in real.dossier.entries:
        expected = without_defaults(as_file(data, entry), entry.kind.model)
        for evidence in expected.get("evidence", ()):
            if not real.dossier.get(Source, evidence["source"]).record.quotable:
                del evidence["excerpt"]
        assert words(written(entry, edition)) == words(expected), entry.key


def test_numbers_are_numbers_and_dates_are_text(real: Publication, edition: Edition) -> None:
    for entry in real.dossier.entries:
        plain = written(entry, edition)
        assert isinstance(plain["reviewed"], str)
        if entry.kind.name == "figure":
            assert isinstance(plain["value"]["value"], int | float)
            assert isinstance(plain["date"], str)


def test_the_fields_come_in_the_order_of_the_guide(real: Publication, edition: Edition) -> None:
    for entry in real.dossier.entries:
        names = list(written(entry, edition))
        assert names[0] == "title"
        assert names[-1] in ("changes", "former_ids", "unlinked_reason")
