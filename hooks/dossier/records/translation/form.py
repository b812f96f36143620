"""The form of a file that puts a record into another language: one model for each kind, made of its fields."""

from __future__ import annotations

import re
from functools import cache
from typing import Annotated, Any

from pydantic import Field, PlainValidator, WithJsonSchema, create_model, model_validator

from dossier.problems import shown
from dossier.records.fields import BriefTranslated, Day, Fault, Holds, Prose, Text, Verbatim, Wording
from dossier.records.kinds import Kind
from dossier.records.models.base import Model

from .translatable import DIGEST_LENGTH, Path, paths_of

DIGEST_PATTERN = rf"^[0-9a-f]{{{DIGEST_LENGTH}}}$"
HOW_A_DIGEST = "Run ./dossier translations --draft with the record; it writes the sum of each text."
_DIGEST = re.compile(DIGEST_PATTERN)


def _digest(value: Any) -> str:
    """A sum; one that has digits alone may be read as a number."""
    text = f"{value:0{DIGEST_LENGTH}}" if isinstance(value, int) and not isinstance(value, bool) else value
    if not isinstance(text, str) or not _DIGEST.fullmatch(text):
        raise Fault(f"“{shown(value)}” is not the sum of a text", None, HOW_A_DIGEST)
    return text


Digest = Annotated[
    str,
    PlainValidator(_digest),
    Holds("text"),
    WithJsonSchema({"type": "string", "pattern": DIGEST_PATTERN}),
]


class TranslatedText(Model):
    """A text of one line in another language."""

    of: Digest
    """The sum of the English text that was translated; a command writes it."""
    text: Text
    """The translation."""


class TranslatedLine(Model):
    """A line for lists in another language."""

    of: Digest
    """The sum of the English line that was translated; a command writes it."""
    text: BriefTranslated
    """The translation: one sentence of at most 20 words."""


class TranslatedProse(Model):
    """A text with links and paragraphs in another language."""

    of: Digest
    """The sum of the English text that was translated; a command writes it."""
    text: Prose
    """The translation, with the same links."""


class TranslatedQuotation(Model):
    """The meaning of quoted words, which is printed beside them."""

    of: Digest
    """The sum of the quoted words; a command writes it."""
    text: Verbatim
    """The translation, without quotation marks around it."""


AnyTranslated = TranslatedText | TranslatedLine | TranslatedProse | TranslatedQuotation


class TranslationForm(Model):
    """A translation of a record: besides its own fields, one for each text of the record, named by the way to it."""

    translated: Day
    """The day on which the record was last translated."""
    reviewed_by: Text | None = None
    """Who compared it with the English record, as a role: `a certified court interpreter`; left out until someone did."""
    reviewed: Day | None = None
    """The day of that comparison."""

    @model_validator(mode="after")
    def _reviewed_by_someone(self) -> TranslationForm:
        if (self.reviewed is None) != (self.reviewed_by is None):
            message = "`reviewed_by` and `reviewed` belong together"
            at = "reviewed" if self.reviewed else "reviewed_by"
            raise Fault(message, at, "Give both, or leave both out until someone has reviewed the translation.")
        return self


@cache
def form_of(kind: Kind) -> type[TranslationForm]:
    """The model of the files that translate records of a kind."""
    fields: dict[str, Any] = {path.name: _field(path) for path in paths_of(kind.model).values()}
    name = f"{kind.model.__name__}Translation"
    return create_model(name, __base__=TranslationForm, __doc__=TranslationForm.__doc__, **fields)


def _field(path: Path) -> tuple[Any, Any]:
    held = _held(path.role)
    if path.many:
        return tuple[held, ...], Field(default=(), description=path.explanation)  # type: ignore[valid-type]
    return held | None, Field(default=None, description=path.explanation)


def _held(role: Wording) -> type[AnyTranslated]:
    if role.verbatim:
        return TranslatedQuotation
    if role.brief:
        return TranslatedLine
    return TranslatedProse if role.prose else TranslatedText
