"""The environment in .venv: made from a lock file, stamped when whole, refreshed when the lock file changes."""

import fcntl
import hashlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

LOCK = "requirements.lock"
LOCK_FOR_CITATIONS = "requirements-citations.lock"
LOCK_FOR_RELEASES = "requirements-release.lock"
LOCK_WITH_TOOLS = "requirements-dev.lock"
LOCKS = {"": LOCK, "citations": LOCK_FOR_CITATIONS, "release": LOCK_FOR_RELEASES, "dev": LOCK_WITH_TOOLS}
"""The lock files by the group of packages that each adds to those before; the last has everything."""


_UNUSABLE = """\
The environment (.venv) can be neither used nor created in {}
({}: {}).
Copy the checkout without .venv to a folder that you may write to, and run the command there."""


class EnvironmentFailure(Exception):
    """The environment cannot be had; the message says why and what to do."""


@dataclass(frozen=True)
class Stamp:
    """What an environment was made from. It is written last, so an interrupted making leaves none."""

    lock: str
    digest: str
    interpreter: str

    def text(self) -> str:
        """Return the stamp as the lines of its file."""
        return f"{self.lock}\n{self.digest}\n{self.interpreter}\n"


@dataclass(frozen=True)
class Environment:
    """The environment of the checkout at root."""

    root: Path

    @property
    def folder(self) -> Path:
        """The environment itself."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """The interpreter that runs the commands."""
        return self.folder / "bin" / "python"

    @property
    def stamp_file(self) -> Path:
        """The file that is there only when the environment is whole."""
        return self.folder / "dossier-stamp"

    def found(self) -> Stamp | None:
        """Return the stamp of a whole environment, or None."""
        try:
            lock, digest, interpreter = self.stamp_file.read_text("utf-8").splitlines()
        except (OSError, ValueError):
            return None
        return Stamp(lock, digest, interpreter)

    def expected(self, lock: str) -> Stamp:
        """Return the stamp of an environment that matches the lock file as it is now."""
        try:
            content = (self.root / lock).read_bytes()
        except OSError as error:
            raise EnvironmentFailure(f"{lock} cannot be read ({error.strerror}); restore it.") from error
        # The real path: after an upgrade of the system's Python the same link leads to another one.
        return Stamp(lock, hashlib.sha256(content).hexdigest(), os.path.realpath(self.python))

    def needed(self, group: str) -> str:
        """Return the lock file to install: packages, once installed, stay."""
        found, order = self.found(), list(LOCKS.values())
        wanted = [LOCKS[group], found.lock] if found and found.lock in order else [LOCKS[group]]
        return max(wanted, key=order.index)

    def fresh(self, group: str) -> bool:
        """Tell whether the environment can be used as it is."""
        return self.python.exists() and self.found() == self.expected(self.needed(group))

    def usable(self) -> bool:
        """Tell whether the environment is whole, though perhaps out of date, so that it can be updated in place."""
        found = self.found()
        if found is None or not self.python.exists():
            return False
        return found.interpreter == os.path.realpath(self.python)


def ready(root: Path, group: str) -> Path:
    """Return the interpreter of an environment that matches the lock file of a group of packages.

    Raise EnvironmentFailure if none can be had.
    """
    environment = Environment(root)
    try:
        if not environment.fresh(group):
            with _locked(environment.root / ".venv.lock") as descriptor:
                if not environment.fresh(group):  # another call may have been faster
                    _make(environment, group, descriptor)
    except OSError as error:
        raise EnvironmentFailure(_UNUSABLE.format(root, error.filename or error, error.strerror)) from error
    return environment.python


@contextmanager
def _locked(path: Path) -> Iterator[int]:
    """Hold the lock at path; yield its descriptor."""
    with path.open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if sys.stderr.isatty():
                sys.stderr.write("Another process is setting up the environment; waiting for it …\n")
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield handle.fileno()


def _make(environment: Environment, group: str, descriptor: int) -> None:
    """Install what the lock file names, then write the stamp."""
    from . import installer

    lock, in_place = environment.needed(group), environment.usable()
    digest = environment.expected(lock).digest  # of the file as it is before it is read for the installation
    environment.stamp_file.unlink(missing_ok=True)
    failures = installer.install(environment.folder, environment.root / lock, in_place, descriptor)
    if failures:
        raise EnvironmentFailure(installer.explained(failures))
    unfinished = environment.stamp_file.with_suffix(".new")
    unfinished.write_text(Stamp(lock, digest, os.path.realpath(environment.python)).text(), "utf-8")
    unfinished.replace(environment.stamp_file)
