"""The parts of the agreement, as a reader would divide it, and the steps of a request among them."""

from __future__ import annotations

from dossier.records.vocabulary import TermKind

PARTS = {
    TermKind.PURPOSE: "who-and-what",
    TermKind.DEFINITION: "who-and-what",
    TermKind.AUTHORITY: "legal-basis",
    TermKind.ELIGIBILITY: "whom",
    TermKind.REQUEST_CONTENT: "request",
    TermKind.PROCEDURE: "procedure",
    TermKind.OBLIGATION_IRS: "irs",
    TermKind.OBLIGATION_ICE: "ice",
    TermKind.LIMITATION: "ice",
    TermKind.SAFEGUARD: "safeguards",
    TermKind.SECURITY: "safeguards",
    TermKind.AUDIT: "safeguards",
    TermKind.AI_USE: "safeguards",
    TermKind.CONTACT: "closing",
    TermKind.DURATION: "closing",
    TermKind.SIGNATURE: "closing",
    TermKind.OTHER: "closing",
}
"""The part of the agreement, as a reader would divide it, in which a kind of term is read."""

STEPS = ("whom", "request", "procedure", "irs", "ice", "safeguards")
"""The parts of the agreement that are steps of a request, from the list of ICE to the keeping of an address."""
