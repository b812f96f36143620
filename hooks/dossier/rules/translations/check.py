"""Looks at all translations, by the rules on each translated text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from dossier import kept
from dossier.collection.dossier import Dossier
from dossier.kept import Digest, digest_of
from dossier.problems import Problem
from dossier.reading.entry import RecordFile
from dossier.reading.translation.translation import TranslationFile

from . import dates, glossary, links, loaded, numbers, quotations, sentences
from .pair import Pair, pairs_of

RuleOnPair = Callable[[Pair], Iterator[Problem]]

ON_COMPARED: tuple[RuleOnPair, ...] = (numbers.check, dates.check, links.check, quotations.check)
"""Rules that compare a translation with what it translates."""


_KEPT = "translations"
"""Where it is kept that nothing is wrong with a translation."""


def check(dossier: Dossier) -> Iterator[Problem]:
    """Translations that say something else than the record, or say it in words that ours are not.

    Those of which nothing was wrong before are passed over, while they, their records, the loaded words and the terms of art
    are the same.
    """
    records = {file.key: file for file in dossier.files}
    for language in dossier.translations.languages:
        words, terms = dossier.words_in(language), glossary.Terms(dossier, language)
        rules = _Rules(loaded.rule(words), terms.check)
        common = digest_of(language, repr(words), repr(terms.forms))
        for file in dossier.translations.into(language):
            if record := records.get(file.key):
                digest = _digest(common, file, record)
                if not kept.find(_KEPT, digest):
                    found = [problem for pair in pairs_of(file, record) for problem in rules.check(pair)]
                    yield from found
                    if not found:
                        kept.put(_KEPT, digest, True)


def _digest(common: Digest, file: TranslationFile, record: RecordFile) -> Digest:
    """What stands for all that the rules look at; empty while the translation or the record is faulty."""
    both = (file.document.digest, record.document.digest)
    return digest_of(common, *both) if all(both) else b""


class _Rules(NamedTuple):
    """The rules on each translated text."""

    loaded: RuleOnPair
    terms: RuleOnPair

    def check(self, pair: Pair) -> Iterator[Problem]:
        """What is wrong with a translated text; it is compared with what it translates unless that has changed."""
        compared = (*ON_COMPARED, self.terms) if pair.original is not None else ()
        for rule in (self.loaded, sentences.check, *compared):
            yield from rule(pair)
