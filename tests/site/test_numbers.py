"""Numbers side by side, as built: drawn is what has a stage, each bar as long as its number, and all of it in a table."""

from __future__ import annotations

import re
from decimal import Decimal

from commands.project import DATA
from dossier.check import check_data
from dossier.records.models import Figure
from dossier.records.vocabulary import Stage
from support.pages import Pages, elements

ADDRESS = "numbers/"
FIGURES = {entry.id: entry.record for entry in check_data(DATA, "data")[0].of(Figure) if not entry.record.withdrawn}
STAGED = {id_: figure for id_, figure in FIGURES.items() if figure.stage}


def linked(site: Pages, selector: str) -> list[str]:
    return [str(link.attrs["href"]).split("/")[-2] for link in site.all(ADDRESS, selector)]


def test_every_figure_is_drawn_or_listed(real_site: Pages) -> None:
    rows, others = linked(real_site, "tr.subject a"), linked(real_site, ".index .name a")
    assert sorted(rows) == sorted(STAGED)
    assert sorted(others) == sorted(set(FIGURES) - set(STAGED))


def test_figures_stand_by_stage_then_by_date(real_site: Pages) -> None:
    order = [
        (list(Stage).index(STAGED[id_].stage or Stage.RULED), STAGED[id_].date)
        for id_ in linked(real_site, "tr.subject a")
    ]
    assert order == sorted(order)
    leads = [text.to_text().strip() for text in real_site.all(ADDRESS, "#one-scale ~ figure .lead")]
    assert leads == [
        "Announced by DHS",
        "Asked for by ICE or DHS",
        "Sent by the IRS",
        "Identified by ICE",
        "Counted by a court",
    ]


def test_every_bar_is_as_long_as_its_number(real_site: Pages) -> None:
    whole, enlarged = (svg for svg in real_site.all(ADDRESS, ".bars > svg[role=img]"))
    numbers = [value.value for id_ in linked(real_site, "tr.subject a") for value in STAGED[id_].values]
    lengths = [Decimal(str(bar.attrs["width"]).rstrip("%")) for bar in elements(whole, ".bar")]
    end = number(elements(whole, ".scale.end")[0].to_text())
    assert end > max(numbers)
    assert [round(length * end / 100, -1) for length in lengths] == [round(value, -1) for value in numbers]
    small = number(elements(enlarged, ".scale.end")[0].to_text())
    assert small < end / 50
    assert all(0 < number(text.to_text()) <= small for text in elements(enlarged, ".amount"))
    assert f"drawn {end / small:,.0f} times as long" in real_site.words(ADDRESS)


def number(words: str) -> Decimal:
    return Decimal(re.findall(r"[\d,.]+", words)[0].replace(",", ""))


def test_every_number_stands_at_its_bar_and_in_the_table(real_site: Pages) -> None:
    drawn = [text.to_text().split(" · ")[0].strip() for text in real_site.all(ADDRESS, "#one-scale ~ figure .amount")]
    table = [
        re.sub(r"\s+", " ", cell.to_text(separator=" ")).strip() for cell in real_site.all(ADDRESS, "tbody th.number")
    ]
    assert len(drawn) == sum(len(figure.values) for figure in STAGED.values())
    assert all(row.startswith(number) for number, row in zip(drawn, table, strict=True))
    about = real_site.words(ADDRESS, "#whole-about")
    assert all(number in about for number in drawn)


def test_what_is_not_exact_reads_and_looks_different(real_site: Pages) -> None:
    bars = real_site.all(ADDRESS, "#one-scale ~ figure > svg[role=img] .bar")
    texts = real_site.all(ADDRESS, "#one-scale ~ figure .amount")
    for bar, text in zip(bars, texts, strict=True):
        exact = str(bar.attrs["class"]) == "bar exact"
        assert exact == text.to_text().strip()[0].isdigit(), text.to_text()
    key = real_site.words(ADDRESS, ".key")
    for form in ("An exact number", "rounded", "it may be more", "it may be less", "an estimate", "The range given"):
        assert form in key


def test_a_drawing_has_a_name_and_no_style(real_site: Pages) -> None:
    for address in (ADDRESS, "figures/violations-counted-by-the-judge/"):
        drawings = real_site.all(address, ".bars > svg[role=img]")
        assert drawings
        named = {str(found.attrs["id"]) for found in real_site.all(address, ".bars [id]")}
        assert all(set(str(svg.attrs["aria-labelledby"]).split()) <= named for svg in drawings)
        assert not real_site.all(address, ".bars [style]")


def test_a_figure_has_bars_where_others_give_other_values(real_site: Pages) -> None:
    for id_, figure in FIGURES.items():
        bars = real_site.all(f"figures/{id_}/", "svg[role=img] .bar")
        assert len(bars) == (len(figure.values) if figure.rivals else 0), id_


def test_a_single_number_is_drawn_without_an_enlargement(sample_site: Pages) -> None:
    assert len(sample_site.all(ADDRESS, "svg[role=img]")) == 1
    assert not sample_site.all(ADDRESS, "#enlarged")


def test_the_index_says_what_is_counted(real_site: Pages) -> None:
    words = real_site.words("figures/")
    assert all(f"What is counted: {figure.counts}" in words for figure in FIGURES.values())
    assert (ADDRESS, "") in real_site.links("figures/")
