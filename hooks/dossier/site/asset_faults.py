"""What is wrong with the files that pages load: imports of what is not there, addresses elsewhere, drawings that run."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser

from dossier.problems import did_you_mean, shown

from .assets import MODULE, PART, SHEET, beside

Finding = tuple[int, str, str]
"""A line, what is wrong there, and what to do."""

_ELSEWHERE = re.compile(
    r"url\(\s*[\"']?\s*(?!data:image/)(?:[a-z][a-z0-9+.-]*:|//)|@import\s+[\"'](?:[a-z]+:|//)", re.IGNORECASE
)
_IMPORTS = {".css": (SHEET,), ".js": (PART, MODULE)}
"""How a sheet or a script names another file."""
_EXCHANGE = re.compile(r"^(?:import|export)\b", re.MULTILINE)
"""What a script cannot do within a block."""
_SHAPES = {"svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "title", "desc"}
_FORMS = {
    "xmlns",
    "viewbox",
    "x",
    "y",
    "width",
    "height",
    "rx",
    "ry",
    "cx",
    "cy",
    "r",
    "x1",
    "y1",
    "x2",
    "y2",
    "d",
    "points",
}
_FORMS |= {
    "fill",
    "fill-rule",
    "stroke",
    "stroke-width",
    "stroke-linecap",
    "stroke-linejoin",
    "opacity",
    "transform",
    "role",
}


def asset_faults(assets: Mapping[str, str]) -> Iterator[tuple[str, Finding]]:
    """What is wrong with files given by their names: with the name of each, and at a line."""
    imports = {name: [*_imports(name, text)] for name, text in assets.items()}
    for name, text in assets.items():
        for line, wanted in imports[name]:
            if wanted not in assets:
                hint = did_you_mean(wanted, assets) or "Name a file of overrides/assets/, from this one."
                yield name, (line, f"there is no file {shown(wanted)} to import", hint)
            elif name in _reached(wanted, imports):
                yield name, (line, f"this file imports itself, by {shown(wanted)}", "Remove one of the imports.")
        if name.endswith(".js"):
            for part in (beside(name, found[1]) for found in PART.finditer(text)):
                yield from ((part, finding) for finding in _of_a_part(assets.get(part, ""), name))
        if name.endswith(".css"):
            for found in _ELSEWHERE.finditer(text):
                yield name, (_line(text, found.start()), "this loads something of another site", "Keep the file here.")
        if name.endswith(".svg"):
            yield from ((name, finding) for finding in _of_a_drawing(text))


def _of_a_part(text: str, whole: str) -> Iterator[Finding]:
    """What the part of a script cannot do in its block."""
    for found in _EXCHANGE.finditer(text):
        message = f"a part of {shown(whole)} has names of its own alone"
        yield _line(text, found.start()), message, "Import it by what it exports, as in `import { name } from`."


def _imports(name: str, text: str) -> Iterator[tuple[int, str]]:
    """The files that a sheet or a module imports, each with its line."""
    for pattern in _IMPORTS.get(name[name.rfind(".") :], ()):
        for found in pattern.finditer(text):
            yield _line(text, found.start()), beside(name, found[1])


def _reached(name: str, imports: Mapping[str, list[tuple[int, str]]]) -> set[str]:
    """A file and all that it imports, directly or not."""
    reached, ahead = set[str](), [name]
    while ahead:
        if (now := ahead.pop()) not in reached:
            reached.add(now)
            ahead += [wanted for _, wanted in imports.get(now, ())]
    return reached


def _line(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1


def _of_a_drawing(text: str) -> Iterator[Finding]:
    """What a drawing has besides shapes: opened as a page, it has no policy, and could run a script."""
    finder = _Shapes()
    finder.feed(text)
    finder.close()
    yield from finder.found


class _Shapes(HTMLParser):
    """Notes what is no shape."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Finding] = []

    def _refuse(self, what: str) -> None:
        self.found.append(
            (self.getpos()[0], f"{what} is not allowed in a drawing", "Keep shapes and their colors only.")
        )

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _SHAPES:
            self._refuse(f"the element {shown(tag)}")
        for name, _ in attrs:
            if name not in _FORMS:
                self._refuse(f"the attribute {shown(name)}")

    def handle_comment(self, data: str) -> None:
        self._refuse("a comment")

    def handle_decl(self, decl: str) -> None:
        self._refuse("a declaration")

    def unknown_decl(self, data: str) -> None:
        self._refuse("a declaration")

    def handle_pi(self, data: str) -> None:
        self._refuse("an instruction")
