"""Finds the record that some words mean, and proposes the id of a new one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from dossier.reading.entry import Entry, RecordFile
from dossier.reading.marks import MARK
from dossier.records.kinds import Kind

from ..workspace import Values, Workspace
from .page import last_words, site_of

_SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "is",
        "it",
        "its",
        "of",
        "on",
        "or",
        "that",
        "the",
        "this",
        "to",
        "was",
        "were",
        "with",
        "v",
    ]
)
_MOST_WORDS = 4
_NEAR = 5
"""How many records are offered."""


_TITLE = re.compile(
    r"^(?:(?:sen|rep|hon|dr|mr|ms|mrs|prof|gov)\.|senator|representative|congress(?:wo)?man|judge|justice|secretary|commissioner"
    r"|professor|governor|doctor)\s+(?=\S+\s)",
    re.IGNORECASE,
)
"""An office or an honor before the first of several names."""


def found(workspace: Workspace, kind: str, words: str) -> str | None:
    """The id of the record of a kind that some words name, by its id, its title or another name; None if there is none."""
    own = [file for file in workspace.files.values() if file.kind.name == kind]
    if any(file.id == words for file in own):
        return words
    exact = [file.id for file in own if _plain(words) in map(_plain, names_of(file))]
    return exact[0] if len(exact) == 1 else None


def near(workspace: Workspace, kind: str, words: str) -> tuple[RecordFile, ...]:
    """Records of a kind whose names are like some words, the likest first."""
    by_name = {
        _plain(name): file for file in workspace.files.values() if file.kind.name == kind for name in names_of(file)
    }
    wanted = _plain(words)
    within = [name for name in by_name if wanted and wanted in name]
    alike = get_close_matches(wanted, by_name, _NEAR, cutoff=0.5)
    files = {by_name[name].id: by_name[name] for name in [*within, *alike]}
    return tuple(files.values())[:_NEAR]


def names_of(file: RecordFile) -> Iterator[str]:
    """What a record is called: its title and, if it is sound, its other names."""
    yield file.id
    yield str(file.document.value.get("title", ""))
    if isinstance(file, Entry):
        yield from file.record.aliases
        if file.record.number:
            yield file.record.number


def propose(workspace: Workspace, kind: Kind, values: Values) -> str:
    """An id for a new record, in the manner of those of its kind, that no record has or had."""
    words = slug(str(values.get("title", kind.name)))
    day = re.sub(r"[^0-9-]", "", str(values.get("date", "")))
    parts: Sequence[str] = [words]
    match kind.name:
        case "statement":
            speaker = values.get("speaker", {})
            who = str(speaker.get("person") or speaker.get("organization") or "") if isinstance(speaker, dict) else ""
            parts = ["st", day, who.rpartition("-")[2], _without(words, who)]
        case "event":
            parts = ["ev", day, words]
        case "action":
            parts = [str(values.get("case", "")).partition("-")[0], day, words]
        case "source":
            address, publisher = values.get("url"), values.get("publisher")
            words = slug(last_words(str(address))) if address and "title" not in values else words
            parts = [slug(str(publisher), 1) if _is_known(publisher) else site_of(address), day, words]
    id_ = slug(" ".join(part for part in parts if part and not part.startswith("fill")), 12)
    taken = {file.id for file in workspace.files.values()} | {
        former for file in workspace.files.values() for former in file.document.texts("former_ids")
    }
    return next(one for one in (id_, *(f"{id_}-{number}" for number in range(2, 1000))) if one not in taken)


def without_title(name: str) -> str:
    """The name of a person without an office or an honor before it: `Senator Jane Roe` is `Jane Roe`."""
    return _TITLE.sub("", name)


def slug(text: str, most: int = _MOST_WORDS) -> str:
    """Words as an id has them, without small ones: `Order: stay and injunction` is `order-stay-injunction`."""
    words = re.findall(r"[a-z0-9]+", _plain(text))
    kept = [word for word in words if word not in _SMALL] or words
    return "-".join(kept[:most]) or "new"


def _is_known(value: object) -> bool:
    return bool(value) and not str(value).startswith(MARK)


def _without(words: str, who: str) -> str:
    return "-".join(word for word in words.split("-") if word not in who.split("-")) or words


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.replace("’", "'"))
    return " ".join("".join(sign for sign in letters if not unicodedata.combining(sign)).lower().split())
