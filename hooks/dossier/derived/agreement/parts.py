"""The parts of the agreement, as a reader would divide it, and the steps of a request among them."""

from __future__ import annotations

from dossier.records.vocabulary import AgreementPart, TermKind

PARTS = {
    TermKind.PURPOSE: AgreementPart.WHO_AND_WHAT,
    TermKind.DEFINITION: AgreementPart.WHO_AND_WHAT,
    TermKind.AUTHORITY: AgreementPart.LEGAL_BASIS,
    TermKind.ELIGIBILITY: AgreementPart.WHOM,
    TermKind.REQUEST_CONTENT: AgreementPart.REQUEST,
    TermKind.PROCEDURE: AgreementPart.PROCEDURE,
    TermKind.OBLIGATION_IRS: AgreementPart.IRS,
    TermKind.OBLIGATION_ICE: AgreementPart.ICE,
    TermKind.LIMITATION: AgreementPart.ICE,
    TermKind.SAFEGUARD: AgreementPart.SAFEGUARDS,
    TermKind.SECURITY: AgreementPart.SAFEGUARDS,
    TermKind.AUDIT: AgreementPart.SAFEGUARDS,
    TermKind.AI_USE: AgreementPart.SAFEGUARDS,
    TermKind.CONTACT: AgreementPart.CLOSING,
    TermKind.DURATION: AgreementPart.CLOSING,
    TermKind.SIGNATURE: AgreementPart.CLOSING,
    TermKind.OTHER: AgreementPart.CLOSING,
}
"""The part of the agreement, as a reader would divide it, in which a kind of term is read."""

STEPS = (
    AgreementPart.WHOM,
    AgreementPart.REQUEST,
    AgreementPart.PROCEDURE,
    AgreementPart.IRS,
    AgreementPart.ICE,
    AgreementPart.SAFEGUARDS,
)
"""The parts of the agreement that are steps of a request, from the list of ICE to the keeping of an address."""
