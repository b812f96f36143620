"""The words around every page: the name of the site, its menu, its search and the page for a wrong address."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from dossier.records.each import Each, OneOf
from dossier.records.kinds import FACETS

from .label import Counted, Label, Named, Phrased, Placeholders, Plural, Words


class Site(Words):
    """What the site is called, and what it says of itself."""

    name: Label
    tagline: Label
    statement: Label


class Scheme(Words):
    """The switch between light and dark."""

    label: Label
    auto: Label
    light: Label
    dark: Label


class Interface(Words):
    """What is around every page."""

    language: Label
    """The name of this language in itself, for the way from other languages."""
    skip: Label
    menu: Label
    close: Label
    main_navigation: Label
    breadcrumb: Label
    on_this_page: Label
    to_top: Label
    about_this_site: Label
    edit_page: Label
    edit_record: Label
    previous: Label
    next: Label
    made: Annotated[str, Placeholders("version", "date")]
    address: Label
    external: Label
    circa: Annotated[str, Placeholders("date")]
    """A month or year that is not certain."""
    circa_day: Annotated[str, Placeholders("date")]
    """The same of a day."""
    all: Label
    articles: Label
    """Words that an alphabetical order passes over at the beginning of a name, with spaces between them."""
    scheme: Scheme


class Moved(Words):
    """The page at an address that moved."""

    title: Annotated[str, Placeholders("address")]
    about: Label
    heading: Label
    go: Annotated[str, Placeholders("address")]
    sections: Label


class Errors(Words):
    """The page for an address that is not there."""

    not_found_title: Label
    not_found: Label
    not_found_hint: Label
    search: Label
    status: Label
    lists: Label
    wrong: Label
    report: Label


class Report(Words):
    """How a mistake is reported."""

    template: Label
    """The file of the form in `.github/ISSUE_TEMPLATE/`, which is in the language if there is one in it."""
    wrong: Label
    form: Label
    mail: Label
    subject: Annotated[str, Placeholders("title")]
    filled: Label
    unset: Label


class CourtCite(Words):
    """The words of a citation as courts of the United States write it: English, whatever the language of the page."""

    docket: Annotated[str, Placeholders("number")]
    filed: Annotated[str, Placeholders("date")]
    version: Annotated[str, Placeholders("date")]
    known: Annotated[str, Placeholders("date")]
    reviewed: Annotated[str, Placeholders("date")]
    circa: Annotated[str, Placeholders("date")]
    months: Annotated[tuple[Label, ...], Field(min_length=12, max_length=12)]
    """The names of the months as such citations shorten them."""


class Cite(Words):
    """How a page is cited."""

    heading: Label
    work: Label
    version: Annotated[str, Placeholders("date")]
    modified: Annotated[str, Placeholders("date")]
    known: Annotated[str, Placeholders("date")]
    reviewed: Annotated[str, Placeholders("date")]
    quoted: Annotated[str, Placeholders("title", may=("mark", "sign"))]
    """A title in quotation marks; `mark` is the sign after it, if it has none of its own, `sign` the same in any case."""
    apa_date: Annotated[str, Placeholders("year", "day")]
    webpage: Label
    itself: Label
    plain: Label
    bluebook: Label
    apa: Label
    chicago: Label
    files: Label
    sources: Label
    take: Label
    taken: Label
    court: CourtCite


class Twins(Words):
    """The list of the pages in Markdown."""

    caution: Annotated[str, Placeholders("known", "date")]


FacetName = Annotated[str, OneOf(FACETS)]


class SearchPages(Words):
    """What sort of page was found that is no record."""

    overviews: Label
    about: Label
    contribute: Label
    lists: Label


class Search(Words):
    """The search page, and words that are searched and not shown."""

    box: Label
    short: Label
    """What the search is called in a list of searches; at most 16 characters."""
    go: Label
    narrow: Label
    busy: Label
    failed: Label
    count: Annotated[Plural, Counted()]
    none: Annotated[str, Placeholders("words")]
    meant: Annotated[str, Placeholders("words")]
    instead: Annotated[str, Placeholders("words")]
    part: Label
    """Said where no page has all words that were typed."""
    more: Label
    pages: SearchPages
    facets: Each[FacetName, Label]
    small: tuple[Label, ...]
    """Words that say nothing of what is sought."""
    written: Named
    """What an abbreviation is written as here, by the abbreviation."""
    leads: Phrased
    """Phrases by which readers look for a page, by its address, or for a record, by its kind and id."""


Way = Literal["concerned", "writing", "law"]
"""What brings a reader here."""


class Home(Words):
    """The home page."""

    facts: Label
    ways: Each[Way, Label]
