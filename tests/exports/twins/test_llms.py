"""The list of the pages in Markdown has the form that was proposed for it, and leads to pages that are there."""

from __future__ import annotations

import re
from urllib.parse import urljoin

import cmarkgfm

from dossier.exports.twins.llms import PATH, files
from dossier.pages.publication import Publication
from support import LABELS
from support.editions import SITE, edition
from support.pages import Pages, elements, parsed

ROW = re.compile(r"- \[[^\n]+\]\([^\s()]+index\.md\)(?:: [^\n]+)?")


def test_it_has_a_title_a_summary_a_caution_and_sections_of_links(real: Publication, real_site: Pages) -> None:
    head, *sections = (real_site.folder / PATH).read_text(encoding="utf-8").split("\n## ")
    title, summary, caution = head.strip().split("\n\n")
    assert (title, summary) == (f"# {LABELS.cite.work}", f"> {LABELS.site.statement}")
    for date in (real.status.known, real.dossier.data_date):
        assert real.formats.date(date) in caution
    names = [section.partition("\n")[0] for section in sections]
    assert names == [
        LABELS.navigation["status"],
        *(LABELS.groups[group] for group in ("agreement", "courts", "law")),
        LABELS.navigation["data"],
        "Optional",
    ]
    for section in sections:
        rows = section.strip().split("\n")[2:]
        assert rows
        assert [row for row in rows if not ROW.fullmatch(row)] == []


def test_it_names_whole_addresses_where_that_of_the_site_is_known(sample: Publication) -> None:
    html = cmarkgfm.markdown_to_html(next(files(edition(sample))).content().decode())
    ways = [str(link.attrs["href"]) for link in elements(parsed(html), "a[href]")]
    assert ways
    assert all(way.startswith(SITE) for way in ways)


def test_what_it_leads_to_is_there(site: Pages) -> None:
    html = cmarkgfm.markdown_to_html((site.folder / PATH).read_text(encoding="utf-8"))
    ways = [str(link.attrs["href"]) for link in elements(parsed(html), "a[href]")]
    assert len(ways) == len({*ways})
    assert [way for way in ways if not (site.folder / urljoin("/", way).removeprefix("/")).is_file()] == []
