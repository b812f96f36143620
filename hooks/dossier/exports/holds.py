"""What downloads hold, in words, by the part of the list in which they are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from dossier.language.labels import Labels
from dossier.records.kinds import BY_PLURAL

_OF_KINDS: Final = "records"
"""The part that has the files of each kind."""
_SOURCES: Final = "bibliographies"
"""The part that has the sources of each kind."""


def words_by_part(labels: Labels) -> Mapping[str, Mapping[str, str]]:
    """By part, in the order of the labels and then of the kinds: the words for each key that a `File` holds."""
    found = {part: dict(group.files) for part, group in labels.downloads.groups.items()}
    many = {plural: labels.kinds[kind.name].many for plural, kind in BY_PLURAL.items()}
    found[_OF_KINDS] |= many
    of_kind = labels.downloads.sources_of.format
    found[_SOURCES] |= {f"{plural}-sources": of_kind(kinds=words) for plural, words in many.items()}
    return found
