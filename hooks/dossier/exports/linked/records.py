"""The page of a record as linked data."""

from __future__ import annotations

from markupsafe import Markup

from dossier.exports.edition import Edition
from dossier.reading.entry import AnyEntry

from .page import Ways, script, web_page, without_empty
from .things import thing_of


def in_head(edition: Edition, entry: AnyEntry) -> Markup:
    """The page, the sources that it shows first, which are the strongest, and what it is about."""
    ways, record, labels = Ways(edition, entry.address), entry.record, edition.labels
    above = [(labels.navigation["home"], "")]
    if edition.relations.single(entry.kind) is not entry:
        above.append((labels.kinds[entry.kind.name].many, f"{entry.kind.plural}/"))
    sources = () if record.withdrawn else edition.relations.of(entry).sources_shown
    thing = thing_of(entry, ways)
    more = {
        "dateModified": str(record.changes[-1].date),
        "lastReviewed": str(record.reviewed),
        "citation": [ways.thing(source.address) for source in sources],
        "mainEntity": without_empty(thing) if thing else None,
    }
    return script(web_page(ways, "WebPage", record.title, above, **more))
