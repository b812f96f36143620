"""Says of hand-written pages in another language that they translate their originals as these are."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from dossier.problems import did_you_mean, shown
from dossier.reading.translation.files import TRANSLATIONS
from dossier.records.languages.locales import is_language, own_language
from dossier.records.translation.translatable import digest_of
from dossier.site.docs.pages import Docs, DocsPage, read_docs
from dossier.site.docs.sections import parts_of

from .workspace import CannotEdit

_OWN = re.compile(r"^(?:translated:.*\n|of:.*\n(?:[ ].*\n)*)", re.MULTILINE)
"""What the front matter of a translation says of its original."""


def languages_beside(data: Path) -> tuple[str, ...]:
    """The languages into which a folder of records is put: those of its translations, and of the labels beside it."""
    names = {file.stem for file in (data.parent / "overrides" / "labels").glob("*.yaml")}
    names |= {folder.name for folder in (data / TRANSLATIONS).glob("*/")}
    return tuple(sorted(name for name in names if is_language(name) and name != own_language()))


def docs_beside(data: Path, named: str, language: str) -> tuple[Docs, Docs]:
    """The pages beside a folder of records, and those in a language; none where there are none."""
    folder = data.parent / "docs"
    found = read_docs(folder, named, None).of({language}) if folder.is_dir() else {"": Docs(), language: Docs()}
    return found[""], found[language]


def still_true_page(data: Path, language: str, words: str, names: Sequence[str], today: date) -> tuple[Path, int]:
    """Say that a page translates its original as that is, in some parts or in all; its file, and how many changed.

    Raises `CannotEdit`.
    """
    first, others = docs_beside(data, "docs", language)
    page, original = _found(words, language, first, others)
    here, there = parts_of(page.front, page.body), parts_of(original.front, original.body)
    known = [name for name in there if name in here]
    for name in names:
        if name not in known:
            hint = did_you_mean(name, known) or f"Parts of it: {', '.join(known)}."
            raise CannotEdit(f"“{shown(name)}” is no part of {page.path} that translates one of its original. {hint}")
    before = page.front.of if page.front else {}
    now = {name: digest_of(there[name]) for name in names or known}
    sums = {name: sum_ for name in known if (sum_ := now.get(name) or before.get(name))}
    file = data.parent / page.path
    if changed := sum(before.get(name) != sum_ for name, sum_ in now.items()):
        file.write_text(_written(page, sums, today), encoding="utf-8", newline="\n")
    return file, changed


def is_page(words: str) -> bool:
    """Whether words name a page and not a record."""
    return words.endswith(".md")


def _found(words: str, language: str, first: Docs, others: Docs) -> tuple[DocsPage, DocsPage]:
    """The page that some words name, as `docs/es/help.md` or `help.md`, and its original. Raises `CannotEdit`."""
    source = words.replace("\\", "/").removeprefix("docs/").removeprefix(f"{language}/")
    pages = {page.source: page for page in others.pages}
    originals = {page.source: page for page in first.pages}
    if source not in pages or source not in originals or pages[source].front is None:
        hint = did_you_mean(source, pages) or f"Write it as docs/{language}/help.md."
        raise CannotEdit(f"there is no translated page “{shown(words)}” that can be read. {hint}")
    return pages[source], originals[source]


def _written(page: DocsPage, sums: Mapping[str, str], today: date) -> str:
    """The file of a page with new sums at the end of its front matter."""
    head = _OWN.sub("", page.text[: page.start])
    before, mark, rest = head.rpartition("---")
    listed = "".join(f'  {name}: "{sum_}"\n' for name, sum_ in sums.items())
    return f"{before}translated: {today}\nof:\n{listed}{mark}{rest}{page.body}"
