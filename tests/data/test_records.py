"""The real records: sound, and of every kind."""

from __future__ import annotations

from pathlib import Path

from dossier.check import check_data
from dossier.pages.publication import Publication
from dossier.records.kinds import KINDS
from support import keeping


def test_the_records_are_sound(data: Path) -> None:
    with keeping():
        assert [str(problem) for problem in check_data(data, "data")[1]] == []


def test_there_are_records_of_every_kind(real: Publication) -> None:
    assert [kind.name for kind in KINDS if not real.dossier.listed(kind.model)] == []
