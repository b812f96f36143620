"""Begins translations of records, and says of those there are that they are still true."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from dossier.problems import did_you_mean, shown
from dossier.reading.entry import RecordFile
from dossier.reading.marks import MARK
from dossier.records.translation.matching import Match, Matching, match
from dossier.records.translation.translatable import digest_of, paths_of, translatable

from .workspace import CannotEdit, Values, Workspace

Entry = dict[str, Any]
"""A sum and a text, as a file has them."""


def draft(workspace: Workspace, language: str, words: str, today: date) -> int:
    """Begin the translation of the record that some words name, or go on with it; how many texts are to be filled in.

    Each text without a translation is added, with its own words after a mark. Raises `CannotEdit`.
    """
    file = workspace.find(words)
    matching = _matched(workspace, language, file)
    missing = [one for one in matching.matches if one.current is None and one.older is None]
    if not missing:
        return 0
    values = workspace.translation(language, file)
    values["translated"] = today.isoformat()
    for path in dict.fromkeys(one.text.path for one in missing):
        entries = _entries(values.get(path))
        listed = [_entry(one, entries) for one in matching.matches if one.text.path == path]
        known = [one for one in entries if one not in listed]
        _set(values, file, path, [*listed, *known])
    return len(missing)


def still_true(workspace: Workspace, language: str, words: str, paths: Sequence[str], today: date) -> int:
    """Say that translations are true of texts that have changed, in some fields of a record, or in all; how many they are.

    Raises `CannotEdit`.
    """
    file = workspace.find(words)
    known = paths_of(file.kind.model)
    for path in paths:
        if path not in known:
            hint = did_you_mean(path, known) or f"Fields: {', '.join(known)}."
            raise CannotEdit(f"“{shown(path)}” is no field of {file.kind.with_article} that is translated. {hint}")
    older = [one for one in _matched(workspace, language, file).matches if one.older is not None]
    wanted = [one for one in older if not paths or one.text.path in paths]
    if not wanted:
        return 0
    values = workspace.translation(language, file)
    for one in wanted:
        entries = _entries(values[one.text.path])
        assert one.older is not None
        entries[one.older]["of"] = one.text.digest
    values["translated"] = today.isoformat()
    return len(wanted)


def follow_links(workspace: Workspace, change: Callable[[str], str]) -> None:
    """Let all translations follow a change of links in the texts of the records, by which no word becomes another one."""
    for language in workspace.languages:
        for file in workspace.files.values():
            if found := workspace.translated(language, file):
                changed = _followed(found, _new_sums(file, language, change), change)
                if changed != found:
                    workspace.translation(language, file).update(changed)


def _new_sums(file: RecordFile, language: str, change: Callable[[str], str]) -> dict[str, str]:
    """The sums of the texts of a record that change, by those that they had."""
    texts = (one.text for one in translatable(file.kind.model, file.document.value, language))
    return {digest_of(text): digest_of(change(text)) for text in texts if change(text) != text}


def _followed(value: Any, sums: Mapping[str, str], change: Callable[[str], str]) -> Any:
    """The values of a translation with their new sums and links."""
    if isinstance(value, dict):
        return {name: _followed(inner, sums, change) for name, inner in value.items()}
    if isinstance(value, list):
        return [_followed(inner, sums, change) for inner in value]
    return sums.get(value, change(value)) if isinstance(value, str) else value


def _matched(workspace: Workspace, language: str, file: RecordFile) -> Matching:
    texts = translatable(file.kind.model, file.document.value, language)
    return match(texts, _sums(workspace.translated(language, file)))


def _sums(values: Values) -> dict[str, list[str]]:
    """The sums in a file, by path."""
    listed = {path: _entries(value) for path, value in values.items()}
    return {path: [str(entry.get("of", "")) for entry in entries] for path, entries in listed.items() if entries}


def _entries(value: Any) -> list[Entry]:
    """The entries of a field; those of a field that holds one alone in a list of their own."""
    listed: Iterable[Any] = value if isinstance(value, list) else (value,)
    return [entry for entry in listed if isinstance(entry, dict)]


def _entry(one: Match, entries: Sequence[Entry]) -> Entry:
    place = one.current if one.current is not None else one.older
    return {"of": one.text.digest, "text": f"{MARK} {one.text.text}"} if place is None else entries[place]


def _set(values: Values, file: RecordFile, path: str, entries: list[Entry]) -> None:
    values[path] = entries if paths_of(file.kind.model)[path].many else entries[0]
