"""A label: words of the interface, with placeholders in braces where something is filled in, and forms for numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from string import Formatter
from types import MappingProxyType
from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator, GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from dossier.problems import did_you_mean
from dossier.records.fields import Fault, check_letters
from dossier.records.models.base import Model
from dossier.records.text import find_html
from dossier.records.typesetting import typeset


class Placeholders:
    """Marks a label: the names it has to hold in braces, and those it may hold besides."""

    def __init__(self, *must: str, may: tuple[str, ...] = ()) -> None:
        self.must = must
        self.all = (*must, *may)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self.checked, handler(source))

    def checked(self, text: str) -> str:
        """The text as a printer sets it. Raises `Fault`."""
        text = text.strip()
        if not text:
            raise Fault("this must not be empty", None, "Write the words that readers see.")
        if found := find_html(text):
            raise Fault(f"HTML is not allowed here: {found}", None, "Write plain text.")
        check_letters(text)
        found_names = list(_placeholders(text))
        for name in found_names:
            if name not in self.all:
                raise Fault(f"nothing is filled in for the placeholder {{{name}}}", None, self._hint(name))
        for name in self.must:
            if name not in found_names:
                raise Fault(f"the placeholder {{{name}}} is missing", None, "Write it where its value belongs.")
        return typeset(text)

    def _hint(self, name: str) -> str:
        known = ", ".join(f"{{{known}}}" for known in self.all)
        return did_you_mean(name, self.all) or (f"Placeholders here: {known}." if known else "Take out the braces.")


PluralCategory = Literal["zero", "one", "two", "few", "many", "other"]
"""A word of CLDR for numbers that take the same form; which of them a language has, `plurals` knows."""

Plural = Mapping[PluralCategory, str]
"""A label with a count: its form for each sort of number that the language tells apart."""


class Forms(Mapping[PluralCategory, str]):
    """The forms of a label with a count, frozen."""

    __slots__ = ("_forms",)

    def __init__(self, forms: Mapping[PluralCategory, str]) -> None:
        self._forms = MappingProxyType(dict(forms))

    def __getitem__(self, category: PluralCategory) -> str:
        return self._forms[category]

    def __iter__(self) -> Iterator[PluralCategory]:
        return iter(self._forms)

    def __len__(self) -> int:
        return len(self._forms)


class Counted(Placeholders):
    """Marks a label with a count, which is filled in for `{count}`; besides, the other names that each form has to hold.

    A form for one sort of number may say it in words instead (“a record”), but not the one for all other numbers. Where
    the count only decides which form is right, it is not `shown`, and no form holds it.
    """

    def __init__(self, *must: str, shown: bool = True) -> None:
        super().__init__(*must, may=("count",) if shown else ())
        self._other = Placeholders(*must, *(["count"] if shown else []))

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        text = handler.generate_schema(str)
        fields = {
            name: core_schema.typed_dict_field(self._form(name, text), required=name == "other")
            for name in get_args(PluralCategory)
        }
        shape = core_schema.typed_dict_schema(fields, extra_behavior="forbid")
        frozen = core_schema.no_info_after_validator_function(Forms, shape)
        return core_schema.no_info_before_validator_function(_has_forms, frozen)

    def _form(self, category: str, text: CoreSchema) -> CoreSchema:
        checked = (self._other if category == "other" else self).checked
        return core_schema.no_info_after_validator_function(checked, text)


def _has_forms(value: Any) -> Any:
    """Whatever has fields. Raises `Fault`."""
    if isinstance(value, str):
        hint = "Write it for one and for other numbers, each indented on its own line: `one: …`, `other: …`."
        raise Fault("a number is filled in here, so this needs a form for each sort of number", None, hint)
    return value


def _placeholders(text: str) -> Iterator[str]:
    """The names that stand in braces, as `str.format` reads them. Raises `Fault`."""
    hint = "Write a placeholder as {name}, and nothing else between braces."
    try:
        pieces = list(Formatter().parse(text))
    except ValueError:
        raise Fault("a brace is alone", None, hint) from None
    for before, name, form, conversion in pieces:
        if form or conversion or name == "" or "{" in before or "}" in before:
            raise Fault("these braces hold no name", None, hint)
        if name is not None:
            yield name


Label = Annotated[str, Placeholders()]
"""Words that are printed as they are."""

Named = Annotated[Mapping[str, Label], AfterValidator(MappingProxyType)]
"""Labels by names that the labels themselves choose, such as addresses."""

Phrased = Annotated[Mapping[str, tuple[Label, ...]], AfterValidator(MappingProxyType)]
"""Lists of phrases by such names."""


class Words(Model):
    """Labels that belong together; all of them have to be there."""
