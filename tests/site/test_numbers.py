"""The numbers compared, as built: drawn is what has a stage, each bar as long as its number, and all of it in a table."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from dossier.pages.publication import Publication
from dossier.records.models import Figure
from dossier.records.vocabulary import Exactness, Stage
from support.pages import Pages, elements

ADDRESS = "numbers/"


@pytest.fixture
def figures(real: Publication) -> dict[str, Figure]:
    return {entry.id: entry.record for entry in real.dossier.listed(Figure)}


@pytest.fixture
def staged(figures: dict[str, Figure]) -> dict[str, Figure]:
    return {id_: figure for id_, figure in figures.items() if figure.stage}


def linked(site: Pages, selector: str) -> list[str]:
    return [str(link.attrs["href"]).split("/")[-2] for link in site.all(ADDRESS, selector)]


def test_every_figure_is_drawn_or_listed(
    real_site: Pages, figures: dict[str, Figure], staged: dict[str, Figure]
) -> None:
    rows, others = linked(real_site, "tr.values-subject a"), linked(real_site, ".index .name a")
    assert sorted(rows) == sorted(staged)
    assert sorted(others) == sorted(set(figures) - set(staged))


def test_figures_stand_by_stage_then_by_date(real: Publication, real_site: Pages, staged: dict[str, Figure]) -> None:
    order = [
        (list(Stage).index(staged[id_].stage or Stage.RULED), staged[id_].date)
        for id_ in linked(real_site, "tr.values-subject a")
    ]
    assert order == sorted(order)
    leads = [text.to_text().strip() for text in real_site.all(ADDRESS, "#one-scale ~ figure .bars-lead")]
    stages = [stage for stage in Stage if any(figure.stage is stage for figure in staged.values())]
    assert leads == [real.labels.of(stage) for stage in stages]


def test_every_bar_is_as_long_as_its_number(real_site: Pages, staged: dict[str, Figure]) -> None:
    whole, *enlarged = real_site.all(ADDRESS, ".bars > .bars-drawing")
    numbers = [value.value for id_ in linked(real_site, "tr.values-subject a") for value in staged[id_].values]
    lengths = [Decimal(str(bar.attrs["width"]).rstrip("%")) for bar in elements(whole, ".bars-bar")]
    end = number(elements(whole, ".bars-end")[0].to_text())
    assert end > max(numbers)
    for length, amount in zip(lengths, numbers, strict=True):
        assert abs(length * end / 100 - amount) <= end / 10**6
    for drawing in enlarged:
        small = number(elements(drawing, ".bars-end")[0].to_text())
        assert small < end
        assert all(0 < number(text.to_text()) <= small for text in elements(drawing, ".bars-amount"))
        assert f"drawn {end / small:,.0f} times as long" in real_site.words(ADDRESS)


def number(words: str) -> Decimal:
    return Decimal(re.findall(r"[\d,.]+", words)[0].replace(",", ""))


def test_every_number_stands_at_its_bar_and_in_the_table(real_site: Pages, staged: dict[str, Figure]) -> None:
    drawn = [
        text.to_text().split(" · ")[0].strip() for text in real_site.all(ADDRESS, "#one-scale ~ figure .bars-amount")
    ]
    table = [re.sub(r"\s+", " ", cell.to_text()).strip() for cell in real_site.all(ADDRESS, "tbody th.number")]
    assert len(drawn) == sum(len(figure.values) for figure in staged.values())
    assert all(row.startswith(number) for number, row in zip(drawn, table, strict=True))


def test_what_is_not_exact_reads_and_looks_different(
    real: Publication, real_site: Pages, staged: dict[str, Figure]
) -> None:
    bars = real_site.all(ADDRESS, "#one-scale ~ figure .bars-drawing .bars-bar")
    texts = real_site.all(ADDRESS, "#one-scale ~ figure .bars-amount")
    for bar, text in zip(bars, texts, strict=True):
        exact = str(bar.attrs["class"]) == "bars-bar exact"
        assert exact == text.to_text().strip()[0].isdigit(), text.to_text()
    key = real_site.words(ADDRESS, ".bars-key")
    forms = {value.exactness for figure in staged.values() for value in figure.values}
    for form in Exactness:
        assert (real.labels.bars.forms[form] in key) == (form in forms), form


def test_a_drawing_has_a_name_and_no_style(real_site: Pages, figures: dict[str, Figure]) -> None:
    for address in (ADDRESS, *(f"figures/{id_}/" for id_, figure in figures.items() if figure.rivals)):
        drawings = real_site.all(address, ".bars-drawing[role=group]")
        assert drawings
        assert all(str(drawing.attrs["aria-label"]).strip() for drawing in drawings)
        assert not real_site.all(address, ".bars [style]")


def test_every_part_of_a_figure_is_a_share_of_it(real_site: Pages, figures: dict[str, Figure]) -> None:
    parts = [id_ for id_, figure in figures.items() if figure.among]
    links = linked(real_site, ".shares a")
    assert sorted(id_ for id_ in links if figures[id_].among) == sorted(parts)
    for id_ in parts:
        whole = figures[id_].among or ""
        assert f"figures/{whole}/" in {address for address, _ in real_site.links(f"figures/{id_}/")}
        assert f"figures/{id_}/" in {address for address, _ in real_site.links(f"figures/{whole}/")}


def test_a_figure_has_bars_where_others_give_other_values(real_site: Pages, figures: dict[str, Figure]) -> None:
    for id_, figure in figures.items():
        bars = real_site.all(f"figures/{id_}/", ".bars-drawing .bars-bar")
        assert len(bars) == (len(figure.values) if figure.rivals else 0), id_


def test_a_single_number_is_drawn_without_an_enlargement(sample_site: Pages) -> None:
    assert len(sample_site.all(ADDRESS, ".bars-drawing")) == 1
    assert not sample_site.all(ADDRESS, "#enlarged")


def test_the_index_says_what_is_counted(real_site: Pages, figures: dict[str, Figure]) -> None:
    words = real_site.words("figures/")
    for figure in figures.values():
        head = "" if figure.counts.startswith(f"{figure.unit} ") else f"{figure.unit}: "
        assert f" {head}{figure.counts}" in words
    assert (ADDRESS, "") in real_site.links("figures/")
