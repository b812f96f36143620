"""A citation is read in the many ways in which people write it, and what is none gets a clear answer."""

from __future__ import annotations

import pytest

from dossier.pages.publication import Publication
from dossier.records.models import Authority
from dossier.records.web.address import find_refusal
from editing.scaffold.pointed.citations import EXAMPLES, LONGEST, laws_in, read_law
from editing.workspace import CannotEdit

STATUTE = (
    "https://www.govinfo.gov/link/uscode/26/6103",
    "https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title26-section6103&num=0&edition=prelim",
)
IN_THE_CODE = "26 U.S.C. § 6103(i)(2)"
WAYS = [
    IN_THE_CODE,
    "26 USC 6103(i)(2)",
    "26 U. S. C. §6103(i)(2)",
    "26 U.S. Code § 6103(i)(2)",
    "26 u.s.c. sec. 6103 (i) (2)",
    "section 6103(i)(2) of title 26",
    "Section 6103(i)(2) of Title 26 of the United States Code",
    "title 26, section 6103(i)(2)",
    "I.R.C. § 6103(i)(2)",
    "IRC 6103(i)(2)",
    "§ 6103(i)(2) of the Internal Revenue Code",
    "section 6103(i)(2) of the tax code",
    "“26\u00a0U.S.C.\u00a0§\u202f6103(i)(2).”",
    "26 U.S.C. &sect; 6103(i)(2)",
    "\u200b２６ U.S.C. § 6103(i)(2)\u202e",
]
READ = {
    "INA § 266(a)": ("8 U.S.C. § 1306(a)", "usc-8-1306-a"),
    "5 U.S.C. § 552a(b)(3)": ("5 U.S.C. § 552a(b)(3)", "usc-5-552a-b-3"),
    "26 U.S.C. § 7213A": ("26 U.S.C. § 7213A", "usc-26-7213a"),
    "26 C.F.R. § 301.6103(i)-1": ("26 C.F.R. § 301.6103(i)-1", "cfr-26-301-6103i-1"),
    "Treas. Reg. § 301.6103(p)(7)-1": ("26 C.F.R. § 301.6103(p)(7)-1", "cfr-26-301-6103p7-1"),
    "26 CFR 301.6109‑1(d)(3)": ("26 C.F.R. § 301.6109-1(d)(3)", "cfr-26-301-6109-1-d3"),
    "90 FR 8443": ("90 Fed. Reg. 8443", "fr-90-8443"),
    "80 Fed. Reg. 54064 (Sept. 8, 2015)": ("80 Fed. Reg. 54064 (Sept. 8, 2015)", "fr-80-54064"),
    "Exec. Order No. 14,159": ("Executive Order 14159", "eo-14159"),
    "Public Law 94–455": ("Pub. L. 94-455", "pl-94-455"),
    "90 Stat. 1520": ("90 Stat. 1520", "stat-90-1520"),
    "Fed. R. Civ. P. 25(d)": ("Fed. R. Civ. P. 25(d)", "frcp-25-d"),
    "FRAP 4(a)(1)(B)": ("Fed. R. App. P. 4(a)(1)(B)", "frap-4-a-1-b"),
    "Sup. Ct. R. 13": ("Sup. Ct. R. 13", "sup-ct-r-13"),
    "U.S. Const. amend. IV": ("U.S. Const. amend. IV", "us-const-amend-4"),
    "U.S. Const. art. III, § 2": ("U.S. Const. art. III, § 2", "us-const-art-3-2"),
    "484 U.S. 9, 12 (1987)": ("484 U.S. 9, 12 (1987)", "us-484-9"),
    "123 F.3d 456": ("123 F.3d 456", "f3d-123-456"),
    "167 F.4th 218 (D.C. Cir. 2026)": ("167 F.4th 218 (D.C. Cir. 2026)", "f4th-167-218"),
    "345 F. Supp. 3d 678": ("345 F. Supp. 3d 678", "f-supp-3d-345-678"),
    "2025 WL 1380420": ("2025 WL 1380420", "wl-2025-1380420"),
    "Doe v. Roe, 484 U.S. 9 (1987)": ("Doe v. Roe, 484 U.S. 9 (1987)", "us-484-9"),
}
REFUSED = {
    "26 U.C.S. § 6103": "Did you mean “26 U.S.C. § 6103”?",
    "26 CRF 301.6103": "Did you mean “26 C.F.R. § 301.6103”?",
    "12 Ffd. 345": "Did you mean “12 F.3d 345”?",
    "Tax Reform Act": "is no citation that is known here. Write it as one of these: 26 U.S.C.",
    "90 Fed. Reg.": "is no citation that is known here",
    "26 U.S.C. §§ 6103, 7213": "“7213” is not understood beside “26 U.S.C. § 6103”",
    "26 U.S.C. § 6103 et seq.": "“et seq” is not understood beside “26 U.S.C. § 6103”",
    "<script>26 U.S.C. § 6103</script>": "“<script> … </script>” is not understood",
    "$(rm -r data) 26 U.S.C. § 6103": "“$(rm -r data)” is not understood",
    "({section})" * 9: "is no citation that is known here",
    "6103": "is no citation that is known here",
    "(" * (LONGEST + 1): "a citation is shorter than 300 characters",
}


@pytest.mark.parametrize("words", WAYS)
def test_one_law_is_the_same_however_it_is_cited(words: str) -> None:
    law = read_law(words)
    assert (law.citation, law.kind, law.id, law.links) == (IN_THE_CODE, "statute", "usc-26-6103-i-2", STATUTE)


@pytest.mark.parametrize("words", READ)
def test_each_sort_of_citation_is_read(words: str) -> None:
    law = read_law(words)
    assert (law.citation, law.id) == READ[words]
    assert [link for link in law.links if find_refusal(link)] == []
    assert law.links or "WL" in words


@pytest.mark.parametrize("words", REFUSED)
def test_what_is_no_citation_is_answered(words: str) -> None:
    with pytest.raises(CannotEdit) as refused:
        read_law(words)
    assert REFUSED[words] in str(refused.value)


@pytest.mark.parametrize("words", EXAMPLES)
def test_the_examples_are_read_as_they_are_written(words: str) -> None:
    assert read_law(words).citation == words


def test_the_real_authorities_have_the_ids_and_addresses_that_would_be_proposed(real: Publication) -> None:
    """So that the one that there is is found, and a new one is like its neighbors."""
    read, official = 0, 0
    for entry in real.dossier.of(Authority):
        for law in laws_in(entry.record.citation):
            if law.id == entry.id:
                read += 1
                official += bool(set(law.links) & set(entry.record.links))
    assert read >= 60
    assert official >= 0.9 * read
