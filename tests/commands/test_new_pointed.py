"""`./dossier new` begins an authority of a citation and a source of an address, or names the record that there is."""

from __future__ import annotations

import argparse
from datetime import date
from typing import Any

import pytest

from commands import new, usage
from dossier.reading.canonical import canonical
from dossier.reading.marks import MARK
from dossier.reading.strict_yaml import read_file
from dossier.records.kinds import BY_NAME
from editing.scaffold.page import date_in
from support import Records

TODAY = date(2026, 11, 28)
CNN = "https://kvia.com/politics/cnn-us-politics/2025/04/08/irs-reaches-data-sharing-deal-with-dhs-to-help-find-undocumented-immigrants-for-deportation/"
FOX, COPY = "foxrothschild-2025-04-irs-agrees-to-share", "cnn-2025-04-08-irs-dhs-agreement"
FILLED: dict[str, dict[str, Any]] = {
    "authorities": {
        "title": "A law: what it provides",
        "summary": "The section provides it.",
        "in_brief": "Provides it.",
        "matters": "It is cited.",
        "text_seen": "read",
        "kind": "statute",
        "sources": [FOX, COPY],
        "evidence": [{"source": FOX, "excerpt": "It is so."}, {"source": COPY, "excerpt": "It is."}],
    },
    "sources": {
        "title": "A title",
        "publisher": "Some Paper",
        "date": "2025-04",
        "kind": "news",
        "relation": "original",
        "read_at": "A site",
    },
}


def begin(records: Records, kind: str, *said: str) -> int:
    told = {"kind": kind, "said": [*said], "id": "", "make": False, "no_ask": True, "from_issue": None}
    return new.run(argparse.Namespace(data=records.folder, **told))


def only_new(records: Records, before: set[str]) -> str:
    (file,) = files(records) - before
    return file


def files(records: Records) -> set[str]:
    return {file.relative_to(records.folder).as_posix() for file in records.folder.rglob("*.yaml")}


def values_of(records: Records, file: str) -> dict[str, Any]:
    value = read_file(records.folder / file, file).value
    assert isinstance(value, dict)
    return value


@pytest.mark.parametrize(
    ("words", "file"),
    [
        ("26 U.S.C. § 6103(i)(7)", "authorities/usc-26-6103-i-7.yaml"),
        ("Fed. R. Civ. P. 25(d)", "authorities/frcp-25-d.yaml"),
        ("90 Fed. Reg. 8443", "authorities/fr-90-8443.yaml"),
        ("Church of Scientology v. IRS, 484 U.S. 9 (1987)", "authorities/church-scientology.yaml"),
        ("2025 WL 1380420", "authorities/wl-2025-1380420.yaml"),
        (
            "https://www.jdsupra.com/legalnews/more-on-the-agreement-42/",
            "sources/fox-more-agreement-42.yaml",
        ),
        ("https://example.org/2025/apr/07/what-the-court-said.html", "sources/example-2025-04-07-what-court-said.yaml"),
        ("https://example.org/", "sources/example-page.yaml"),
        ("url=https://example.org/2025/apr/07/what-the-court-said", "sources/example-2025-04-07-what-court-said.yaml"),
    ],
)
def test_what_is_begun_is_sound_once_the_marks_are_filled(records: Records, words: str, file: str) -> None:
    before, wrong = files(records), records.problems()
    assert begin(records, "source", words) == 0
    assert only_new(records, before) == file
    folder, values = file.partition("/")[0], values_of(records, file)
    kind = next(kind for kind in BY_NAME.values() if kind.plural == folder)
    filled = {name: FILLED[folder][name] if MARK in str(value) else value for name, value in values.items()}
    records.write(file, canonical(kind, filled))
    found = [problem for problem in records.problems() if problem not in wrong]
    assert [problem for problem in found if "no record leads to this one" not in problem] == []


