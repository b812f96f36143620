"""`./dossier diff` says in words what a change does; which status flips comes first.

What it says of some kinds of change is kept in `diffs/`. A file that is not there is written, to be read and committed.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from commands import diff
from commands.__main__ import main
from support import Records
from support.news import Newsroom, effect
from support.project import with_page

GOLDEN = Path(__file__).parent / "diffs"
TERM = "terms/request-removal-order-date.yaml"
CASE = "centro-v-bessent"
BLOCKED, LIFTED = date(2026, 11, 25), date(2026, 11, 27)
CORRECTION = "  - date: 2026-11-27\n    kind: corrected\n    note: The words were wrong.\n    was: Other words.\n"

Change = Callable[[Records], None]


def git(*words: str) -> None:
    subprocess.run(["git", "-c", "user.name=x", "-c", "user.email=x@example.org", *words], check=True)


def commit() -> None:
    git("add", "--all")
    git("commit", "--quiet", "--allow-empty", "--message", "x")


@pytest.fixture
def kept(records: Records, monkeypatch: pytest.MonkeyPatch) -> Records:
    """The sample with an order that blocks the memorandum, in a repository of its own."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.chdir(records.folder.parent)
    blocks = effect("block", "blocks", BLOCKED, "mou")
    blocks["affects"] = [{"action": "centro-2025-05-12-pi-denied", "effect": "sharing-goes-on", "does": "reverses"}]
    room = Newsroom(records, BLOCKED)
    room.report()
    room.action("order-1", "Order that blocks", "order", CASE, disposition="granted", effects=[blocks])
    git("init", "--quiet", "--initial-branch", "main")
    commit()
    return records


def lifted(records: Records) -> None:
    lifts = effect("lift", "lifts", LIFTED, "mou")
    lifts["affects"] = [{"action": "order-1", "effect": "block", "does": "ends"}]
    newsroom = Newsroom(records, LIFTED)
    newsroom.action("order-2", "Order that dissolves", "order", CASE, disposition="granted", effects=[lifts])


def second(records: Records) -> None:
    blocks = effect("block-too", "blocks", LIFTED, "mou")
    newsroom = Newsroom(records, LIFTED)
    newsroom.action("order-3", "Another order that blocks", "order", CASE, disposition="granted", effects=[blocks])


def dated(records: Records) -> None:
    records.edit("actions/order-1.yaml", '"starts": "2026-11-25"', '"starts": "2026-11-26"')


def past(records: Records) -> None:
    records.edit("actions/centro-2025-05-12-pi-denied.yaml", "starts: 2025-05-12", "starts: 2025-05-14")


def redated(records: Records) -> None:
    records.edit("events/ev-2025-04-07-mou-signed.yaml", "\ndate: 2025-04-07", "\ndate: 2025-04-08")


def requoted(records: Records) -> None:
    old = "Treasury Secretary Scott Bessent and Homeland Security Secretary Kristi Noem signed the agreement."
    records.edit("events/ev-2025-04-07-mou-signed.yaml", old, old.replace("the agreement", "it"))


def added(records: Records) -> None:
    Newsroom(records, LIFTED).event("ev-new", "2026-11-27")


def worded(records: Records) -> None:
    records.edit(TERM, "    kind: added\n", f"    kind: added\n{CORRECTION}")
    text = (records.folder / TERM).read_text("utf-8")
    records.write(TERM, text.replace("summary: >-\n  ", "summary: >-\n  In short, ", 1))


def untold(records: Records) -> None:
    records.edit(TERM, "order: 10", "order: 11")


def sourced(records: Records) -> None:
    records.edit(
        "people/dabney-friedrich.yaml",
        "evidence:\n",
        "evidence:\n  - source: news-report\n    excerpt: the court ruled on the agreement on Monday\n",
    )
    records.edit("people/dabney-friedrich.yaml", "sources:\n", "sources:\n  - news-report\n")


def renamed(records: Records) -> None:
    assert main(["rename", "--data", "data", "people/dabney-friedrich", "dabney-l-friedrich"]) == 0


def source_renamed(records: Records) -> None:
    assert main(["rename", "--data", "data", "sources/cnn-2025-04-08-irs-dhs-agreement", "cnn-2025-04-08-deal"]) == 0


def withdrawn(records: Records) -> None:
    file = "disagreements/pages-of-the-memorandum.yaml"
    change = "    kind: added\n  - date: 2026-11-27\n    kind: withdrawn\n    note: It was settled elsewhere.\n"
    records.edit(file, "    kind: added\n", change)


