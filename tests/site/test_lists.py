"""Lists as built: each row has a line, nothing is cut, and nothing is said twice."""

from __future__ import annotations

import pytest

from dossier.records.kinds import KINDS
from support import ROOT
from support.pages import Pages, elements

STYLES = sorted((ROOT / "overrides/assets/css").rglob("*.css"))


@pytest.mark.parametrize("kind", [kind.plural for kind in KINDS])
def test_every_row_of_an_index_has_a_line(site: Pages, kind: str) -> None:
    part = ".when" if kind == "sources" else ".sum"  # the line of a source is its publisher and date
    rows = site.all(f"{kind}/", "main .index > li")
    assert rows or kind == "agreements"
    for row in rows:
        (line,) = elements(row, part)
        assert line.to_text().strip(), row.to_text()
        assert "<" not in line.to_text()


@pytest.mark.parametrize("cut", ["line-clamp", "box-orient"])
def test_no_style_sheet_cuts_a_sentence(cut: str) -> None:
    assert [file.name for file in STYLES if cut in file.read_text(encoding="utf-8")] == []


def test_a_case_says_how_it_stands_and_who_judges(real_site: Pages) -> None:
    for row in real_site.all("cases/", "main .index > li"):
        words = " ".join(row.to_text().split())
        assert any(state in words for state in ("Pending as of", "On appeal as of", "Decided.", "Ended.")), words


def test_the_index_of_a_single_record_leads_on_to_it(real_site: Pages) -> None:
    assert "1 records" not in real_site.words("agreements/")
    assert 'http-equiv="refresh" content="0; url=mou/"' in real_site.text("agreements/").replace("../agreements/", "")
    for address in ("", "agreements/mou/", "terms/ai-use-notice/"):
        assert ("agreements/", "") not in real_site.links(address), address
    assert ("agreements/mou/", "") in real_site.links("")
