"""Read the words after ./dossier and hand them to the module of that command."""

import argparse
import importlib
import os
import sys

from . import usage


def main(words: list[str]) -> int:
    """Run one command and return its exit code."""
    if not words or words[0] not in usage.COMMANDS:
        sys.stderr.write(usage.unknown(words[0] if words else ""))
        return usage.WRONG_USE
    # Only the module that was asked for: `check` must not pay for MkDocs.
    module = importlib.import_module(f"commands.{words[0]}")
    parser = argparse.ArgumentParser(
        prog=f"./dossier {words[0]}", description=usage.COMMANDS[words[0]][1], allow_abbrev=False
    )
    module.add_arguments(parser)
    code: int = module.run(_parsed(parser, words[1:]))
    return code


def _parsed(parser: argparse.ArgumentParser, words: list[str]) -> argparse.Namespace:
    """Parse words; those the parser does not know go to `rest`, if the command asked for it by a default."""
    arguments, rest = parser.parse_known_args(words)
    if rest and "rest" not in arguments:
        parser.error(f"unrecognized arguments: {' '.join(rest)}")
    if rest:
        arguments.rest = rest
    return arguments


def _guarded(words: list[str]) -> int:
    """Run main, and end quietly when the user or the reading end of a pipe has had enough."""
    try:
        code = main(words)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return usage.INTERRUPTED
    except BrokenPipeError:
        # Python flushes stdout once more while it ends; that must not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return code


if __name__ == "__main__":
    sys.exit(_guarded(sys.argv[1:]))
