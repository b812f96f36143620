"""The search index: Pagefind reads the finished pages of a site, and its files are put beside them."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from fnmatch import fnmatch
from functools import partial
from pathlib import Path

from dossier.exports.file import File
from dossier.site.writing import write_files

from . import FOLDER
from .indexer import IndexerFailed, running
from .words import words_and_leads

SECONDS = 300
"""How long an index may take; that of 1,000 records takes 2 seconds."""

_ENTRY = "pagefind-entry.json"
_LOADED = ("pagefind.js", "pagefind-worker.js")
"""What the search page loads before it looks for words."""
_UNUSED = ("*-ui.*", "pagefind-highlight.js", "wasm.unknown.pagefind")
"""What Pagefind also brings and no page loads: its interfaces, and the engine for pages without a language."""
_LICENSE = Path(__file__).with_name("pagefind-license.txt")
"""Pagefind's license, which goes with its files; its package does not bring it."""

Files = Mapping[str, bytes]
"""The files of an index by their path below its folder."""


class IndexIncomplete(Exception):
    """There is no whole index; the message says why."""


def index(site: Path) -> None:
    """Index the pages of a site whose main part is marked `data-pagefind-body`.

    Pagefind hands over all files and they are written here, since it answers before its own writes are on the disk.
    Where it fails it is asked once more. Raises `IndexIncomplete`.
    """
    try:
        files = _made(site)
    except IndexerFailed:
        files = _made_again(site)
    kept = {path: content for path, content in files.items() if not any(fnmatch(path, name) for name in _UNUSED)}
    kept["LICENSE"] = _LICENSE.read_bytes()
    write_files((File(f"{FOLDER}/{path}", partial(bytes, content)) for path, content in kept.items()), site)


def _made_again(site: Path) -> Files:
    try:
        return _made(site)
    except IndexerFailed as failure:
        raise IndexIncomplete(f"the search index could not be made: {failure}; build again") from failure


def _made(site: Path) -> Files:
    """The files of a whole index. Raises `IndexerFailed`."""
    with running(SECONDS) as ask:
        number = ask({"type": "NewIndex", "config": None})["index_id"]
        ask({"type": "AddDir", "index_id": number, "path": str(site), "glob": None})
        given = ask({"type": "GetFiles", "index_id": number})["files"]
    files = {file["path"]: base64.b64decode(file["content"]) for file in given}
    if fault := _fault(files):
        raise IndexerFailed(f"Pagefind made an index that is not whole: {fault}")
    try:
        return files | words_and_leads(files)
    except (OSError, EOFError, ValueError, LookupError):
        raise IndexerFailed("Pagefind made an index whose pages cannot be read") from None


def _fault(files: Files) -> str:
    """What an index lacks: a file that is named or loaded, one for each page, or the content of a file; else nothing."""
    try:
        languages = json.loads(files[_ENTRY])["languages"].values()
        pages = sum(language["page_count"] for language in languages)
        named = [f"pagefind.{language['hash']}.pf_meta" for language in languages]
        named += [f"wasm.{language['wasm'] or 'unknown'}.pagefind" for language in languages]
    except (ValueError, LookupError, TypeError, AttributeError):
        return f"{_ENTRY} cannot be read"
    fragments = sum(path.startswith("fragment/") for path in files)
    if fragments != pages:
        return f"{fragments} of {pages} pages"
    lacking = [name for name in (*_LOADED, *named) if name not in files]
    empty = [path for path, content in files.items() if not content]
    return f"without {', '.join([*lacking, *empty])}" if lacking or empty else ""


def keep_index(old: Path, new: Path) -> None:
    """Take over the index of an earlier build, where there is one."""
    files = (file for file in sorted((old / FOLDER).rglob("*")) if file.is_file())
    write_files((File(file.relative_to(old).as_posix(), file.read_bytes) for file in files), new)
