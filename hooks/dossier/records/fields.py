"""The types of fields, and the marks by which links, translation and quotation rules find them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Final, Literal

from pydantic import (
    AfterValidator,
    BeforeValidator,
    GetJsonSchemaHandler,
    PlainSerializer,
    PlainValidator,
    SerializationInfo,
    StrictBool,
    StrictInt,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue

from dossier.invisible import name_of
from dossier.problems import shown

from .dates import DATE_PATTERN, DAY_PATTERN, YEARS, PartialDate
from .ids import ID_PATTERN, as_id, fault_of_id
from .letters import MOST_MARKS, find_flood, find_mixed_word, find_other_digit, is_seen
from .limits import LONGEST_ID, MOST_DIGITS, MOST_WORDS_IN_BRIEF, MOST_WORDS_IN_BRIEF_TRANSLATED
from .meant.dates import as_date
from .printed import find_refusal as find_refusal_of_prose
from .printed import has_markdown
from .quoting import count_words, unwrapped
from .sentences import ends_of
from .text import find_html
from .typesetting import typeset
from .web.address import PATTERN, find_refusal
from .web.page import find_tracking, without_tracking

NUMBER = r"(?!-0(?:\.0*)?$)-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?"
"""A number as it is printed: no zeros before it, no sign before zero."""
_NUMBER = re.compile(NUMBER)
NO_HTML = (
    "Write plain text: for emphasis *words*, for a link [words](term:its-id) or [words](https://…). "
    "Where < means “less than”, put a space after it; write & as it is."
)
"""What to write instead of HTML."""

REFERS_TO: Final = "record"
"""The keyword of a schema by which a field of references names the kind; what makes schemas for editors replaces it."""
HOW_A_DATE: Final = "Write a date as 2025, 2025-04 or 2025-04-07, with ~ at the end if it is approximate."
HOW_A_DAY: Final = "Write a full date, such as 2025-04-07."
HOW_A_NUMBER: Final = "Write 47289, or '1.5' in quotation marks, without commas or units."


@dataclass(frozen=True, slots=True)
class Reference:
    """Marks a field that holds the id of a record of one kind."""

    kind: str

    def __get_pydantic_json_schema__(self, schema: Any, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        said = {"pattern": ID_PATTERN, "maxLength": LONGEST_ID, "description": f"The id of a record: {self.kind}."}
        return handler(schema) | said | ({REFERS_TO: self.kind} if handler.mode == "validation" else {})


@dataclass(frozen=True, slots=True)
class Mutual:
    """Marks a field by which two records of one kind may refer to each other; in no other may references form a circle."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Marks a field that holds words."""

    prose: bool = False
    """It may hold Markdown."""
    verbatim: bool = False
    """They are the exact words of a source."""
    ours: bool = True
    """They are our own, and so have to be neutral; names and the words of others are not."""
    translate: bool = True
    """They are put into other languages."""
    brief: bool = False
    """They are one sentence, for lists."""


@dataclass(frozen=True, slots=True)
class Untranslated:
    """Marks a field whose words, and those of the groups in it, are not put into other languages."""


Held = Literal["text", "prose", "verbatim", "name", "address", "date", "day", "boolean", "integer", "number", "id"]
"""What a field can hold, apart from references, words of a vocabulary and groups of fields."""


@dataclass(frozen=True, slots=True)
class Holds:
    """Marks what a field holds; the guide says it in the words of `reference.types` in the labels."""

    what: Held


class Fault(ValueError):
    """Something wrong: `at` is the field to point to, None for the value itself; `hint` is what to do.

    `words` are those of the text that are wrong, where they are not all of it. How it is mended is said by `meant`, the text to
    write instead of all of it, by `needs`, the fields to add, or by `idle`, those to take out, as far as that is known.
    """

    def __init__(
        self,
        message: str,
        at: str | None,
        hint: str,
        words: str = "",
        *,
        meant: str = "",
        needs: Iterable[str] = (),
        idle: Iterable[str] = (),
    ) -> None:
        super().__init__(message)
        self.at = at
        self.hint = hint
        self.words = words
        self.meant, self.needs, self.idle = meant, tuple(needs), tuple(idle)


def _clean(text: str) -> str:
    stripped = text.strip()
    if not stripped:
        raise Fault("this must not be empty", None, "Write it, or leave the field out.")
    if not is_seen(stripped):
        raise Fault("this has no letter and no digit", None, "Write words, or leave the field out.")
    if found := find_html(stripped):
        raise Fault(f"HTML is not allowed here: {shown(found)}", None, NO_HTML, found)
    check_letters(stripped)
    return stripped


