"""The steps of a request, which are parts of the agreement."""

from __future__ import annotations

from dossier.records.vocabulary import AgreementPart

STEPS = (
    AgreementPart.WHOM,
    AgreementPart.REQUEST,
    AgreementPart.PROCEDURE,
    AgreementPart.IRS,
    AgreementPart.ICE,
    AgreementPart.SAFEGUARDS,
)
"""From the list of ICE to the keeping of an address."""
