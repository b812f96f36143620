"""Rule: the date in an id is not another one than the date of the record."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.collection.dossier import Dossier
from dossier.problems import Problem
from dossier.records.dates import read_dates

_DATE = re.compile(
    r"(?<![a-z0-9])((?:19|20)[0-9]{2}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?)(?![a-z0-9])"
)
"""A year, month or day between hyphens, of the years that ids speak of."""
_HINT = (
    "If the record is right, run ./dossier rename {} {}, which changes all that refers to it. If the id is right, correct "
    "the date."
)


def check(dossier: Dossier) -> Iterator[Problem]:
    """Ids whose date the date of the record rules out; an approximate date rules out none."""
    for entry in dossier.entries:
        when = entry.record.when
        found = _DATE.search(entry.id)
        if not (when and found):
            continue
        for named in read_dates([found[1]]):
            if named.certainly_before(when) or when.certainly_before(named):
                renamed = f"{entry.id[: found.start()]}{when.iso}{entry.id[found.end() :]}"
                message = f"the date in the id “{entry.id}” is {named}, but the record is dated {when}"
                yield entry.document.problem(("date",), message, _HINT.format(entry.address.strip("/"), renamed))
