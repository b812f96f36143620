"""Links to records in the Markdown of the hand-written pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from dossier.collection.dossier import Dossier
from dossier.problems import Problem, did_you_mean
from dossier.records.kinds import BY_NAME

_KINDS = "|".join(BY_NAME)
_IN_MARKDOWN = re.compile(rf"\]\(({_KINDS}):([^)\s]*)\)")
_CODE = re.compile(r"^(```+).*?^\1|`[^`\n]+`", re.DOTALL | re.MULTILINE)


def check_docs(docs: Path, named: str, dossier: Dossier) -> Iterator[Problem]:
    """Links of hand-written pages to records that do not exist."""
    for file in sorted(docs.rglob("*.md")):
        path = f"{named}/{file.relative_to(docs).as_posix()}"
        text = _CODE.sub(_blank, file.read_text(encoding="utf-8"))
        for number, line in enumerate(text.split("\n"), 1):
            for match in _IN_MARKDOWN.finditer(line):
                kind, id_ = match.groups()
                if (kind, id_) not in dossier.known:
                    ids = [known for name, known in dossier.known if name == kind]
                    message = f"there is no record “{id_}” of the kind {kind}"
                    hint = did_you_mean(id_, ids) or "Check the spelling."
                    yield Problem(path, number, match.start(1) + 1, message, hint)


def _blank(code: re.Match[str]) -> str:
    """Code with its line ends only, so that lines keep their numbers."""
    return re.sub(r"[^\n]", " ", code[0])
