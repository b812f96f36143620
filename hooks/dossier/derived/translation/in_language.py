"""The records in another language: each text in its translation, or marked as being in the language of the records."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, cached_property, partial
from operator import is_
from typing import Any, NamedTuple, TypeVar

from dossier.collection.dossier import Dossier
from dossier.memory import made_once
from dossier.reading.entry import AnyEntry
from dossier.reading.translation.translation import Key
from dossier.records.described import shapes_of
from dossier.records.fields import Wording
from dossier.records.languages.foreign import Foreign, Translated
from dossier.records.languages.locales import own_language
from dossier.records.models import Authority, Base, Definition, Source
from dossier.records.models.base import Model
from dossier.records.translation.translatable import digest_of

from .state import State, Texts, state_of

M = TypeVar("M", bound=Model)
_KEPT: Mapping[type[Model], tuple[str, ...]] = {
    Source: ("publisher", "author", "read_at"),
    Authority: ("citation",),
}
"""The names that are the same in all languages and are made of words: of publishers, and of laws."""
_LETTER = re.compile(r"[^\W\d_]")


class InLanguage:
    """The records in a language, and how far each is translated."""

    def __init__(self, written: Dossier, language: str) -> None:
        """The records of a dossier, as they were written, in another language."""
        self.language = language
        self._written = written
        self._states: dict[Key, State] = {}
        self.dossier = written.with_records({entry.key: self._record(entry) for entry in written.entries})

    def state(self, entry: AnyEntry) -> State:
        """How far a record is translated."""
        if entry.key not in self._states:
            file = self._written.translations.of(self.language, entry.key)
            written = self._written.by_id[entry.key]
            make = partial(state_of, written, self.language, file)
            self._states[entry.key] = made_once(f"state {self.language}", (written, file), make)
        return self._states[entry.key]

    @cached_property
    def meanings(self) -> Mapping[str, str]:
        """What quoted words mean, by the words, for all quotations that are translated."""
        found = dict[str, str]()
        for entry in self._written.entries:
            if self._written.translations.of(self.language, entry.key):
                state = self.state(entry)
                found |= {
                    one.text.strip(): state.texts[one.path][one.digest] for one in state.current if one.role.verbatim
                }
        return found

    def _record(self, entry: AnyEntry) -> Base:
        file = self._written.translations.of(self.language, entry.key)
        make = partial(self._translated, entry, is_begun=file is not None)
        return made_once(f"record {self.language}", (entry, file), make)

    def _translated(self, entry: AnyEntry, *, is_begun: bool) -> Base:
        texts = self.state(entry).texts if is_begun else {}
        record = _group(entry.record, entry.document.value, "", texts, is_translated=True)
        if isinstance(record, Source):
            return _printed_in(record, self.language)
        return _named(record, self.language) if isinstance(record, Definition) else _kept(record)


def in_language(dossier: Dossier, language: str) -> InLanguage:
    """The records of a dossier in a language, which is not that in which they are written.

    Ids, dates, references, links and the documents of the entries are as they were. A text that changed since it was
    translated is printed as it is now, in the language of the records: what an older translation says may be what was
    corrected, and nothing on a page should be less true for those who read a translation. The older one is in the state.
    """
    return InLanguage(dossier, language)


def as_printed(written: Dossier) -> Dossier:
    """The records in the language in which they are written, with the titles of sources in others marked as such."""
    own = own_language()
    made = (
        (one.key, made_once("printed", (one,), partial(_printed_in, one.record, own))) for one in written.of(Source)
    )
    return written.with_records(dict[Key, Base](made))


class _Part(NamedTuple):
    """A field that holds words, or a group with such fields."""

    name: str
    role: Wording | None
    is_translated: bool


@cache
def _parts(model: type[Model]) -> tuple[_Part, ...]:
    """The fields of a model that have words of ours in them."""
    parts = list[_Part]()
    for shape in shapes_of(model).values():
        if isinstance(shape.role, Wording) and shape.role.translate and not shape.role.verbatim:
            parts.append(_Part(shape.name, shape.role, shape.translated))
        elif shape.group and _parts(shape.group):
            parts.append(_Part(shape.name, None, shape.translated))
    return tuple(parts)


def _group(group: M, raw: Any, before: str, texts: Texts, *, is_translated: bool) -> M:
    """A group of fields with its words in another language."""
    changed: dict[str, Any] = {}
    for name, _, translated in _parts(type(group)):
        if value := getattr(group, name):
            path = f"{before}{name}"
            said = _value(value, raw.get(name), path, texts, is_translated=is_translated and translated)
            if said is not value:
                changed[name] = said
    return _changed(group, changed) if changed else group


def _changed(group: M, changed: Mapping[str, Any]) -> M:
    """A copy of a group with other values; `model_copy` takes four times as long, and there are thousands."""
    copy = type(group).__new__(type(group))
    object.__setattr__(copy, "__dict__", {**group.__dict__, **changed})
    object.__setattr__(copy, "__pydantic_fields_set__", group.__pydantic_fields_set__)
    object.__setattr__(copy, "__pydantic_extra__", None)
    object.__setattr__(copy, "__pydantic_private__", None)
    return copy


def _value(value: Any, raw: Any, path: str, texts: Texts, *, is_translated: bool) -> Any:
    if isinstance(value, str):
        return _text(value, raw, texts.get(path) if is_translated else None)
    if isinstance(value, tuple):
        paired = zip(value, raw, strict=True)
        said = tuple(_value(one, written, path, texts, is_translated=is_translated) for one, written in paired)
        return value if all(map(is_, said, value)) else said
    return _group(value, raw or {}, f"{path}.", texts, is_translated=is_translated)


def _text(value: str, raw: str, translations: Mapping[str, str] | None) -> str:
    if translations and (words := translations.get(digest_of(raw))) is not None:
        return Translated(words, value)
    return Foreign(value, own_language()) if _LETTER.search(value) else value


def _kept(record: M) -> M:
    """A record with the language of its names that are the same in all languages."""
    names = _KEPT.get(type(record), ())
    own = {name: Foreign(value, own_language()) for name in names if (value := getattr(record, name))}
    return _changed(record, own) if own else record


def _printed_in(record: Source, language: str) -> Source:
    """A source with the language of its title, which is in ours where it is our description."""
    title_in = own_language() if record.title_is_descriptive else record.language.value
    named = record if language in (record.language, own_language()) else _kept(record)
    return _changed(named, {"title": Foreign(record.title, title_in)}) if title_in != language else named


def _named(record: Definition, language: str) -> Definition:
    """A definition under its name in a language; the names in the language of the records are among the others.

    So readers who see the term in a document find what it means, and it is linked in texts of both languages.
    """
    term = next((one for one in record.in_languages if one.language == language), None)
    if term is None:
        return record
    title = Translated(term.term, str(record.title))
    return record.model_copy(update={"title": title, "also_called": (*term.also, record.title, *record.also_called)})
