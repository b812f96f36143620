"""What there is for programs: the kinds of records, and every file that the page of downloads lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from dossier.exports.edition import Edition
from dossier.exports.file import File
from dossier.exports.holds import words_by_part
from dossier.exports.view import API, Plain, head, json_bytes, schema_path
from dossier.records.kinds import BY_PLURAL, KINDS, Kind

from .records import ALL, collection_path, path_of
from .views import VIEWS

NAME: Final = "index"
PATH: Final = f"{API}{NAME}.json"
DESCRIPTION: Final = f"{API}openapi.json"
"""The path of the description of the API."""


class KindListed(Plain):
    """A kind of records."""

    kind: str
    """Its name."""
    title: str
    """What its records are called."""
    about: str
    """What they are."""
    count: int
    """How many there are."""
    records: str
    """The address of the file of all of them."""
    record: str
    """The address of the file of one, in which `{id}` stands for its id."""
    described_by: str
    """The address of the schema of a record."""


class FileListed(Plain):
    """A file."""

    address: str
    """Its address."""
    holds: str
    """What it holds."""
    described_by: str | None = None
    """The address of its schema, for JSON."""


class IndexData(Plain):
    """What there is: the kinds of records, and all files to download."""

    title: str
    """The name of this reference."""
    home: str
    """The address of its home page."""
    documentation: str
    """The address of the page that says how all this is used."""
    description: str
    """The address of the same as OpenAPI."""
    kinds: tuple[KindListed, ...]
    """The kinds of records."""
    files: tuple[FileListed, ...]
    """The files, those of the kinds included."""


def files(edition: Edition, others: Sequence[File]) -> Iterator[File]:
    """The list; `others` are all other files about the whole site."""
    yield File(PATH, lambda: _content(edition, others), holds=NAME)


def what_files_hold(edition: Edition) -> Mapping[str, str]:
    """What the page of downloads says of files, by what they hold."""
    return {holds: words for part in words_by_part(edition.labels).values() for holds, words in part.items()}


def schema_named(path: str) -> str | None:
    """The name of the schema of a file; None for one that has none."""
    name = path.removeprefix(API).removesuffix(".json")
    known = {*BY_PLURAL, ALL, NAME, *(view.name for view in VIEWS)}
    return name if path == f"{API}{name}.json" and name in known else None


def _content(edition: Edition, others: Sequence[File]) -> bytes:
    words = what_files_hold(edition)
    data = IndexData(
        title=edition.labels.cite.work,
        home=edition.address("", PATH),
        documentation=edition.address("api/", PATH),
        description=edition.address(DESCRIPTION, PATH),
        kinds=tuple(_kind(edition, kind) for kind in KINDS),
        files=tuple(_file(edition, file.path, words[file.holds]) for file in others if file.holds),
    )
    return json_bytes(head(edition, PATH, NAME) | data.model_dump(exclude_none=True))


def _kind(edition: Edition, kind: Kind) -> KindListed:
    words = edition.labels.kinds[kind.name]
    return KindListed(
        kind=kind.name,
        title=words.many,
        about=words.about,
        count=len(edition.dossier.listed(kind.model)),
        records=edition.address(collection_path(kind.plural), PATH),
        record=edition.address(path_of(kind, "{id}"), PATH),
        described_by=edition.address(schema_path(kind.name), PATH),
    )


def _file(edition: Edition, path: str, holds: str) -> FileListed:
    named = schema_named(path)
    schema = edition.address(schema_path(named), PATH) if named else None
    return FileListed(address=edition.address(path, PATH), holds=holds, described_by=schema)
