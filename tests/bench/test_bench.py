"""The benchmark's records are sound, of every kind, and the same every time; its measuring measures."""

from __future__ import annotations

import json
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
import yaml

from bench.draft import Draft, Pool
from bench.hugo import ONE_FILE, write_hugo_site
from bench.measure import CommandFailed, Measured, Measurement, measure
from bench.peers import write_eleventy_site, write_material_site
from bench.plain import plain
from bench.report import report
from bench.shares import FEWEST, counts
from bench.stages import STAGES, _stage_in
from bench.synthetic import synthetic_records, write_data
from bench.trial import Result, Trial
from dossier.check import check_data
from dossier.reading.strict_yaml import read_file
from dossier.reading.validation import validate
from dossier.records.kinds import BY_NAME, KINDS
from support import ROOT


@pytest.mark.parametrize("total", [FEWEST, 300])
def test_synthetic_records_are_sound(tmp_path: Path, total: int) -> None:
    write_data(total, tmp_path)
    dossier, problems = check_data(tmp_path, "data")
    assert [str(problem) for problem in problems] == []
    assert len(dossier.entries) == total
    assert all(dossier.of(kind.model) for kind in KINDS)


@pytest.mark.parametrize("name", ["term", "authority", "question", "organization", "definition", "event"])
def test_a_kind_without_a_maker_gets_plain_records(name: str, tmp_path: Path) -> None:
    kind = BY_NAME[name]
    file = tmp_path / "plain.yaml"
    file.write_text(yaml.safe_dump(plain(Draft(Pool(counts(FEWEST)), name, 3), kind)), encoding="utf-8")
    document = read_file(file, "plain.yaml")
    assert validate(document, kind.model), [str(problem) for problem in document.problems]


def test_synthetic_records_are_the_same_every_time() -> None:
    assert list(synthetic_records(FEWEST)) == list(synthetic_records(FEWEST))


def test_too_few_records_are_refused() -> None:
    with pytest.raises(ValueError, match="too few"):
        counts(FEWEST - 1)


def test_the_hugo_site_has_a_page_for_each_record(tmp_path: Path) -> None:
    write_data(FEWEST, tmp_path / "data")
    write_hugo_site(tmp_path / "data", tmp_path / "hugo")
    assert len(list((tmp_path / "hugo" / "content").glob("*/[a-z]*.md"))) == FEWEST
    together = json.loads((tmp_path / "hugo" / ONE_FILE).read_text(encoding="utf-8"))
    assert sum(map(len, together.values())) == FEWEST
    assert len(list((tmp_path / "hugo" / "layouts").glob("*/single.html"))) == len(KINDS)


def test_other_builders_get_the_same_records(tmp_path: Path) -> None:
    write_data(FEWEST, tmp_path / "data")
    write_hugo_site(tmp_path / "data", tmp_path / "hugo")
    write_eleventy_site(tmp_path / "hugo", tmp_path / "eleventy")
    write_material_site(tmp_path / "data", tmp_path / "material")
    for folder in ("eleventy/content", "material/docs"):
        assert len(list((tmp_path / folder).glob("*/[a-z]*.md"))) == FEWEST


def test_memory_of_a_process_and_its_child_is_measured() -> None:
    hold = "x = bytearray(50_000_000); import time; time.sleep(.4)"
    both = f"import subprocess, sys; p = subprocess.Popen([sys.executable, '-c', {hold!r}]); {hold}; p.wait()"
    # Apart: the peak memory of a process counts from that of the process which started it, here all of pytest.
    with ProcessPoolExecutor(1, get_context("spawn")) as apart:
        alone = apart.submit(measure, [sys.executable, "-c", hold], limit=20).result()
        together = apart.submit(measure, [sys.executable, "-c", both], limit=20).result()
    assert alone.wall > 0.4
    assert 50 < alone.memory < 90
    assert sys.platform != "linux" or together.memory > 100


def test_a_command_that_fails_or_lasts_too_long_is_told() -> None:
    with pytest.raises(CommandFailed, match="failed\n  no good"):
        measure([sys.executable, "-c", "raise SystemExit('no good')"], limit=20)
    with pytest.raises(CommandFailed, match="took more than 0 s"):
        measure([sys.executable, "-c", "import time; time.sleep(60)"], limit=0.1)


def test_the_report_compares() -> None:
    few, many = (Measured((Measurement(wall, wall, 100 * wall),)) for wall in (1.0, 4.0))
    results = (Result("dossier", 10_014, many, few), Result("hugo", 10_014, few, many))
    trials = [
        Trial(1000, (Result("dossier", 1014, few, few),), {}, {}),
        Trial(10_000, results, {"read": 3.0, "render": 1.0}, {"material": "took more than 9 s"}),
    ]
    text = report(trials, 3, {"Hugo": "1.2.3"})
    assert "Hugo 1.2.3" in text
    assert "material with 10,000 records: took more than 9 s" in text
    ratios = next(part for part in text.split("\n\n") if part.startswith("ratios")).splitlines()[1:]
    assert [line.split()[-1] for line in ratios] == ["no", "yes", "yes", "–", "yes", "no"]
    assert "0.60" in next(line for line in ratios if "power" in line)
    assert "75 %" in text
    assert "| 10,000 | hugo | build | 1.00 | 1.00 | 100 | 10,014 |" in report(trials, 3, {}, as_markdown=True)


def test_a_figure_is_the_median_of_its_runs() -> None:
    measured = Measured(tuple(Measurement(seconds, 2 * seconds, 0) for seconds in (9.0, 1.0, 2.0)))
    assert (measured.wall, measured.processor) == (2.0, 4.0)


def test_time_is_counted_for_the_innermost_part_of_the_code_that_is_a_stage() -> None:
    assert _stage_in(str(ROOT / "hooks/dossier/reading/validation.py")) == "validate"
    assert _stage_in(str(ROOT / "hooks/dossier/reading/folder.py")) == "read"
    assert _stage_in(str(ROOT / "overrides/records/case.html")) == "render"
    assert _stage_in("/lib/site-packages/yaml/__init__.py") == "read"
    assert _stage_in("/lib/site-packages/pydantic/main.py") == ""


def test_every_room_of_the_core_is_in_a_stage_or_serves_several() -> None:
    core = ROOT / "hooks/dossier"
    rooms = {f"dossier/{room.name}/" for room in core.iterdir() if (room / "__init__.py").exists()}
    several = {"dossier/records/", "dossier/language/", "dossier/site/"}
    assert rooms - several <= set(STAGES)
