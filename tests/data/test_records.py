"""The real records: sound, of every kind, and every address of their site in the ledger."""

from __future__ import annotations

from pathlib import Path

from dossier.check import check_data
from dossier.pages.publication import Publication
from dossier.records.kinds import KINDS
from dossier.site.ledger import LEDGER, merged, read_ledger, read_site, write_ledger
from support.pages import Pages


def test_the_records_are_sound(data: Path) -> None:
    assert [str(problem) for problem in check_data(data, "data")[1]] == []


def test_there_are_records_of_every_kind(real: Publication) -> None:
    assert [kind.name for kind in KINDS if not real.dossier.listed(kind.model)] == []


def test_the_ledger_has_every_address(data: Path, real_site: Pages) -> None:
    published = read_ledger(data / LEDGER)
    expected = write_ledger(merged(published, read_site(real_site.folder)))
    assert (data / LEDGER).read_text(encoding="utf-8") == expected, "run ./dossier addresses"
