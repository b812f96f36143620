"""The copies of a built site that are read without a network, as files of that site: an archive and a ZIM file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from dossier.exports import of_site
from dossier.exports.edition import Edition
from dossier.exports.offline import ZIM, ZIP, copies
from dossier.exports.packages import NAME
from dossier.site.downloads import PAGE, list_downloads

from .archives import write_zip
from .offline.copy import POLICY, Copy, Note
from .readme import PATH as README
from .readme import readme
from .zim import About, write_zim

LICENSE = "CC-BY-4.0"


def add_copies(site: Path, editions: Sequence[Edition], icon: str) -> None:
    """Write both copies of the site into it, and list them with its downloads.

    `editions` are those of all languages, the first one first; `icon` is the sign of the site, as SVG. The list within the
    copies has none of them: no file can hold its own sum.
    """
    files = [file for file in of_site(editions[0]) if (site / file.path).is_file()]
    waiting = {page: page.read_bytes() for edition in editions for page in [site / edition.places.within / PAGE]}
    list_downloads(editions, site, files)
    _write(site, editions, icon)
    for page, content in waiting.items():
        page.write_bytes(content)
    list_downloads(editions, site, [*files, *copies(site)])


def _write(site: Path, editions: Sequence[Edition], icon: str) -> None:
    first, copy, note = editions[0], Copy(site, editions[0].site_url), partial(_note, editions)
    (site / ZIP).parent.mkdir(parents=True)
    write_zip(site / ZIP, NAME, _with_readme(copy, first, note), first.dossier.data_date)
    # Programs that read ZIM files have a policy of their own, and serve pages in ways that this one would forbid.
    write_zim(site / ZIM, copy.files(note), about(first, icon))


def _with_readme(copy: Copy, edition: Edition, note: Note) -> Iterator[tuple[str, bytes]]:
    yield README, readme(edition, Path(ZIP).name)
    yield from copy.files(note, POLICY)


def _note(editions: Sequence[Edition], path: str) -> str:
    """What is said of the copy on a page, in the language of the page."""
    edition = next((one for one in editions[1:] if path.startswith(one.places.within)), editions[0])
    address = path.removeprefix(edition.places.within)
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
