"""What is no YAML is explained where it was written, in words that are not the parser's."""

from __future__ import annotations

import pytest
import yaml

from dossier.reading.syntax import syntax_fault

MIDDLE = "“: ” is in the middle of a text, or the line is indented too far"
INDENTED = "this is indented otherwise than the fields before it, or follows text in quotation marks"
BEGINS = "no text can begin with this character"
FAULTS = {
    "title: a: b\n": (1, 9, MIDDLE),
    "title: a\n order: 1\n": (2, 7, MIDDLE),
    "title: a\norder 1\nnote: x\n": (2, 1, "this line is neither a field nor part of the text before it"),
    "title: a\norder:1\nnote: x\n": (2, 1, "this line is neither a field nor part of the text before it"),
    "list:\n  - a\n  b\nc: d\n": (3, 3, "this line is neither a field nor part of the text before it"),
    "list:\n    - a\n  - b\n": (3, 3, INDENTED),
    "title: 'it's'\nb: c\n": (1, 12, INDENTED),
    "  title: a\norder: 1\n": (2, 1, "the record has ended before this"),
    "list:\n  - a\n  c: d\n": (3, 3, "the next item of the list, after “- ”, is expected here"),
    "title: @a\n": (1, 8, BEGINS),
    "title: %a\n": (1, 8, BEGINS),
    "title: `a\n": (1, 8, BEGINS),
    "title: , b\n": (1, 8, BEGINS),
    "title: !a!b c\n": (1, 8, BEGINS),
    "title: - b\n": (1, 8, "“- ” is where no list can begin"),
    "title: ? b\n": (1, 8, "no text can begin with “? ”"),
    "title: ** a\n": (1, 8, "no text can begin with & or *"),
    "title: & b\n": (1, 8, "no text can begin with & or *"),
    "title: >a\n": (1, 8, "no text can begin with | or >"),
    "title: [a\nb: c\n": (1, 8, "the bracket that opens here is never closed"),
    "title: {a\nb: c\n": (1, 8, "the brace that opens here is never closed"),
    "title: 'a\nb: c\n": (1, 8, "the quotation mark that opens here is never closed"),
    'title: "a\nb: c\n': (1, 8, "the quotation mark that opens here is never closed"),
    'title: "a\\q"\n': (1, 10, "after a backslash inside double quotation marks, this character has no meaning"),
    "a: b\n%x\n": (2, 3, "while scanning a directive found unknown directive name"),
}


@pytest.mark.parametrize(("text", "told"), FAULTS.items())
def test_faults_in_plain_words(text: str, told: tuple[int, int, str]) -> None:
    with pytest.raises(yaml.YAMLError) as raised:
        list(yaml.parse(text, yaml.CSafeLoader))
    place, message, hint = syntax_fault(raised.value)
    assert (*place, message) == (*told[:2], f"this is not valid YAML: {told[2]}")
    assert hint
