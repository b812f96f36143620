"""The parts of a hand-written page that are translated one by one: its description, and its sections as they are written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from dossier.pages.asked import PLACE

from .front import Front

DESCRIPTION: Final = "description"
"""The name of the part that front matter has; sections have that of their anchor."""
_HEADING = re.compile(r"^#{1,6} .*\{ #([a-z0-9-]+) \}[ \t]*$")
_FENCE = re.compile(r"^ {0,3}(```|~~~)")


class Section(NamedTuple):
    """A heading, with what comes before the first of the page, and the text below it."""

    heading: str
    text: str

    @property
    def whole(self) -> str:
        """The section as it is written."""
        return self.heading + self.text

    @property
    def words(self) -> str:
        """The text without the mark of what is computed."""
        return self.text.replace(PLACE, "").strip()


def sections_of(body: str) -> dict[str, Section]:
    """The sections of a page by their anchors, in order; none where no heading says its anchor."""
    found, fenced, before = dict[str, list[str]](), False, ""
    name = ""
    for line in body.splitlines(keepends=True):
        fenced ^= bool(_FENCE.match(line))
        heading = None if fenced else _HEADING.match(line)
        if heading:
            name = heading[1]
            found[name], before = [before + line, ""], ""
        elif name:
            found[name][1] += line
        else:
            before += line
    return {name: Section(*lines) for name, lines in found.items()}


def parts_of(front: Front | None, body: str) -> Mapping[str, str]:
    """What is translated of a page, by the name of each part."""
    own = {DESCRIPTION: front.description} if front and front.description else {}
    return own | {name: section.whole for name, section in sections_of(body).items()}
