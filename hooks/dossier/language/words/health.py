"""The words for what was found at the addresses of sources."""

from __future__ import annotations

from typing import Annotated

from dossier.records.each import Each
from dossier.records.vocabulary import Finding

from .label import Label, Placeholders, Words


class HealthWords(Words):
    """What a program found at the address of a source, and when."""

    findings: Each[Finding, Annotated[str, Placeholders("date")]]
    last_found: Annotated[str, Placeholders("date")]
    leads_to: Label
    missing: Annotated[str, Placeholders("date")]
    capture: Annotated[str, Placeholders("date")]
    lost: Label
