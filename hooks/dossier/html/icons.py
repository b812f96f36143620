"""The few icons of the pages, from the theme's collection: shapes that a template draws, so that no page asks for a file."""

from __future__ import annotations

import re
import sysconfig
from dataclasses import dataclass
from functools import cache
from pathlib import Path

NAMES = {
    "alert": "material/alert-outline",
    "menu": "material/menu",
    "scheme": "material/circle-half-full",
}
"""The collection's name for each icon: all of one family, with short paths, since each page carries them."""
FOLDER = Path(sysconfig.get_path("purelib"), "material", "templates", ".icons")
"""Where the theme's package, of which nothing is imported, has its collection."""
_FORM = re.compile(r'viewBox="([0-9 ]+)"><path d="([A-Za-z0-9 .,-]+)"/></svg>')


@dataclass(frozen=True, slots=True)
class Icon:
    """A drawing in one color: the box that it fills and the path that draws it, as SVG has them."""

    box: str
    path: str


class Icons:
    """The icons in a folder of SVG files, each read once."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self._folder = folder
        self._read_once = cache(self._read)

    def __getitem__(self, name: str) -> Icon:
        """An icon. Raises `KeyError` for a name that pages do not use, `ValueError` for a file of another form."""
        return self._read_once(name)

    def _read(self, name: str) -> Icon:
        file = self._folder / f"{NAMES[name]}.svg"
        if not (found := _FORM.search(file.read_text(encoding="utf-8"))):
            raise ValueError(f"{file} is not a single path in a box")
        return Icon(*found.groups())
