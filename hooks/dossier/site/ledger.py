"""The ledger of published addresses: what was once published is never lost without a word.

One line for each page, `/terms/ai-use-notice/`, and for each other file, `/robots.txt`; of files beside the pages of records
one for all of a kind, `/terms/*/index.json`. Behind the address of a table are its columns, and behind that of a JSON Schema
the fields of the files that it describes: `/api/v1/terms.csv #id #title`. Anchors are kept where readers were given them: for a hand-written page
its own, behind its address; for records those of their kind, in a line such as `/terms/*/ #sources #evidence`, because
which sections a single record has depends on what is known. Each other language than the first has one line, `/es/**`: all
pages are there once more, with the same sections.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from dossier.collection.addresses import Address
from dossier.collection.moves import Moves, Published, moved_addresses
from dossier.html.headings import find_sections
from dossier.problems import Problem, ProblemsFound, shown
from dossier.reading.published import LEDGER, restored
from dossier.reading.text_file import read_text
from dossier.records.limits import LONGEST_ID

_ROW = re.compile(r"/(?:[a-z0-9]+(?:-[a-z0-9]+)*/){0,5}(?:\*/)?(?: #[^\s#]{1,100})*")
_LANGUAGE = re.compile(r"/[a-z]{2}/\*\*")
_FOLDERS = r"(?:\.?[a-z0-9]+(?:-[a-z0-9]+)*/){0,5}"
_FILE_NAME = r"(?:_[a-z0-9]+|(?:\*|[a-z0-9]+(?:[.-][a-z0-9]+)*)\.[a-z0-9]+)"
_FILE = re.compile(rf"/(?:\*\*/|{_FOLDERS}(?:\*/)?){_FILE_NAME}(?: #[^\s#]{{1,100}})*")
"""A file that is no page, and its fields; `*` is all records of a kind, `**/` every page."""

_OF_SECTIONS = "Restore the section's id: other sites link to it. If it is gone permanently, remove it from this line."
_OF_FIELDS = (
    "Restore it under its name, as what it was: programs of others read it. What is to be different is a field of its own. "
    "If no file ever had it, remove it from this line."
)

_BY_DATE = ("timeline", "changes", "unknown")
"""Where, as in an index, the sections come and go with the records: a month stands there while something is dated to it."""


def read_site(site: Path, enough: Published | None = None) -> dict[str, frozenset[str]]:
    """The addresses of a built site, and the anchors of its sections; not those of the same pages in other languages.

    With `enough`, pages are read for anchors only until those are found: the first pages of a kind have them.
    """
    found: dict[str, frozenset[str]] = {}
    for folder, folders, files in os.walk(site):
        if Path(folder) == site:
            folders[:] = [name for name in folders if not Address.read(name).language]
        if "index.html" not in files:
            continue
        address = "/" + "".join(f"{part}/" for part in Path(folder).relative_to(site).parts)
        page = Address.read(address)
        holder = f"/{page.part}/*/" if page.is_record else address
        is_index = page.is_index or page.part in _BY_DATE
        found.setdefault(address, frozenset())
        known = found.setdefault(holder, frozenset())
        if not is_index and (enough is None or enough.get(holder, frozenset()) - known):
            found[holder] = known | find_sections(Path(folder, "index.html").read_text(encoding="utf-8"))
    return found


def read_ledger(file: Path, named: str = LEDGER) -> tuple[dict[str, frozenset[str]], tuple[Problem, ...]]:
    """The sound lines of the ledger, and what is wrong with the others; `named` is how the ledger is called there.

    A line has the address of a page, then its anchors.
    """
    try:
        lines = read_text(file, named).splitlines()
    except ProblemsFound as unreadable:
        return {}, unreadable.problems
    faults = {problem.line: problem for problem in _faults(lines, named)}
    rows = (line.split() for number, line in enumerate(lines, 1) if number not in faults)
    known = {address: frozenset(anchor[1:] for anchor in anchors) for address, *anchors in rows}
    return known, tuple(faults.values())


def _faults(lines: list[str], named: str) -> Iterator[Problem]:
    """Lines that are no address with its anchors, or that repeat the address of another."""
    first: dict[str, int] = {}
    for number, line in enumerate(lines, 1):
        address = line.split(" ")[0]
        is_page = _ROW.fullmatch(line) and _is_possible(address)
        if not (is_page or _FILE.fullmatch(line) or _LANGUAGE.fullmatch(line)):
            hint = "Write an address and its anchors, as /about/ #cite #reuse, or a file, as /robots.txt; or remove the line."
            yield Problem(named, number, 1, f"this line is not a published address: {shown(line)}", hint)
        elif first.setdefault(address, number) != number:
            hint = "Keep one line, with the anchors of both."
            yield Problem(named, number, 1, f"{shown(address)} is on line {first[address]} already", hint)


def _is_possible(address: str) -> bool:
    """Whether a page can be there on every system; `*` is all records of a kind."""
    found = Address.read(address.replace("*", "all"))
    return max(map(len, found.parts), default=0) <= LONGEST_ID and (found.is_record or "*" not in address)


def write_ledger(addresses: Published) -> str:
    """The text of the ledger, sorted."""
    rows = (" ".join([address, *sorted(f"#{anchor}" for anchor in addresses[address])]) for address in addresses)
    return "".join(f"{row}\n" for row in sorted(rows))


def merged(old: Published, new: Published) -> dict[str, frozenset[str]]:
    """Everything that was published or is published now."""
    return {address: old.get(address, frozenset()) | new.get(address, frozenset()) for address in {*old, *new}}


def lost(published: Published, site: Published, named: str, moves: Moves) -> Iterator[Problem]:
    """Addresses and anchors of the ledger that the site no longer has; `named` is how the ledger is called."""
    moved = moved_addresses(published, moves)
    for line, address in enumerate(published, 1):
        now = moved.get(address, address)
        if address not in site:
            yield Problem(named, line, 1, f"the published address {address} would be lost", _hint(address, named))
        elif now not in site or now in moved:
            hint = "Correct `extra: moved:` in mkdocs.yml; it has to name the part of the site where the page is now."
            yield Problem(
                named, line, 1, f"the published address {address} would lead on to {now}, where no page is", hint
            )
        else:
            what, hint = ("anchor", _OF_SECTIONS) if address.endswith("/") else ("field", _OF_FIELDS)
            for anchor in sorted(published[address] - site[now]):
                yield Problem(named, line, 1, f"the published {what} {address}#{anchor} would be lost", hint)


def _hint(address: str, named: str) -> str:
    if _LANGUAGE.fullmatch(address):
        return f"Restore overrides/labels/{address.split('/')[1]}.yaml: without it, no page is there in this language."
    if not address.endswith("/"):
        return "Restore the file under its name: programs of others ask for it. If it is gone permanently, remove this line."
    if Address.read(address).is_record:
        record = address.strip("/")
        path = f"{named.removesuffix(LEDGER)}{record}.yaml"
        return f"{restored(path)}. If the record has another id now, list this one in its `former_ids`."
    return "Restore the page: other sites link to it. If it is gone permanently, remove this line."
