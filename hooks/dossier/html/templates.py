"""The Jinja environment of page bodies: everything escaped, nothing undefined, links printed by `links`."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Hashable, Iterable
from decimal import Decimal
from enum import StrEnum
from functools import partial
from html import unescape
from pathlib import Path
from typing import Any

from jinja2 import Template
from markupsafe import Markup, escape

from dossier.collection.addresses import root_of
from dossier.collection.dossier import Dossier
from dossier.language.formats import Formats
from dossier.language.labels import Labels
from dossier.language.words.label import Plural
from dossier.reading.entry import AnyEntry
from dossier.records.dates import PartialDate
from dossier.records.explanations import meaning_of
from dossier.records.kinds import BY_NAME
from dossier.records.languages.foreign import Foreign, Translated, capitalized, joined, like
from dossier.records.languages.locales import own_language

from .engine import RecordEnvironment, compiled
from .links import OUTSIDE, Links, records_linked, unbroken
from .markdown import to_html, to_inline_html, to_plain

_BLOCK, _INLINE = Markup('<div lang="{}">{}</div>'), Markup('<span lang="{}">{}</span>')
"""What is around prose in another language than the page."""
_BLOCKS = ("<p>", "<ul>", "<ol>", "<blockquote>")
_EMPHASIZED, _KEPT = re.compile(r"<em>([^<]+)</em>"), Markup('<em lang="{}">{}</em>')
_PARTED = "\ue000"
"""Is put after parts of a text; no text of a record has it."""


class Templates:
    """Renders the templates of records and of computed pages in one language."""

    def __init__(
        self, folder: Path, dossier: Dossier, labels: Labels, formats: Formats, above: str = "", **shared: Any
    ) -> None:
        """`above` leads from the home page of the language to the root of the site: `../`, or nothing for the first.

        `shared` are values that every template sees, by their names.
        """
        self.dossier = dossier
        self.formats = formats
        self.labels = labels
        self._above = above
        self._new_environment = partial(RecordEnvironment, folder, compiled("templates of records"))
        self._environments: dict[str, RecordEnvironment] = {}
        self._shared: dict[str, Any] = shared | {
            "labels": labels,
            "kinds": BY_NAME,
            "data_date": dossier.data_date,
            "entry_of": lambda kind, id_: dossier.by_id[kind, id_],
            "outside": OUTSIDE,
            "records_linked": records_linked,
        }
        self._fragments: dict[tuple[str, str, str, str, Hashable], Markup] = {}
        self._seen: set[str] | None = None
        """The definitions that the page in hand links already; nothing while a fragment is drawn."""

    def render(self, name: str, address: str, own: AnyEntry | None = None, **context: Any) -> Markup:
        """Render `<name>.html` for the page at `address`; `own` is the record whose page it is."""
        root = root_of(address)
        own_id = {own.id} if own and own.kind.name == "definition" else set[str]()
        self._seen = seen = set(own_id)
        html = self._template(name, root).render(context | {"address": address})
        return Markup(html) + self._meanings(root, seen - own_id)

    def paragraphs(self, address: str, name: str, entry: AnyEntry, of: Hashable = None) -> tuple[str, ...]:
        """What a fragment says of a record on the page at `address`, in plain words, by its paragraphs."""
        html = self._fragment(root_of(address), name, entry, of)
        return tuple(paragraph.striptags() for paragraph in html.split("</p>"))

    def links(self, address: str) -> Links:
        """Links as the page at an address prints them."""
        return Links(root_of(address), self.dossier, self._above)

    def called(self, name: str, macro: str, *given: object) -> Markup:
        """What a macro of `macros/<name>.html` prints, for a file at the root."""
        return Markup(getattr(self._template(f"macros/{name}", "").module, macro)(*given))

    def _template(self, name: str, root: str) -> Template:
        """A template in the environment of its depth.

        There, all that depends on the depth is global. So templates import macros without context, and what they
        import is made once for all pages of a depth, not again for each.
        """
        if root not in self._environments:
            self._environments[root] = self._environment(root)
        return self._environments[root].get_template(f"{name}.html")

    def _environment(self, root: str) -> RecordEnvironment:
        environment, links = self._new_environment(), Links(root, self.dossier, self._above)
        environment.globals.update(
            self._shared,
            at=links.at,
            shared=links.shared,
            beside=links.beside,
            href=links.href,
            link=links.record,
            link_to=links.titled,
            fragment=partial(self._fragment, root),
            prose=partial(self._prose, links, to_html),
            inline=partial(self._prose, links, to_inline_html),
            parts=partial(self._parts, links),
            separator=self.formats.separator,
        )
        environment.tests["foreign"] = lambda language: language != self.labels.code
        environment.tests["uncommon"] = lambda language: language != own_language()
        formats, in_court = self.formats, self.labels.cite.court
        environment.filters.update(
            label=self._label,
            meaning=meaning_of,
            date=formats.date,
            capitalized=capitalized,
            day=formats.day,
            cited=lambda value: formats.cited(value, in_court.months, in_court.circa),
            month=formats.month,
            number=formats.number,
            counted=self._counted,
            forms=_forms,
            listed=formats.list,
            iso=_iso,
            plain=lambda words: like(words, to_plain(words)),
            bare=str,
            site=self.labels.site_of,
            size=formats.size,
            original=self._original,
        )
        return environment

    def _meanings(self, root: str, ids: set[str]) -> Markup:
        """The definitions of the terms of art that a page links, given on the page itself."""
        if not ids:
            return Markup("")
        meanings = [self._fragment(root, "meaning", self.dossier.by_id["definition", id_]) for id_ in sorted(ids)]
        return Markup(self._template("fragments/meanings", root).render(meanings=meanings))

    def _fragment(self, root: str, name: str, entry: AnyEntry, of: Hashable = None) -> Markup:
        """What `fragments/<name>.html` says of a record; drawn once and used on every page at the same depth.

        `of` tells apart the parts of one record that are shown by themselves; the template knows it by this name.
        """
        key = (root, name, entry.kind.name, entry.id, of)
        if key not in self._fragments:
            seen, self._seen = self._seen, None
            try:
                html = self._template(f"fragments/{name}", root).render(entry=entry, record=entry.record, of=of)
            finally:
                self._seen = seen
            self._fragments[key] = Markup(html)
        return self._fragments[key]

    def _prose(self, links: Links, convert: Callable[[str], Markup], words: str) -> Markup:
        """Prose with its links; in a mark that says its language, if it is in another one than the page.

        Raises `RuntimeError` in a fragment, which many pages show: the first of them to link a definition would decide for
        all.
        """
        if self._seen is None:
            raise RuntimeError("a fragment cannot print prose: which definitions it links depends on the page")
        html = unbroken(links.defined(links.resolved(_as_kept(convert(words), words)), self._seen))
        if not isinstance(words, Foreign):
            return html
        return (_BLOCK if html.startswith(_BLOCKS) else _INLINE).format(words.language, html)

    def _parts(self, links: Links, parts: Iterable[str]) -> list[Markup]:
        """The HTML of each part of a text, and what closes it; what one of them opens may be closed in another."""
        listed = list(parts)
        return self._prose(links, to_html, joined(listed, _PARTED)).split(_PARTED) if listed else [Markup("")]

    def _counted(self, label: Plural, count: int, **filled: str) -> Markup:
        """A label with a count; what is filled in may be HTML."""
        return escape(self.formats.form(label, count)).format(count=self.formats.number(count), **filled)

    def _label(self, value: StrEnum) -> str:
        return self.labels.of(value)

    def _original(self, words: str) -> str:
        """Words that are the same on all pages: in the language of the records."""
        return words if self.labels.code == own_language() else Foreign(words, own_language())


def _as_kept(html: Markup, words: str) -> Markup:
    """Prose in which emphasized words that a translation keeps as they were written say their language."""
    if not isinstance(words, Translated):
        return html
    return Markup(_EMPHASIZED.sub(partial(_kept, words.original), html))


def _kept(original: str, found: re.Match[str]) -> str:
    return _KEPT.format(own_language(), Markup(found[1])) if unescape(found[1]) in original else found[0]


def _forms(label: Plural) -> str:
    """All forms of a label with a count, for a script that counts."""
    return json.dumps(dict(label), ensure_ascii=False, separators=(",", ":"))


def _iso(value: PartialDate | Decimal | Any) -> str:
    """The machine-readable form of a date, for `<time datetime>`."""
    return value.iso if isinstance(value, PartialDate) else str(value)
