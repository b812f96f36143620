"""The file `_headers`, for hosts that read it.

Hosts read it in two ways: most join the headers of all rules that fit an address, some take the last one. So each rule
is complete, and no two that fit the same address have a header that cannot be joined. Joined policies all hold, and a
policy that says who may frame a page overrides `X-Frame-Options`: all files have the second, and cards alone the first.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.derived.status.embeds import CARDS
from dossier.records.kinds import KINDS

from .edition import Edition
from .file import File
from .header_rules import FILE, Rule
from .policy import card_policy, header_policy
from .view import API

KEPT = "public, max-age=31536000, immutable"
"""For files whose name changes with their content."""
ASKED_AGAIN = "public, max-age=0, must-revalidate"
"""For pages. A page that was kept would show an old status, and name assets that a newer build no longer has."""
KEPT_SHORTLY = "public, max-age=300"
"""For data and feeds, which programs ask for often and which say their date."""

_FOR_ALL = {
    "Content-Security-Policy": header_policy(),
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=31536000",
}
_FOR_CARDS = {"Content-Security-Policy": card_policy(), "Cross-Origin-Resource-Policy": "cross-origin"}
_KEPT_SHORTLY = {"api": f"/{API}*", "feeds": "/feeds/*"}
"""Where data is, by the part of the site; a page of such a part has its very address."""
_OF_FEEDS = "application/feed+json"
_DATA = {
    "/*.json": "",
    "/*.csv": "text/csv; charset=utf-8; header=present",
    "/*.md": "text/markdown; charset=utf-8",
    "/*.ris": "application/x-research-info-systems; charset=utf-8",
    "/*.bib": "application/x-bibtex; charset=utf-8",
    "/*.atom": "application/atom+xml; charset=utf-8",
    "/*.ics": "text/calendar; charset=utf-8",
    "/*.sqlite": "application/vnd.sqlite3",
    "/*.svg": "",
}
"""What pages of other sites may read, with its type where a host may not know it."""
_NARROWER = {
    "/*.csl.json": "application/vnd.citationstyles.csl+json",
    "/api/v1/schemas/*": "application/schema+json",
}
"""The types of some of the files for which a rule says already that they may be read."""


_TWINS = {"json": "application/json", "md": "text/markdown"}


def files(edition: Edition) -> Iterator[File]:
    """The file."""
    yield File(FILE, lambda: "".join(rule.written() for rule in rules(edition)).encode())


def rules(edition: Edition, *, of_pages: bool = True) -> Iterator[Rule]:
    """The rules: for all files, for how long they may be kept, for data, and for cards.

    Without those of pages, which say how long pages may be kept, they do not depend on the records.
    """
    yield Rule("/*", _FOR_ALL)
    yield Rule(f"/{edition.assets}/*", {"Cache-Control": KEPT})
    for part in sorted({address.partition("/")[0] for address in edition.addresses} if of_pages else ()):
        yield Rule(_pages_of(part), {"Cache-Control": ASKED_AGAIN})
    for pattern in _KEPT_SHORTLY.values():
        yield Rule(pattern, {"Cache-Control": KEPT_SHORTLY})
    for pattern, content in _DATA.items():
        yield Rule(pattern, {"Access-Control-Allow-Origin": "*"} | _typed(content))
    for pattern, content in _NARROWER.items():
        yield Rule(pattern, _typed(content))
    for within in (edition.in_language(code).within for code in edition.languages):
        if within:  # everything of it may be kept as long as pages: hosts take a hundred rules at the most
            yield Rule(f"/{within}*", {"Cache-Control": ASKED_AGAIN})
        yield Rule(f"/{within}feeds/*.json", _typed(_OF_FEEDS))
        yield Rule(f"/{within}{CARDS}*", _FOR_CARDS)
    yield Rule("/status/", _same_as(f"../{API}status.json", "index.md"))
    for kind in KINDS:
        yield Rule(f"/{kind.plural}/", _same_as(f"../{API}{kind.plural}.json"))
        yield Rule(f"/{kind.plural}/:id/", _same_as("index.json", "index.md"))


def _pages_of(part: str) -> str:
    """The addresses of the pages of a part of the site; the home page is a part by itself."""
    if part in _KEPT_SHORTLY:
        return f"/{part}/"
    return f"/{part}/*" if part else "/"


def _same_as(*ways: str) -> dict[str, str]:
    """Where programs find what is on a page. The ways begin at the page, so they are right wherever the site is."""
    return {"Link": ", ".join(f'<{way}>; rel="alternate"; type="{_TWINS[way.rpartition(".")[2]]}"' for way in ways)}


def _typed(content: str) -> dict[str, str]:
    return {"Content-Type": content} if content else {}
