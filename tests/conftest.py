"""What the tests share: both publications, their sites, and a folder of records to break.

The *sample* is a miniature publication; tests of code use it. The *real* records are those of data/, or of the folder
given with `--data`; what is asserted of them holds for any sound records.
"""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from dossier.check import check_data
from dossier.pages.publication import Publication
from support import ROOT, SAMPLE, Records, keeping, published
from support.pages import Pages
from support.sites import BUILT, built_once

BOTH = ["sample", "real"]
SITES = {"site", "sample_site", "real_site"}
"""The fixtures for which a whole site is built."""

# How long an example takes depends on what else the machine does, and says nothing of the code. The examples are the same
# in every run, so that a proposal is judged by what it changes and not by chance.
settings.register_profile("dossier", deadline=None, derandomize=True)
settings.load_profile("dossier")

# Programs started in the background, or by nohup, ignore these, and so would all that the tests start and then end.
for _number in (signal.SIGINT, signal.SIGHUP, signal.SIGTERM):
    if signal.getsignal(_number) is signal.SIG_IGN:
        signal.signal(_number, signal.SIG_DFL)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that puts other records in the place of the real ones."""
    told = "test these records instead of those in data/; only the tests that look at the real records are run"
    parser.addoption("--data", type=Path, metavar="DIR", help=told)
    told = "compare the preview with a new one after so many histories of changes"
    parser.addoption("--histories", type=int, default=200, metavar="N", help=told)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin with the long tests, mark what others need; with `--data`, leave out what would find the same as without."""
    for item in items:
        if isinstance(item, pytest.Function) and SITES.intersection(item.fixturenames):
            item.add_marker("site")
        if _looks_at_the_real_records(item):
            item.add_marker("real")
    items.sort(key=lambda item: item.get_closest_marker("long") is None)
    if config.getoption("--data"):
        chosen = [item for item in items if item.get_closest_marker("real")]
        config.hook.pytest_deselected(items=[item for item in items if not item.get_closest_marker("real")])
        items[:] = chosen


def _looks_at_the_real_records(item: pytest.Item) -> bool:
    assert isinstance(item, pytest.Function)
    return "data" in item.fixturenames or (hasattr(item, "callspec") and "real" in item.callspec.params.values())


@pytest.fixture
def records(tmp_path: Path) -> Records:
    """A copy of the miniature publication that a test may break."""
    shutil.copytree(SAMPLE, tmp_path / "data")
    return Records(tmp_path / "data")


@pytest.fixture(scope="session")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which is kept what a check of the miniature publication leaves."""
    folder = tmp_path_factory.mktemp("kept")
    with keeping(folder):
        check_data(SAMPLE, "data")
    return folder


@pytest.fixture
def checked_before(records: Records, warm: Path) -> Iterator[Records]:
    """A copy of the miniature publication that was checked before a test breaks it."""
    with keeping(warm):
        yield records


@pytest.fixture(scope="session")
def data(pytestconfig: pytest.Config) -> Path:
    """The folder of the real records."""
    return (pytestconfig.getoption("--data") or ROOT / "data").resolve()


@pytest.fixture(scope="session")
def sample() -> Publication:
    """The miniature publication."""
    return published(SAMPLE)


@pytest.fixture(scope="session")
def real(data: Path) -> Publication:
    """The publication of the real records; `./dossier test` has just checked them, and each process reads them."""
    with keeping():
        return published(data)


@pytest.fixture(scope="session", params=BOTH)
def publication(request: pytest.FixtureRequest) -> Publication:
    """Both publications, one after the other, for what holds for any."""
    found: Publication = request.getfixturevalue(request.param)
    return found


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """The site of the miniature publication."""
    return Pages(built_once(SAMPLE, tmp_path_factory, "sample"))


@pytest.fixture(scope="session")
def real_site(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """The site of the real records: the one that is given, or one that is built for the tests."""
    given = os.environ.get(BUILT)
    return Pages((ROOT / given).resolve() if given else built_once(data, tmp_path_factory, "real"))


@pytest.fixture(scope="session", params=BOTH)
def site(request: pytest.FixtureRequest) -> Pages:
    """Both sites, one after the other, for what holds for any."""
    found: Pages = request.getfixturevalue(f"{request.param}_site")
    return found
