"""A project with a language more: the labels in words that are none, one page of docs/ and one record."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from dossier.records.translation.translatable import digest_of
from editing.labels import still_true_labels
from editing.pages import still_true_page

from . import ROOT, SAMPLE

TOY = "eo"
"""The code of a language that is otherwise none of the site's, and tells as many sorts of numbers apart as English."""
PAGE = "privacy"
TITLE = "Qmemorandum 7 aprilo 2025"
_KEPT = re.compile(r"(\{[^{}]*\}|\]\([^()]*\)|`[^`]*`|<[^<>]*>)|([A-Za-z][\w’'-]*)")
_WITHOUT_MARKS = re.compile(r"^( *- )([yn])$", re.MULTILINE)
"""Words that some programs read as yes and no, where the program that writes the file does not."""
_AS_IT_IS = frozenset((("cite", "court"), ("report", "template"), ("search", "written"), ("search", "small")))


@dataclass(frozen=True, slots=True)
class ToyProject:
    """The root of the project and, beside it, the folder of its records."""

    root: Path
    data: Path

    @classmethod
    def make(cls, folder: Path) -> ToyProject:
        """Lay it out: the files of a language are all that it has besides what there is."""
        toy = cls(folder / "project", folder / "records")
        toy.root.mkdir()
        shutil.copytree(SAMPLE, toy.data)
        for name in ("docs", "overrides"):
            shutil.copytree(ROOT / name, toy.root / name)
        for name in ("mkdocs.yml", "pyproject.toml", "CITATION.cff"):
            shutil.copy(ROOT / name, toy.root)
        (toy.root / "hooks").symlink_to(ROOT / "hooks")
        toy.add_labels()
        toy.add_page()
        toy.add_record()
        return toy

    def add_labels(self) -> None:
        """A file of labels, and what it translates."""
        labels = self.root / "overrides" / "labels"
        english = yaml.safe_load((labels / "en.yaml").read_text(encoding="utf-8"))
        own = _toy(english, ()) | {"code": TOY}
        own["interface"]["language"] = "Qesperanto"
        text = yaml.safe_dump(own, allow_unicode=True, sort_keys=False, width=1000)
        (labels / f"{TOY}.yaml").write_text(_WITHOUT_MARKS.sub(r"\1'\2'", text), encoding="utf-8")
        still_true_labels(self.root / "data", TOY, ())

    def add_page(self) -> None:
        """A hand-written page of which the beginning is translated."""
        file = self.root / "docs" / TOY / f"{PAGE}.md"
        file.parent.mkdir()
        text = f"---\ndescription: Qdescribed.\n---\n\n# Q{PAGE} {{ #{PAGE} }}\n\nQworded.\n"
        file.write_text(text, encoding="utf-8")
        still_true_page(self.root / "data", TOY, f"docs/{TOY}/{PAGE}.md", (), date(2026, 11, 28))

    def add_record(self) -> None:
        """A record of which the title is translated, and what is printed where no mark can be."""
        (written,) = (self.data / "agreements").iterdir()
        record = yaml.safe_load(written.read_text(encoding="utf-8"))
        texts = {"title": (record["title"], TITLE), "subjects.name": (record["subjects"][0]["name"], "Qit")}
        file = self.data / "translations" / TOY / "agreements" / written.name
        file.parent.mkdir(parents=True)
        told = {way: {"of": digest_of(english), "text": text} for way, (english, text) in texts.items()}
        told["subjects.name"] = [told["subjects.name"]]  # type: ignore[assignment]
        text = yaml.safe_dump({"translated": date(2026, 11, 22), **told}, allow_unicode=True, sort_keys=False)
        file.write_text(text, encoding="utf-8")


def _toy(value: Any, way: tuple[str, ...]) -> Any:
    """Labels in words that are none, with the placeholders and links that they hold."""
    if way in _AS_IT_IS:
        return value
    if isinstance(value, dict):
        return {name: _toy(inner, (*way, name)) for name, inner in value.items()}
    if isinstance(value, list):
        return [_toy(inner, way) for inner in value]
    return _KEPT.sub(lambda found: found[1] or f"Q{found[2].lower()}", value) if isinstance(value, str) else value
