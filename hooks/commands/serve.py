"""The command `serve`: builds the site, serves it on this machine and rebuilds it on every change."""

from __future__ import annotations

import argparse
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dossier.reading.folder import read_folder
from dossier.site.staging import SiteRefused
from editing.completion.folder import keep_fresh, titles_of

from . import usage
from .build import BuildFailed, build
from .ending.failures import explained
from .ending.signals import Ended
from .preview.answers import State
from .preview.server import PreviewServer
from .preview.watch import Watch
from .project import DATA, DOCS, ROOT, SITE, shown
from .search import index as search_index

PORT = 8000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the folder of the records (data)")
    parser.add_argument("--site", type=Path, default=SITE, metavar="DIR", help="where the site is put (site)")
    parser.add_argument("--port", type=int, default=PORT, help=f"the port ({PORT})")


def run(arguments: argparse.Namespace) -> int:
    """Serve until interrupted; 2 when the port is taken or the site cannot be where it should be."""
    if not 1 <= arguments.port <= 65535:
        return _refused(f"port {arguments.port}: must be 1 to 65535")
    try:
        server = PreviewServer(arguments.port, arguments.site)
    except OSError as error:
        other = PORT if arguments.port != PORT else PORT + 1
        return _refused(f"port {arguments.port}: {error.strerror}; try --port {other}")
    with server:
        try:
            return _serve(server, arguments.data)
        except SiteRefused as refusal:
            return _refused(f"{refusal}; name another folder with --site")


def _serve(server: PreviewServer, data: Path) -> int:
    """Build, then answer and rebuild, until Ctrl-C ends it well. Raises `SiteRefused` before it answers."""
    watch = Watch((data, DOCS, ROOT / "overrides", ROOT / "mkdocs.yml"))
    server.state = _built(data, server.site)
    try:
        with _answering(server):
            keep_fresh(ROOT, data, titles_of(read_folder(data, shown(data)).files))
            while True:
                watch.wait()
                server.state = _rebuilt(data, server.site)
    except KeyboardInterrupt as interruption:
        if isinstance(interruption, Ended):
            raise
        return 0


def _refused(why: str) -> int:
    print(f"./dossier serve: {why}", file=sys.stderr)
    return usage.WRONG_USE


@contextmanager
def _answering(server: PreviewServer) -> Iterator[None]:
    """Answer requests while the block runs."""
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(
        f"Serving {server.url} until Ctrl+C; changes in data/, docs/ and overrides/ appear automatically.", flush=True
    )
    try:
        yield
    finally:
        server.shutdown()


def _rebuilt(data: Path, site: Path) -> State:
    try:
        return _built(data, site)
    except SiteRefused as refusal:
        return _failed(str(refusal), site)


def _built(data: Path, site: Path) -> State:
    """Build; whatever is wrong is kept for the pages. Raises only `SiteRefused`."""
    started = time.monotonic()
    try:
        # The index takes longer than all else: one that is there stays until the next `dossier build`.
        build(data, site, search=not (site / search_index.FOLDER).is_dir(), exports=False)
    except BuildFailed as failure:
        return _failed(str(failure), site)
    except SiteRefused:
        raise
    except Exception as error:
        return _failed(explained(error), site)
    print(f"Built in {time.monotonic() - started:.1f} s.", flush=True)
    return State(str(time.time_ns()))


def _failed(why: str, site: Path) -> State:
    """Say on the terminal why there is no new site; the state in which the pages say it too."""
    still = "The last good site stays up." if site.is_dir() else "There is no earlier site to show."
    print(why, still, sep="\n", file=sys.stderr, flush=True)
    return State(str(time.time_ns()), why)
