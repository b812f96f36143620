"""The list of the packages that made the site, as a bill of materials in CycloneDX."""

from __future__ import annotations

import json
from collections.abc import Iterator

from .edition import Edition, Package
from .file import File

PATH = "sbom.cdx.json"
NAME = "irs-ice-reference"


def files(edition: Edition) -> Iterator[File]:
    """The list, where the packages are known. It has no date and no number, so that it changes only with them."""
    if edition.packages:
        yield File(PATH, lambda: _bill(edition))


def _bill(edition: Edition) -> bytes:
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", "bom-ref": NAME, "name": NAME}},
        "components": [_component(package) for package in edition.packages],
    }
    return f"{json.dumps(bill, indent=1)}\n".encode()


def _component(package: Package) -> dict[str, str]:
    address = f"pkg:pypi/{package.name}@{package.version}"
    return {
        "type": "library",
        "bom-ref": address,
        "name": package.name,
        "version": package.version,
        "purl": address,
    }
