"""The badges: small pictures that say the state of a subject and the day up to which it is known."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from dossier.derived.status.answers import SubjectStatus
from dossier.derived.status.embeds import Embed, embeds
from dossier.exports.edition import Edition
from dossier.exports.file import File
from dossier.exports.view import json_bytes
from dossier.records.vocabulary import State

from .badge import Line, badge


def files(edition: Edition) -> Iterator[File]:
    """A badge beside each card; beside that of one subject, what the badge says, for services that draw it themselves."""
    for embed in embeds(edition.status):
        yield File(embed.badge, partial(_badge, edition, embed))
        if embed.subject:
            yield File(embed.shields, partial(_shields, edition, embed))


def _badge(edition: Edition, embed: Embed) -> bytes:
    listed = _answers(edition, embed)
    lines = [
        Line(one.interval.subject.name, _state(edition, one), one.interval.state is State.BLOCKED) for one in listed
    ]
    known = _known(edition, listed)
    said = "; ".join(f"{line.name}: {line.state}" for line in lines)
    title = edition.labels.embeds.badge.format(said=said, known=known)
    drawn = badge(edition.labels.site.name, lines, known, title)
    return edition.templates.render("embeds/badge", embed.card, badge=drawn).encode()


def _shields(edition: Edition, embed: Embed) -> bytes:
    """In the form of shields.io; its services ask for this file, and readers then ask them."""
    listed = _answers(edition, embed)
    message = f"{_state(edition, listed[0])} ({_known(edition, listed)})"
    return json_bytes({"schemaVersion": 1, "label": listed[0].interval.subject.name, "message": message})


def _answers(edition: Edition, embed: Embed) -> list[SubjectStatus]:
    answers = edition.status.on(edition.status.as_of)
    return [answer for answer in answers if embed.subject in (None, answer.interval.subject)]


def _state(edition: Edition, answer: SubjectStatus) -> str:
    return edition.labels.of(answer.interval.state)


def _known(edition: Edition, listed: list[SubjectStatus]) -> str:
    known = min(answer.known for answer in listed)
    return edition.labels.embeds.known.format(date=edition.formats.date(known))
