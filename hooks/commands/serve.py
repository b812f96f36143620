"""The command `serve`: builds the site, serves it on this machine and rebuilds it on every change."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from . import usage
from .build import BuildFailed, build
from .preview import PreviewServer
from .project import DATA, ROOT, SITE
from .search import index as search_index

HOST = "127.0.0.1"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the folder of the records (data)")
    parser.add_argument("--site", type=Path, default=SITE, metavar="DIR", help="where the site is put (site)")
    parser.add_argument("--port", type=int, default=8000, help="the port (8000)")


def run(arguments: argparse.Namespace) -> int:
    """Serve until interrupted; 2 when the port is taken."""
    server = PreviewServer(HOST, arguments.port, arguments.site)
    server.builder = lambda: _rebuild(server, arguments.data, arguments.site)
    server.builder()
    for path in (arguments.data, ROOT / "docs", ROOT / "overrides", ROOT / "mkdocs.yml"):
        server.watch(str(path))
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except OSError as error:
        print(f"dossier serve: port {arguments.port}: {error.strerror}; try --port 8001", file=sys.stderr)
        return usage.WRONG_USE
    except KeyboardInterrupt:
        server.shutdown()
    return 0


def _rebuild(server: PreviewServer, data: Path, site: Path) -> None:
    """Build; what is wrong goes to the terminal and into every served page, above the last good site."""
    started = time.monotonic()
    try:
        # The index takes longer than all else: one that is there stays until the next `dossier build`.
        build(data, site, search=not (site / search_index.FOLDER).is_dir())
    except BuildFailed as failure:
        server.failure = str(failure)
        print(failure, "The last good site stays up.", sep="\n", file=sys.stderr, flush=True)
    else:
        server.failure = ""
        print(f"Built in {time.monotonic() - started:.1f} s.", flush=True)
