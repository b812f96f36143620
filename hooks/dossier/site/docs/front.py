"""The front matter of a hand-written page: what the page says of itself."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Final

from pydantic import AfterValidator, Field

from dossier.pages.computed import ASKED_FOR
from dossier.problems import Problem, did_you_mean, shown
from dossier.reading.strict_yaml import read_yaml
from dossier.reading.validation import validate
from dossier.records.fields import Day, Fault, Text
from dossier.records.kinds import BY_NAME
from dossier.records.models.base import Model
from dossier.records.translation.form import Digest

FRONT: Final = re.compile(r"\A---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
"""The front matter at the beginning of a page."""


def _computed(name: str) -> str:
    if name not in ASKED_FOR:
        hint = did_you_mean(name, ASKED_FOR) or f"Computed pages: {', '.join(ASKED_FOR)}."
        raise Fault(f"“{shown(name)}” is not a computed page", None, hint)
    return name


def _kind(name: str) -> str:
    if name not in BY_NAME:
        hint = did_you_mean(name, BY_NAME) or f"Kinds: {', '.join(BY_NAME)}."
        raise Fault(f"“{shown(name)}” is not a kind of record", None, hint)
    return name


class Front(Model):
    """What front matter may say."""

    title: Text | None = None
    """The title of the page where it is not its first heading."""
    description: Text | None = None
    """What the page is about; search engines show it below the title."""
    computed: Annotated[str, AfterValidator(_computed)] | None = None
    """The computed page that the text belongs to."""
    argument: Annotated[str, AfterValidator(_kind)] | None = None
    """The kind of record whose fields are shown."""
    translated: Day | None = None
    """The day on which the page was last translated; only a translation has one."""
    of: Annotated[Mapping[str, Digest], AfterValidator(MappingProxyType)] = Field(default_factory=dict)
    """The sum of the English text that each part of a translation translates; a command writes it."""

    def written(self) -> str:
        """The same as YAML, which MkDocs reads."""
        own = self.model_dump(exclude_none=True, exclude={"translated", "of"})
        return f"---\n{json.dumps(own, ensure_ascii=False)}\n---\n"


def front_of(text: str) -> tuple[Front | None, str]:
    """The front matter of a page, if it is sound, and what comes after it."""
    found = FRONT.match(text)
    return (read_front(f"\n{found[1]}", "")[0], text[found.end() :]) if found else (None, text)


def read_front(text: str, path: str) -> tuple[Front | None, list[Problem]]:
    """The front matter, or None, and what is wrong with it. `text` is as many lines down as it is in its file."""
    hint = "Begin the file with ---, `description: …` and --- again; search engines show it below the title."
    missing = Problem(path, 1, 1, "the front matter has no description", hint)
    if not text:
        return None, [missing]
    document = read_yaml(text, path)
    if not (document.problems or isinstance(document.value, dict)):
        return None, [missing]
    front = validate(document, Front)
    problems = document.problems
    if front and not front.description:
        problems.append(missing)
    if front and (front.computed == "fields") != bool(front.argument):
        hint = "Name a kind of record with `computed: fields`, and only with it."
        at = "argument" if front.argument else "computed"
        problems.append(document.problem((at,), "`computed: fields` and `argument: …` belong together", hint, key=True))
    return front, problems
