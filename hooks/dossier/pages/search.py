"""The page on which the whole reference is searched, and what its script has to know."""

from __future__ import annotations

import json
from typing import Any

from markupsafe import Markup

from dossier.reading.loaded_words import LoadedWord

from .asked import Asked
from .findable import facets_of
from .publication import Publication

_WEIGHTS = {"source": 0.15, "statement": 0.6, "event": 0.8, "action": 0.9}
"""How much a hit in a record of a kind counts, to one in a record of any other kind: the titles of press articles repeat
what the records say."""
_WEIGHTS_OF_PAGES = {"overviews": 0.5, "about": 0.3, "lists": 0.3, "contribute": 0.02}


def search_page(publication: Publication, asked: Asked) -> Markup:
    """The search page; without a script it is its written part, which leads to the indexes."""
    before, after = asked.divided()
    settings = json.dumps(_settings(publication), ensure_ascii=False, separators=(",", ":"))
    render = publication.templates.render
    return render("pages/search", asked.address, before=before, after=after, settings=settings)


def _settings(publication: Publication) -> dict[str, Any]:
    """What the script has to know: weights by kind, facets in order, and words of this language."""
    words = publication.labels.search
    return {
        "weights": _WEIGHTS | _WEIGHTS_OF_PAGES,
        "facets": {key: {"name": name, "values": _values(publication, key)} for key, name in words.facets.items()},
        "small": list(words.small),
        "written": dict(words.written),
        "instead": [
            group for word in publication.dossier.words_in(publication.labels.code) if (group := _instead(word))
        ],
    }


def _values(publication: Publication, key: str) -> dict[str, str]:
    """What the values of a facet are called, as far as that is not their own name, as that of a year is."""
    labels, dossier = publication.labels, publication.dossier
    facets = (facet for entry in dossier.entries for facet in facets_of(entry, dossier, labels))
    values = {facet.value: facet.words for facet in facets if facet.key == key and facet.value != facet.words}
    pages = {name: getattr(labels.search.pages, name) for name in _WEIGHTS_OF_PAGES} if key == "kind" else {}
    return values | pages


def _instead(word: LoadedWord) -> tuple[str, tuple[str, ...]] | None:
    """What is sought along with a loaded word, and all forms of that word."""
    return (word.search_for, (word.word, *word.forms)) if word.search_for else None
