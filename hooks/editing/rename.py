"""Gives a record another id: the file, all that refers to it, the former id and the ledger of addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from pathlib import Path
from typing import NamedTuple

from dossier.reading.published import LEDGER
from dossier.reading.source_health import HEALTH_FILE
from dossier.site.ledger import read_ledger, write_ledger

from .references import refers, rename_in, renamed_links
from .translations import follow_links
from .workspace import Workspace


class Renamed(NamedTuple):
    """The files that were written, and whether the old address was published, so that it leads on."""

    written: tuple[Path, ...]
    leads_on: bool


def rename(
    workspace: Workspace, words: str, new: str, others: Iterable[Path], published: Set[tuple[str, str]] | None
) -> Renamed:
    """Rename the record that some words name.

    `others` are files besides the records that may link to it: pages of docs/, labels. `published` has kind and id of all
    records that were published, where that is known: of any other, nobody can know the old address. Raises `CannotEdit`.
    """
    file = workspace.find(words)
    leads_on = published is None or file.key in published
    workspace.take(new)
    kind, old = file.kind.name, file.id
    for other in workspace.files.values():
        if places := refers(other, kind, old):
            rename_in(workspace.values(other), places, kind, old, new)
    follow_links(workspace, lambda text: renamed_links(text, kind, old, new))
    values = workspace.values(file)
    if leads_on:
        values["former_ids"] = [*values.get("former_ids", []), old]
    workspace.rename(file, new)
    texts = dict(_texts(others, kind, old, new))
    gone = set[str]() if leads_on else {f"/{file.kind.address_of(old)}"}
    texts |= dict(_ledger(workspace.data, file.kind.address_of(new), gone))
    if kind == "source":
        texts |= dict(_health(workspace.data, old, new))
    written = workspace.save()
    for path, text in texts.items():
        path.write_text(text, encoding="utf-8", newline="\n")
    return Renamed((*written, *texts), leads_on)


def _texts(files: Iterable[Path], kind: str, old: str, new: str) -> Iterator[tuple[Path, str]]:
    """The files that link to it, with its new id. In labels, `kind:id` may also be a name before a colon."""
    key = re.compile(rf"(?m)^(\s*){kind}:{old}:", re.ASCII)
    for file in files:
        text = file.read_text(encoding="utf-8")
        changed = key.sub(rf"\g<1>{kind}:{new}:", renamed_links(text, kind, old, new))
        if changed != text:
            yield file, changed


def _ledger(data: Path, address: str, gone: Set[str]) -> Iterator[tuple[Path, str]]:
    """The ledger with the new address, and without what is gone; an old one that leads on stays in it."""
    ledger = data / LEDGER
    if ledger.is_file():
        known, problems = read_ledger(ledger)
        if not problems:
            kept = {page: sections for page, sections in known.items() if page not in gone}
            yield ledger, write_ledger(kept | {f"/{address}": frozenset()})


def _health(data: Path, old: str, new: str) -> Iterator[tuple[Path, str]]:
    """What was found at the address of a source, under its new id."""
    file = data / HEALTH_FILE
    if file.is_file():
        text = file.read_text(encoding="utf-8")
        yield file, re.sub(rf"(?m)^(\s*(?:- )?source: ){old}$", rf"\g<1>{new}", text)
