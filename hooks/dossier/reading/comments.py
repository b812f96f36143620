"""Finds the comments of a YAML file: text that no page would show, and often only a forgotten quotation mark."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice

import yaml

from dossier.problems import MOST_OF_A_FILE, Problem, shown

from .document import Document

_COMMENT = re.compile(r"#[^\n]*")
_HINT = "If it is part of the text, put the whole text in quotation marks; records have no comments."


def find_comments(text: str, events: Iterator[yaml.Event], document: Document) -> Iterator[yaml.Event]:
    """The events of a text as they come; comments between the values that they pass are added to the problems."""
    starts, read = [0, *(match.end() for match in re.finditer("\n", text))], 0
    for event in events:
        if isinstance(event, yaml.ScalarEvent | yaml.StreamEndEvent):
            assert event.start_mark
            assert event.end_mark
            start, end = event.start_mark.index, event.end_mark.index
            if isinstance(event, yaml.ScalarEvent) and event.style in ("|", ">"):
                start = text.find("\n", start, end)
            comments = _COMMENT.finditer(text, read, start if start >= 0 else end)
            for match in islice(comments, MOST_OF_A_FILE):
                line = bisect_right(starts, match.start())
                message = f"this is a comment to YAML and would be lost: {shown(match[0])}"
                column = match.start() - starts[line - 1] + 1
                document.problems.append(Problem(document.path, line, column, message, _HINT))
            read = end
        yield event
