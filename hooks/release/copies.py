"""The copies of a built site that are read without a network, as files of that site: an archive and a ZIM file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from dossier.exports import of_site
from dossier.exports.edition import Edition
from dossier.exports.offline import ZIM, ZIP, copies
from dossier.exports.packages import NAME
from dossier.site.downloads import PAGE, list_downloads

from .archives import write_zip
from .offline.copy import POLICY, Copy
from .readme import PATH as README
from .readme import readme
from .zim import About, write_zim

LICENSE = "CC-BY-4.0"


def add_copies(site: Path, edition: Edition, icon: str) -> None:
    """Write both copies of the site into it, and list them with its downloads; `icon` is its sign, as SVG.

    The list within the copies has none of them: no file can hold its own sum.
    """
    page, files = site / PAGE, [file for file in of_site(edition) if (site / file.path).is_file()]
    waiting = page.read_bytes()
    list_downloads(edition, site, files)
    _write(site, edition, icon)
    page.write_bytes(waiting)
    list_downloads(edition, site, [*files, *copies(site)])


def _write(site: Path, edition: Edition, icon: str) -> None:
    copy = Copy(site, edition.site_url)
    (site / ZIP).parent.mkdir(parents=True)
    write_zip(site / ZIP, NAME, _with_readme(copy, edition), edition.dossier.data_date)
    # Programs that read ZIM files have a policy of their own, and serve pages in ways that this one would forbid.
    write_zim(site / ZIM, copy.files(lambda address: _note(edition, address)), about(edition, icon))


def _with_readme(copy: Copy, edition: Edition) -> Iterator[tuple[str, bytes]]:
    yield README, readme(edition, Path(ZIP).name)
    yield from copy.files(lambda address: _note(edition, address), POLICY)


def _note(edition: Edition, address: str) -> str:
    now = f"{edition.site_url}{address}" if edition.site_url else ""
    return edition.templates.render("copies/note", address, now=now)


def about(edition: Edition, icon: str) -> About:
    """What the ZIM file says of itself."""
    words, code = edition.labels.offline, edition.labels.code
    return About(
        f"{NAME}_{code}",
        words.title,
        words.description,
        words.creator,
        code,
        LICENSE,
        edition.site_url,
        edition.dossier.data_date,
        icon,
    )
