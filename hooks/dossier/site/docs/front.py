"""The front matter of a hand-written page: what the page says of itself."""

from __future__ import annotations

import json
from typing import Annotated

from pydantic import AfterValidator

from dossier.pages.computed import ASKED_FOR
from dossier.problems import Problem, did_you_mean, shown
from dossier.reading.strict_yaml import read_yaml
from dossier.reading.validation import validate
from dossier.records.fields import Fault, Text
from dossier.records.kinds import BY_NAME
from dossier.records.models.base import Model


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

    def written(self) -> str:
        """The same as YAML, which MkDocs reads."""
        return f"---\n{json.dumps(self.model_dump(exclude_none=True), ensure_ascii=False)}\n---\n"


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
