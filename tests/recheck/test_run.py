"""A whole run: a thousand sources, politely, interrupted twice and gone on with, and nothing lost."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from commands.__main__ import main
from dossier.check import check_data
from dossier.reading.source_health import HEALTH_FILE, Seen, digest, read_health
from recheck.keeping import HealthFile
from recheck.session import KEPT_AFTER, Choice, find_errands
from support import ROOT, SAMPLE, Records
from support.processes import ENVIRONMENT
from support.web import Web

MANY, HOSTS, PAUSE = 1_000, 5, 0.004
SOURCE = """\
title: Source {n}
title_is_descriptive: true
publisher: Example
kind: news
language: en
relation: original
url: http://h{host}.example.org/{n}
unlinked_reason: It is one of many.
reviewed: 2026-11-22
changes:
  - date: 2026-11-22
    kind: added
"""


def words(web: Web, records: Records, *more: str) -> list[str]:
    """The command that asks the web of the test, and no other."""
    machine = "{}:{}".format(*web.address)
    return ["recheck", "--data", str(records.folder), "--connect-to", machine, "--host-pause", str(PAUSE), *more]


def start(web: Web, records: Records) -> subprocess.Popen[str]:
    """Begin a run of its own, which can be interrupted."""
    command = [sys.executable, "-P", "-m", "commands", *words(web, records, "--no-archive")]
    return subprocess.Popen(
        command, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT
    )


def end(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    output, errors = process.communicate(timeout=60)
    return process.returncode, output, errors


def stopped(process: subprocess.Popen[str], web: Web, after: int, number: int) -> tuple[int, str, str]:
    """Send a run a signal when so many pages were asked for."""
    while len(web.pages()) < after and process.poll() is None:
        time.sleep(0.002)
    process.send_signal(number)
    return end(process)


def kept(records: Records) -> dict[str, Seen]:
    health, problems = read_health(records.folder / HEALTH_FILE, HEALTH_FILE)
    assert problems == []
    return dict(health.by_source)


@pytest.fixture
def plain(records: Records) -> Records:
    """The sample, with addresses that the web of the test can play."""
    for file in (records.folder / "sources").glob("*.yaml"):
        records.edit(f"sources/{file.name}", "url: https:", "url: http:")
    return records


@pytest.fixture
def many(plain: Records) -> Records:
    """The sample, with a thousand sources more."""
    for n in range(MANY):
        plain.write(f"sources/many-{n}.yaml", SOURCE.format(n=n, host=n % HOSTS))
    return plain


def test_a_thousand_sources_politely_and_interrupted(
    web: Web, many: Records, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _, _ = stopped(start(web, many), web, 300, signal.SIGKILL)
    after_first, asked_first = kept(many), len(web.pages())
    assert (code, len(after_first) >= asked_first - KEPT_AFTER - 1) == (-signal.SIGKILL, True)
    code, _, errors = stopped(start(web, many), web, 600, signal.SIGINT)
    assert (code, errors) == (130, "./dossier recheck: interrupted\n")
    after_second, asked_second = kept(many), len(web.pages())
    assert after_first.items() <= after_second.items()
    assert main(words(web, many, "--no-archive")) == 0
    rest = MANY + 4 - len(after_second)
    assert capsys.readouterr().out.splitlines()[-1].startswith(f"{rest} of {rest} sources asked")
    assert len(kept(many)) == MANY + 4
    times = Counter((one.host, one.path) for one in web.pages())
    assert len([page for page in times if page[0].startswith("h")]) == MANY
    # Whatever was kept was not asked for again.
    assert sum(times.values()) - len(times) <= (asked_first - len(after_first)) + (asked_second - len(after_second))
    assert check_data(many.folder, "data")[1] == ()
    for host in {one.host for one in web.asked}:
        for earlier, later in pairwise(one for one in web.asked if one.host == host):
            assert later.at - earlier.at >= PAUSE


def test_what_was_asked_lately_is_asked_again_only_on_demand(
    web: Web, plain: Records, capsys: pytest.CaptureFixture[str]
) -> None:
    for more, told in (
        ((), "4 of 4 sources asked"),
        ((), "0 of 0 sources asked."),
        (("--source", "wapo-2025-04-05-seven-million", "--no-archive"), "1 of 1 sources asked"),
        (("--again", "--limit", "2", "--no-archive"), "2 of 2 sources asked"),
    ):
        assert main(words(web, plain, *more)) == 0
        assert capsys.readouterr().out.splitlines()[-1].startswith(told)


def test_wrong_use_and_wrong_records(web: Web, records: Records, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words(web, records, "--source", "nowhere")) == 2
    assert capsys.readouterr().err == "dossier recheck: there is no source nowhere\n"
    for wrong in (("--host-pause", "-1"), ("--connect-to", "here"), ("--limit", "few")):
        with pytest.raises(SystemExit) as left:
            main(words(web, records, *wrong))
        assert left.value.code == 2
    records.write(HEALTH_FILE, "sources: []\n")
    assert main(words(web, records)) == 1
    assert web.asked == []


def test_where_nobody_answers_nothing_is_kept(plain: Records, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        web = Web(address=taken.getsockname())
    assert main(words(web, plain)) == 1
    told = "dossier recheck: none of 4 sources answered, so nothing was kept; is this machine on the network?\n"
    assert capsys.readouterr().err == told
    assert not (plain.folder / HEALTH_FILE).exists()


# What is asked


def test_other_excerpts_or_another_address_make_a_source_new(records: Records) -> None:
    dossier = check_data(SAMPLE, "data")[0]
    today = date(2026, 11, 27)
    errand = find_errands(dossier, Choice(), today)[0]
    good = {"source": errand.source, "url": errand.url, "day": "2026-11-26", "finding": "found", "found": "2026-11-26"}
    for excerpts, url, asked in (
        (errand.excerpts, errand.url, False),
        ((*errand.excerpts, "more"), errand.url, True),
        (errand.excerpts, f"{errand.url}?x", True),
    ):
        seen = Seen.model_validate(good | {"excerpts": digest(excerpts), "url": url})
        HealthFile(records.folder / HEALTH_FILE, [seen]).write()
        found = find_errands(check_data(records.folder, "data")[0], Choice(days=6), today)
        assert (errand.source in [one.source for one in found]) is asked


def test_those_asked_longest_ago_come_first(records: Records) -> None:
    today = date(2026, 11, 27)
    errands = find_errands(check_data(SAMPLE, "data")[0], Choice(), today)
    days = {errand.source: today - timedelta(days=place) for place, errand in enumerate(errands[1:])}
    answers = {"finding": "answers"}
    seen = [
        Seen.model_validate(
            answers | {"source": one.source, "url": one.url, "excerpts": one.digest, "day": f"{days[one.source]}"}
        )
        for one in errands[1:]
    ]
    HealthFile(records.folder / HEALTH_FILE, seen).write()
    found = find_errands(check_data(records.folder, "data")[0], Choice(), today)
    assert [errand.source for errand in found] == [errands[0].source, *sorted(days, key=lambda id_: days[id_])]


NASTY = ["it’s 'quoted' \"twice\"", "a: b # c", "- no", "1.50 % {x} [y]", "…\u00e9 \u201cx\u201d", "@a & *b ! | >"]


def test_whatever_an_excerpt_holds_is_read_as_it_was_written(tmp_path: Path) -> None:
    fields = {"source": "1984", "url": "https://example.org/a'b%20#c", "excerpts": digest(NASTY), "day": "2026-11-27"}
    more = {"finding": "changed", "missing": tuple(NASTY), "etag": 'W/"it\'s: #1"', "note": "no", "answer": 404}
    seen = Seen.model_validate(fields | more)
    HealthFile(tmp_path / HEALTH_FILE, [seen]).write()
    health, problems = read_health(tmp_path / HEALTH_FILE, HEALTH_FILE)
    assert ([str(problem) for problem in problems], health.listed) == ([], (seen,))
