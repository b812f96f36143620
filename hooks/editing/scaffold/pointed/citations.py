"""Reads the citation of a law or a decision: its usual form, the id of its record, and where its text officially is."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from citeurl import Citation, Citator

from dossier.problems import shown
from dossier.records.normal import simplified

from ...workspace import CannotEdit

LONGEST = 300
"""Characters of a citation; patterns are tried on it one after the other."""
_TEMPLATES = Path(__file__).with_name("laws.yaml")
_OF_THE_LIBRARY = ("caselaw", "general federal law", "specific federal laws")
_CODE = re.compile(r"/uscode/text/(\d+)/([\w-]+)")
"""Title and section in an address that the library knows, also of a section that was cited by an act of its own."""
_DAY = r"( \([A-Z][a-z]+\.? \d{1,2}, \d{4}\))?"
_REGISTER = rf"{_DAY}(, \d+ Fed\. ?Reg\. [\d,]+)?"
_YEAR = r"( \(\d{4}\))?"
_STATUTES = rf"(, § ?\d+)?(, \d+ Stat\. \d+(, \d+)?)?{_YEAR}"
_DECIDED = r"( \([^()]*\d{4}\))?"
_PARTIES = r"((.* v\.? .*|In re .*|Ex parte .*), )?"


@dataclass(frozen=True, slots=True)
class _Form:
    """How the laws of one template are cited and kept; `{…}` are parts of the citation, `{url}` what the library knows."""

    kind: str
    id: str
    links: tuple[str, ...] = ("{url}",)
    name: str = ""
    """How it is cited, where the template does not say it."""
    before: str = ""
    """What may be said before it, as a regular expression."""
    after: str = ""


_STATUTE = _Form(
    "statute",
    "usc {title} {section} {subsection}",
    (
        "https://www.govinfo.gov/link/uscode/{title}/{section}",
        "https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title{title}-section{section}&num=0&edition=prelim",
    ),
    "{title} U.S.C. § {section}{subsection}",
)
_REGULATION = _Form(
    "regulation",
    "cfr {title} {section} {subsection}",
    ("https://www.ecfr.gov/current/title-{title}/section-{section}",),
    "{title} C.F.R. § {section}{subsection}",
)
_DECISION = _Form("case", "{reporter} {volume} {page}", before=_PARTIES, after=_DECIDED)
_RULES = "https://www.uscourts.gov/rules-policies/current-rules-practice-procedure/federal-rules-"


def _rule(acronym: str, of: str, name: str) -> _Form:
    return _Form(
        "court-rule", f"{acronym} {{rule}} {{subsection}}", (f"{_RULES}{of}",), f"{name} {{rule}}{{subsection}}"
    )


_CONSTITUTION = "https://constitution.congress.gov/constitution/"
_FORMS: Mapping[str, _Form] = {
    "U.S. Code": _STATUTE,
    "Internal Revenue Code": _STATUTE,
    "Immigration & Nationality Act": _STATUTE,
    "Code of Federal Regulations": _REGULATION,
    "Treasury Regulations": _REGULATION,
    "Executive Orders": _Form("executive-order", "eo {number}", after=_REGISTER),
    "Federal Register": _Form("", "fr {volume} {page}", after=_DAY),
    "U.S. Public Laws": _Form("statute", "pl {congress} {law}", after=_STATUTES),
    "U.S. Statutes at Large": _Form(
        "statute", "stat {volume} {page}", ("https://www.govinfo.gov/link/statute/{volume}/{page}",), after=_YEAR
    ),
    "U.S. Constitution": _Form(
        "constitution", "us const art {article} {section} {clause}", (f"{_CONSTITUTION}article-{{article}}/",)
    ),
    "U.S. Constitution Amendments": _Form(
        "constitution", "us const amend {amendment} {section}", (f"{_CONSTITUTION}amendment-{{amendment}}/",)
    ),
    "Federal Rules of Civil Procedure": _rule("frcp", "civil-procedure", "Fed. R. Civ. P."),
    "Federal Rules of Appellate Procedure": _rule("frap", "appellate-procedure", "Fed. R. App. P."),
    "Federal Rules of Criminal Procedure": _rule("frcrmp", "criminal-procedure", "Fed. R. Crim. P."),
    "Federal Rules of Evidence": _rule("fre", "evidence", "Fed. R. Evid."),
    "Rules of the Supreme Court": _Form("court-rule", "sup ct r {rule} {subsection}"),
    "Westlaw": _Form("case", "wl {year} {number}", (), before=_PARTIES, after=_DECIDED),
    "Reporters of today": replace(_DECISION, id="f4th {volume} {page}"),
    "U.S. Caselaw": _DECISION,
}
"""What is read, by the name of its template; of two that fit the same words, the one that comes first."""
EXAMPLES = (
    "26 U.S.C. § 6103(i)(2)",
    "26 C.F.R. § 301.6103(i)-1",
    "90 Fed. Reg. 8443",
    "Pub. L. 94-455",
    "Executive Order 14159",
    "Fed. R. Civ. P. 25(d)",
    "U.S. Const. amend. IV",
    "603 U.S. 369",
)
_NAMES = ("U.S.C.", "C.F.R.", "Fed. Reg.", "U.S.", "F.3d", "F.4th", "F. Supp. 3d", "Stat.", "WL")
_PARTS = re.compile(r"(\d+) ?([A-Za-z][\w. ]*?) ?(§{0,2} ?\d[^ ]*)")


@dataclass(frozen=True, slots=True)
class Law:
    """A law or decision: its usual citation, its kind where that follows, an id, and official addresses of its text."""

    citation: str
    kind: str
    id: str
    links: tuple[str, ...]
    parties: str = ""
    """The name of a decision, where it was given."""


def read_law(words: str) -> Law:
    """The law or decision that some words cite, and nothing besides. Raises `CannotEdit`."""
    if len(words) > LONGEST:
        raise CannotEdit(f"a citation is shorter than {LONGEST} characters; the address of a page begins with https://")
    text = _plain(words)
    found = next(_found(text), None)
    if not found:
        raise CannotEdit(f"“{shown(words)}” is no citation that is known here. {_hint(text)}")
    citation, form = found
    before, after = text[: citation.span[0]], text[citation.span[1] :]
    if not (_fits(form.before, before) and _fits(form.after, after)):
        rest = " … ".join(part for one in (before, after) if (part := one.strip(" ,")))
        message = f"“{shown(rest)}” is not understood beside “{_law(citation, form).citation}”"
        raise CannotEdit(f"{message}. Give one citation at a time, and nothing else.")
    return _law(citation, form, before, after)


def laws_in(text: str) -> Iterator[Law]:
    """All laws and decisions that a text cites."""
    return (_law(*found) for found in _found(_plain(text)))


@cache
def _citator() -> Citator:
    citator = Citator(defaults=_OF_THE_LIBRARY, yaml_paths=[str(_TEMPLATES)])
    citator.templates = {name: citator.templates[name] for name in _FORMS}
    return citator


def _found(text: str) -> Iterator[tuple[Citation, _Form]]:
    for name, template in _citator().templates.items():
        if citation := template.cite(text, broad=True):
            yield citation, _FORMS[name]


def _law(citation: Citation, form: _Form, before: str = "", after: str = "") -> Law:
    parts = citation.template.meta | {name: value or "" for name, value in citation.tokens.items()}
    parts["url"] = (citation.URL or "").partition("#")[0]
    if code := _CODE.search(parts["url"]):
        parts |= {"title": code[1], "section": code[2]}
    name = form.name.format(**parts) or citation.name
    links = tuple(link.format(**parts) for link in form.links)
    return Law(f"{before}{name}{after}", form.kind, _id(form, parts), links, before.rstrip(" ,"))


def _id(form: _Form, parts: Mapping[str, str]) -> str:
    """The id in the manner of its kind: `(i)(2)` of a statute is `i-2`, `(d)(3)` of a regulation `d3`."""
    words = form.id.format(**parts)
    plain = re.sub("[()]", "", words) if form is _REGULATION else words
    return "-".join(re.findall("[a-z0-9]+", plain.lower()))


def _fits(pattern: str, text: str) -> bool:
    return re.fullmatch(pattern, text, re.IGNORECASE) is not None


def _plain(words: str) -> str:
    """The words as they are typed on a keyboard: what Word makes of spaces, dashes and marks is undone."""
    text = simplified(html.unescape(words)).strip(" \"'.,;")
    return re.sub(r"\) +\(", ")(", text)


def _hint(text: str) -> str:
    if meant := next(_meant(text), None):
        return f"Did you mean “{meant}”?"
    return f"Write it as one of these: {'; '.join(EXAMPLES)}. For a publication, give its address."


def _meant(text: str) -> Iterator[str]:
    """The citation with the nearest abbreviation instead of one that is not known."""
    letters = {_letters(name): name for name in _NAMES}
    if parts := _PARTS.fullmatch(text):
        for near in get_close_matches(_letters(parts[2]), letters, 3, cutoff=0.6):
            yield from (law.citation for law in laws_in(f"{parts[1]} {letters[near]} {parts[3]}"))


def _letters(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())
