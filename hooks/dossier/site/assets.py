"""The files that pages load. A style sheet is joined with those it imports, and each file is named after its content."""

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
MODULE = re.compile(r'(?<=from ")\./([^"]+)(?=";$)', re.MULTILINE)


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
        read = {file: read_once(f"asset {file}", folder / file, (folder / file).read_bytes) for file in files}
        return made_once(f"assets {' '.join(files)}", tuple(read.values()), lambda: cls._made(read))

    @classmethod
    def _made(cls, files: Mapping[str, bytes]) -> Assets:
        making = _Making(files)
        imported = {name for file in files if file.endswith(".css") for name in making.imports(file)}
        for file in files:
            if file not in imported:
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


@dataclass(slots=True)
class _Making:
    """Files are finished on demand: one that names another needs the other's content first."""

    files: Mapping[str, bytes]
    names: dict[str, str] = field(default_factory=dict)
    contents: dict[str, bytes] = field(default_factory=dict)

    def imports(self, sheet: str) -> list[str]:
        """The sheets that are joined into a sheet."""
        return [beside(sheet, name) for name, _ in SHEET.findall(self._text(sheet))]

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
            return MODULE.sub(lambda found: self._module(file, found[1]), self._text(file)).encode()
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
