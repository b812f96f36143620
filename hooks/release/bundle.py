"""The files of a release, made of its built site: archives, copies, sums and notes, side by side in one folder."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from dossier.exports.edition import Edition
from dossier.exports.offline import ZIM, ZIP
from dossier.exports.packages import NAME
from dossier.exports.packages import PATH as PACKAGES
from dossier.exports.tables.files import DATABASE
from dossier.language.words.reuse.release import Part
from dossier.site.staging import MARKER

from .archives import write_tar
from .notes import notes
from .sums import sums

SITE: Final = "site"
"""The folder of the site, beside the files."""
SUMS: Final = "SHA256SUMS"
NOTES: Final = "NOTES.md"
_TAKEN: Final[Mapping[Part, str]] = {"zip": ZIP, "zim": ZIM, "database": DATABASE, "packages": PACKAGES}
"""The files of the site that are also files of the release, by what they are."""


def write_bundle(folder: Path, edition: Edition) -> tuple[Path, ...]:
    """Write all files of a release beside its site, `<folder>/site`; they are returned, sorted."""
    made: dict[Part, str] = {"site": _name(edition, "-site.tar.gz"), "site_sums": _name(edition, "-site.sha256")}
    write_tar(folder / made["site"], f"{NAME}-{edition.version}", _contents(folder / SITE), edition.dossier.data_date)
    (folder / made["site_sums"]).write_text(sums(folder / SITE, _files(folder / SITE)), encoding="utf-8")
    for part, path in _TAKEN.items():
        if (folder / SITE / path).is_file():
            made[part] = _name(edition, "".join(Path(path).suffixes[-2:]) if part == "packages" else Path(path).suffix)
            shutil.copyfile(folder / SITE / path, folder / made[part])
    (folder / NOTES).write_text(notes(edition, made, SUMS), encoding="utf-8")
    listed = sorted(folder / name for name in (*made.values(), NOTES))
    (folder / SUMS).write_text(sums(folder, listed), encoding="utf-8")
    return (*listed, folder / SUMS)


def _name(edition: Edition, ending: str) -> str:
    return f"{NAME}-{edition.version}{ending}"


def _files(site: Path) -> list[Path]:
    """All files of a site, but for the mark of those that builds may replace."""
    return sorted(file for file in site.rglob("*") if file.is_file() and file != site / MARKER)


def _contents(site: Path) -> Iterator[tuple[str, bytes]]:
    yield from ((file.relative_to(site).as_posix(), file.read_bytes()) for file in _files(site))
