"""A small project of a test: the miniature publication as its own records, with hand-written pages and a menu."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from dossier.check import Checked, Project, check_project
from dossier.records.kinds import BY_NAME, KINDS

from . import ROOT, SAMPLE

FRONT = "---\ndescription: A page.\n---\n\n# {title} {{ #{anchor} }}\n\n"
_RECORD = re.compile(rf"^    ({'|'.join(BY_NAME)}):([a-z0-9-]+):.*\n(?:      .*\n)*", re.MULTILINE)
"""What a label says of a record: words on its line, or in a list below it."""
MENU = "nav:\n  - index.md\n  - about:\n      - about.md\nnot_in_nav: |\n  /contribute/*\n"


@dataclass(frozen=True, slots=True)
class SmallProject:
    """The root of a project that a test may break."""

    root: Path

    @classmethod
    def make(cls, root: Path) -> SmallProject:
        """Lay a project out below a folder."""
        shutil.copytree(SAMPLE, root / "data", ignore=shutil.ignore_patterns("translations"))
        _lay_out_overrides(root / "overrides")
        settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
        own = settings.split("nav:\n")[0].split("  # Parts of the site that moved")[0]
        extensions = settings.split("markdown_extensions:\n")[1]
        project = cls(root)
        project.write("mkdocs.yml", f"{own}{MENU}markdown_extensions:\n{extensions}")
        for name in ("index", "about", "contribute/term"):
            project.write_page(name, "")
        project.publish("/")
        return project

    def write(self, file: str, text: str) -> None:
        """Write a whole file."""
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def write_page(self, name: str, text: str) -> None:
        """Write a hand-written page with a sound beginning, which takes six lines."""
        self.write(f"docs/{name}.md", FRONT.format(title=name, anchor=name.split("/")[-1]) + text)

    def publish(self, *addresses: str) -> None:
        """Write the ledger."""
        self.write("data/addresses.txt", "".join(f"{address}\n" for address in addresses))

    def check(self) -> Checked:
        """Check it all."""
        return check_project(Project(self.root, self.root / "data", "data"))

    def problems(self) -> list[str]:
        """All problems, as a person sees them, without the hints."""
        return [str(problem).split("\n")[0] for problem in self.check().problems]


def _lay_out_overrides(folder: Path) -> None:
    """The real templates, and the real labels but for words about records that the miniature publication lacks."""
    folder.mkdir()
    for real in (ROOT / "overrides").iterdir():
        if real.name != "labels":
            (shutil.copytree if real.is_dir() else shutil.copy)(real, folder / real.name)
    (folder / "labels").mkdir()
    labels = (ROOT / "overrides/labels/en.yaml").read_text(encoding="utf-8")
    own = _RECORD.sub(lambda found: found[0] if _is_in_sample(*found.groups()) else "", labels)
    (folder / "labels/en.yaml").write_text(own, encoding="utf-8")


def _is_in_sample(kind: str, id_: str) -> bool:
    return (SAMPLE / BY_NAME[kind].plural / f"{id_}.yaml").exists()


INDEXES = [f"/{kind.plural}/" for kind in KINDS]


def with_page(root: Path) -> Path:
    """Write a page and its translation, of which no one has said what it translates; the file of the page."""
    texts = {
        "docs/help.md": "---\ndescription: A page.\n---\n\n# Page { #page }\n\nIt is.\n\n## More { #more }\n\nMuch.\n",
        "docs/es/help.md": "---\ndescription: Una.\n---\n\n# Ayuda { #page }\n\nEs.\n\n## Más { #more }\n\nMucho.\n",
    }
    for name, text in texts.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root / "docs/help.md"
