"""Whatever happens, a command ends in one line that says what to do, with the code of the table."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path
from typing import IO

import jinja2
import pytest

from commands import usage
from commands.ending import failures
from commands.project import ROOT
from support.processes import ENVIRONMENT


def raised(code: str, name: str = str(ROOT / "hooks/dossier/invented.py")) -> Exception:
    """The error that a piece of a program raises, as if it were in a file of the project."""
    try:
        exec(compile(code, name, "exec"), {})
    except Exception as error:
        return error
    raise AssertionError


def told(error: Exception, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    code = failures.failed("build", error)
    printed = capsys.readouterr().err
    assert printed.count("\n") == 1
    assert printed.startswith("./dossier build: ")
    return code, printed


def test_a_fault_of_the_program_names_its_place(capsys: pytest.CaptureFixture[str]) -> None:
    code, line = told(raised("\n\n{}['a\\u202e\\nb']"), capsys)
    assert code == usage.FAILED
    assert "a fault of the program or of a template, not of a record" in line
    assert r"KeyError at hooks/dossier/invented.py:3: 'a\u202e\nb'" in line
    assert "please report" in line
    assert "DOSSIER_TRACEBACK=1" in line


def test_a_long_message_is_cut(capsys: pytest.CaptureFixture[str]) -> None:
    assert len(told(ValueError("x" * 10_000), capsys)[1]) < 1000


def test_a_mistake_in_a_template_names_its_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    overrides = jinja2.Environment(loader=jinja2.FileSystemLoader(ROOT / "overrides"), undefined=jinja2.StrictUndefined)
    with pytest.raises(jinja2.TemplateError) as undefined:
        overrides.get_template("404.html").render()
    assert "TemplateError" not in told(undefined.value, capsys)[1]
    (tmp_path / "x.html").write_text("one\n{% if %}", encoding="utf-8")
    with pytest.raises(jinja2.TemplateSyntaxError) as mistake:
        jinja2.Environment(loader=jinja2.FileSystemLoader(tmp_path)).get_template("x.html")
    mistake.value.filename = str(ROOT / "overrides/records/term.html")
    assert "TemplateSyntaxError at overrides/records/term.html:2: " in told(mistake.value, capsys)[1]


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (PermissionError(13, "Permission denied", str(ROOT / "data/x.yaml")), "data/x.yaml: Permission denied"),
        (OSError(28, "No space left on device"), "the system refused to read or write a file"),
    ],
)
def test_what_the_system_refuses_names_the_file(
    error: Exception, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told(error, capsys)[0] == usage.FAILED
    assert line in failures.explained(error)


@pytest.mark.parametrize("code", ["import no_such_package", "from yaml import no_such_name"])
def test_a_damaged_environment_has_its_cure(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    exit_code, line = told(raised(code), capsys)
    assert exit_code == usage.NO_ENVIRONMENT
    assert "delete the folder .venv and run the command again" in line


def test_a_module_of_ours_that_is_missing_is_a_fault_of_the_program(capsys: pytest.CaptureFixture[str]) -> None:
    assert told(raised("import dossier.no_such_module"), capsys)[0] == usage.FAILED


def test_the_details_are_printed_where_they_are_asked_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(failures.DETAILS, "1")
    failures.failed("check", raised("1 / 0"))
    assert "Traceback" in capsys.readouterr().err


# In a process of its own

STAND_IN = """
import os, runpy, signal, sys, time
from commands import schema
from commands.ending import signals
def stand_in(arguments):
    {}
schema.run = stand_in
sys.argv = ["commands", "schema"]
runpy.run_module("commands", run_name="__main__")
"""


def started(body: str, output: IO[str] | int = subprocess.PIPE) -> subprocess.Popen[str]:
    """The process of a command in whose place something else is done."""
    command = [sys.executable, "-c", STAND_IN.format(body)]
    return subprocess.Popen(command, env=ENVIRONMENT, stdout=output, stderr=subprocess.PIPE, text=True)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_signals_end_a_command_in_one_line(number: signal.Signals) -> None:
    process = started(f"os.kill(os.getpid(), {number:d}); time.sleep(60)")
    assert process.communicate(timeout=60) == ("", "./dossier schema: interrupted\n")
    assert process.returncode == 128 + number


def test_a_signal_while_python_begins_is_kept_until_it_can_be_heeded() -> None:
    """As the launcher hands over to the command."""
    holding = "signals.hold(); os.kill(os.getpid(), signal.SIGINT); os.execv(sys.executable, sys.argv[1:])"
    command = [sys.executable, "-c", f"import os, signal, sys; from commands.ending import signals; {holding}"]
    command += [sys.executable, "-P", "-m", "commands", "schema", "--check"]
    done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (usage.INTERRUPTED, "./dossier schema: interrupted\n")


def test_output_that_cannot_be_written_is_no_success(tmp_path: Path) -> None:
    with (tmp_path / "output").open("w") as output:
        body = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0)); print('words'); return 0"
        process = started(f"signal.signal(signal.SIGXFSZ, signal.SIG_IGN); {body}", output)
        told = process.communicate(timeout=60)[1]
    assert process.returncode == usage.FAILED
    assert "Traceback" not in told
