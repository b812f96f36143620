"""Turns a document into a record; every fault becomes a problem at its line, in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from dossier.problems import Problem, did_you_mean, nearest
from dossier.records.described import FieldShape, shapes_of
from dossier.records.fields import Fault
from dossier.records.models.base import Model
from dossier.records.walk import Location

from .document import Document
from .scalars import write_plain

M = TypeVar("M", bound=Model)

_TYPES = {
    "string_type": "this must be text",
    "bool_type": "this must be true or false",
    "int_type": "this must be a whole number",
    "tuple_type": "this must be a list",
    "model_type": "this must be a group of fields",
    "model_attributes_type": "this must be a group of fields",
    "dict_type": "this must be a group of fields",
}
_HINTS = {
    "string_type": "Put it in quotation marks.",
    "bool_type": "Write true or false, without quotation marks.",
    "int_type": "Write plain digits, without quotation marks.",
    "tuple_type": "Write each item on its own line, after `- `.",
}
_GROUPS = {"model_type", "model_attributes_type", "dict_type"}


def validate(document: Document, model: type[M]) -> M | None:
    """The model of a document, or None; what is wrong is added to the document's problems."""
    if () in document.spoiled:
        return None
    if not isinstance(document.value, dict):
        hint = "A record is a list of fields, each as `name: value`."
        document.problems.append(document.problem((), "this is not a record", hint))
        return None
    try:
        record = model.model_validate(document.value)
    except ValidationError as error:
        document.problems += _problems(error, document, model)
        return None
    return None if document.problems else record


def _problems(error: ValidationError, document: Document, model: type[Model]) -> Iterator[Problem]:
    faults = {(fault["type"], fault["loc"]): fault for fault in error.errors(include_url=False)}
    misspelled = {_meant(location, model) for type_, location in faults if type_ == "extra_forbidden"}
    for (type_, location), fault in faults.items():
        said_by_the_hint = type_ == "missing" and location in misspelled
        if not said_by_the_hint and not _told_already(fault, location, document):
            yield _problem(fault, location, document, model)


def _meant(location: Location, model: type[Model]) -> Location:
    """The place of the field that an unknown one was probably meant to be, or its own."""
    return (*location[:-1], nearest(str(location[-1]), _fields_at(model, location[:-1])) or location[-1])


def _told_already(fault: Mapping[str, Any], location: Location, document: Document) -> bool:
    """Whether the fault only follows from another: a spoiled value, or a list short of its faulty items."""
    if fault["type"] == "too_short" and len(fault["input"]) >= fault["ctx"]["min_length"]:
        return True
    return any(location[: len(spoiled)] == spoiled for spoiled in document.spoiled)


def _problem(fault: Mapping[str, Any], location: Location, document: Document, model: type[Model]) -> Problem:
    match fault["type"]:
        case "missing":
            return _missing(location, document, model)
        case "extra_forbidden":
            return _unknown(location, document, model)
        case "enum":
            return _outside_vocabulary(fault, location, document)
        case "too_short":
            least = fault["ctx"]["min_length"]
            return document.problem(location, f"“{location[-1]}” has too few entries", f"Write at least {least}.")
        case "value_error":
            return _refused(fault["ctx"]["error"], location, document)
        case type_:
            return _wrong_type(type_, fault, location, document, model)


def _missing(location: Location, document: Document, model: type[Model]) -> Problem:
    shape = _fields_at(model, location[:-1])[str(location[-1])]
    hint = (
        f"Add `{shape.name}:` — {shape.explanation}{_example(shape)}"
        if shape.explanation
        else f"Add `{shape.name}: …`."
    )
    return document.problem(location[:-1], f"the field “{shape.name}” is missing", hint)


def _example(shape: FieldShape) -> str:
    """How a field with a closed vocabulary is written, with its first word; nothing for the others."""
    if not shape.words:
        return ""
    word = write_plain(shape.words[0].value)
    return (
        f" For example, on the line below it: `- {word}`." if shape.many else f" For example: `{shape.name}: {word}`."
    )


def _unknown(location: Location, document: Document, model: type[Model]) -> Problem:
    field = str(location[-1])
    known = _fields_at(model, location[:-1])
    if field == "id":
        hint = "Remove it: the name of the file is the id."
    else:
        hint = did_you_mean(field, known) or f"Known fields here: {', '.join(sorted(known))}."
    return document.problem(location, f"unknown field “{field}”", hint, key=True)


def _outside_vocabulary(fault: Mapping[str, Any], location: Location, document: Document) -> Problem:
    words = [word.strip(" '") for word in fault["ctx"]["expected"].replace(" or ", ", ").split(",")]
    hint = did_you_mean(str(fault["input"]), words)
    allowed = f"Allowed: {', '.join(words)}."
    message = f"“{fault['input']}” is not an allowed word for “{_field_name(location)}”"
    return document.problem(location, message, f"{hint} {allowed}".strip())


def _refused(error: ValueError, location: Location, document: Document) -> Problem:
    assert isinstance(error, Fault)
    return document.problem((*location, error.at) if error.at else location, str(error), error.hint)


def _wrong_type(
    type_: str, fault: Mapping[str, Any], location: Location, document: Document, model: type[Model]
) -> Problem:
    message = f"{_name(location)}{_TYPES.get(type_, fault['msg'])}{_found(fault['input'])}"
    hint = _HINTS.get(type_, "")
    if fault["input"] is None:
        hint = "Write it, or leave the field out."
    elif type_ in _GROUPS:
        hint = f"Write its fields, indented: {', '.join(f'`{name}: …`' for name in _fields_at(model, location))}."
    return document.problem(location, message, hint)


def _found(value: Any) -> str:
    if value is None:
        return ", but it is empty"
    names = {bool: "true or false", int: "a number", list: "a list", dict: "a group of fields"}
    return f", not {names[type(value)]}" if type(value) in names else ""


def _name(location: Location) -> str:
    return f"“{_field_name(location)}”: " if location else ""


def _field_name(location: Location) -> str:
    return next((str(part) for part in reversed(location) if isinstance(part, str)), "")


def _fields_at(model: type[Model], location: Location) -> Mapping[str, FieldShape]:
    """The fields of the group at a location, or of the nearest one around it."""
    fields = shapes_of(model)
    for part in location:
        if isinstance(part, str) and part in fields:
            fields = fields[part].fields or fields
    return fields
