"""Says of the labels of a language that they translate those of the first one as these are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from dossier.language.compared import SUMS, read_sums, sums_of, write_sums
from dossier.language.labels import read_labels
from dossier.problems import ProblemsFound, did_you_mean, shown
from dossier.records.languages.locales import own_language

from .workspace import CannotEdit

LABELS = "labels"
"""What the labels are called where a record could be named."""


def still_true_labels(data: Path, language: str, ways: Sequence[str]) -> tuple[Path, int]:
    """Say it of some labels beside a folder of records, named by the ways to them, or of all; the file, and how many.

    Raises `CannotEdit`.
    """
    folder, named = data.parent / "overrides" / "labels", "overrides/labels"
    labels, first = read_labels(folder, own_language(), named)
    if labels is None:
        raise CannotEdit(f"{first.path} cannot be read; run ./dossier check, and correct it first")
    now = sums_of(first)
    for way in ways:
        if way not in now:
            raise CannotEdit(f"there is no label “{shown(way)}”. {did_you_mean(way, now) or f'See {first.path}.'}")
    try:
        before = read_sums(folder, language, named)
    except ProblemsFound:
        before = {}
    kept = {way: now[way] if not ways or way in ways else before.get(way, "") for way in now}
    file = folder / f"{language}{SUMS}"
    file.write_text(write_sums({way: sum_ for way, sum_ in kept.items() if sum_}), encoding="utf-8", newline="\n")
    return file, sum(bool(sum_) and before.get(way) != sum_ for way, sum_ in kept.items())
