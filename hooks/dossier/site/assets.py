"""The files that pages load. Sheets and scripts are joined with their parts, and each file is named after its content."""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from dossier.memory import made_once, read_once

from .tree import walk

FOLDER = "assets"
"""The folder of these files, in the site as in `overrides/`."""

KINDS_OF_ASSETS = (".css", ".js", ".svg")
"""How their names end."""

SHEET = re.compile(r'^@import "([^"]+)" layer\(([a-z]+)\);$', re.MULTILINE)
"""An import of another sheet of ours. Sheets of others are imported by `url(…)` and stay files of their own."""
PART = re.compile(r'^import "\./([^"]+)";$', re.MULTILINE)
"""A part of a script: it is put into a block, so that its names are its own, and can import and export nothing."""
MODULE = re.compile(r'(?<=from ")\./([^"]+)(?=";$)', re.MULTILINE)
"""A script that stays a file of its own, since the one that imports it uses what it exports."""


@dataclass(frozen=True, slots=True)
class Assets:
    """The published files: `names` by the name in `overrides/assets/`, `contents` by the published one.

    `css/dossier.css` becomes `css/dossier.4f2a1c9e.css`. Whoever has a file of that name has this very content, so
    browsers may keep it for good.
    """

    names: Mapping[str, str]
    contents: Mapping[str, bytes]

    @classmethod
    def read(cls, folder: Path) -> Assets:
        """Read all files below a folder that pages may load. Raises `KeyError` when a sheet or module imports what is not there."""
        files = walk(folder, FOLDER, lambda path: "" if PurePosixPath(path).suffix in KINDS_OF_ASSETS else FOLDER).files
        read = {file: _read_once(f"{folder}/{file}") for file in files}
        return made_once(f"assets {' '.join(files)}", tuple(read.values()), lambda: cls._made(read))

    @classmethod
    def _made(cls, files: Mapping[str, bytes]) -> Assets:
        making = _Making(files)
        joined = {name for file in files for name in making.parts(file)}
        for file in files:
            if file not in joined:
                making.name_of(file)
        return cls(making.names, making.contents)

    def address(self, name: str) -> str:
        """The address of a file below the site's root. Raises `KeyError` when there is no such file."""
        return f"{FOLDER}/{self.names[name]}"

    def write(self, site: Path) -> None:
        """Put all files into the folder of a site."""
        for name, content in self.contents.items():
            path = site / FOLDER / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


def _read_once(file: str) -> bytes:
    return read_once("asset", file, lambda: Path(file).read_bytes())


@dataclass(slots=True)
class _Making:
    """Files are finished on demand: one that names another needs the other's content first."""

    files: Mapping[str, bytes]
    names: dict[str, str] = field(default_factory=dict)
    contents: dict[str, bytes] = field(default_factory=dict)

    def parts(self, file: str) -> list[str]:
        """The files that are joined into a sheet or a script."""
        pattern = {".css": SHEET, ".js": PART}.get(PurePosixPath(file).suffix)
        return [beside(file, found[1]) for found in pattern.finditer(self._text(file))] if pattern else []

    def name_of(self, file: str) -> str:
        """The published name of a file, which is then finished."""
        if file not in self.names:
            content = self._finished(file)
            path = PurePosixPath(file)
            name = f"{path.stem}.{hashlib.sha256(content).hexdigest()[:8]}{path.suffix}"
            self.names[file] = path.with_name(name).as_posix()
            self.contents[self.names[file]] = content
        return self.names[file]

    def _finished(self, file: str) -> bytes:
        if file.endswith(".css"):
            return self._joined(file).encode()
        if file.endswith(".js"):
            whole = PART.sub(lambda found: f"{{\n{self._text(beside(file, found[1]))}}}", self._text(file))
            return MODULE.sub(lambda found: self._module(file, found[1]), whole).encode()
        return self.files[file]

    def _joined(self, sheet: str) -> str:
        """A sheet in which the imported ones have taken the place of their import, each in its layer."""

        def layer(found: re.Match[str]) -> str:
            return f"@layer {found[2]} {{\n{self._joined(beside(sheet, found[1]))}}}"

        return SHEET.sub(layer, self._text(sheet))

    def _module(self, importing: str, name: str) -> str:
        published = PurePosixPath(self.name_of(beside(importing, name)))
        return f"./{published.relative_to(PurePosixPath(importing).parent)}"

    def _text(self, file: str) -> str:
        return self.files[file].decode()


def beside(file: str, name: str) -> str:
    """A name as a file in the same folder gives it, from the folder of all files."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(file), name))
