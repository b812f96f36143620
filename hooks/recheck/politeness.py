"""What a server asks of programs: not to look at some pages, and to wait."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.robotparser import RobotFileParser

from .client import Answer, Barred, NoAnswer

_LARGEST = 500 * 1024
"""Bytes of robots.txt that are read, as RFC 9309 has it."""
_LONGEST_DELAY = 60.0


@dataclass(frozen=True, slots=True)
class Manners:
    """What robots.txt of a server says to us."""

    rules: RobotFileParser | None = None
    """Nothing where everything is allowed."""
    closed: NoAnswer | None = None
    """What takes the place of every answer, where nothing may be asked at all."""

    def allow(self, agent: str, url: str) -> bool:
        """Whether a page may be asked for."""
        return not self.rules or self.rules.can_fetch(agent, url)

    def delay(self, agent: str) -> float:
        """How many seconds the server wants between two requests; a minute at the most."""
        asked = self.rules.crawl_delay(agent) if self.rules else None
        return min(float(asked or 0), _LONGEST_DELAY)


def manners_of(answer: Answer) -> Manners:
    """What the answer to the request for robots.txt means.

    Where the server keeps the file from us, or cannot tell, nothing may be asked; where there is none, everything may.
    """
    if answer.status in (401, 403, 429, 451):
        return Manners(closed=Barred("robots.txt is kept from programs"))
    if answer.status >= 500:
        return Manners(closed=NoAnswer(f"asked for robots.txt, the server answered {answer.status}"))
    if answer.status >= 300:
        return Manners()
    rules = RobotFileParser()
    rules.parse(answer.body[:_LARGEST].decode("utf-8-sig", "replace").splitlines())
    return Manners(rules)


def seconds_to_wait(answer: Answer, now: datetime) -> float:
    """For how many seconds the server wants to be left alone (`Retry-After`); 0 where it says nothing."""
    told = (answer.headers.get("Retry-After") or "").strip()
    if answer.status not in (429, 503) or not told:
        return 0
    if told.isdecimal():
        return float(told[:9])
    try:
        until = parsedate_to_datetime(told)
    except ValueError:
        return 0
    return max(0.0, (until.replace(tzinfo=until.tzinfo or UTC) - now).total_seconds())
