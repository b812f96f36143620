"""Lists as built: each row has a line, nothing is cut, and nothing is said twice."""

from __future__ import annotations

import re
from itertools import groupby

import pytest
from markupsafe import Markup

from dossier.derived.sections import sections
from dossier.pages.publication import Publication
from dossier.records.kinds import BY_NAME, KINDS, MONTH
from dossier.records.models import Source
from dossier.records.vocabulary import SourceKind
from support import LABELS, ROOT
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


@pytest.mark.parametrize("kind", [kind.plural for kind in KINDS])
def test_what_is_said_beside_each_other_does_not_run_together(real_site: Pages, kind: str) -> None:
    assert re.findall(r"\w+</span><span>\w+", real_site.text(f"{kind}/")) == []


def test_a_number_has_its_unit_once_and_in_the_right_form(real_site: Pages) -> None:
    lines = [" ".join(line.to_text().split()) for line in real_site.all("figures/", "main .index > li .sum")]
    assert lines
    assert [line for line in lines if re.search(r"\b(\w+): \1\b|\b1 \w+s\b", line)] == []


def test_the_index_of_a_single_record_leads_on_to_it(real_site: Pages) -> None:
    assert "1 records" not in real_site.words("agreements/")
    assert 'http-equiv="refresh" content="0; url=mou/"' in real_site.text("agreements/").replace("../agreements/", "")
    for address in ("", "agreements/mou/", "terms/ai-use-notice/"):
        assert ("agreements/", "") not in real_site.links(address), address
    assert ("agreements/mou/", "") in real_site.links("")


def test_what_is_dated_to_a_year_comes_after_the_months_of_that_year(publication: Publication) -> None:
    for kind in KINDS:
        listed = publication.relations.in_order[kind.name]
        if kind.divided_by == MONTH:
            anchors = [section.anchor for section in sections(kind, listed, LABELS, publication.formats)]
            assert anchors == sorted(anchors, key=lambda anchor: f"{anchor}-13"[:8]), kind.name


def test_sources_go_by_kind_then_by_publisher_and_date(real: Publication) -> None:
    kind = BY_NAME["source"]
    found = sections(kind, real.relations.in_order["source"], LABELS, real.formats)
    assert [section.anchor for section in found] == [
        word for word in SourceKind if word in {one.anchor for one in found}
    ]
    (news,) = (section for section in found if section.anchor == "news")
    assert [inner.heading for inner in news.sections] == sorted(inner.heading for inner in news.sections)
    for inner in news.sections:
        publishers = [entry.record.publisher for entry in inner.entries if isinstance(entry.record, Source)]
        assert len(list(groupby(publishers))) == len(set(publishers))
        assert Markup(inner.about).unescape() == ", ".join(dict.fromkeys(publishers))


def test_no_list_counts_one_of_many(site: Pages) -> None:
    for kind in KINDS:
        assert not re.search(r"\b1 records", site.words(f"{kind.plural}/"))
