"""The folder of all pages as files: pages, theme and settings for another builder, and what no builder makes."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from dossier.site.assets import FOLDER as ASSETS
from dossier.site.assets import Assets
from dossier.site.frame import Frame
from dossier.site.rendition import Rendition

from .page import BEGINNING, as_yaml
from .settings import FILE, PAGES, settings_of, values_of
from .theme import FOLDER as THEME
from .theme import templates_in, write_theme

FILES: Final = "files"
"""The folder of what is copied over the built site: downloads, feeds, the twins of pages in Markdown."""
_PAGE = "index.html"
_MADE_BY_BUILDERS = ("404.html",)


def arrange(
    site: Path, settings: Mapping[str, Any], renditions: Sequence[Rendition], frame: Frame, assets: Assets
) -> None:
    """Make the folder of what a build wrote, in which each page is a `page_file` at the place of the page.

    `settings` are those of the site as MkDocs has them, `frame` is that of no page.
    """
    _set_apart(site)
    _move_pages(site / FILES, site / PAGES)
    templates = templates_in(renditions[0].publication.overrides)
    write_theme(site / THEME, templates, assets)
    values = values_of(settings["nav"], renditions, frame, assets, templates.values())
    (site / FILE).write_text(as_yaml(settings_of(settings, values)), encoding="utf-8", newline="\n")


def _set_apart(site: Path) -> None:
    made = [*site.iterdir()]
    (site / FILES).mkdir()
    for path in made:
        path.rename(site / FILES / path.name)
    for name in _MADE_BY_BUILDERS:
        (site / FILES / name).unlink(missing_ok=True)
    shutil.rmtree(site / FILES / ASSETS)


def _move_pages(files: Path, pages: Path) -> None:
    for page in [*files.rglob(_PAGE)]:
        if page.read_text(encoding="utf-8").startswith(BEGINNING):
            target = (pages / page.relative_to(files)).with_suffix(".md")
            target.parent.mkdir(parents=True, exist_ok=True)
            page.rename(target)
