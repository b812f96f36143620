"""The steps of a request, which are parts of the agreement."""

from __future__ import annotations

from dossier.records.vocabulary import AgreementPart, RequestStep

STEPS = tuple(AgreementPart(step) for step in RequestStep)
"""From the list of ICE to the keeping of an address."""
