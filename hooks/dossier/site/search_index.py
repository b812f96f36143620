"""The search index: Pagefind reads the finished pages of a site and puts its files beside them."""

from __future__ import annotations

import asyncio
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from pagefind.index import IndexConfig, PagefindIndex

FOLDER = "pagefind"
"""The folder of the index in a site."""

_UNUSED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-highlight.js", "wasm.unknown.pagefind")
"""What Pagefind also brings and no page loads: its older interfaces, and the engine for pages without a language."""


def index(site: Path) -> None:
    """Index the pages of a site whose main part is marked `data-pagefind-body`."""
    # In a thread of its own: whoever calls may be running an event loop, as the tests in a browser do.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(lambda: asyncio.run(_index(site))).result()
    for pattern in _UNUSED:
        for file in (site / FOLDER).glob(pattern):
            file.unlink()


async def _index(site: Path) -> None:
    # Not the command line of Pagefind: that would go on writing when this process is killed.
    async with PagefindIndex(IndexConfig(output_path=str(site / FOLDER))) as found:
        await found.add_directory(str(site))


def keep_index(old: Path, new: Path) -> None:
    """Take over the index of an earlier build, where there is one."""
    if (old / FOLDER).is_dir():
        shutil.copytree(old / FOLDER, new / FOLDER)
