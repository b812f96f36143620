"""The records that were published, by the ledger of addresses, and what to do about one whose file is gone."""

from __future__ import annotations

import re
from pathlib import Path

from dossier.records.kinds import BY_PLURAL

LEDGER = "addresses.txt"
"""The name of the ledger in the data folder."""

_RECORD = re.compile(r"^/([a-z]+)/([a-z0-9-]+)/(?= |$)", re.MULTILINE)


def read_published(data: Path) -> frozenset[tuple[str, str]]:
    """Kind and id of every record that has, or had, a page; none where the ledger cannot be read."""
    try:
        text = (data / LEDGER).read_text("utf-8", "replace")
    except OSError:
        return frozenset()
    return published_in(text)


def published_in(ledger: str) -> frozenset[tuple[str, str]]:
    """The same, by the text of a ledger."""
    return frozenset((BY_PLURAL[plural].name, id_) for plural, id_ in _RECORD.findall(ledger) if plural in BY_PLURAL)


def restored(path: str) -> str:
    """What to do about the file of a published record, given by its path, that is gone."""
    record = "/".join(path.removesuffix(".yaml").split("/")[-2:])
    return (
        f"It was published, so its page has to stay. Restore the file (git checkout HEAD -- {path}). "
        f"Then run ./dossier rename {record} NEW-ID to give it another id, "
        f"or ./dossier withdraw {record} --why '…' to take back what it says"
    )
