"""News: sound records of what may happen any day, added to a copy of the real ones."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from dossier.derived.status.recorded import RecordedEffect
from dossier.records.vocabulary import AffectingKind, EffectKind
from support import Records

Fields = dict[str, Any]

REPORT, PAPER = "news-report", "The Paper"
WORDS = "the court ruled on the agreement on Monday"


@dataclass(slots=True)
class Newsroom:
    """Adds records to a folder, all dated to one day and resting on one source."""

    records: Records
    day: date
    added: list[str] = field(default_factory=list)
    """The addresses of the records, as `actions/x/`."""

    def add(self, plural: str, id_: str, title: str, **fields: Any) -> str:
        """Write a record; return its id. YAML reads JSON too."""
        reviewed = max(f"{self.day}", str(fields.get("date", "")))
        history = {"reviewed": reviewed, "changes": [{"date": f"{self.day}", "kind": "added"}]}
        self.records.write(f"{plural}/{id_}.yaml", json.dumps({"title": title, **fields, **history}, indent=1))
        self.added.append(f"{plural}/{id_}/")
        return id_

    def sourced(self, plural: str, id_: str, title: str, **fields: Any) -> str:
        """Write a record that rests on the report, which is said to tell its title, its date and its court."""
        told = f"{title}, {fields.get('date', self.day)}, District of Columbia"
        evidence = [{"source": REPORT, "excerpt": WORDS, "locator": told}]
        summary = f"{title}, as reported on the day."
        support = {"summary": summary, "sources": [REPORT], "evidence": evidence, "confidence": "high"}
        if plural not in ("cases", "figures", "people"):
            support["in_brief"] = "It was reported."
        return self.add(plural, id_, title, **support, **fields)

    def report(self) -> None:
        """The source of all news."""
        where = {"publisher": PAPER, "url": "https://example.org/report", "relation": "original", "language": "en"}
        self.add("sources", REPORT, "A report of the day", **where, kind="news", date=f"{self.day}")

    def case(self, id_: str, title: str, court: str, **fields: Any) -> str:
        """A suit or an appeal."""
        parties = {"plaintiffs": [{"name": "Association"}], "defendants": [{"name": "Agencies"}]}
        stage = {"relief_sought": "Relief.", "standing": "It is pending.", "standing_as_of": f"{self.day}"}
        about = {"caption": title, "court": court, "filed": f"{self.day}", "relevance": "core"}
        return self.sourced("cases", id_, title, **(about | parties | stage | fields))

    def action(self, id_: str, title: str, kind: str, case: str, **fields: Any) -> str:
        """A filing or a ruling."""
        about = {
            "date": f"{self.day}",
            "case": case,
            "kind": kind,
            "outcome": "As the title says",
            "topics": ["courts"],
        }
        return self.sourced("actions", id_, title, **(about | fields))

    def event(self, id_: str, when: str) -> str:
        """Something that happened in a month or on a day."""
        return self.sourced("events", id_, f"Something happened: {id_}", date=when, topics=["oversight"])


def effect(
    id_: str,
    does: str,
    starts: date,
    subject: str,
    how: str = "",
    on: Iterable[RecordedEffect] = (),
    leaving: Iterable[RecordedEffect] = (),
) -> Fields:
    """An effect; `how` says what it does to those `on` which it bears; those that it is `leaving` go on."""
    affected = [{"action": one.action.id, "effect": one.effect.id, "does": how} for one in on]
    affected += [
        {"action": one.action.id, "effect": one.effect.id, "does": AffectingKind.LEAVES_IN_FORCE.value}
        for one in leaving
    ]
    rules = EffectKind(does).rules
    who = {"bound": "The agencies", "protected": "Everyone"} if rules else {}
    return {"id": id_, "subject": subject, "does": does, **who, "starts": f"{starts}", "affects": affected}


def month_before(day: date) -> str:
    """The month before that of a day, as `2025-04`."""
    return f"{day.replace(day=1) - timedelta(days=1):%Y-%m}"