@pytest.mark.parametrize("kind", ["source", "authority"])
@pytest.mark.parametrize(
    ("words", "path"),
    [
        ("IRC 6103(i)(2)", "authorities/usc-26-6103-i-2.yaml"),
        ("1:25-cv-00677", "cases/"),
        ("No. 25-cv-677-DLF", "cases/"),
        (CNN, "sources/cnn-2025-04-08-irs-dhs-agreement.yaml"),
        (f"{CNN.replace('https://', 'http://www.').rstrip('/')}?utm_source=x#:~:text=IRS", "sources/cnn-2025-04-08-"),
    ],
)
def test_what_there_is_already_is_named(
    records: Records, kind: str, words: str, path: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(records)
    assert begin(records, kind, words) == 0
    assert files(records) == before
    told = capsys.readouterr().out
    assert path in told
    assert told.endswith("is about it already; nothing was written.\n")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("26 U.C.S. § 6103", "Did you mean “26 U.S.C. § 6103”?"),
        ("25-9999", "no case here has it. To begin the case: ./dossier new case docket=25-9999."),
        ("javascript://x", "is not a web address; it must begin with https://"),
        ("http://127.0.0.1/x", "its host is a number"),
        ("www.irs.gov/x", "it must begin with https://"),
        ("https://user@example.org/", "it has a user name"),
    ],
)
def test_what_cannot_be_begun_is_answered(
    records: Records, words: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(records)
    assert begin(records, "source", words) == 2
    assert message in capsys.readouterr().err
    assert files(records) == before


def test_a_law_is_given_its_larger_provision_and_fields_that_were_said_count(records: Records) -> None:
    assert begin(records, "authority", "26", "USC", "6103(i)(2)(A)", "title=Section 6103(i)(2)(A): who") == 0
    values = values_of(records, "authorities/usc-26-6103-i-2-a.yaml")
    assert (values["part_of"], values["title"]) == ("usc-26-6103-i-2", "Section 6103(i)(2)(A): who")


def test_a_source_takes_what_other_sources_of_its_host_have_in_common(records: Records) -> None:
    assert begin(records, "source", "https://jdsupra.com/legalnews/a-page?utm_source=x") == 0
    values = values_of(records, "sources/fox-page.yaml")
    assert (values["publisher"], values["relation"]) == ("Fox Rothschild LLP", "original")
    assert values["url"] == "https://jdsupra.com/legalnews/a-page"
    assert begin(records, "source", "https://www.dailyherald.com/20250406/nation/what-is-asked") == 0
    copied = values_of(records, "sources/dailyherald-2025-04-06-what-asked.yaml")
    assert copied["publisher"].startswith(MARK)
    assert copied["relation"].startswith(MARK)


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("2025/04/07/x", "2025-04-07"),
        ("2025/4/7/x", "2025-04-07"),
        ("x/20250407/y", "2025-04-07"),
        ("x-2025-04-07", "2025-04-07"),
        ("2025/04/x", "2025-04"),
        ("2025/apr/07/x", "2025-04-07"),
        ("2025/13/07/x", None),
        ("2025/02/30/x", None),
        ("2027/01/01/x", None),
        ("docket/69714586/x", None),
        ("2025-26/x", None),
        ("x?d=2025-04-07", None),
    ],
)
def test_the_date_of_an_address(path: str, day: str | None) -> None:
    assert date_in(f"https://example.org/{path}", TODAY) == day


@pytest.mark.parametrize(
    ("words", "group"),
    [
        (["new", "source", "26 U.S.C. § 6103"], "citations"),
        (["new", "authority", "26", "USC", "6103"], "citations"),
        (["new", "--no-ask", "source", "26 USC 6103"], "citations"),
        (["new", "source", "https://example.org/2025/x"], ""),
        (["new", "source", "title=26 U.S.C. § 6103"], ""),
        (["new", "statement", "date=2026-11-20"], ""),
        (["check", "data/sources/ap-2025.yaml"], ""),
    ],
)
def test_only_citations_need_the_package_that_reads_them(words: list[str], group: str) -> None:
    assert usage.group_of(words) == group
