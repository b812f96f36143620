"""Reads files as models; the values of those that were sound are kept, and only have to fit their model again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from dossier import kept
from dossier.records.limits import OF_A_RECORD
from dossier.records.models.base import Model

from .document import Document
from .strict_yaml import read_file, read_raw, unread
from .text_file import Unreadable, read_bytes
from .validation import validate

M = TypeVar("M", bound=Model)

_KEPT = "files"
"""Where the values of sound files are kept."""


def read_as(
    model: type[M],
    file: Path,
    path: str,
    look: Callable[[Document], type[M] | None] = lambda document: None,
    *,
    comments: bool = False,
) -> tuple[Document, M | None]:
    """The document of a file, and what is in it if it is sound; comments may be in it or not.

    `look` finds what else is wrong, by the values alone, before these are held to the model, or to another one that it
    gives with a problem. The marks of a sound file are read only when a problem needs them.
    """
    again = partial(_read_again, str(file), path, comments)
    try:
        raw = read_bytes(file, OF_A_RECORD.size)
    except Unreadable as error:
        return unread(error, path), None
    document = Document(path, file=str(file), digest=kept.digest_of(model.__module__, model.__qualname__, raw))
    found = _kept_in(document, model)
    if not found:
        digest, document = document.digest, read_raw(raw, file, path, comments=comments)
        found = validate(document, look(document) or model)
        document.digest = digest if found else b""
        kept.put(_KEPT, document.digest, document.value)
    if found:
        document.forget_marks(again)
    return document, found


def _kept_in(document: Document, model: type[M]) -> M | None:
    """What is kept of a file, wherever that comes from, as far as it fits the model."""
    value = kept.find(_KEPT, document.digest)
    try:
        found = model.model_validate(value) if isinstance(value, dict) else None
    except ValidationError:
        return None
    document.value = value
    return found


def _read_again(file: str, path: str, comments: bool) -> Document:
    """Read a file named by a string, of which thousands are kept; a `Path` takes much more memory."""
    return read_file(Path(file), path, comments=comments)
