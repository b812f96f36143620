"""The newest version of the site in memory: made after each change, then checked while it is already shown."""

from __future__ import annotations

import gc
import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config import load_config
from mkdocs.exceptions import ConfigurationError

from commands.ending.failures import explained
from commands.project import ROOT, shown
from commands.search import FOLDER as INDEX
from dossier import kept
from dossier.check import Gathered, check_read, read_project
from dossier.memory import Memory, read_once
from dossier.problems import Problem, ProblemsFound, report
from dossier.site.docs.tables import Tables
from dossier.site.docs.typeset import Typeset
from dossier.site.settings import read_settings
from mkdocs_hooks import project_of

from .answers import State
from .turns import Turns
from .version import Version

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

SETTINGS = "mkdocs.yml"
SEARCH = "search/index.html"
PATIENCE = 30
"""Seconds for which a page that cannot be made waits for the check, which may say why."""
_OLD_INDEX = "This preview finds what the last ./dossier build has published, not what has changed since."
_NO_INDEX = "Nothing is found in this preview before ./dossier build has been run."
GRACE = 0.5
"""Seconds for which the check waits for a browser to ask for the page that changed: both share a processor."""
Tell = Callable[[str], None]
"""Says something on the terminal."""


class _OutdatedError(Exception):
    """Raised when what is checked is not there any more."""


