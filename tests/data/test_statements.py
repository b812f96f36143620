"""A statement is never said in our own voice: the sentence that opens its summary says who speaks, or that somebody does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.collection.dossier import Dossier
from dossier.pages.publication import Publication
from dossier.reading.entry import Entry
from dossier.records.commonmark import words_of
from dossier.records.models import Organization, Person, Statement
from dossier.records.sentences import ends_of

SAYING = re.compile(
    r"\b(said|says|told|wrote|writes|called|asked|warned|argued|reported|estimated|confirmed|commented|described|spoke"
    r"|as quoted by|memorandum\b.*\b(?:has|lets))\b"
)


def names(entry: Entry[Statement], data: Dossier) -> Iterator[str]:
    """The words by which a reader knows the speaker: the surname, or the name of the organization."""
    speaker = entry.record.speaker
    if speaker.person:
        yield data.get(Person, speaker.person).record.title.split()[-1]
    if speaker.organization:
        organization = data.get(Organization, speaker.organization).record
        yield from (organization.title, *organization.aliases)


def test_the_first_sentence_says_who_speaks(real: Publication) -> None:
    silent = []
    for entry in real.dossier.of(Statement):
        words = words_of(entry.record.summary)
        first = words[: next(ends_of(words))]
        if not SAYING.search(first) and not any(name in first for name in names(entry, real.dossier)):
            silent.append(f"{entry.id}: {first}")
    assert silent == []
