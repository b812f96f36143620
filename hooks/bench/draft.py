"""A draft: one synthetic record in the making, with what all kinds have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from random import Random
from typing import Any

from dossier.records.vocabulary import Topic

from .words import coined, phrase, prose

Record = dict[str, Any]
"""A record as it is written: fields by name."""

REVIEWED = "2026-11-02"
_FIRST_DAY = date(2021, 1, 4)
_DAYS = 2000


@dataclass(frozen=True)
class Pool:
    """What can be cited: how many records of each kind there are, and how often each kind was cited so far."""

    counts: dict[str, int]
    turns: Counter[str] = field(default_factory=Counter)

    def turn(self, kind: str) -> int:
        """The number of the record whose turn it is to be cited, so that none is left out."""
        self.turns[kind] += 1
        return self.turns[kind] % self.counts[kind]


def identifier(kind: str, number: int) -> str:
    """The id of a record."""
    return f"{kind}-{number:05}-{coined(number)}" if kind != "agreement" else "agreement"


def is_copy(source: str) -> bool:
    """Whether the source with an id was read in a copy: one of three."""
    return int(source.split("-")[1]) % 3 == 0


def day(after: int) -> date:
    """A day of the years that the records tell of, counted from the first; the last one is never passed."""
    return _FIRST_DAY + timedelta(days=min(after, _DAYS))


class Draft:
    """One record of a kind; the same number gives the same record."""

    def __init__(self, pool: Pool, kind: str, number: int) -> None:
        self.pool = pool
        self.kind = kind
        self.number = number
        self.id = identifier(kind, number)
        self.random = Random(f"{kind} {number}")
        self.sources = self.cite("source", 2 + number % 3)

    def cite(self, kind: str, most: int) -> list[str]:
        """Ids of up to `most` records: the one whose turn it is, and some that many others cite as well."""
        count = self.pool.counts[kind]
        often = (int(count * self.random.random() ** 2) for _ in range(most - 1))
        numbers = dict.fromkeys([self.pool.turn(kind), *often]) if most else ()
        return [identifier(kind, number) for number in numbers if (kind, number) != (self.kind, self.number)]

    def one(self, vocabulary: type[StrEnum]) -> str:
        """A word of a vocabulary."""
        return self.random.choice(list(vocabulary)).value

    def phrase(self, length: int) -> str:
        """A few plain words."""
        return phrase(self.random, length).capitalize()

    def prose(self, length: int, *linked: str) -> str:
        """Sentences with terms of art and a link to a record of each kind named."""
        links = [f"[{phrase(self.random, 2)}]({kind}:{id_})" for kind in linked for id_ in self.cite(kind, 1)]
        terms = [coined(self.pool.turn("definition")) for _ in range(1 + length // 40)]
        return prose(self.random, length, [*terms, *links])

    def topics(self) -> list[str]:
        """One to three topics."""
        return [topic.value for topic in self.random.sample(list(Topic), 1 + self.number % 3)]

    def when(self) -> Record:
        """The date of something that happened: mostly a day, now and then a month or a year."""
        exact = day(self.random.randrange(_DAYS)).isoformat()
        known = {5: exact[:7], 6: exact[:7] + "~", 7: exact[:4]}.get(self.number % 40, exact)
        return {"date": known} | ({"date_note": self.phrase(8)} if "~" in known else {})

    def opening(self, title: str, *linked: str) -> Record:
        """The first fields of a record."""
        return {"title": title, "summary": self.prose(35, *linked), "in_brief": f"{self.phrase(11)}."}

    def closing(self, *linked: str) -> Record:
        """The last fields of a record."""
        return {**self._note(linked), "sources": self.sources, **self._evidence(), **self._doubt(), **self.history()}

    def history(self) -> Record:
        """Review and changes."""
        added = {"date": "2026-10-05", "kind": "added"}
        updated = {"date": REVIEWED, "kind": "updated", "note": self.phrase(6)}
        return {"reviewed": REVIEWED, "changes": [added] if self.number % 4 else [added, updated]}

    def _note(self, linked: Sequence[str]) -> Record:
        return {"note": self.prose(30, *linked)} if self.number % 2 or linked else {}

    def _evidence(self) -> Record:
        """Excerpts from each source; in two records of five the first one is quoted."""
        excerpts = [{"source": source, "excerpt": self.phrase(18)} for source in self.sources]
        excerpts[0]["locator"] = f"p. {1 + self.number % 30}"
        quoted = " ".join(excerpts[0]["excerpt"].split()[2:15])
        said = {"text": quoted, "source": self.sources[0], "attribution": f"Spokesperson {self.number:04}"}
        return {"evidence": excerpts} | ({"quotations": [said]} if self.number % 5 < 2 else {})

    def _doubt(self) -> Record:
        if self.number % 5 and not all(map(is_copy, self.sources)):
            return {"confidence": "high"}
        return {"confidence": "medium", "confidence_note": self.phrase(8)}
