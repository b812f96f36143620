"""Turns a document into a record; every fault becomes a problem at its line, in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from dossier.problems import Problem, did_you_mean, shown
from dossier.records.described import fields_at, shape_at, shapes_of
from dossier.records.fields import Fault, Wording
from dossier.records.ids import is_written_as_id
from dossier.records.models.base import Model
from dossier.records.models.partial import faults_of, partly
from dossier.records.walk import Location

from .characters import LOOKS_LIKE_A_SPACE, odd_space
from .document import Document, NoId
from .marks import report_marks
from .meant.examples import example
from .meant.fields import correct_names

M = TypeVar("M", bound=Model)

_TYPES = {
    "string_type": "this must be text",
    "bool_type": "this must be true or false",
    "int_type": "this must be a whole number",
    "enum": "this must be one word",
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
    correct_names(document, shapes_of(model))
    report_marks(document)
    try:
        record = model.model_validate(document.value)
    except ValidationError as error:
        document.problems += problems_of(error, document, model)
        document.problems += _of_sound_fields(error, document, model)
        return None
    return None if document.problems else record


def problems_of(error: ValidationError, document: Document, model: type[Model]) -> Iterator[Problem]:
    """What a document has to be told of what its model refuses, but for what it is told already."""
    faults = {(fault["type"], fault["loc"]): fault for fault in error.errors(include_url=False)}
    for (_, location), fault in faults.items():
        if not _told_already(fault, location, document):
            yield _problem(fault, location, document, model)


def _of_sound_fields(error: ValidationError, document: Document, model: type[Model]) -> list[Problem]:
    """What the checks of the whole record say that need only fields that are sound, so that all is told at once."""
    faulty = {str(fault["loc"][0]) for fault in error.errors(include_url=False) if fault["loc"]}
    record, found = partly(model, document.value, faulty), list[Problem]()
    for fault in faults_of(model, record):
        problem = document.problem((fault.at,) if fault.at else (), str(fault), fault.hint)
        if problem not in document.problems:
            found.append(problem)
    return found


def _told_already(fault: Mapping[str, Any], location: Location, document: Document) -> bool:
    """Whether the fault only follows from another: a spoiled value, or a list short of its faulty items."""
    if fault["type"] == "too_short" and len(fault["input"]) >= fault["ctx"]["min_length"]:
        return True
    return any(location[:length] in document.spoiled for length in range(len(location) + 1))


def _problem(fault: Mapping[str, Any], location: Location, document: Document, model: type[Model]) -> Problem:
    value = fault["input"]
    match fault["type"]:
        case "missing":
            return _missing(location, document, model)
        case "extra_forbidden":
            return _unknown(location, document, model)
        case _ if value is None:
            return _empty(fault, location, document, model)
        case _ if isinstance(value, str) and _is_no_text(location, model) and (name := odd_space(value)):
            message, hint = LOOKS_LIKE_A_SPACE
            return document.problem(location, message.format(name), hint)
        case "enum" if not isinstance(value, list | dict):
            return _outside_vocabulary(fault, location, document)
        case "too_short":
            least = fault["ctx"]["min_length"]
            return document.problem(
                location, f"“{shown(location[-1])}” has too few entries", f"Write at least {least}."
            )
        case "greater_than_equal" | "less_than_equal" as bound:
            least, most = fault["ctx"].get("ge"), fault["ctx"].get("le")
            hint = f"Write at least {least}." if bound == "greater_than_equal" else f"Write at most {most}."
            return document.problem(location, f"“{shown(location[-1])}” cannot be {shown(value)}", hint)
        case "value_error":
            return _refused(fault, location, document, model)
        case type_:
            return _wrong_type(type_, fault, location, document, model)


def _is_no_text(location: Location, model: type[Model]) -> bool:
    """Whether a field holds an id, a word of a list, a date or a number, in which no space has a place."""
    shape = shape_at(model, location)
    return shape is not None and not isinstance(shape.role, Wording)


def _empty(fault: Mapping[str, Any], location: Location, document: Document, model: type[Model]) -> Problem:
    hint = "Write it, or leave the field out."
    if fault["type"] == "enum":
        hint += f" Allowed: {', '.join(_allowed(fault))}."
    elif fault["type"] in _GROUPS:
        hint = _its_fields(location, model)
    return document.problem(location, f"{_name(location)}nothing is written here", hint)


def _missing(location: Location, document: Document, model: type[Model]) -> Problem:
    shape = fields_at(model, location[:-1])[str(location[-1])]
    explanation = f"Add `{shape.name}:` — {shape.explanation}" if shape.explanation else f"Add `{shape.name}:`."
    return document.problem(location[:-1], f"the field “{shape.name}” is missing", f"{explanation}{example(shape)}")


def _unknown(location: Location, document: Document, model: type[Model]) -> Problem:
    field = str(location[-1])
    known = fields_at(model, location[:-1])
    if field == "id":
        hint = "Remove it: the name of the file is the id."
    else:
        hint = did_you_mean(field, known) or f"Known fields here: {', '.join(sorted(known))}."
    return document.problem(location, f"unknown field “{shown(field)}”", hint, key=True)


def _outside_vocabulary(fault: Mapping[str, Any], location: Location, document: Document) -> Problem:
    words, word = _allowed(fault), shown(fault["input"])
    hint = f"{did_you_mean(word, words)} Allowed: {', '.join(words)}.".strip()
    return document.problem(location, f"“{word}” is not an allowed word for “{shown(_field_name(location))}”", hint)


def _allowed(fault: Mapping[str, Any]) -> list[str]:
    return [word.strip(" '") for word in fault["ctx"]["expected"].replace(" or ", ", ").split(",")]


def _refused(fault: Mapping[str, Any], location: Location, document: Document, model: type[Model]) -> Problem:
    error = fault["ctx"]["error"]
    assert isinstance(error, Fault)
    place = (*location, error.at) if error.at else location
    problem = document.problem_at(place, error.words, str(error), error.hint)
    shape = shape_at(model, location)
    if shape and shape.kind and not error.at and not is_written_as_id(str(fault["input"])):
        document.no_ids.append(NoId(problem, str(fault["input"]), shape.kind, location))
    return problem


def _wrong_type(
    type_: str, fault: Mapping[str, Any], location: Location, document: Document, model: type[Model]
) -> Problem:
    message = f"{_name(location)}{_TYPES.get(type_, fault['msg'])}{_found(fault['input'])}"
    hint = _its_fields(location, model) if type_ in _GROUPS else _HINTS.get(type_, "")
    if type_ == "string_type" and isinstance(fault["input"], list):
        hint = "Write one value, not after `- `; if it begins with [, put it in quotation marks."
    if type_ == "tuple_type" and isinstance(fault["input"], str):
        hint = f"{hint.removesuffix('.')}: `- {shown(fault['input'])}`."
    if type_ == "enum":
        hint = f"Allowed: {', '.join(_allowed(fault))}."
    return document.problem(location, message, hint)


def _its_fields(location: Location, model: type[Model]) -> str:
    return f"Write its fields, indented: {', '.join(f'`{name}: …`' for name in fields_at(model, location))}."


def _found(value: Any) -> str:
    names = {bool: "true or false", int: "a number", list: "a list", dict: "a group of fields"}
    return f", not {names[type(value)]}" if type(value) in names else ""


def _name(location: Location) -> str:
    return f"“{shown(_field_name(location))}”: " if location else ""


def _field_name(location: Location) -> str:
    return next((str(part) for part in reversed(location) if isinstance(part, str)), "")
