"""The preview shows what a build would write, byte for byte, whatever changed before, in whatever order."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from commands.build import render
from commands.preview.newest import Newest
from commands.search import FOLDER as INDEX
from dossier.exports.header_rules import FILE, read_rules, sent
from dossier.site.staging import MARKER
from support import SAMPLE, keeping
from support.pages import Pages
from support.preview import Shown, outcome, paths

MOST_CHANGES = 3
PAGES = 20
SHARES = 4
"""In how many parts the histories are gone through, which may be at the same time."""


def test_every_file_is_that_of_a_build(sample_site: Pages) -> None:
    with keeping():
        newest = Newest(SAMPLE, sample_site.folder, tell=print)
        newest.renew()
    assert _differing(newest, sample_site.folder) == []
    assert newest.content("nowhere/index.html") is newest.content("nowhere/index.md") is None
    rules = list(read_rules((sample_site.folder / FILE).read_text(encoding="utf-8")))
    for address in ("/", "/terms/", "/status/", "/index.md", "/es/feeds/all.json", "/assets/css/dossier.css"):
        assert _but_for_keeping(newest.headers(address)) == _but_for_keeping(sent(rules, address))


def _but_for_keeping(headers: dict[str, str]) -> dict[str, str]:
    """Headers without that which says how long a browser may keep the file: the preview lets it keep none."""
    return {name: value for name, value in headers.items() if name != "Cache-Control"}


def test_after_changes_every_page_is_that_of_a_build(tmp_path: Path) -> None:
    shown = Shown.make(tmp_path / "project")
    with keeping():
        newest = Newest(shown.root / "records", tmp_path / "site", tell=print)
        newest.renew()
        term = shown.root / "records/terms/request-removal-order-date.yaml"
        text = term.read_text(encoding="utf-8")
        assert newest.content("terms/request-removal-order-date/index.html")
        term.write_text(text.replace("the date of the final", "the day of the final"), encoding="utf-8")
        newest.renew()
        (tmp_path / "built").mkdir()
        render(shown.root / "records", tmp_path / "built", languages=None)
    assert newest.state.failure == ""
    assert _differing(newest, tmp_path / "built") == []


def _differing(newest: Newest, site: Path) -> list[str]:
    """The files of a site, in which the preview shows something else, and those that it lacks or has besides."""
    files = {file.relative_to(site).as_posix(): file for file in site.rglob("*") if file.is_file()}
    files = {path: file for path, file in files.items() if not path.startswith(f"{INDEX}/") and path != MARKER}
    assert newest.version
    others = set(newest.version.paths()) - files.keys()
    return sorted({path for path, file in files.items() if newest.content(path) != file.read_bytes()} | others)


@pytest.mark.parametrize("share", range(SHARES))
def test_after_any_changes_pages_are_those_of_a_new_preview(
    tmp_path: Path, pytestconfig: pytest.Config, share: int
) -> None:
    """One preview goes through all histories: what it remembers of one may do harm in another."""
    with keeping():
        shown = Shown.make(tmp_path)
        newest, listed = shown.preview(), list[str]()
        for seed in range(share, pytestconfig.getoption("--histories"), SHARES):
            shown.begin_again()
            newest.renew()
            listed = listed or list(paths(newest))
            _change(random.Random(seed), shown, newest, listed)
            _compare(random.Random(seed), shown.preview(), newest)


def _change(chance: random.Random, shown: Shown, newest: Newest, listed: list[str]) -> None:
    """Change a project a few times, and look at it meanwhile."""
    for _ in range(chance.randint(1, MOST_CHANGES)):
        outcome(newest, chance.choice(listed))
        shown.change(chance)
        newest.renew()


def _compare(chance: random.Random, new: Newest, newest: Newest) -> None:
    """What a preview shows that has seen all changes is what one shows that begins now."""
    assert newest.state.failure == new.state.failure
    if new.version:
        listed = sorted(paths(new))
        assert listed == sorted(paths(newest))
        for path in chance.sample(listed, PAGES):
            assert outcome(newest, path) == outcome(new, path), path
