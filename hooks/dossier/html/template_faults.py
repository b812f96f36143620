"""What is wrong with a template, as far as it can be said before anything is rendered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple, dataclass, field

from jinja2 import Environment, TemplateError, TemplateSyntaxError, nodes

from dossier.kept import digest_of, kept
from dossier.problems import did_you_mean, shown

FILTERS = (
    "label",
    "date",
    "day",
    "meaning",
    "cited",
    "counted",
    "forms",
    "capitalized",
    "month",
    "number",
    "original",
    "listed",
    "iso",
    "plain",
    "bare",
    "site",
    "size",
)
"""What templates of records and computed pages have besides Jinja's own."""
_OF_THE_THEME = ("url",)
TESTS = ("foreign", "uncommon")

_OF_ALL = (
    "address at beside data_date entry_of fragment held href inline kinds labels lines link link_to meant original_language outside",
    "prose records_linked shared",
    "separator single status",
)
_OF_RECORDS = (
    "cite cited code due edit entry former found headings meanings of published_at record related state withdrawn"
)
_OF_PAGES = (
    "after ahead anchors answer before briefs case cases command changes choices downloads combined congress contrast counts day described drawn effects enlarged first flips folded folded_choice",
    "groups hidden intro kind marks missing moments months names neither new newer newest older others parts pieces quiet quoted report reports ruling",
    "rulings said sections sums settings shown since small states steps stops suits_shown term times tokens unasked unknown untied view views voices ways",
    "whole wholes years",
)
_OF_COPIES = "now"
_OF_EMBEDS = "badge known listed oembed policy sheet sign site_address site_known title whole width"
_OF_THE_DOCUMENT = "asset base_url called config languages data_day license nav page part_of version"
OF_JINJA = "caller cycler dict joiner kwargs lipsum loop namespace range self super varargs"
GIVEN = frozenset(
    " ".join((*_OF_ALL, _OF_RECORDS, *_OF_PAGES, _OF_COPIES, _OF_EMBEDS, _OF_THE_DOCUMENT, OF_JINJA)).split()
)
"""The names that Python gives to templates, and Jinja's own."""

Finding = tuple[int, str, str]
"""A line, what is wrong there, and what to do."""


@dataclass(slots=True)
class Parsed:
    """What a template uses and what it makes; each name that it uses with the first line on which it is."""

    finding: Finding | None = None
    """Why it cannot be parsed."""
    names: dict[str, int] = field(default_factory=dict)
    filters: dict[str, int] = field(default_factory=dict)
    tests: dict[str, int] = field(default_factory=dict)
    templates: dict[str, int] = field(default_factory=dict)
    """The templates that it extends, includes or imports."""
    made: set[str] = field(default_factory=set)

    def note(self, node: nodes.Node) -> None:
        """Note a node."""
        match node:
            case nodes.Name(ctx="load"):
                self.names.setdefault(node.name, node.lineno)
            case nodes.Name() | nodes.Macro():
                self.made.add(node.name)
            case nodes.Filter():
                self.filters.setdefault(node.name, node.lineno)
            case nodes.Test():
                self.tests.setdefault(node.name, node.lineno)
            case nodes.Extends() | nodes.Include() | nodes.Import() | nodes.FromImport():
                if isinstance(node.template, nodes.Const):
                    self.templates.setdefault(str(node.template.value), node.lineno)
                self.made |= {node.target} if isinstance(node, nodes.Import) else set()


def parse(text: str) -> Parsed:
    """Read a template without running it."""
    return Parsed(*kept("templates", digest_of(text), lambda: astuple(_parse(text))))


def _parse(text: str) -> Parsed:
    try:
        tree = _ENVIRONMENT.parse(text)
    except TemplateSyntaxError as error:
        return Parsed((error.lineno, f"this is no template: {error.message}", "Look for a brace or a word too few."))
    except (TemplateError, RecursionError) as error:
        return Parsed((1, f"this is no template: {type(error).__name__}", "Look for what is nested too deeply."))
    found = Parsed()
    for node in tree.find_all(nodes.Node):
        found.note(node)
    return found


def find_faults(templates: dict[str, str]) -> Iterator[tuple[str, Finding]]:
    """What is wrong with templates, by their names: with the name of each, and at a line.

    What one template sets is known to those that it includes and that extend it, so it counts as known to all. While one of
    them cannot be parsed, nothing is known of that.
    """
    parsed = {name: parse(text) for name, text in templates.items()}
    if broken := [(name, one.finding) for name, one in parsed.items() if one.finding]:
        yield from broken
        return
    known = GIVEN.union(*(one.made for one in parsed.values()))
    for name, one in parsed.items():
        used = (
            (one.names, known, "nothing is called “{}” here"),
            (one.templates, templates.keys(), "there is no template “{}”"),
            (one.filters, _FILTERS, "there is no filter “{}”"),
            (one.tests, _KNOWN_TESTS, "there is no test “{}”"),
        )
        for words, there, message in used:
            for word, line in words.items():
                if word not in there:
                    hint = did_you_mean(word, there) or "Check the spelling."
                    yield name, (line, message.format(shown(word)), hint)


_ENVIRONMENT = Environment(trim_blocks=True, lstrip_blocks=True)
_FILTERS = frozenset({*_ENVIRONMENT.filters, *FILTERS, *_OF_THE_THEME})
_KNOWN_TESTS = frozenset({*_ENVIRONMENT.tests, *TESTS})
