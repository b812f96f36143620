"""What is wrong with the files of overrides/: the templates, the labels' folder and the files that pages load."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from dossier.html.template_faults import Finding, find_faults
from dossier.language.compared import SUMS
from dossier.memory import made_once, read_once
from dossier.problems import Problem, ProblemsFound
from dossier.reading.text_file import read_text

from .asset_faults import asset_faults
from .assets import FOLDER as ASSETS
from .assets import KINDS_OF_ASSETS
from .tree import walk

LARGEST_FILE: Final = 128 * 1024
"""Bytes in a template or a file that pages load; the largest has 13 KiB."""
TEMPLATES = ("records", "pages", "macros", "fragments", "partials", "embeds", "copies")
"""The folders of templates."""
CARDS: Final = "cards"
"""The drawings of the picture for links, each named as its language."""
_OWN = ("main.html", "404.html")


def check_overrides(folder: Path, named: str) -> Iterator[Problem]:
    """Problems of all files below a folder, which is called `named`, but for the words of the labels."""
    tree = walk(folder, named, _unwanted)
    yield from tree.problems
    texts: dict[str, str] = {}
    for path in tree.files:
        if not path.startswith("labels/"):
            try:
                texts[path] = _read_once(f"{folder}/{path}", f"{named}/{path}")
            except ProblemsFound as unreadable:
                yield from unreadable.problems
    templates = {path: text for path, text in texts.items() if path.endswith(".html")}
    assets = {path: text for path, text in texts.items() if path not in templates}
    for name, (line, message, hint) in _once(find_faults, templates):
        yield Problem(f"{named}/{name}", line, 1, message, hint)
    for name, (line, message, hint) in _once(asset_faults, assets):
        yield Problem(f"{named}/{name}", line, 1, message, hint)


def _read_once(file: str, named: str) -> str:
    return read_once(named, file, lambda: read_text(Path(file), named, most=LARGEST_FILE))


def _once(
    find: Callable[[dict[str, str]], Iterator[tuple[str, Finding]]], texts: dict[str, str]
) -> tuple[tuple[str, Finding], ...]:
    """The faults of some files, which depend on their names and texts alone."""
    return made_once(f"{find.__name__} {' '.join(texts)}", tuple(texts.values()), lambda: tuple(find(texts)))


def _unwanted(path: str) -> str:
    """What to do about a file that does not belong into overrides/; empty for the others."""
    name = PurePosixPath(path)
    match name.parts[0]:
        case "cards" if len(name.parts) == 2 and name.suffix == ".svg":
            return ""
        case "labels" if len(name.parts) == 2 and name.suffix in (".yaml", SUMS):
            return ""
        case "assets" if name.suffix in KINDS_OF_ASSETS:
            return ""
        case part if name.suffix == ".html" and (path in _OWN or (part in TEMPLATES and len(name.parts) == 2)):
            return ""
    kinds = ", ".join(KINDS_OF_ASSETS)
    return f"Here are templates (.html in {', '.join(TEMPLATES)}), labels (.yaml), cards (.svg), and in {ASSETS} what pages load ({kinds})."
