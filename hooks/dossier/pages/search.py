"""The page on which the whole reference is searched, and what its script has to know."""

from __future__ import annotations

import json
from typing import Any

from markupsafe import Markup

from dossier.reading.loaded_words import LoadedWord

from .asked import Asked
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
    """What the script has to know: weights by the name of the kind, facets in order, and words of this language."""
    words, kinds = publication.labels.search, publication.labels.kinds
    return {
        "weights": {
            **{kinds[name].many: weight for name, weight in _WEIGHTS.items()},
            **{getattr(words.pages, name): weight for name, weight in _WEIGHTS_OF_PAGES.items()},
        },
        "facets": list(words.facets.values()),
        "small": list(words.small),
        "written": dict(words.written),
        "instead": [
            group for word in publication.dossier.words_in(publication.labels.code) if (group := _instead(word))
        ],
    }


def _instead(word: LoadedWord) -> tuple[str, tuple[str, ...]] | None:
    """What is sought along with a loaded word, and all forms of that word."""
    return (word.search_for, (word.word, *word.forms)) if word.search_for else None
