"""How a command ends that could not do its work for a reason that it did not foresee: in one line."""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path

from commands import usage
from commands.project import ROOT
from dossier.invisible import escaped

DETAILS = "DOSSIER_TRACEBACK"
"""The variable that asks for all that Python says about a fault."""
_LONGEST = 300


def failed(name: str, error: Exception) -> int:
    """Say in one line why a command could not do its work; return its exit code."""
    print(f"./dossier {name}: {explained(error)}", file=sys.stderr)
    return usage.NO_ENVIRONMENT if _lacks_a_package(error) else usage.FAILED


def explained(error: Exception) -> str:
    """One line about an error that nobody foresaw: what the system refused, or where the fault of the program is.

    Prints the details where they are asked for.
    """
    if os.environ.get(DETAILS):
        traceback.print_exception(error)
    if _lacks_a_package(error):
        return f"the environment is damaged ({_one_line(error)}); delete the folder .venv and run the command again"
    if isinstance(error, OSError) and error.filename is not None:
        return f"{_shown(os.fsdecode(error.filename))}: {error.strerror}"
    if isinstance(error, OSError):
        return f"the system refused to read or write a file: {_one_line(error)}"
    fault = f"{type(error).__name__} at {_place(error)}: {_one_line(error)}"
    return (
        f"a fault of the program or of a template, not of a record: {fault}. If you changed neither, please report this"
        f" line; {DETAILS}=1 before the command shows the details"
    )


def _lacks_a_package(error: Exception) -> bool:
    """Whether a package of the environment cannot be imported; our own modules are no such packages."""
    name = (error.name or "").partition(".")[0] if isinstance(error, ImportError) else ""
    return bool(name) and not (ROOT / "hooks" / name).exists() and not (ROOT / "hooks" / f"{name}.py").exists()


def _place(error: Exception) -> str:
    """The file and line of this project where the error was raised; templates have such places too."""
    file, line = getattr(error, "filename", None), getattr(error, "lineno", None)  # of a mistake in the syntax
    places = [(frame.filename, frame.lineno) for frame in traceback.extract_tb(error.__traceback__)]
    places += [(str(file), line)] if file and line else []
    own = [place for place in places if _is_own(place[0])]
    name, number = (own or places or [("?", 0)])[-1]
    return f"{_shown(name)}:{number}"


def _is_own(file: str) -> bool:
    return any(Path(file).is_relative_to(ROOT / folder) for folder in ("hooks", "overrides"))


def _shown(file: str) -> str:
    path = Path(file)
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else file


def _one_line(error: Exception) -> str:
    """What an error says, and what was being done when it was raised."""
    notes = [f"({note.rstrip(':')})" for note in getattr(error, "__notes__", ())]
    return escaped(" ".join(" ".join([str(error), *notes]).split()))[:_LONGEST]
