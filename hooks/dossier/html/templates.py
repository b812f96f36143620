"""The Jinja environment of record bodies: everything escaped, nothing undefined, links made here."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from decimal import Decimal
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Template
from markupsafe import Markup

from dossier.collection.dossier import Dossier
from dossier.language.formats import Formats
from dossier.language.labels import Labels
from dossier.reading.entry import AnyEntry
from dossier.records.dates import PartialDate
from dossier.records.kinds import BY_NAME

from .engine import Compiled, RecordEnvironment, Words
from .markdown import to_html, to_inline_html, to_plain

_COMPILED = Compiled()


class Templates:
    """Renders the templates of records and of computed pages in one language."""

    def __init__(self, folder: Path, dossier: Dossier, labels: Labels, formats: Formats) -> None:
        self.dossier = dossier
        self.formats = formats
        self.labels = labels
        self._new_environment = partial(RecordEnvironment, folder, _COMPILED)
        self._environments: dict[str, RecordEnvironment] = {}
        self._shared: dict[str, Any] = {
            "labels": Words(labels.words),
            "kinds": BY_NAME,
            "data_date": dossier.data_date,
            "entry_of": lambda kind, id_: dossier.by_id[kind, id_],
        }
        self._links: dict[str, dict[tuple[str, str], Markup]] = {}
        self._fragments: dict[tuple[str, str, str, str, Hashable], Markup] = {}
        self._seen = set[str]()
        """The definitions that the page in hand links already."""

    def share(self, **values: Any) -> None:
        """Let every template see these values; before the first page is rendered."""
        self._shared.update(values)

    def render(self, name: str, root: str, own: AnyEntry | None = None, **context: Any) -> Markup:
        """Render `<name>.html` for a page from which `root` leads to the site's root."""
        own_id = {own.id} if own and own.kind.name == "definition" else set[str]()
        self._seen = set(own_id)
        html = self._template(name, root).render(context)
        return Markup(html) + self._meanings(root, self._seen - own_id)

    def _template(self, name: str, root: str) -> Template:
        """A template in the environment of its depth.

        There, all that depends on the depth is global. So templates import macros without context, and what they
        import is made once for all pages of a depth, not again for each.
        """
        if root not in self._environments:
            self._environments[root] = self._environment(root)
        return self._environments[root].get_template(f"{name}.html")

    def _environment(self, root: str) -> RecordEnvironment:
        environment = self._new_environment()
        environment.globals.update(
            self._shared,
            root=root,
            link=partial(self._link, root),
            fragment=partial(self._fragment, root),
            href=lambda entry: root + entry.address,
            prose=partial(self._prose, root, to_html),
            inline=partial(self._prose, root, to_inline_html),
        )
        formats = self.formats
        environment.filters.update(
            label=self._label, date=formats.date, number=formats.number, listed=formats.list, iso=_iso, plain=to_plain
        )
        return environment

    def _meanings(self, root: str, ids: set[str]) -> Markup:
        """The definitions of the terms of art that a page links, told on the page itself."""
        if not ids:
            return Markup("")
        meanings = [self._fragment(root, "meaning", self.dossier.by_id["definition", id_]) for id_ in sorted(ids)]
        return Markup(self._template("fragments/meanings", root).render(meanings=meanings))

    def _link(self, root: str, kind: str, id_: str) -> Markup:
        """The link to a record, with its title; made once and used on every page at the same depth."""
        links = self._links.setdefault(root, {})
        if (kind, id_) not in links:
            entry = self.dossier.by_id[kind, id_]
            links[kind, id_] = Markup('<a href="%s%s">%s</a>') % (root, entry.address, entry.record.title)
        return links[kind, id_]

    def _fragment(self, root: str, name: str, entry: AnyEntry, of: Hashable = None) -> Markup:
        """What `fragments/<name>.html` says of a record; rendered once and used on every page at the same depth.

        `of` tells apart the parts of one record that are shown by themselves; the template knows it by this name.
        """
        key = (root, name, entry.kind.name, entry.id, of)
        if key not in self._fragments:
            html = self._template(f"fragments/{name}", root).render(entry=entry, record=entry.record, of=of)
            self._fragments[key] = Markup(html)
        return self._fragments[key]

    def _prose(self, root: str, convert: Callable[..., Markup], words: str) -> Markup:
        html = convert(words, lambda kind, id_: root + BY_NAME[kind].address_of(id_))
        return self.dossier.glossary.link(html, self._seen, lambda entry: root + entry.address)

    def _label(self, value: StrEnum) -> str:
        return self.labels.of(value)


def _iso(value: PartialDate | Decimal | Any) -> str:
    """The machine-readable form of a date, for `<time datetime>`."""
    return value.iso if isinstance(value, PartialDate) else str(value)