class Newest:
    """What is published as it is now, or as it was when it could last be read.

    `renew` takes up a change, `check` looks for what is wrong with it; each runs in one thread at a time. Requests come from
    others, and `wait` for a change.
    """

    def __init__(self, data: Path, site: Path, *, root: Path = ROOT, tell: Tell = print) -> None:
        """`site` is the last build, of which nothing is taken but its search index."""
        self._data, self._site, self._root, self._tell = data, site, root, tell
        self._memory = Memory(time.time_ns)
        self._changed = threading.Condition()
        self._asked, self._to_check, self._checked = (threading.Event() for _ in range(3))
        self._unchecked: Gathered | None = None
        self._has_checked = False
        self._turns = Turns()
        self._rounds, self._count = 0, 0
        self.state = State("0")
        self.version: Version | None = None
        self.sound: Version | None = None
        """The last version with which nothing was wrong."""

    def renew(self) -> None:
        """Read what changed, and show the site as it is now. Whatever is wrong is shown, too."""
        began = time.monotonic()
        self._rounds += 1
        self._asked.clear()
        self._checked.clear()
        try:
            with self._turns.first(), _without_collecting(), self._memory.another_round():
                version, gathered = self._read()
        except ProblemsFound as found:
            self._fail(str(found))
        except ConfigurationError as error:
            self._fail(f"{SETTINGS}: {error}")
        except Exception as error:
            self._fail(explained(error))
        else:
            self.version, self._unchecked = version, gathered
            self._show(State(self._name()))
            self._to_check.set()
            self._tell(f"Read in {time.monotonic() - began:.1f} s.")

    @contextmanager
    def checking(self, first: Callable[[Gathered], None]) -> Iterator[None]:
        """Check each version while the block runs; `first` is called with what was read, after the first time."""
        over = threading.Event()
        gc.disable()  # until the first check is over: nearly all that is made before stays

        def go_on() -> None:
            while not over.is_set():
                if self._to_check.wait(GRACE):
                    self._to_check.clear()
                    self._asked.wait(GRACE)
                    self.check(first)

        thread = threading.Thread(target=go_on, daemon=True)
        thread.start()
        try:
            yield
        finally:
            over.set()
            thread.join()
            gc.enable()

    def check(self, first: Callable[[Gathered], None] = lambda gathered: None) -> None:
        """Check what was read last, and show what is wrong. If it changes meanwhile, the check ends."""
        round_, gathered, version = self._rounds, self._unchecked, self.version
        if not (gathered and version):
            return
        self._unchecked = None
        try:
            failure = self._failure(gathered, version, partial(self._go_on, round_))
        except _OutdatedError:
            return
        if round_ == self._rounds:
            self.sound = self.sound if failure else version
            self._checked.set()
            if failure:
                self._show(State(self._name(), failure))
                self._tell(failure)
        self._keep(partial(first, gathered))

    def _failure(self, gathered: Gathered, version: Version, between: Callable[[], None]) -> str:
        """What is wrong with what was read, in words."""
        try:
            between()
            with version.alone():  # pages need it, too
                _ = gathered.addresses
            with self._memory.at_hand():
                return _told(check_read(gathered, between).problems)
        except _OutdatedError:
            raise
        except Exception as error:
            return explained(error)

    def _go_on(self, round_: int) -> None:
        """Wait while somebody waits for something else. Raises `_OutdatedError` after another change."""
        self._turns.give_way()
        if round_ != self._rounds:
            raise _OutdatedError

    @property
    def is_there(self) -> bool:
        """Whether anything could be read so far."""
        return self.version is not None

    def content(self, path: str) -> bytes | None:
        """What is in the file at a path below the root of the site; None where there is none.

        A page that cannot be made is that of the last version with which nothing was wrong.
        """
        if path.startswith(f"{INDEX}/"):
            return self._of_index(path)
        version = self.version
        try:
            with self._turns.first():
                return version.content(path) if version else None
        except Exception:
            self._asked.set()
            self._checked.wait(PATIENCE)
            if not self.sound or self.sound is version:
                raise
            return self.sound.content(path)
        finally:
            self._asked.set()

    def _of_index(self, path: str) -> bytes | None:
        """A file of the search index of the last build; links do not lead out of it."""
        file, folder = os.path.realpath(self._site / path), os.path.realpath(self._site / INDEX)
        if not Path(file).is_relative_to(folder):
            return None
        with suppress(OSError), open(file, "rb", opener=_without_waiting) as opened:
            return opened.read()
        return None

    def notice(self, path: str) -> str:
        """What has to be known of a page besides."""
        if not path.endswith(SEARCH):
            return ""
        return _OLD_INDEX if (self._site / INDEX).is_dir() else _NO_INDEX

    def has_page(self, folder: str) -> bool:
        """Whether a page is in a folder."""
        with self._turns.first():
            return bool(self.version and self.version.has_page(folder))

    def headers(self, address: str) -> dict[str, str]:
        """What a host is told to send with the file at an address."""
        with self._turns.first():
            return self.version.headers(address) if self.version else {}

    def wait(self, name: str, seconds: float) -> str:
        """The name of what is shown, as soon as it is not this one any more, or some seconds are over."""
        with self._changed:
            self._changed.wait_for(lambda: self.state.name != name, seconds)
            return self.state.name

    def _read(self) -> tuple[Version, Gathered]:
        """Raises `ProblemsFound` for what cannot be published."""
        config = read_once(SETTINGS, self._root / SETTINGS, self._settings)
        project = project_of(config)
        gathered, problems = read_project(project)
        if problems:
            raise ProblemsFound(problems)
        return Version(config, project, gathered, self._memory), gathered

    def _settings(self) -> MkDocsConfig:
        """The settings of MkDocs, with which it would find no file of its own."""
        read_settings(
            self._root / SETTINGS, shown(self._root / SETTINGS), os.environ
        )  # before MkDocs runs what they name
        config = load_config(str(self._root / SETTINGS), site_dir=str(self._root / ".nowhere"))
        config.markdown_extensions += [Typeset(), Tables()]
        config.docs_dir = config.site_dir
        config.extra.update(data=str(self._data), data_named=shown(self._data))
        return config

    def _keep(self, first: Callable[[], None]) -> None:
        """Save what the first check left for the next run, and let the collector pass over what stays; later, collect."""
        gc.collect()
        if not self._has_checked:
            self._has_checked = True
            kept.save(let_go=False)
            first()
            gc.freeze()
            gc.enable()

    def _fail(self, failure: str) -> None:
        still = "The last version that could be read stays up." if self.version else "There is nothing to show yet."
        self._unchecked = None
        self._checked.set()
        self._show(State(self._name(), failure, is_older=True))
        self._tell(f"{failure}\n{still}")

    def _name(self) -> str:
        self._count += 1
        return f"{time.time_ns()}-{self._count}"

    def _show(self, state: State) -> None:
        with self._changed:
            self.state = state
            self._changed.notify_all()


def _told(problems: tuple[Problem, ...]) -> str:
    return report(problems) if problems else ""


@contextmanager
def _without_collecting() -> Iterator[None]:
    """No garbage collection while thousands of objects are made, nearly all of which stay."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
