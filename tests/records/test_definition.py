"""Which of the other names of a term of art tell readers something."""

from __future__ import annotations

import pytest

from dossier.records.models import Definition


@pytest.mark.parametrize(
    ("title", "also_called", "told"),
    [
        ("Amicus brief", ("amicus briefs", "friend-of-the-court brief", "friend of the court briefs"), [1]),
        ("Last known address", ("last known addresses", "last-known address", "last-known addresses"), []),
        ("Nontax criminal matter", ("non-tax criminal matters", "nontax criminal case", "nontax criminal cases"), [1]),
        ("Taxpayer identity", ("taxpayer's identity", "taxpayer’s identity", "taxpayer identity information"), [2]),
        ("Orden de restricción", ("órdenes de restricción", "Orden de restriccion", "TRO", "TROs"), [2]),
        ("Memorandum of understanding (MOU)", ("MOU", "MOUs", "memorandums of understanding", "memoranda"), [3]),
        ("Stay", ("stays", "stayed"), [1]),
    ],
)
def test_no_plural_and_no_other_spelling_is_told(title: str, also_called: tuple[str, ...], told: list[int]) -> None:
    record = Definition.model_construct(title=title, also_called=also_called)
    assert list(record.other_names) == [also_called[place] for place in told]