def removed(records: Records) -> None:
    (records.folder / "disagreements/pages-of-the-memorandum.yaml").unlink()


CHANGES: tuple[Change, ...] = (
    lifted,
    second,
    dated,
    past,
    redated,
    requoted,
    added,
    worded,
    untold,
    sourced,
    renamed,
    source_renamed,
    withdrawn,
    removed,
)


def said(capsys: pytest.CaptureFixture[str], *, markdown: bool = False, base: str = "main") -> str:
    capsys.readouterr()
    assert diff.run(argparse.Namespace(data=Path("data"), base=base, markdown=markdown)) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_what_is_said_of_a_change(kept: Records, change: Change, capsys: pytest.CaptureFixture[str]) -> None:
    change(kept)
    golden = GOLDEN / f"{change.__name__}.txt"
    words = said(capsys)
    if not golden.is_file():
        golden.write_text(words, encoding="utf-8")
        pytest.fail(f"{golden.name} was not there and is written: read it, and commit it")
    assert words == golden.read_text(encoding="utf-8")


def test_a_number_says_the_same_with_and_without_quotation_marks(
    kept: Records, capsys: pytest.CaptureFixture[str]
) -> None:
    records = {
        "figures/pages-as-filed.yaml": ("value: 15", "value: '15'"),
        "statements/st-year.yaml": ("date: 2025", "date: '2025'"),
    }
    sample = min((kept.folder / "statements").glob("*.yaml"))
    kept.write("statements/st-year.yaml", re.sub(r"(?m)^date: .*$", "date: 2025", sample.read_text("utf-8")))
    commit()
    nothing = said(capsys)
    for file, (bare, quoted) in records.items():
        kept.edit(file, bare, quoted)
    assert said(capsys) == nothing


def test_the_first_line_says_what_flips_and_from_which_day(kept: Records, capsys: pytest.CaptureFixture[str]) -> None:
    lifted(kept)
    first = said(capsys).splitlines()[0]
    assert first.startswith("The memorandum: blocked → not blocked, from November 27, 2026 by order-2")


def test_nothing_differs(kept: Records, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys).splitlines()[0] == "No status changes."


def test_however_much_differs_sixty_lines_say_it(kept: Records, capsys: pytest.CaptureFixture[str]) -> None:
    newsroom = Newsroom(kept, LIFTED)
    for number in range(80):
        newsroom.event(f"ev-{number}", "2026-11")
    lines = said(capsys).splitlines()
    assert len(lines) == diff.MOST_LINES
    assert lines[-2].endswith("lines more.")


def test_markdown_says_the_same_and_nothing_in_it_is_markup(kept: Records, capsys: pytest.CaptureFixture[str]) -> None:
    Newsroom(kept, LIFTED).add("events", "ev-new", "A [link](https://example.org) and <b>")
    plain, marked = said(capsys).splitlines(), said(capsys, markdown=True).splitlines()
    assert [line.replace("\\", "").replace("- ", "", 1) for line in marked] == plain
    assert "[link](" not in "\n".join(marked)


def test_that_a_case_stands_as_it_did_on_a_later_day_is_named(
    kept: Records, capsys: pytest.CaptureFixture[str]
) -> None:
    kept.edit(f"cases/{CASE}.yaml", "standing_as_of: 2026-07-24", "standing_as_of: 2026-11-25")
    named = f"`standing_as_of` is another day, and `standing` says what it said: {CASE}."
    assert named in said(capsys).splitlines()
    kept.edit(f"cases/{CASE}.yaml", "injunction was denied", "injunction had been denied")
    assert named not in said(capsys).splitlines()


def test_an_unknown_version_is_refused(kept: Records, capsys: pytest.CaptureFixture[str]) -> None:
    assert diff.run(argparse.Namespace(data=Path("data"), base="none", markdown=False)) == 2
    assert "git knows no version “none”" in capsys.readouterr().err


def test_a_page_whose_translation_becomes_outdated_is_named(kept: Records, capsys: pytest.CaptureFixture[str]) -> None:
    page = with_page(Path())
    assert main(["translations", "--data", "data", "es", "--still-true", "docs/es/help.md"]) == 0
    commit()
    nothing = said(capsys)
    page.write_text(page.read_text("utf-8").replace("Much", "Very much"), encoding="utf-8")
    assert said(capsys) == f"{nothing}Parts of Spanish pages that become outdated: 1, in docs/es/help.md (more).\n"
    commit()
    assert said(capsys, base="HEAD") == nothing
