"""The command `recheck`: checks whether the excerpts are still at the addresses of the sources."""

from __future__ import annotations

import argparse
import os
import re
import sys
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from dossier.check import check_data
from dossier.collection.dossier import Dossier
from dossier.problems import report
from dossier.reading.source_health import HEALTH_FILE, Seen
from recheck.archive import WAYBACK
from recheck.client import Client
from recheck.crawl import Crawl
from recheck.guard import always_to, open_public
from recheck.session import Choice, NoNetwork, find_errands, known
from recheck.session import run as keep_all
from recheck.visit import visit

from . import usage
from .project import DATA, shown

NAME = "irs-ice-reference-recheck/1"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    add = parser.add_argument
    add("--data", type=Path, default=DATA, metavar="DIR", help="the folder of the records (data)")
    add("--source", action="append", default=[], metavar="ID", help="ask only this source, whenever it was asked last")
    add("--limit", type=_whole, metavar="N", help="ask at most so many sources")
    add("--days", type=_whole, default=6, metavar="N", help="ask no source again within so many days (6)")
    add("--again", action="store_true", help="ask all sources, also those asked today")
    add("--host-pause", type=_seconds, default=5.0, metavar="S", help="seconds between two requests to a host (5)")
    add("--minutes", type=_seconds, default=50.0, metavar="M", help="stop after so many minutes (50)")
    add("--archive", default=WAYBACK, metavar="URL", help=f"the search of the archive ({WAYBACK})")
    add("--no-archive", action="store_true", help="do not look for copies in the archive")
    add("--connect-to", type=_machine, metavar="HOST:PORT", help="for tests: ask this machine instead of every other")


def run(arguments: argparse.Namespace) -> int:
    """Ask; 0 when it is done, whatever was found; 1 when something is wrong with the records, or nobody answers."""
    dossier, problems = check_data(arguments.data, shown(arguments.data))
    if problems:
        print(report(problems), file=sys.stderr)
        return usage.FAILED
    if unknown := [id_ for id_ in arguments.source if ("source", id_) not in dossier.known]:
        print(f"dossier recheck: there is no source {', '.join(unknown)}", file=sys.stderr)
        return usage.WRONG_USE
    try:
        print(_asked(dossier, arguments))
    except NoNetwork as failure:
        print(f"dossier recheck: {failure}", file=sys.stderr)
        return usage.FAILED
    return 0


def _asked(dossier: Dossier, arguments: argparse.Namespace) -> str:
    """Ask the sources, print and keep what is found; return what there is to say in the end. Raises `NoNetwork`."""
    today, archive = datetime.now(UTC).date(), None if arguments.no_archive else arguments.archive
    choice = Choice(frozenset(arguments.source), 0 if arguments.again else arguments.days, arguments.limit)
    errands = find_errands(dossier, choice, today)
    crawl = Crawl(_client(arguments), arguments.host_pause, time.monotonic() + 60 * arguments.minutes)
    found = Counter[str]()

    def tell(seen: Seen) -> None:
        found[seen.finding] += 1
        print(_line(seen), flush=True)

    visits = (visit(errand, today, archive) for errand in errands)
    keep_all(crawl, visits, known(dossier, arguments.data / HEALTH_FILE), tell)
    return _summary(len(errands), found, crawl.left)


def _client(arguments: argparse.Namespace) -> Client:
    contact = os.environ.get("REPOSITORY_URL") or os.environ.get("SITE_URL")
    agent = f"{NAME} (+{contact})" if contact and contact.isascii() and contact.isprintable() else NAME
    return Client(agent, always_to(arguments.connect_to) if arguments.connect_to else open_public)


def _line(seen: Seen) -> str:
    """What was found, on one line."""
    why = [f"the server answered {seen.answer}"] if seen.answer else [seen.note] if seen.note else []
    why += [f"not there: “{excerpt}”" for excerpt in seen.missing]
    return f"{seen.finding}: {seen.source}" + (f" ({'; '.join(why)})" if why else "")


def _summary(asked: int, found: Counter[str], left: int) -> str:
    counts = ", ".join(f"{finding}: {number}" for finding, number in sorted(found.items()))
    rest = f" {left} not asked: their hosts want to be left alone, or the time was over." if left else ""
    return f"{found.total()} of {asked} sources asked{f' ({counts})' if counts else ''}.{rest}"


def _whole(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,6}", text):
        raise argparse.ArgumentTypeError(f"“{text}” is not a whole number")
    return int(text)


def _seconds(text: str) -> float:
    if not re.fullmatch(r"[0-9]{1,6}(\.[0-9]{1,6})?", text):
        raise argparse.ArgumentTypeError(f"“{text}” is not a number, as 2.5")
    return float(text)


def _machine(text: str) -> tuple[str, int]:
    host, _, port = text.rpartition(":")
    if not host or not port.isdecimal():
        raise argparse.ArgumentTypeError(f"“{text}” is not a host and a port, as 127.0.0.1:8000")
    return host, int(port)
