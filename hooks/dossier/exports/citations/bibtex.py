"""BibTeX, for BibLaTeX and for the older styles alike."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote

from babel import Locale

from .item import Item, Work
from .names import Name

_TYPES = {
    Work.PAGE: "online",
    Work.NEWS: "article",
    Work.REPORT: "techreport",
    Work.LAW: "legislation",
    Work.CASE: "jurisdiction",
}
_WITHIN = {Work.PAGE: "organization", Work.NEWS: "journal", Work.CASE: "journal"}
_SIGNS = re.compile(r"[\\{}&%$#_~^]")
_WRITTEN = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def write(items: Iterable[Item]) -> bytes:
    """The file."""
    return "\n".join(map(_entry, items)).encode()


def _entry(item: Item) -> str:
    """One thing that is cited. Names of things are in two pairs of braces, so that no style takes their capital letters away."""
    texts = {
        "title": item.title,
        _WITHIN.get(item.work, ""): item.within,
        "institution": item.publisher,
        "addendum": item.note,
    }
    plain = {
        "entrysubtype": "newspaper" if item.work is Work.NEWS else None,
        "number": item.docket and _escaped(item.docket),
        "volume": item.volume,
        "pages": item.page and _escaped(item.page),
        "version": item.version,
        "author": " and ".join(map(_name, item.authors)),
        "date": item.date and str(item.date),
        "year": item.date and f"{item.date.year}",
        "eventdate": item.filed and str(item.filed),
        "url": item.url and quote(item.url, safe=_SAFE),
        "archiveurl": item.archived and quote(item.archived, safe=_SAFE),
        "urldate": item.accessed and item.accessed.isoformat(),
        "langid": str(Locale.parse(item.language).english_name).lower(),
    }
    braced = {name: f"{{{_escaped(text)}}}" for name, text in texts.items() if text}
    fields = braced | {name: value for name, value in plain.items() if value}
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    return f"@{_TYPES[item.work]}{{{item.id},\n{lines}}}\n"


_SAFE = "!#$%&'()*+,/:;=?@[]~-._"
"""What may be in an address: all signs but braces and the backslash, which would end the field."""


def _name(name: Name) -> str:
    return _escaped(name.inverted) if name.given else f"{{{_escaped(name.family)}}}"


def _escaped(text: str) -> str:
    """The text with the signs that mean something to TeX written out."""
    return _SIGNS.sub(lambda found: _WRITTEN.get(found[0], f"\\{found[0]}"), text)
