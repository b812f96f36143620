"""Addresses of pages: what they mean, and the way from a page to the root of the site.

An address is below the root and ends in `/`, as `terms/ai-use-notice/`; that of the home page is empty. A part of two
letters at its beginning is a language: `es/terms/ai-use-notice/` is the same term in Spanish.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from dossier.records.kinds import BY_PLURAL, Kind

_LANGUAGE = re.compile(r"[a-z]{2}")

IN_EACH_LANGUAGE = ("feeds/", "embed/status/", "opensearch.xml", "llms.txt")
"""How the paths of the files begin that there are in each language, below its folder; all others are shared."""


@dataclass(frozen=True, slots=True)
class Address:
    """An address taken apart: its language, empty for the first one, and the other parts."""

    language: str
    parts: tuple[str, ...]

    @classmethod
    def read(cls, address: str) -> Address:
        """Take an address apart, with or without a slash at its beginning; `./` is the home page, as MkDocs has it."""
        parts = tuple(part for part in address.split("/") if part not in ("", "."))
        translated = bool(parts and _LANGUAGE.fullmatch(parts[0]))
        return cls(parts[0], parts[1:]) if translated else cls("", parts)

    @property
    def part(self) -> str:
        """The part of the site: `terms`, `status`, `about`; empty for the home page."""
        return self.parts[0] if self.parts else ""

    @property
    def kind(self) -> Kind | None:
        """The kind of which the page is a record, the index or a view."""
        return BY_PLURAL.get(self.part)

    @property
    def is_record(self) -> bool:
        """Whether it is the address of a record, a former one included."""
        return self.kind is not None and len(self.parts) == 2

    @property
    def is_index(self) -> bool:
        """Whether it is an index of a kind or a view of one: `statements/`, `statements/by/topic/`."""
        return self.kind is not None and not self.is_record


def root_of(address: str) -> str:
    """The way from a page to the root of the site, across all languages: `../` for each part of its address."""
    return "../" * len([part for part in address.split("/") if part not in ("", ".")])


def part_of(address: str) -> str:
    """The part of the site that a page belongs to: of `es/status/2025-11-21/` it is `status`."""
    return Address.read(address).part


def names_below(addresses: Iterable[str]) -> dict[str, frozenset[str]]:
    """The names below each part of the site: of `/status/2025-11-21/` it is `2025-11-21`, by `status`."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for address in map(Address.read, addresses):
        if len(address.parts) == 2:
            found[address.part].add(address.parts[1])
    return {part: frozenset(names) for part, names in found.items()}


def address_of_source(source: str) -> str:
    """The address of the page of a file in docs/: of `status/sheet.md` it is `status/sheet/`, of `terms/index.md` `terms/`."""
    name = source.removesuffix(".md")
    return f"{name}/" if name.split("/")[-1] != "index" else name.removesuffix("index")
