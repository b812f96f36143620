"""The command `serve`: shows the site on this machine, as its sources are at the moment, and writes nothing."""

from __future__ import annotations

import argparse
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from dossier.check import Gathered
from editing.completion.folder import keep_fresh, titles_of

from . import usage
from .build import log_quietly
from .ending.signals import Ended
from .preview.newest import Newest
from .preview.server import PreviewServer
from .preview.watch import watch
from .project import DATA, DOCS, ROOT, SITE

PORT = 8000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the folder of the records (data)")
    parser.add_argument("--site", type=Path, default=SITE, metavar="DIR", help="the last build, for its search (site)")
    parser.add_argument("--port", type=int, default=PORT, help=f"the port ({PORT})")


def run(arguments: argparse.Namespace) -> int:
    """Serve until interrupted; 2 when the port is taken."""
    if not 1 <= arguments.port <= 65535:
        return _refused(f"port {arguments.port}: must be 1 to 65535")
    newest = Newest(arguments.data, arguments.site, tell=partial(print, flush=True))
    try:
        server = PreviewServer(arguments.port, newest)
    except OSError as error:
        other = PORT if arguments.port != PORT else PORT + 1
        return _refused(f"port {arguments.port}: {error.strerror}; try --port {other}")
    log_quietly()
    with server:
        return _serve(server, newest, arguments.data)


def _serve(server: PreviewServer, newest: Newest, data: Path) -> int:
    """Answer, and take up changes, until Ctrl-C ends it well."""
    watching = watch((data, DOCS, ROOT / "overrides", ROOT / "mkdocs.yml"))
    newest.renew()
    try:
        with _answering(server), newest.checking(partial(_tell_editors, data)):
            while True:
                watching.wait()
                newest.renew()
    except KeyboardInterrupt as interruption:
        if isinstance(interruption, Ended):
            raise
        return 0


def _tell_editors(data: Path, gathered: Gathered) -> None:
    keep_fresh(ROOT, data, titles_of(gathered.dossier.files))


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
