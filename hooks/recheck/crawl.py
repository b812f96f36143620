"""Makes many visits at once: one request at a time, one host after the other, and each host with its pauses."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import MappingProxyType
from urllib.parse import urlsplit

from dossier.reading.source_health import Seen

from .client import Answer, Barred, Client, NoAnswer, Reply
from .politeness import Manners, manners_of, seconds_to_wait
from .redirection import MOST, target_of
from .visit import Request, Visit

MOST_FAILURES = 3
"""After so many requests in a row without an answer, a host is left alone."""
LONGEST_WAIT = 120.0
"""Seconds for which a host is waited for that asks for time; one that asks for more is left alone."""
_LEFT_ALONE = NoAnswer("the server is left alone for now")


@dataclass(slots=True)
class _Turn:
    """A visit that waits for the answer to a request."""

    visit: Visit
    request: Request
    waited: bool = False
    """Whether the server has asked for time once already."""


@dataclass(slots=True)
class _Host:
    """One host, with the visits that wait for it, and when it may be asked again."""

    turns: deque[_Turn] = field(default_factory=deque)
    ready: float = 0
    failures: int = 0
    left_alone: bool = False


class Crawl:
    """The visits of one run. `left` counts those that were not made, as their hosts want to be left alone."""

    def __init__(self, client: Client, pause: float, until: float = float("inf")) -> None:
        """`pause` is the shortest time between two requests to one host, in seconds; `until` is when to stop, by the
        monotonic clock."""
        self._client, self._pause, self._until = client, pause, until
        self._hosts: dict[str, _Host] = {}
        self._manners: dict[str, Manners] = {}
        self.left = 0
        self.heard = False
        """Whether any server has answered."""

    def run(self, visits: Iterable[Visit]) -> Iterator[Seen]:
        """What was found on each visit, as soon as it is over; until all are made, or the time is."""
        for visit in visits:
            yield from self._goes_on(visit, None)
        while host := self._soonest():
            reply = self._reply(host, host.turns[0])
            if reply is not None:
                yield from self._goes_on(host.turns.popleft().visit, reply)
            while host.left_alone and host.turns:
                yield from self._without(host.turns.popleft())

    def _goes_on(self, visit: Visit, reply: Reply | None) -> Iterator[Seen]:
        """Take a visit to its next request, or to its end."""
        try:
            request = next(visit) if reply is None else visit.send(reply)
        except StopIteration as end:
            yield end.value
            return
        host = self._host(request.url)
        host.turns.append(_Turn(visit, request))
        if host.left_alone:
            yield from self._without(host.turns.pop())

    def _without(self, turn: _Turn) -> Iterator[Seen]:
        """What becomes of a visit whose host is left alone: it ends without the answer, or is not made."""
        if turn.request.optional:
            yield from self._goes_on(turn.visit, _LEFT_ALONE)
        else:
            self.left += 1

    def _soonest(self) -> _Host | None:
        """The host that may be asked first, at the time when it may; None when there is none, or no time."""
        waiting = [host for host in self._hosts.values() if host.turns]
        host = min(waiting, key=lambda host: host.ready, default=None)
        if host is None or max(host.ready, time.monotonic()) > self._until:
            self.left += sum(len(host.turns) for host in waiting)
            return None
        return host

    def _reply(self, host: _Host, turn: _Turn) -> Reply | None:
        """What is answered to the next request to a host; None where it is not asked yet."""
        url = turn.request.url
        origin = "{0.scheme}://{0.netloc}".format(urlsplit(url))
        if origin not in self._manners:
            self._manners[origin] = self._learned(f"{origin}/robots.txt")
            return None
        manners = self._manners[origin]
        if manners.closed:
            return manners.closed
        if not manners.allow(self._client.agent, url):
            return Barred("robots.txt asks programs to stay away")
        reply = self._asked(url, turn.request.headers, manners.delay(self._client.agent))
        return None if isinstance(reply, Answer) and self._waits(host, turn, reply) else reply

    def _waits(self, host: _Host, turn: _Turn, answer: Answer) -> bool:
        """Whether the server wants to be asked again later, and will be; one that wants too much time is left alone."""
        wait = seconds_to_wait(answer, datetime.now(UTC))
        again = 0 < wait <= LONGEST_WAIT and not turn.waited
        if again:
            host.ready, turn.waited = max(host.ready, time.monotonic() + wait), True
        elif wait:
            host.left_alone = True
        return again

    def _learned(self, url: str) -> Manners:
        """What robots.txt says, wherever it is by now."""
        for _ in range(MOST + 1):
            reply = self._asked(url)
            if isinstance(reply, NoAnswer):
                return Manners(closed=reply)
            if (target := target_of(url, reply)) is None:
                return manners_of(reply)
            url = target
        return Manners()

    def _asked(self, url: str, headers: Mapping[str, str] = MappingProxyType({}), delay: float = 0) -> Reply:
        """Ask, at the time when the host may be asked; this is the only place where anything is."""
        host = self._host(url)
        time.sleep(max(0.0, host.ready - time.monotonic()))
        try:
            answer: Reply = self._client.ask(url, headers)
            host.failures, self.heard = 0, True
        except NoAnswer as failure:
            answer = failure
            host.failures += 1
            host.left_alone = host.failures >= MOST_FAILURES
        host.ready = time.monotonic() + max(self._pause, delay)
        return answer

    def _host(self, url: str) -> _Host:
        return self._hosts.setdefault((urlsplit(url).hostname or "").lower(), _Host())
