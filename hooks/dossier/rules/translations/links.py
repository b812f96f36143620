"""Rule: a translation has the links of the text that it translates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dossier.problems import Problem, shown
from dossier.records.links import find_links
from dossier.records.typesetting import typeset

from .pair import Pair


def check(pair: Pair) -> Iterator[Problem]:
    """Links that are only in one of the two."""
    if not pair.role.prose:
        return
    there, here = _targets(typeset(pair.original or "")), _targets(pair.translation)
    for target in here - there:
        hint = f"Links of the English text: {', '.join(there)}." if there else "The English text has no link."
        yield pair.problem(target, f"the link to “{shown(target)}” is not in the English text", hint)
    for target in there - here:
        hint = f"Add it: [words]({target})."
        yield pair.problem("", f"the link to “{shown(target)}” of the English text is not in the translation", hint)


def _targets(text: str) -> Counter[str]:
    return Counter(link.address for link in find_links(text))
