"""Where a file is no YAML, in the words of those who write records instead of the parser's."""

from __future__ import annotations

import yaml

from dossier.problems import shown

from .places import Mark

_QUOTE = "Put the whole text in quotation marks."
_ALIGN = "The fields of one group begin in the same column, two spaces further in than its name."
_CLOSE = "Close it, or put text that begins with it in quotation marks."
_ANY = (
    "Text that contains “: ” or “ #”, or begins with a character such as [ { * & ! | > ' \" % @ `, needs quotation marks. "
    f"Otherwise, look at the indentation. {_ALIGN}"
)
_UNCLOSED = "the quotation mark that opens here is never closed"
_DOUBLED = "Inside single quotation marks, an apostrophe is doubled: 'the agency''s'."

_AT_ITS_PLACE = {
    "mapping values are not allowed in this context": (
        "“: ” is in the middle of a text, or the line is indented too far",
        f"Put text that contains “: ” in quotation marks. {_ALIGN}",
    ),
    "found character that cannot start any token": ("no text can begin with this character", _QUOTE),
    "did not find expected node content": ("no text can begin with this character", _QUOTE),
    "found undefined tag handle": ("no text can begin with this character", _QUOTE),
    "mapping keys are not allowed in this context": ("no text can begin with “? ”", _QUOTE),
    "block sequence entries are not allowed in this context": (
        "“- ” is where no list can begin",
        f"Write each item of a list on its own line below the name of the list. Otherwise: {_QUOTE}",
    ),
    "did not find expected key": (
        "this is indented otherwise than the fields before it, or follows text in quotation marks",
        f"{_ALIGN} {_DOUBLED}",
    ),
    "did not find expected '-' indicator": ("the next item of the list, after “- ”, is expected here", _ALIGN),
    "did not find expected <document start>": ("the record has ended before this", "Begin all its fields in column 1."),
    "found unknown escape character": (
        "after a backslash inside double quotation marks, this character has no meaning",
        "Double the backslash, or use single quotation marks.",
    ),
}
"""What the parser says, what that means, and what to do."""
_WHERE_IT_BEGAN = {
    "could not find expected ':'": (
        "this line is neither a field nor part of the text before it",
        "Write `name: value`, with a space after the colon, or indent the line as the text that it continues.",
    ),
    "did not find expected ',' or ']'": ("the bracket that opens here is never closed", _CLOSE),
    "did not find expected ',' or '}'": ("the brace that opens here is never closed", _CLOSE),
    "did not find expected alphabetic or numeric character": ("no text can begin with & or *", _QUOTE),
    "did not find expected comment or line break": ("no text can begin with | or >", _QUOTE),
    "found unexpected end of stream": (_UNCLOSED, f"Write the second one. {_DOUBLED}"),
    "found unexpected document indicator": (_UNCLOSED, f"Write the second one. {_DOUBLED}"),
}
"""The same where the parser finds out only later, and the place to look at is where the value began."""


def syntax_fault(error: yaml.YAMLError) -> tuple[Mark, str, str]:
    """Where YAML cannot be read, why, and what to do."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return (1, 1), f"this is not valid YAML: {shown(str(error))}", _ANY
    began, place, said = error.context_mark, error.problem_mark, error.problem or ""
    if began and said in _WHERE_IT_BEGAN:
        place, (meant, hint) = began, _WHERE_IT_BEGAN[said]
    else:
        context = " ".join(part for part in (error.context, said) if part)
        meant, hint = _AT_ITS_PLACE.get(said, (shown(context), _ANY))
    return _place(place or began), f"this is not valid YAML: {meant}", hint


def _place(mark: yaml.Mark | None) -> Mark:
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
