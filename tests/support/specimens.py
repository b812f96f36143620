"""The pages that stand for all others of their kind."""

from __future__ import annotations

import re

from dossier.records.kinds import KINDS
from support.languages import FIRST, LANGUAGES, within
from support.pages import Pages

OTHERS = "other pages"
KIND_PARTS = [kind.plural for kind in KINDS]
PARTS = [*KIND_PARTS, OTHERS]
MODELS = {"", "404.html", "terms/", "contribute/term/", "help/", "agreement/statements-and-holdings/", "statements/by/speaker/",
          "status/", "unknown/"}  # fmt: skip
"""Other pages that must be among the specimens, so that a mistake here cannot make the tests look at nothing."""


def specimens(site: Pages, part: str) -> list[str]:
    """A record of a kind; or, for the other pages, the first and the richest page of every other folder.

    The views of a kind, such as `statements/by/topic/`, are a folder too.
    """
    if part != OTHERS:
        return [richest(site, part)]
    folders = {address.partition("/")[0] for address in site.lasting} - {*KIND_PARTS, *LANGUAGES}
    folders |= {address.rsplit("/", 2)[0] for address in site.lasting if _is_view(address)}
    tops = {address for address in site.lasting if address.rstrip("/") in folders}
    return sorted(MODELS | tops | {richest(site, folder) for folder in folders if _below(site, folder)})


def every_specimen(site: Pages, language: str = FIRST) -> list[str]:
    """One page of each kind, all other kinds of pages, and the index of each kind that has more than one record."""
    found = [address for part in PARTS for address in specimens(site, part)]
    indexes = {f"{part}/" for part in KIND_PARTS}
    return spoken(site, language, [*found, *(address for address in site.lasting if address in indexes)])


def spoken(site: Pages, language: str, addresses: list[str]) -> list[str]:
    """Those of some addresses at which a language says something of its own: pages that only show the text of the first
    language are left out, as is what is said in all languages where no page is.
    """
    own = (address for address in addresses if (site.folder / within(language) / address / "index.html").is_file())
    return addresses if language == FIRST else [one for one in own if not one.startswith("contribute/")]


def richest(site: Pages, part: str) -> str:
    """The page below a part that has the most different things on it; of several such pages the shortest."""
    return max(
        _below(site, part), key=lambda address: (_variety(site.text(address)), -len(site.text(address)), address)
    )


def _variety(html: str) -> int:
    return len(set(re.findall(r'class="([^"]*)"', html)))


def _below(site: Pages, part: str) -> list[str]:
    below = (address for address in site.lasting if address.startswith(f"{part}/") and address != f"{part}/")
    return [address for address in below if part not in KIND_PARTS or not _is_view(address)]


def _is_view(address: str) -> bool:
    """Whether a page shows the records of a kind, below the kind's own address, and is none of them."""
    return address.partition("/")[0] in KIND_PARTS and address.count("/") > 2
