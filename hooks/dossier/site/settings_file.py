"""What mkdocs.yml may say: the keys that there are, and the values that keep the site what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import product
from typing import Annotated, Any

from pydantic import AfterValidator, Field, PlainValidator

from dossier.problems import Problem, did_you_mean, shown
from dossier.reading.document import Document
from dossier.reading.strict_yaml import read_yaml
from dossier.reading.validation import validate
from dossier.records.fields import Fault
from dossier.records.models.base import Model
from dossier.records.walk import Location
from dossier.records.web.address import find_refusal

ENVIRONMENT = {
    ("site_url",): "SITE_URL",
    ("extra", "repository"): "REPOSITORY_URL",
    ("extra", "contact"): "CONTACT_EMAIL",
}
"""The settings that an environment variable gives, and its name."""
EXTENSIONS = (
    *("admonition", "attr_list", "def_list", "footnotes", "sane_lists", "tables", "toc"),
    *("pymdownx.superfences", "pymdownx.tabbed", "pymdownx.highlight"),
)
"""The extensions of Markdown whose HTML the check of hand-written pages knows; others may read files or pass HTML on."""
_PART = re.compile(r"/(?:[^\s/#?.\\]+/)*")
_MAILBOX = re.compile(
    r"[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}", re.ASCII | re.IGNORECASE
)
_LONGEST_MAILBOX = 254
"""The characters that mail servers accept (RFC 5321)."""
_CLONED = re.compile(r"\.git/*$")
_PATTERN = re.compile(r"/(?:[a-z0-9-]+/)*(?:\*|[a-z0-9-]+\.md)")


def _is_variable(value: object) -> bool:
    """Whether it is the name of an environment variable and the value without it."""
    return isinstance(value, list) and len(value) == 2 and value[0] in ENVIRONMENT.values() and value[1] == ""


def _address(value: object) -> object:
    """An address, or the name of an environment variable and the value without it."""
    if _is_variable(value):
        return value
    message, hint = fault_of_address(value) or ("", "") if isinstance(value, str) else ("this is not a web address", "")
    if not message:
        return value
    ways = 'Or write `!ENV [SITE_URL, ""]` for the site, `!ENV [REPOSITORY_URL, ""]` for the repository.'
    raise Fault(message, None, f"{hint} {ways}".strip())


def fault_of_address(value: str) -> tuple[str, str] | None:
    """Why the site or the repository cannot have an address, and what to do."""
    if value and (refusal := find_refusal(value)):
        return f"“{shown(value)}” is not a web address; {refusal[0]}", refusal[1]
    if "?" in value or "#" in value:
        return (
            f"“{shown(value)}” has a ? or # in it, and addresses of pages are added to it",
            "Leave out what begins there.",
        )
    if _CLONED.search(value):
        message = f"“{shown(value)}” is where git fetches the repository from, not the address of its page"
        return message, f"Write `{_CLONED.sub('', value)}`."
    return None


def _contact(value: object) -> object:
    """An e-mail address, or the name of an environment variable and the value without it."""
    fault = fault_of_contact(value) if isinstance(value, str) else None
    if fault or not (isinstance(value, str) or _is_variable(value)):
        message, hint = fault or ("this is not an e-mail address", "Write it as corrections@example.org.")
        raise Fault(message, None, f'{hint} Or write `!ENV [CONTACT_EMAIL, ""]`.')
    return value


def fault_of_contact(value: str) -> tuple[str, str] | None:
    """Why nobody can be reached at an e-mail address, and what to do."""
    if value and not (_MAILBOX.fullmatch(value) and len(value) <= _LONGEST_MAILBOX):
        return f"“{shown(value)}” is not an e-mail address", "Write it as corrections@example.org."
    return None


def fault_of_variable(name: str, value: str) -> tuple[str, str] | None:
    """What is wrong with the value of an environment variable, and what to do."""
    return fault_of_contact(value) if name == "CONTACT_EMAIL" else fault_of_address(value)


def _extension(value: object) -> object:
    name = next(iter(value)) if isinstance(value, dict) and len(value) == 1 else value
    if name not in EXTENSIONS:
        hint = did_you_mean(str(name), EXTENSIONS) or f"Extensions: {', '.join(EXTENSIONS)}."
        raise Fault(f"“{shown(name)}” is not an extension of Markdown that is known here", None, hint)
    options = value[name] if isinstance(value, dict) else {}
    if not (options is None or isinstance(options, dict)):
        raise Fault(f"the options of {name} must be a group of settings", None, "Write them below it, indented.")
    return value


def _moves(value: dict[str, str]) -> dict[str, str]:
    for part in (*value, *value.values()):
        if not _PART.fullmatch(part):
            at = next(old for old, new in value.items() if part in (old, new))
            raise Fault(f"“{shown(part)}” is not a part of the site", at, "Write it as /since/, with / at both ends.")
    return value


def _patterns(value: str) -> str:
    for pattern in value.split():
        if not _PATTERN.fullmatch(pattern):
            hint = "Write one pattern on each line, as /contribute/* or /search.md."
            raise Fault(f"“{shown(pattern)}” is no pattern for pages", None, hint)
    return value


Address = Annotated[Any, PlainValidator(_address)]


class Theme(Model):
    """The look."""

    name: Any
    custom_dir: Any
    language: str
    font: Any = False


class Extra(Model):
    """Settings of our own."""

    repository: Address
    contact: Annotated[Any, PlainValidator(_contact)] = ""
    """The e-mail address to which readers may write."""
    moved: Annotated[dict[str, str], AfterValidator(_moves)] = Field(default_factory=dict)
    """Parts of the site that moved, and where they are now."""


class Checks(Model):
    """What MkDocs warns of."""

    omitted_files: Any = "warn"
    not_found: Any = "warn"
    absolute_links: Any = "warn"
    anchors: Any = "warn"
    unrecognized_links: Any = "warn"


class Validation(Model):
    """What MkDocs warns of in the menu and in links."""

    nav: Checks | None = None
    links: Checks | None = None


class SettingsFile(Model):
    """The whole file."""

    site_name: str
    site_description: str
    site_url: Address
    docs_dir: Any = "docs"
    site_dir: Any = "site"
    strict: Any
    plugins: Any
    hooks: Any
    theme: Theme
    extra: Extra
    nav: tuple[Any, ...]
    not_in_nav: Annotated[str, AfterValidator(_patterns)] = ""
    validation: Validation | None = None
    markdown_extensions: tuple[Annotated[Any, PlainValidator(_extension)], ...]


_FIXED: Mapping[Location, tuple[object, str]] = {
    ("docs_dir",): ("docs", "docs"),
    ("site_dir",): ("site", "site"),
    ("strict",): (True, "true"),
    ("plugins",): ([], "[]"),
    ("hooks",): (["hooks/mkdocs_hooks.py"], "[hooks/mkdocs_hooks.py]"),
    ("theme", "name"): ("material", "material"),
    ("theme", "custom_dir"): ("overrides", "overrides"),
    ("theme", "font"): (False, "false"),
    **{("validation", *way): ("warn", "warn") for way in product(("nav", "links"), Checks.model_fields)},
}
"""The settings that have one value, and how it is written: what is checked, published and loaded depends on them."""


def read_settings_file(text: str, named: str) -> tuple[SettingsFile | None, Document]:
    """What mkdocs.yml says, or None; the document has what is wrong with it, and the place of each setting."""
    document = read_yaml(text, named, comments=True, tags=dict.fromkeys(ENVIRONMENT, "!ENV"))
    found = validate(document, SettingsFile)
    document.problems += _changed(document)
    return (None if document.problems else found), document


def _changed(document: Document) -> Iterator[Problem]:
    """Settings that have another value than their one."""
    for way, (value, written) in _FIXED.items() if document.value else ():
        if way in document.values and value_at(document.value, way) != value:
            hint = "Restore it: what is checked and published depends on it."
            yield document.problem(way, f"“{way[-1]}” must be {written}", hint)


def value_at(value: Any, way: Location) -> Any:
    """What is at the end of a way of keys and places in a list."""
    for step in way:
        value = value[step]
    return value
