"""The records are written in their one form, so that a change of one word is a change of one line."""

from __future__ import annotations

from dossier.reading.canonical import canonical
from dossier.reading.strict_yaml import read_file
from dossier.records.kinds import KINDS
from support import ROOT


def test_every_record_is_written_in_its_form() -> None:
    differing = [
        f"{kind.plural}/{file.name}"
        for kind in KINDS
        for file in sorted((ROOT / "data" / kind.plural).glob("*.yaml"))
        if canonical(kind, read_file(file, file.name).value) != file.read_text(encoding="utf-8")
    ]
    assert differing == [], "run ./dossier format"
