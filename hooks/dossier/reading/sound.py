"""Reads files as models; the values of those that were sound are kept, and only have to fit their model when they are asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from dossier import kept
from dossier.records.limits import OF_A_RECORD
from dossier.records.models.base import Model

from .document import Document
from .strict_yaml import read_file, read_raw, unread
from .text_file import Unreadable, read_bytes
from .validation import validate

M = TypeVar("M", bound=Model)
T = TypeVar("T")
Look = Callable[[Document], type[M] | None]

_KEPT = "files"
"""Where the values of sound files are kept."""


def read_as(
    model: type[M],
    file: Path,
    path: str,
    look: Look[M] = lambda document: None,
    *,
    comments: bool = False,
) -> tuple[Document, M | None]:
    """The document of a file, and what is in it if it is sound; comments may be in it or not.

    `look` finds what else is wrong, by the values alone, before these are held to the model, or to another one that it
    gives with a problem. The marks of a sound file are read only when a problem needs them.
    """
    return _read(model, file, path, look, partial(_fitted, model), comments)


def read_checked(model: type[M], file: Path, path: str, look: Look[M]) -> tuple[Document, bool]:
    """The document of a file, and whether it is sound: it is held to the model when it is new, and `look` is as in `read_as`."""
    document, found = _read(model, file, path, look, lambda value: True)
    return document, found is not None


def _read(
    model: type[M],
    file: Path,
    path: str,
    look: Look[M],
    taken: Callable[[dict[str, Any]], T | None],
    comments: bool = False,
) -> tuple[Document, M | T | None]:
    """The document of a file, and what is taken of the values that are kept of it, or else what it is when it is read."""
    again = partial(_read_again, str(file), path, comments)
    try:
        raw = read_bytes(file, OF_A_RECORD.size)
    except Unreadable as error:
        return unread(error, path), None
    document = Document(path, file=str(file), digest=kept.digest_of(model.__module__, model.__qualname__, raw))
    document.value = kept.find(_KEPT, document.digest)
    found: M | T | None = taken(document.value) if isinstance(document.value, dict) else None
    if not found:
        digest, document = document.digest, read_raw(raw, file, path, comments=comments)
        found = validate(document, look(document) or model)
        document.digest = digest if found else b""
        kept.put(_KEPT, document.digest, document.value)
    if found:
        document.forget_marks(again)
    return document, found


def _fitted(model: type[M], value: dict[str, Any]) -> M | None:
    """What is kept of a file, wherever that comes from, as far as it fits the model."""
    try:
        return model.model_validate(value)
    except ValidationError:
        return None


def _read_again(file: str, path: str, comments: bool) -> Document:
    """Read a file named by a string, of which thousands are kept; a `Path` takes much more memory."""
    return read_file(Path(file), path, comments=comments)
