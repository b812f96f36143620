"""A build is the same everywhere, survives being killed, and is not made of faulty records."""

from __future__ import annotations

import json
import logging
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import quote

import pytest
from mkdocs.exceptions import Abort

from commands.build import BuildFailed, build
from commands.ending.failures import explained
from dossier.exports.header_rules import FILE, read_rules, sent
from dossier.site.staging import SiteRefused
from support import ROOT, SAMPLE
from support.pages import Pages
from support.processes import ENVIRONMENT
from support.sites import digest

pytestmark = pytest.mark.long

COMMAND = [sys.executable, "-P", "-m", "commands", "build"]


def run(data: Path, site: Path, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command `build` in a process of its own."""
    arguments = [*COMMAND, "--data", str(data), "--site", str(site), *options]
    return subprocess.run(arguments, env=ENVIRONMENT | environment, capture_output=True, text=True, check=False)


def test_a_build_in_a_pipe_says_one_line(tmp_path: Path) -> None:
    """Here with the addresses of a host that serves the site below a path."""
    addresses = {
        "SITE_URL": "https://example.org/below",
        "REPOSITORY_URL": "https://example.org/code",
        "CONTACT_EMAIL": "a@example.org",
    }
    result = run(SAMPLE, tmp_path / "site", **addresses)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.count("\n") == 1
    pages = Pages(tmp_path / "site")
    assert pages.base == "/below/"
    assert 'href="/below/assets/css/' in pages.text("404.html")
    assert "<loc>https://example.org/below/organizations/</loc>" in (pages.folder / "sitemap.xml").read_text(
        encoding="utf-8"
    )
    for address in ("", "about/", "organizations/", "terms/request-removal-order-date/"):
        whole = f"https://example.org/below/{address}"
        own = {str(link.attrs["href"]) for link in pages.all(address, ".report a")}
        assert own, address
        assert all(link.startswith(("https://example.org/code/issues/new?", "mailto:a@example.org?")) for link in own)
        assert all(quote(whole, safe="") in link for link in own), own
        (shared,) = pages.all(address, 'meta[property="og:url"]')
        assert shared.attrs["content"] == whole
        assert whole in pages.words(address, ".footer-address")
    assert pages.all("status/sheet/", ".sheet-address svg path")
    assert "https://example.org/below/status/sheet/" in pages.words("status/sheet/", ".sheet-address")
    assert (pages.folder / "card.png").is_file()
    (picture,) = pages.all("organizations/", 'meta[property="og:image"]')
    assert picture.attrs["content"] == "https://example.org/below/card.png"
    told = (pages.folder / ".well-known/security.txt").read_text(encoding="utf-8")
    assert "Canonical: https://example.org/below/.well-known/security.txt\n" in told
    bill = json.loads((pages.folder / "sbom.cdx.json").read_bytes())
    assert "pagefind" in [component["name"] for component in bill["components"]]


def test_faulty_records_leave_the_site_alone(tmp_path: Path, sample_site: Pages) -> None:
    data, site = tmp_path / "data", tmp_path / "site"
    shutil.copytree(SAMPLE, data)
    shutil.copytree(sample_site.folder, site)
    before = digest(site)
    (data / "terms" / "broken.yaml").write_text("title: NO\n", encoding="utf-8")
    result = run(data, site)
    assert result.returncode == 1
    assert "terms/broken.yaml:1:8: some programs do not read the word NO as text" in result.stderr
    assert "Traceback" not in result.stderr
    assert digest(site) == before


def refused(data: Path, site: Path) -> list[str]:
    """The lines of the message with which a build fails that must fail."""
    with pytest.raises(BuildFailed) as failure:
        build(data, site, search=False)
    return str(failure.value).splitlines()


def test_a_folder_of_other_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "mine.txt").touch()
    result = run(SAMPLE, tmp_path / "site")
    assert result.returncode == 2
    assert "would be lost" in result.stderr


def test_the_page_of_an_unforeseen_error_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(config: object) -> None:
        logging.getLogger("mkdocs.commands.build").error("Error building page 'about.md':")
        raise KeyError("word")

    monkeypatch.setattr("commands.build.mkdocs_build", fail)
    with pytest.raises(KeyError) as error:
        build(SAMPLE, tmp_path / "site", search=False)
    assert "'word' (Error building page 'about.md')" in explained(error.value)
    assert list(tmp_path.iterdir()) == []


def test_what_mkdocs_warns_of_is_in_the_message(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def warn(config: object) -> None:
        logging.getLogger("mkdocs.structure.nav").warning("A page is not there.")
        raise Abort("Aborted with 1 warnings in strict mode!")

    monkeypatch.setattr("commands.build.mkdocs_build", warn)
    assert refused(SAMPLE, tmp_path / "site") == ["A page is not there.", "Aborted with 1 warnings in strict mode!"]


@pytest.mark.parametrize("inside", ["data/site", "docs/site", "overrides/assets/site", "hooks/site"])
def test_a_site_within_what_it_is_made_of_is_refused(inside: str) -> None:
    with pytest.raises(SiteRefused, match="from which the site is made"):
        build(ROOT / "data", ROOT / inside, search=False)
    assert not (ROOT / inside).exists()


def test_a_lost_section_is_refused(tmp_path: Path) -> None:
    data, site = tmp_path / "data", tmp_path / "site"
    shutil.copytree(SAMPLE, data)
    (data / "addresses.txt").write_text("/\n/terms/*/ #sources #vanished\n", encoding="utf-8")
    told = refused(data, site)
    assert [line.split("addresses.txt")[1] for line in told if "addresses.txt" in line] == [
        ":2:1: the published anchor /terms/*/#vanished would be lost",
    ]
    assert not site.exists()


def test_a_computed_page_that_was_published_stays(tmp_path: Path) -> None:
    """Whatever the records say now: others may have kept the address."""
    data, site = tmp_path / "data", tmp_path / "site"
    shutil.copytree(SAMPLE, data)
    kept = ["status/2024-02-29", "changes/2024-02", "timeline/artificial-intelligence", "timeline/2024"]
    (data / "addresses.txt").write_text("".join(f"/{address}/\n" for address in kept), encoding="utf-8")
    build(data, site, search=False)
    pages = Pages(site)
    assert pages.words("status/2024-02-29/", "h1") == "Status on February 29, 2024"
    assert "Not in effect yet" in pages.words("status/2024-02-29/")
    assert pages.words("changes/2024-02/", "h1") == "What changed since February 1, 2024"
    for view in kept[2:]:
        assert not pages.all(f"{view}/", ".moments > li")
    assert not (site / "pagefind").exists()


def test_a_mistyped_day_of_the_ledger_is_told(tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(SAMPLE, data)
    mistyped = ["/status/2025-13-40/", "/changes/2025-13/", "/changes/june/"]
    (data / "addresses.txt").write_text("".join(f"{address}\n" for address in mistyped), encoding="utf-8")
    told = refused(data, tmp_path / "site")
    assert [line.split("addresses.txt")[1] for line in told if "addresses.txt" in line] == [
        f":{line}:1: the published address {address} would be lost" for line, address in enumerate(mistyped, 1)
    ]


def test_a_former_id_and_a_withdrawn_record_keep_their_addresses(tmp_path: Path) -> None:
    data, site = tmp_path / "data", tmp_path / "site"
    shutil.copytree(SAMPLE, data)
    (data / "addresses.txt").write_text("/disagreements/pages-of-the-memorandum/\n/terms/old-name/\n", encoding="utf-8")
    term, gone = data / "terms/request-removal-order-date.yaml", data / "disagreements/pages-of-the-memorandum.yaml"
    words = term.read_text(encoding="utf-8").replace(
        "note: See also [the disagreement on pages](disagreement:pages-of-the-memorandum).\n", ""
    )
    term.write_text(words.replace("reviewed:", "former_ids:\n  - old-name\nreviewed:"), encoding="utf-8")
    withdrawn = "  - date: 2026-11-22\n    kind: withdrawn\n    note: It rested on a misreading.\n"
    gone.write_text(gone.read_text(encoding="utf-8") + withdrawn, encoding="utf-8")
    build(data, site, search=False)
    assert 'url=../request-removal-order-date/"' in (site / "terms/old-name/index.html").read_text(encoding="utf-8")
    named = sent(read_rules((site / FILE).read_text(encoding="utf-8")), "/terms/old-name/")["Link"]
    for way in re.findall("<([^>]*)>", named):
        assert "request-removal-order-date" in (site / "terms/old-name" / way).read_text(encoding="utf-8"), way
    assert "It rested on a misreading." in (site / "disagreements/pages-of-the-memorandum/index.html").read_text(
        encoding="utf-8"
    )
    assert "pages-of-the-memorandum" not in (site / "disagreements/index.html").read_text(encoding="utf-8")


def test_a_killed_build_leaves_the_old_site_and_the_next_one_succeeds(tmp_path: Path, sample_site: Pages) -> None:
    site = tmp_path / "site"
    shutil.copytree(sample_site.folder, site)
    before = digest(site)
    for written in ("index.html", "robots.txt"):
        kill_build(site, written)
        assert digest(site) == before
    assert run(SAMPLE, site).returncode == 0
    assert digest(site) == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["site"]


def kill_build(site: Path, written: str) -> None:
    """Begin a build, and kill it as soon as a file or folder of the new site is there."""
    arguments = [*COMMAND, "--data", str(SAMPLE), "--site", str(site)]
    process = subprocess.Popen(arguments, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while not list(site.parent.glob(f".{site.name}.*/new/{written}")):
        assert process.poll() is None, "the build ended before it was killed"
        time.sleep(0.001)
    process.send_signal(signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL


WRITING_SLOWLY = """
import os, runpy, sys, time
from pathlib import Path
from dossier.site import workers, writing

folder, data = sys.argv[1:]

def slow(*given, **named):
    Path(folder, f"writes-{os.getpid()}").touch()
    time.sleep(600)

writing.write_pages = slow
workers.Work.__init__.__kwdefaults__.update(portion=1, least=1)
os.sched_getaffinity = lambda process: {0, 1}
sys.argv = ["commands", "build", "--data", data, "--site", f"{folder}/site", "--no-search"]
runpy.run_module("commands", run_name="__main__")
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_build_that_is_ended_leaves_nothing(tmp_path: Path, number: signal.Signals) -> None:
    """No folder and no process, also where several processes write; Ctrl-C reaches all of them, other signals one."""
    command = [sys.executable, "-c", WRITING_SLOWLY, str(tmp_path), str(SAMPLE)]
    process = subprocess.Popen(command, env=ENVIRONMENT, stderr=subprocess.PIPE, text=True, start_new_session=True)
    while len(writers := [*tmp_path.glob("writes-*")]) < 2:
        assert process.poll() is None, "the build ended before it was ended"
        time.sleep(0.01)
    os.killpg(process.pid, number) if number == signal.SIGINT else process.send_signal(number)
    assert process.communicate(timeout=60)[1] == "./dossier build: interrupted\n"
    assert process.returncode == 128 + number
    assert sorted(tmp_path.iterdir()) == sorted(writers)
    for writer in writers:
        with pytest.raises(ProcessLookupError):
            os.kill(int(writer.name.removeprefix("writes-")), 0)
