"""The search index: Pagefind reads the finished pages of a site and puts its files beside them."""

from __future__ import annotations

import asyncio
import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from pagefind.index import IndexConfig
from pagefind.service import PagefindService

FOLDER = "pagefind"
"""The folder of the index in a site."""

_UNUSED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-highlight.js", "wasm.unknown.pagefind")
"""What Pagefind also brings and no page loads: its older interfaces, and the engine for pages without a language."""

SECONDS = 60
"""How long the last files of an index may take to be written."""


class IndexIncomplete(Exception):
    """The index was not written whole."""


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
    service = await PagefindService().launch()
    try:
        found = await service.create_index(IndexConfig(output_path=str(site / FOLDER)))
        await found.add_directory(str(site))
        await found.write_files()
        await _written(site / FOLDER)
    finally:
        await service.close()


async def _written(folder: Path) -> None:
    """Wait until all files of an index are whole: Pagefind answers before its last writes are on the disk."""
    for _ in range(SECONDS * 10):
        if _is_whole(folder):
            return
        await asyncio.sleep(0.1)
    raise IndexIncomplete(f"the search index was not written within {SECONDS} seconds; build again")


def _is_whole(folder: Path) -> bool:
    """Whether no file of an index is empty, and there is one for each page that its table of contents counts."""
    try:
        entry = json.loads((folder / "pagefind-entry.json").read_bytes())
    except (OSError, ValueError):
        return False
    pages = sum(language["page_count"] for language in entry["languages"].values())
    files = [file for file in folder.rglob("*") if file.is_file()]
    fragments = sum(file.suffix == ".pf_fragment" for file in files)
    return fragments >= pages and all(file.stat().st_size for file in files)


def keep_index(old: Path, new: Path) -> None:
    """Take over the index of an earlier build, where there is one."""
    if (old / FOLDER).is_dir():
        shutil.copytree(old / FOLDER, new / FOLDER)
