"""Rule: the date in an id is not another one than the date of the record."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.collection.dossier import Dossier
from dossier.problems import Problem
from dossier.records.dates import read_dates

_YEAR, _MONTH, _DAY = r"(?:19|20)[0-9]{2}", r"(?:0[1-9]|1[0-2])", r"(?:0[1-9]|[12][0-9]|3[01])"
_FORMS = (
    rf"(?P<y1>{_YEAR})(?:-(?P<m1>{_MONTH})(?:-(?P<d1>{_DAY}))?)?",
    rf"(?P<y2>{_YEAR})(?P<m2>{_MONTH})(?P<d2>{_DAY})",
    rf"(?P<m3>{_MONTH})-?(?P<d3>{_DAY})-?(?P<y3>{_YEAR})",
)
"""A date as ids have it, and as others write it: `2025-04-07`, `20250407`, `04072025`, `04-07-2025`."""
_DATE = re.compile(rf"(?<![a-z0-9])(?:{'|'.join(reversed(_FORMS))})(?![a-z0-9])")
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
        for named in read_dates([_iso(found)]):
            if named.certainly_before(when) or when.certainly_before(named):
                renamed = f"{entry.id[: found.start()]}{when.iso}{entry.id[found.end() :]}"
                message = f"the date in the id “{entry.id}” is {named}, but the record is dated {when}"
                yield entry.document.problem(("date",), message, _HINT.format(entry.address.strip("/"), renamed))


def _iso(found: re.Match[str]) -> str:
    parts = {name[0]: part for name, part in found.groupdict().items() if part}
    return "-".join(parts[name] for name in "ymd" if name in parts)
