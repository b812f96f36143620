"""The visit to one source: which addresses are asked in turn, and what the answers say of its excerpts."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import asdict, dataclass, field, replace
from datetime import date

from dossier.reading.source_health import VALIDATOR, Seen, digest
from dossier.records.quoting import Excerpts, Sought
from dossier.records.vocabulary import Finding
from dossier.records.web.address import is_web_address

from .archive import Capture, capture_of, question
from .client import Answer, Barred, NoAnswer, Reply
from .page import Unreadable, asks_for_a_person, needs_scripts, words_of
from .redirection import ENDLESS, MOST, NOWHERE, is_elsewhere, target_of

REFUSALS = (401, 402, 403, 407, 429, 451)
"""The answers with which a server does not let a program in."""


@dataclass(frozen=True, slots=True)
class Request:
    """An address to ask. Without an answer to one that is optional, the visit goes on all the same."""

    url: str
    headers: dict[str, str] = field(default_factory=dict)
    optional: bool = False


Visit = Generator[Request, Reply, Seen]


@dataclass(frozen=True, slots=True)
class Errand:
    """A source to visit: its address, the excerpts that should be there, and what was found the last time."""

    source: str
    url: str
    excerpts: tuple[str, ...]
    read: date | None = None
    """The day on which the source was read for the records."""
    has_copy: bool = False
    """Whether its record names an archived copy already."""
    before: Seen | None = None

    @property
    def digest(self) -> str:
        """The sum of the excerpts."""
        return digest(self.excerpts)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the answers say."""

    finding: Finding
    missing: tuple[str, ...] = ()
    leads_to: str | None = None
    answer: int | None = None
    note: str | None = None
    etag: str | None = None
    last_modified: str | None = None


def visit(errand: Errand, today: date, archive: str | None) -> Visit:
    """Ask where the source is, and the archive for a copy; `archive` is the address of its search, if it is asked."""
    url, reply = yield from _followed(errand)
    verdict = _judged(errand, url, reply)
    capture = yield from _copied(errand, today, archive)
    before = errand.before
    found = today if verdict.finding is Finding.FOUND else before.found if before else None
    fields = {
        "source": errand.source,
        "url": errand.url,
        "excerpts": errand.digest,
        "day": today,
        "found": found,
        "capture": capture.url if capture else None,
        "captured": capture.day if capture else None,
        **asdict(verdict),
    }
    return Seen.model_validate(
        {name: str(value) if isinstance(value, date) else value for name, value in fields.items()}
    )


def _followed(errand: Errand) -> Generator[Request, Reply, tuple[str, Reply]]:
    """The address at which there is an answer that leads no further, and that answer."""
    url = errand.url
    for _ in range(MOST + 1):
        reply = yield Request(url, _if_changed(errand.before))
        if (target := target_of(url, reply)) is None:
            return url, reply
        if not is_web_address(target):
            return url, NOWHERE
        url = target
    return url, ENDLESS


def _if_changed(before: Seen | None) -> dict[str, str]:
    """The headers that ask for a page only where it is another one than the last time."""
    headers = {"If-None-Match": before and before.etag, "If-Modified-Since": before and before.last_modified}
    return {name: value for name, value in headers.items() if value}


def _copied(errand: Errand, today: date, archive: str | None) -> Generator[Request, Reply, Capture | None]:
    """A copy of the page in the archive, where the record names none."""
    before = errand.before
    if before and before.capture and before.captured:
        return Capture(before.capture, before.captured)
    if errand.has_copy or not archive:
        return None
    reply = yield Request(question(archive, errand.url, errand.read or today), optional=True)
    return capture_of(reply, today)


def _judged(errand: Errand, url: str, reply: Reply) -> Verdict:
    """What an answer says, or that there is none."""
    if isinstance(reply, NoAnswer):
        return Verdict(Finding.REFUSES_MACHINES if isinstance(reply, Barred) else Finding.UNREACHABLE, note=str(reply))
    before = errand.before
    if reply.status == 304 and before:
        return Verdict(
            before.finding, before.missing, before.leads_to, None, before.note, before.etag, before.last_modified
        )
    if reply.status in REFUSALS or (reply.status == 503 and _is_challenge(reply)):
        return Verdict(Finding.REFUSES_MACHINES, answer=reply.status)
    if not 200 <= reply.status < 300:
        return Verdict(Finding.UNREACHABLE, answer=reply.status)
    leads_to = url if is_elsewhere(errand.url, url) else None
    return replace(_read(errand, reply, leads_to), leads_to=leads_to)


def _is_challenge(answer: Answer) -> bool:
    try:
        return asks_for_a_person(answer, words_of(answer))
    except Unreadable:
        return False


def _read(errand: Errand, answer: Answer, leads_to: str | None) -> Verdict:
    """What a page says."""
    try:
        words = words_of(answer)
    except Unreadable as reason:
        return Verdict(Finding.UNREADABLE, note=str(reason))
    page = Excerpts([words])
    missing = tuple(text for text in errand.excerpts if page.place_of(Sought.read(text)) is None)
    if missing or not errand.excerpts:
        if asks_for_a_person(answer, words):
            return Verdict(Finding.REFUSES_MACHINES, note="the page asks whether its reader is a person")
        if needs_scripts(answer, words):
            return Verdict(Finding.UNREADABLE, note="a script writes the words of the page")
    if missing and answer.cut:
        return Verdict(Finding.UNREADABLE, note="the page is too large to be read whole")
    if missing:
        finding = Finding.MOVED if leads_to else Finding.CHANGED
    else:
        finding = Finding.FOUND if errand.excerpts else Finding.ANSWERS
    etag, changed = (_kept(answer.headers.get(name)) for name in ("ETag", "Last-Modified"))
    return Verdict(finding, missing, etag=etag, last_modified=changed)


def _kept(value: str | None) -> str | None:
    """What a server names a version of a page by, where it can be sent back as it is."""
    return value if value and VALIDATOR.fullmatch(value) else None
