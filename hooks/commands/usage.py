"""What the commands are called, what they do, and how they end; standard library only."""

COMMANDS = {
    "serve": ("", "show the site at http://127.0.0.1:8000/, and every change as soon as it is saved"),
    "build": ("[--data DIR] [--site DIR] [--no-search] [--no-exports] [--offline]", "build the site into site/"),
    "check": (
        "[--base VERSION] [--format text|github|json] [PATH…]",
        "check records, pages and addresses, or only those at PATH, without building",
    ),
    "diff": ("VERSION [--markdown]", "say in words what differs from a version in git, changes of the status first"),
    "new": (
        "KIND [CITATION|ADDRESS] [FIELD=VALUE …] | --from-issue FILE",
        "begin a record with what is known, and mark what is left to fill in",
    ),
    "explain": ("FIELD", "explain a field of records, with an example from a real record"),
    "format": ("[--check] [PATH…]", "write records in their one form, without changing what they say"),
    "rename": ("RECORD NEW-ID", "give a record a new id, in its file and wherever it is referred to"),
    "withdraw": ("RECORD --why SENTENCE", "withdraw a record, and remove the references to it"),
    "translations": (
        "[LANGUAGE] [--draft RECORD … | --still-true RECORD [FIELD …] | --json]",
        "list what is to be translated; begin translations, or say that they are still true",
    ),
    "schema": ("[--check | --ids]", "rewrite what editors need to help with records; with --ids only the ids"),
    "addresses": ("[--check]", "rewrite data/addresses.txt, the ledger of published addresses"),
    "recheck": ("[--source ID …] [--limit N]", "ask the addresses of the sources whether the excerpts are still there"),
    "due": (
        "[--on DATE] [--format text|markdown]",
        "list the records that should be compared with their sources again",
    ),
    "release": ("DIR [--version V]", "make the site and all files of a release in the new folder DIR"),
    "materialise": (
        "DIR [--data DIR]",
        "write every page as a file in DIR, for other builders than MkDocs",
    ),
    "bench": ("[--records N …]", "measure the build with synthetic records, and Hugo's if it is installed"),
    "fuzz": ("[--data DIR] [--runs N] [--seed S]", "change records at random and look for what breaks"),
    "test": (
        "[--fast] [ARGUMENT…]",
        "check data, style and types and run all tests, or the fast ones; with arguments, run pytest with them",
    ),
}
"""Name: (arguments, one line of explanation)."""

OFFLINE = "--offline"
"""The option of `build` that also makes the copies to be read without a network."""
BEGUN_OF_LAW = ("source", "authority")
"""The kinds of records that `new` begins of a citation, for which it needs a package that reads citations."""
_GROUPS = {"fuzz": "dev", "test": "dev", "release": "release"}
"""The commands that need more packages than those of every command, and the group of these."""

FAILED = 1
WRONG_USE = 2
NO_ENVIRONMENT = 3
INTERRUPTED = 130

_BEFORE = """\
The IRS–ICE data-sharing agreement: a public reference

usage: ./dossier COMMAND [ARGUMENTS]

"""
_AFTER = """
./dossier COMMAND --help explains one command.
With --check, a command rewrites nothing and fails if it would have to.

The first run creates the environment (.venv) from the lock file; it needs Python 3.11
or newer and, once, the network.

exit codes: 0 success, 1 problems in the data, a failed test, or a build that could not be finished,
            2 usage error, 3 no environment, 130 interrupted, 143 ended by another program
"""


def group_of(words: list[str]) -> str:
    """Return the group of packages that a command needs besides those of every command, or nothing."""
    if words[0] == "build" and OFFLINE in words:
        return "release"
    if words[0] == "bench" and "--search" in words:
        return "dev"
    if words[0] == "new" and any(word in BEGUN_OF_LAW for word in words) and any(map(_may_cite, words[1:])):
        return "citations"
    return _GROUPS.get(words[0], "")


def _may_cite(word: str) -> bool:
    """Tell whether a word may belong to the citation of a law: it is neither a field, an option, nor an address."""
    return any(sign.isdigit() for sign in word) and not ("=" in word or "://" in word or word.startswith("-"))


def overview() -> str:
    """Return the help for the launcher as a whole."""
    calls = {f"{name} {arguments}".rstrip(): line for name, (arguments, line) in COMMANDS.items()}
    width = max(map(len, calls))
    return _BEFORE + "".join(f"  {call:<{width}}  {line}\n" for call, line in calls.items()) + _AFTER


def unknown(name: str) -> str:
    """Return the message about a command that does not exist."""
    import difflib  # here only, for a fast start

    near = difflib.get_close_matches(name, COMMANDS, n=1)
    guess = f" Did you mean '{near[0]}'?" if near else ""
    return f"./dossier: there is no command '{name}'.{guess}\n./dossier --help lists them all.\n"