def check_letters(text: str) -> None:
    """Raise `Fault` where letters of a text are not what they look like, or cover others."""
    if text.isascii():
        return
    if flood := find_flood(text):
        message = f"there are too many accents on one letter: {shown(flood)}"
        raise Fault(message, None, f"Write at most {MOST_MARKS}.", flood)
    if digit := find_other_digit(text):
        raise Fault(
            f"“{digit}”, {name_of(digit)}, is not one of the digits 0 to 9", None, f"Write {int(digit)}.", digit
        )
    if mixed := find_mixed_word(text):
        word, letter = mixed
        message = f"the word “{shown(word)}” mixes Latin letters with “{letter}”, {name_of(letter)}"
        raise Fault(message, None, "Type the word again, in letters of one script.", word)


def _our_words(text: str) -> str:
    return typeset(_clean(text))


def _printed(prose: str) -> str:
    if refusal := find_refusal_of_prose(prose):
        message, hint = refusal
        raise Fault(message, None, hint)
    return prose


def _one_line(text: str) -> str:
    if "\n" in text:
        raise Fault("this must be a single line", None, "Remove the empty line, or the character | before the text.")
    if has_markdown(text):
        raise Fault("links, italics and code are printed with their marks here", None, "Write plain words.")
    return text


def _without_marks(text: str) -> str:
    if (inner := unwrapped(text)) != text:
        message = "quotation marks enclose all of this"
        hint = f"Leave them out; pages print them where they belong. Write {inner}"
        raise Fault(message, None, hint, meant=inner)
    return text


def _brief(text: str) -> str:
    return _brief_of(text, MOST_WORDS_IN_BRIEF)


def _brief_translated(text: str) -> str:
    return _brief_of(text, MOST_WORDS_IN_BRIEF_TRANSLATED)


def _brief_of(text: str, most: int) -> str:
    if (count := count_words(text)) > most:
        message = f"a line for lists has at most {most} words; this one has {count}"
        raise Fault(message, None, "Say only what matters most; the summary says the rest.")
    if not text.rstrip("”’)").endswith((".", "?", "!")):
        message = "a line for lists is a sentence, and this one has no period at the end"
        whole = f"{text.rstrip(' ,;:–—…')}."
        raise Fault(message, None, f"Write `{whole}`", meant=whole)
    if len(list(ends_of(text))) > 1:
        raise Fault("a line for lists is one sentence, and this one goes on after it", None, "Keep one of them.")
    return text


def _web_address(text: str) -> str:
    if refusal := find_refusal(text):
        why, hint = refusal
        whole = without_tracking(f"https://{text}")
        meant = whole if "." in text.partition("/")[0] and not find_refusal(whole) else ""
        message = f"“{shown(text)}” is not a web address; {why}"
        raise Fault(message, None, f"Write `{meant}`." if meant else hint, meant=meant)
    if tracking := find_tracking(text):
        message = f"“{shown(tracking)}” is no part of the address of the page"
        meant = without_tracking(text)
        raise Fault(message, None, f"Write `{meant}`.", meant=meant)
    return text


