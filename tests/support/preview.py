"""A project that a preview shows, and changes of it at random, such as people make."""

from __future__ import annotations

import os
import random
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from commands.preview.newest import Newest

from . import ROOT, SAMPLE

PAGES = ("index", "about", "status", "timeline", "data", "data/queries", "es/index", "es/about")
MENU = (
    "nav:\n  - index.md\n  - happened:\n      - timeline.md\n      - terms/index.md\n  - courts:\n      - status.md\n"
)
_WORDS = re.compile(r"^( *[a-z_]+: )([A-Z][a-z]+(?: [a-z]+)*)$", re.MULTILINE)
_RECORDS = ("terms", "statements", "actions", "people", "organizations", "sources", "questions", "definitions")
_TEMPLATES = ("records", "pages", "macros", "fragments", "partials")


@dataclass(frozen=True, slots=True)
class Shown:
    """A copy of the miniature publication, with a few hand-written pages and all templates, below a root of its own."""

    root: Path
    first: Mapping[Path, bytes]
    """What its files held at first."""

    @classmethod
    def make(cls, root: Path) -> Shown:
        """Lay it out below a new folder."""
        shutil.copytree(SAMPLE, root / "records")
        shutil.copytree(ROOT / "overrides", root / "overrides")
        for page in PAGES:
            (root / "docs" / page).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / f"docs/{page}.md", root / f"docs/{page}.md")
        (root / "hooks").symlink_to(ROOT / "hooks")
        for name in ("pyproject.toml", "requirements.lock"):
            shutil.copy(ROOT / name, root / name)
        settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
        before, after = settings.split("nav:\n", 1)[0], settings[settings.index("not_in_nav:") :]
        (root / "mkdocs.yml").write_text(f"{before}{MENU}{after}", encoding="utf-8")
        return cls(root, {file: file.read_bytes() for file in _files(root)})

    def begin_again(self) -> None:
        """Make it what it was at first; what is the same is left alone."""
        for file in _files(self.root):
            if file not in self.first:
                file.unlink()
        for file, content in self.first.items():
            if not file.exists() or file.read_bytes() != content:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)

    def preview(self) -> Newest:
        """A preview of it, which has read it once."""
        newest = Newest(self.root / "records", self.root / "site", root=self.root, tell=lambda words: None)
        newest.renew()
        return newest

    def change(self, chance: random.Random) -> None:
        """Change something."""
        chance.choice(_CHANGES)(self, chance)

    def files(self, pattern: str) -> list[Path]:
        """Files by a pattern, in their order."""
        return sorted(self.root.glob(pattern))


def _files(root: Path) -> Iterator[Path]:
    """The files below a folder; links are not followed."""
    for folder, _, names in os.walk(root):
        yield from (Path(folder, name) for name in names)


def outcome(newest: Newest, path: str) -> bytes | str | None:
    """What a preview shows in the place of a file, or what it fails on."""
    try:
        return newest.version.content(path) if newest.version else None
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def _edit_a_record(shown: Shown, chance: random.Random) -> None:
    _in_words(chance.choice(shown.files("records/*/*.yaml")), r"^(?=title: |summary: )([a-z]+: )(?![>|])", chance)


def _edit_a_translation(shown: Shown, chance: random.Random) -> None:
    if files := shown.files("records/translations/*/*/*.yaml"):
        _in_words(chance.choice(files), r"^( +text: )(?![>|\"'])", chance)


def _edit_labels(shown: Shown, chance: random.Random) -> None:
    file = chance.choice(shown.files("overrides/labels/*.yaml"))
    text = file.read_text(encoding="utf-8")
    found = chance.choice(list(_WORDS.finditer(text)))
    file.write_text(f"{text[: found.end()]} {chance.randrange(1000)}{text[found.end() :]}", encoding="utf-8")


def _edit_a_page(shown: Shown, chance: random.Random) -> None:
    _append(chance.choice(shown.files("docs/**/*.md")), f"\nWords {chance.randrange(1000)}.\n")


def _edit_a_template(shown: Shown, chance: random.Random) -> None:
    file = chance.choice(shown.files(f"overrides/{chance.choice(_TEMPLATES)}/*.html"))
    _append(file, f"<i>{chance.randrange(1000)}</i>")


def _edit_an_asset(shown: Shown, chance: random.Random) -> None:
    _append(
        chance.choice(shown.files("overrides/assets/css/**/*.css")), f"\ni {{ order: {chance.randrange(1000)}; }}\n"
    )


def _break_a_record(shown: Shown, chance: random.Random) -> None:
    _append(chance.choice(shown.files("records/*/*.yaml")), "unknown: 1\n")


def _add_a_record(shown: Shown, chance: random.Random) -> None:
    model = _one_of_many(shown, chance)
    shutil.copy(model, model.with_name(f"new-{chance.randrange(1000)}.yaml"))


def _remove_a_record(shown: Shown, chance: random.Random) -> None:
    _one_of_many(shown, chance).unlink()


def _rename_a_record(shown: Shown, chance: random.Random) -> None:
    file = _one_of_many(shown, chance)
    file.rename(file.with_name(f"other-{chance.randrange(1000)}.yaml"))


def _one_of_many(shown: Shown, chance: random.Random) -> Path:
    """The file of a record of a kind of which there may be more or fewer."""
    return chance.choice([file for kind in _RECORDS for file in shown.files(f"records/{kind}/*.yaml")])


def _restore_records(shown: Shown, chance: random.Random) -> None:
    """As `git switch` does."""
    shutil.rmtree(shown.root / "records")
    shutil.copytree(SAMPLE, shown.root / "records")


def _save_as_editors_do(shown: Shown, chance: random.Random) -> None:
    file = chance.choice(shown.files("records/*/*.yaml"))
    new = file.with_name(".new")
    new.write_bytes(file.read_bytes())
    new.replace(file)


def _append(file: Path, words: str) -> None:
    file.write_text(file.read_text(encoding="utf-8") + words, encoding="utf-8")


def _in_words(file: Path, before: str, chance: random.Random) -> None:
    """Put a word where a pattern ends, if it is found."""
    text = file.read_text(encoding="utf-8")
    places = list(re.finditer(before, text, re.MULTILINE))
    if places:
        at = chance.choice(places).end()
        file.write_text(f"{text[:at]}Changed {chance.randrange(1000)} {text[at:]}", encoding="utf-8")


Change = Callable[[Shown, random.Random], None]
_CHANGES: tuple[Change, ...] = (
    *([_edit_a_record] * 5),
    *([_edit_a_translation] * 2),
    _edit_labels,
    _edit_a_page,
    _edit_a_template,
    _edit_an_asset,
    _break_a_record,
    _add_a_record,
    _remove_a_record,
    _rename_a_record,
    *([_restore_records] * 2),
    _save_as_editors_do,
)
"""What people do, some of it more often."""


def paths(newest: Newest) -> Iterator[str]:
    """The paths of all files, those beside pages included."""
    for path in newest.version.paths() if newest.version else ():
        yield path
        if path.endswith("index.html"):
            yield path.replace("index.html", "index.md")
