"""Text that GitHub shows sign by sign: no link, no name that is called, no picture."""

import re


def fenced(text: str) -> str:
    """A block of Markdown that shows the text and nothing else, whatever signs are in it."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{text}\n{fence}\n"
