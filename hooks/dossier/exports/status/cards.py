"""The cards that other sites show in frames, and how such sites find them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from dossier.derived.status.embeds import WIDTH, Embed, embeds
from dossier.exports.edition import Edition
from dossier.exports.file import File
from dossier.exports.policy import OF_CARDS, joined
from dossier.exports.view import json_bytes

_SHEET: Final = "css/embed.css"
_SIGN: Final = "favicon.svg"
"""Is loaded only where a card is opened by itself."""
_SECONDS: Final = 3600
"""How long a site that asked for the description of a card may keep it."""


def files(edition: Edition) -> Iterator[File]:
    """Each card and, where the address of the site is known, its description in oEmbed, which has to name it whole."""
    for embed in embeds(edition.status):
        yield File(f"{embed.card}index.html", partial(_card, edition, embed))
        if edition.site_url:
            yield File(embed.oembed, partial(_oembed, edition, embed))


def _card(edition: Edition, embed: Embed) -> bytes:
    answers = edition.status.on(edition.status.as_of)
    listed = [answer for answer in answers if embed.subject in (None, answer.interval.subject)]
    html = edition.templates.render(
        "embeds/card",
        embed.card,
        listed=listed,
        known=min(answer.known for answer in listed),
        title=edition.templates.called("embeds", "title", embed),
        policy=joined(OF_CARDS),
        sheet=edition.asset(_SHEET),
        sign=edition.asset(_SIGN),
        whole=embed.answer,
        oembed=edition.site_url and edition.address(embed.oembed, ""),
    )
    return html.encode()


def _oembed(edition: Edition, embed: Embed) -> bytes:
    called, card = edition.templates.called, edition.address(embed.card, "")
    title = called("embeds", "title", embed)
    frame = called("embeds", "frame", card, title, WIDTH, embed.height)
    return json_bytes(
        {
            "version": "1.0",
            "type": "rich",
            "title": title.striptags(),
            "provider_name": edition.labels.site.name,
            "provider_url": edition.site_url,
            "cache_age": _SECONDS,
            "html": str(frame),
            "width": WIDTH,
            "height": embed.height,
        }
    )
