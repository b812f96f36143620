"""The theme of the folder: the site's own templates, as they are, and what they and pages load."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from dossier.html.template_faults import parse
from dossier.site.assets import Assets

FOLDER = "theme"
_FIRST = ("404.html", "main.html", "partials/content.html")
_OTHERS = {"main.html": "copies/main.html", "partials/content.html": "copies/content.html"}
"""Templates that are others in the folder than on the site."""


def write_theme(folder: Path, templates: dict[str, str], assets: Assets) -> None:
    """Write templates, by their names, and the files that pages load into a new folder."""
    for name, text in templates.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    assets.write(folder)


def templates_in(overrides: Path) -> dict[str, str]:
    """The templates of which a page is made, by their names in the folder."""
    return dict(_with_others(overrides, _FIRST, set()))


def _with_others(overrides: Path, names: tuple[str, ...], seen: set[str]) -> Iterator[tuple[str, str]]:
    for name in names:
        if name not in seen:
            seen.add(name)
            text = (overrides / _OTHERS.get(name, name)).read_text(encoding="utf-8")
            yield name, text
            yield from _with_others(overrides, tuple(parse(text).templates), seen)
