"""Dates as people usually write them, read for one purpose: to say how they are written here."""

from __future__ import annotations

import re
from calendar import month_abbr, month_name

from dossier.records.dates import PartialDate

_MONTHS = {name.lower(): number for names in (month_name, month_abbr) for number, name in enumerate(names) if name}
_MONTHS["sept"] = 9
_LONGEST = 40
_ABOUT = re.compile(
    r"^(?:~|c(?:irca|a)?\.?\s+(?=\d|[a-z])|about\s+|around\s+)|\s*\(?(?:about|approximately|approx\.)\)?$"
)
_FORMS = tuple(
    re.compile(form)
    for form in (
        r"(?P<y>\d{4})[-/. ](?P<m>\d{1,2})(?:[-/. ](?P<d>\d{1,2}))?",
        r"(?P<m>\d{1,2})[-/. ](?P<d>\d{1,2})[-/. ](?P<y>\d{4}|\d{2})",
        r"(?P<m>\d{1,2})[-/](?P<y>\d{4})",
        r"(?P<m>[a-z]+)\.? +(?P<d>\d{1,2})(?:st|nd|rd|th)?,? +(?P<y>\d{4})",
        r"(?P<d>\d{1,2})(?:st|nd|rd|th)? +(?P<m>[a-z]+)\.?,? +(?P<y>\d{4})",
        r"(?P<m>[a-z]+)\.?,? +(?P<y>\d{4})",
        r"(?P<y>\d{4})",
        r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})[t ].*",
    )
)


def as_date(text: str) -> str:
    """A date such as `4/15/2025`, `April 15, 2025` or `2025-4-15` as `2025-04-15`; empty for what is none.

    Of two numbers, the first is the month, as in the United States, unless only the other order is a date.
    """
    plain = " ".join(text.lower().split())
    about = _ABOUT.search(plain) is not None or plain.endswith("~")
    plain = _ABOUT.sub("", plain).strip("~ ")
    for form in _FORMS if len(text) <= _LONGEST else ():
        if found := form.fullmatch(plain):
            parts = found.groupdict()
            year, month, day = parts["y"], parts.get("m"), parts.get("d")
            read = _read(year, month, day) or (_read(year, day, month) if day else "")
            return f"{read}~" if read and about else read
    return ""


def _read(year: str, month: str | None, day: str | None) -> str:
    """The parts of a date as they are written here, or an empty text where there is no such day."""
    numbers = [_MONTHS.get(month, month) if month else None, day]
    if any(number is not None and not str(number).isdigit() for number in numbers):
        return ""
    whole = year if len(year) == len("2025") else f"20{year}"
    text = "-".join([whole, *(f"{int(number):02}" for number in numbers if number is not None)])
    try:
        return str(PartialDate.parse(text))
    except ValueError:
        return ""
