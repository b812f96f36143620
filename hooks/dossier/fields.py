"""The types of fields, and the marks by which links, translation and quotation rules find them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BeforeValidator,
    GetJsonSchemaHandler,
    PlainValidator,
    StrictBool,
    StrictInt,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue

from .dates import EXPECTED, PartialDate
from .text import find_html, typeset

ID_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"


@dataclass(frozen=True, slots=True)
class Reference:
    """Marks a field that holds the id of a record of one kind."""

    kind: str

    def __get_pydantic_json_schema__(self, schema: Any, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return handler(schema) | {"pattern": ID_PATTERN, "description": f"The id of a record: {self.kind}."}


@dataclass(frozen=True, slots=True)
class Wording:
    """Marks a field that holds words: prose may hold Markdown, verbatim words are never translated."""

    prose: bool = False
    verbatim: bool = False
    translate: bool = True


@dataclass(frozen=True, slots=True)
class Holds:
    """Marks what a field holds, by a key of `reference.types` in the labels."""

    what: str


class Fault(ValueError):
    """Something wrong between fields: `at` is the field to point to, `cure` what to do."""

    def __init__(self, message: str, at: str, cure: str) -> None:
        super().__init__(message)
        self.at = at
        self.cure = cure


def _clean(text: str) -> str:
    stripped = text.strip()
    if not stripped:
        raise ValueError("this may not be empty")
    if found := find_html(stripped):
        raise ValueError(f"HTML is not allowed here: {found}")
    return stripped


def _our_words(text: str) -> str:
    return typeset(_clean(text))


def _one_line(text: str) -> str:
    if "\n" in text:
        raise ValueError("this must be one line")
    return text


def _web_address(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname or re.search(r"[\s<>\"'`\\]", text):
        raise ValueError(f"“{text[:60]}” is not a web address; it must begin with https:// or http://")
    return text


def _date(value: Any) -> PartialDate:
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise ValueError(f"expected {EXPECTED}")
    return PartialDate.parse(str(value))


def _day(value: Any) -> PartialDate:
    try:
        date = _date(value)
    except ValueError:
        date = None
    if date is None or date.day is None or date.approximate:
        raise ValueError(f"“{value}” is not a day of the calendar; expected a full day as 2025-04-07")
    return date


def _quantity(value: Any) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise ValueError("expected a number; one with a decimal point in quotation marks, as '1.5'")
    if not re.fullmatch(r"-?\d+(\.\d+)?", str(value)):
        raise ValueError(f"“{value}” is not a number; write 47289 or '1.5', without commas or units")
    return Decimal(str(value))


_TEXT = {"type": "string", "minLength": 1}
_DATE = {"type": ["string", "integer"], "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?~?$"}
_DAY = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}

Text = Annotated[
    str, AfterValidator(_our_words), AfterValidator(_one_line), Wording(), Holds("text"), WithJsonSchema(_TEXT)
]
Prose = Annotated[str, AfterValidator(_our_words), Wording(prose=True), Holds("prose"), WithJsonSchema(_TEXT)]
Verbatim = Annotated[
    str, AfterValidator(_clean), Wording(verbatim=True, translate=False), Holds("verbatim"), WithJsonSchema(_TEXT)
]
Name = Annotated[
    str,
    AfterValidator(_our_words),
    AfterValidator(_one_line),
    Wording(translate=False),
    Holds("name"),
    WithJsonSchema(_TEXT),
]
WebAddress = Annotated[
    str, AfterValidator(_web_address), Holds("address"), WithJsonSchema({"type": "string", "pattern": "^https?://"})
]
Date = Annotated[PartialDate, PlainValidator(_date), Holds("date"), WithJsonSchema(_DATE)]
Day = Annotated[PartialDate, PlainValidator(_day), Holds("day"), WithJsonSchema(_DAY)]
Quantity = Annotated[
    Decimal, PlainValidator(_quantity), Holds("number"), WithJsonSchema({"type": ["integer", "string"]})
]
Flag = Annotated[StrictBool, Holds("boolean")]
Whole = Annotated[StrictInt, Holds("integer")]


def _bare_id(value: Any) -> Any:
    """Ids are checked before the type, so that 2025 and `term:x` get the same clear sentence."""
    if isinstance(value, str) and not re.fullmatch(ID_PATTERN, value):
        raise ValueError(f"“{value[:60]}” is no id: ids have small letters, digits and hyphens only")
    return value


Id = Annotated[str, BeforeValidator(_bare_id), Holds("id"), WithJsonSchema({"type": "string", "pattern": ID_PATTERN})]

AgreementRef = Annotated[str, BeforeValidator(_bare_id), Reference("agreement")]
TermRef = Annotated[str, BeforeValidator(_bare_id), Reference("term")]
StatementRef = Annotated[str, BeforeValidator(_bare_id), Reference("statement")]
CaseRef = Annotated[str, BeforeValidator(_bare_id), Reference("case")]
ActionRef = Annotated[str, BeforeValidator(_bare_id), Reference("action")]
AuthorityRef = Annotated[str, BeforeValidator(_bare_id), Reference("authority")]
EventRef = Annotated[str, BeforeValidator(_bare_id), Reference("event")]
FigureRef = Annotated[str, BeforeValidator(_bare_id), Reference("figure")]
QuestionRef = Annotated[str, BeforeValidator(_bare_id), Reference("question")]
PersonRef = Annotated[str, BeforeValidator(_bare_id), Reference("person")]
OrganizationRef = Annotated[str, BeforeValidator(_bare_id), Reference("organization")]
SourceRef = Annotated[str, BeforeValidator(_bare_id), Reference("source")]
DefinitionRef = Annotated[str, BeforeValidator(_bare_id), Reference("definition")]
DisagreementRef = Annotated[str, BeforeValidator(_bare_id), Reference("disagreement")]