def _written(value: Any, what: str, hint: str) -> str:
    """The signs of a date or number; a list, a group of fields, true, false or nothing has none."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise Fault(f"this must be {what}", None, hint)
    return str(value)


def _date(value: Any) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    text = _written(value, "a date", HOW_A_DATE)
    try:
        return PartialDate.parse(text)
    except ValueError as error:
        meant = as_date(text)
        raise Fault(str(error), None, f"Write `{meant}`." if meant else HOW_A_DATE, meant=meant) from None


def _day(value: Any) -> date:
    if isinstance(value, date):
        return value
    text = _written(value, "a full date", HOW_A_DAY)
    try:
        known = PartialDate.parse(text)
    except ValueError:
        known = None
    if known is None or known.day is None or known.approximate:
        meant = read if len(read := as_date(text)) == len("2025-04-07") else ""
        hint = f"Write `{meant}`." if meant else HOW_A_DAY
        raise Fault(f"“{shown(text)}” is not a valid full date", None, hint, meant=meant)
    return known.earliest


def _quantity(value: Any) -> Decimal:
    if isinstance(value, Decimal):
        return value
    text = _written(value, "a number", HOW_A_NUMBER)
    if not _NUMBER.fullmatch(text):
        plain = text.replace(",", "")
        meant = plain if _NUMBER.fullmatch(plain) else ""
        raise Fault(f"“{shown(text)}” is not a number", None, HOW_A_NUMBER, meant=meant)
    if sum(sign.isdigit() for sign in text) > MOST_DIGITS:
        message = f"“{shown(text)}” has more than {MOST_DIGITS} digits"
        raise Fault(message, None, "Give the number in a larger unit, or as its source rounds it.")
    return Decimal(text)


FOR_PROGRAMS: Final = "for programs"
"""Asks, as the context of a dump, for values as programs read them: every number as a number."""


def _digits(value: Decimal, info: SerializationInfo) -> int | float | str:
    """A number as a person writes it: without quotation marks where it is whole."""
    text = f"{value:f}"
    if "." not in text:
        return int(text)
    return float(text) if info.context == FOR_PROGRAMS else text


_TEXT = {"type": "string", "minLength": 1}
_DATE = {"type": ["string", "integer"], "pattern": DATE_PATTERN, "minimum": YEARS[0], "maximum": YEARS[-1]}
_PRINTED_DATE = {"type": "string", "pattern": DATE_PATTERN}
_DAY = {"type": "string", "pattern": DAY_PATTERN}
_LARGEST = 10**MOST_DIGITS - 1
QUANTITY_PATTERN = rf"^(?!(?:[^0-9]*[0-9]){{{MOST_DIGITS + 1}}}){NUMBER}$"
"""What an editor can check of a number while it is typed, as a regular expression of JSON Schema."""
_QUANTITY = {
    "type": ["integer", "string"],
    "pattern": QUANTITY_PATTERN,
    "minimum": -_LARGEST,
    "maximum": _LARGEST,
}

Text = Annotated[
    str, AfterValidator(_our_words), AfterValidator(_one_line), Wording(), Holds("text"), WithJsonSchema(_TEXT)
]
Brief = Annotated[
    str,
    AfterValidator(_our_words),
    AfterValidator(_one_line),
    AfterValidator(_brief),
    Wording(brief=True),
    Holds("text"),
    WithJsonSchema(_TEXT),
]
BriefTranslated = Annotated[
    str,
    AfterValidator(_our_words),
    AfterValidator(_one_line),
    AfterValidator(_brief_translated),
    Wording(brief=True),
    Holds("text"),
    WithJsonSchema(_TEXT),
]
Prose = Annotated[
    str,
    AfterValidator(_our_words),
    AfterValidator(_printed),
    Wording(prose=True),
    Holds("prose"),
    WithJsonSchema(_TEXT),
]
Verbatim = Annotated[
    str,
    AfterValidator(_clean),
    Wording(verbatim=True, ours=False, translate=False),
    Holds("verbatim"),
    WithJsonSchema(_TEXT),
]
Quoted = Annotated[
    str,
    AfterValidator(_clean),
    Wording(verbatim=True, ours=False),
    Holds("verbatim"),
    WithJsonSchema(_TEXT),
]
"""The same, with a translation beside them in other languages."""
Name = Annotated[
    str,
    AfterValidator(_our_words),
    AfterValidator(_one_line),
    Wording(ours=False, translate=False),
    Holds("name"),
    WithJsonSchema(_TEXT),
]
WITHOUT_MARKS: Final = AfterValidator(_without_marks)
"""Refuses quotation marks around a whole text, which often come with a text that was pasted."""
WebAddress = Annotated[
    str, AfterValidator(_web_address), Holds("address"), WithJsonSchema({"type": "string", "pattern": PATTERN})
]
Date = Annotated[
    PartialDate,
    PlainValidator(_date),
    PlainSerializer(str),
    Holds("date"),
    WithJsonSchema(_DATE, mode="validation"),
    WithJsonSchema(_PRINTED_DATE, mode="serialization"),
]
Day = Annotated[date, PlainValidator(_day), PlainSerializer(date.isoformat), Holds("day"), WithJsonSchema(_DAY)]
Quantity = Annotated[
    Decimal,
    PlainValidator(_quantity),
    PlainSerializer(_digits),
    Holds("number"),
    WithJsonSchema(_QUANTITY, mode="validation"),
    WithJsonSchema({"type": "number"}, mode="serialization"),
]
Flag = Annotated[StrictBool, Holds("boolean")]
Whole = Annotated[StrictInt, Holds("integer")]


def _bare_id(value: Any) -> Any:
    """Ids are checked before the type, so that 2025 and `term:x` get the same clear sentence."""
    if isinstance(value, str) and (fault := fault_of_id(value)):
        message, hint = fault
        raise Fault(message, None, hint, meant=as_id(value))
    return value


_ID = {"type": "string", "pattern": ID_PATTERN, "maxLength": LONGEST_ID}

Id = Annotated[str, BeforeValidator(_bare_id), Holds("id"), WithJsonSchema(_ID)]

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
