"""What the title of a law says beside its citation."""

from __future__ import annotations

import pytest

from dossier.records.models import Authority


@pytest.mark.parametrize(
    ("citation", "title", "gloss"),
    [
        ("26 U.S.C. § 6103(i)(2)", "Section 6103(i)(2): who may ask", "who may ask"),
        ("Fed. R. Civ. P. 25(d)", "Rule 25(d): a successor in office", "a successor in office"),
        ("Executive Order 14159 (January 20, 2025)", "Executive Order 14159: enforcement", "enforcement"),
        ("Sup. Ct. R. 13", "Supreme Court Rule 13: the time to ask", "Supreme Court Rule 13: the time to ask"),
        ("26 U.S.C. § 7213A", "Section 7213: unauthorized disclosure", "Section 7213: unauthorized disclosure"),
        ("80 Fed. Reg. 54064", "IRS notices of 2015", "IRS notices of 2015"),
    ],
)
def test_the_title_is_told_without_what_the_citation_says(citation: str, title: str, gloss: str) -> None:
    assert Authority.model_construct(citation=citation, title=title).gloss == gloss


@pytest.mark.parametrize(
    ("citation", "title", "is_named"),
    [
        ("5 U.S.C. § 706", "5 U.S.C. § 706: grounds", True),
        ("IRM 11.3.28", "Internal Revenue Manual 11.3.28: disclosure", True),
        ("26 U.S.C. § 6103(i)(2)", "Section 6103(i)(2): who may ask", False),
        ("80 Fed. Reg. 54064", "IRS notices of 2015", False),
    ],
)
def test_a_law_with_a_name_of_its_own_needs_no_citation_in_lists(citation: str, title: str, is_named: bool) -> None:
    assert Authority.model_construct(citation=citation, title=title).is_named is is_named
