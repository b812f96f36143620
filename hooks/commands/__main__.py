"""Read the words after ./dossier and hand them to the module of that command."""

import argparse
import gc
import importlib
import os
import sys
from types import ModuleType

from dossier import kept

from . import project, usage
from .ending import failures, signals


def main(words: list[str]) -> int:
    """Run one command and return its exit code."""
    if not words or words[0] not in usage.COMMANDS:
        sys.stderr.write(usage.unknown(words[0] if words else ""))
        return usage.WRONG_USE
    module = _imported(words[0])
    parser = argparse.ArgumentParser(
        prog=f"./dossier {words[0]}", description=usage.COMMANDS[words[0]][1], allow_abbrev=False
    )
    module.add_arguments(parser)
    kept.keep_in(project.CACHE)
    try:
        code: int = module.run(_parsed(parser, words[1:]))
    finally:
        kept.save()
    return code


def _imported(command: str) -> ModuleType:
    """The module of a command, and no other: `check` must not pay for MkDocs.

    Nothing is collected meanwhile, which would take a fifth of the time: what is imported stays.
    """
    gc.disable()
    try:
        return importlib.import_module(f"commands.{command}")
    finally:
        gc.freeze()
        gc.enable()


def _parsed(parser: argparse.ArgumentParser, words: list[str]) -> argparse.Namespace:
    """Parse words; those the parser does not know go to `rest`, if the command asked for it by a default."""
    arguments, rest = parser.parse_known_args(words)
    if rest and "rest" not in arguments:
        parser.error(f"unrecognized arguments: {' '.join(rest)}")
    if rest:
        arguments.rest = rest
    return arguments


def _guarded(words: list[str]) -> int:
    """Run main, and end in one line when it is interrupted or cannot do its work."""
    name = words[0] if words else ""
    try:
        signals.heed()
        return main(words)
    except KeyboardInterrupt as interruption:
        return signals.interrupted(name, interruption)
    except BrokenPipeError:
        return usage.FAILED
    except Exception as error:
        return failures.failed(name, error)


def _ended(code: int) -> int:
    """Print what is left; the exit code if nobody reads it any more, or the disk is full, is not that of success."""
    try:
        sys.stdout.flush()
    except OSError:
        # Python flushes stdout once more while it ends; that must not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return code or usage.FAILED
    return code


if __name__ == "__main__":
    sys.exit(_ended(_guarded(sys.argv[1:])))
