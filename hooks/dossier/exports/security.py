"""The file `security.txt` (RFC 9116): where someone who found a weakness reports it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from .edition import Edition
from .file import File

PATH = ".well-known/security.txt"
VALID = timedelta(days=364)
"""How long the file counts after the date of the data; the standard advises less than a year."""


def files(edition: Edition) -> Iterator[File]:
    """The file. Reports go to the repository, as SECURITY.md says, so there is none where its address is not known."""
    if edition.repository:
        yield File(PATH, lambda: _written(edition))


def _written(edition: Edition) -> bytes:
    repository = edition.repository.rstrip("/")
    fields = {
        "Contact": f"{repository}/security",
        "Expires": f"{edition.dossier.data_date + VALID:%Y-%m-%d}T00:00:00Z",
        "Preferred-Languages": edition.labels.code,
        "Policy": f"{repository}/blob/main/SECURITY.md",
    }
    fields |= {"Canonical": f"{edition.site_url}{PATH}"} if edition.site_url else {}
    return "".join(f"{name}: {value}\n" for name, value in fields.items()).encode()
