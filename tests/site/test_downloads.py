"""The page of downloads lists what is there, with its size and its sum."""

from __future__ import annotations

import hashlib
import re

from dossier.exports import of_site
from dossier.pages.publication import Publication
from dossier.site.downloads import PAGE, SUMS
from support.editions import edition
from support.pages import Pages, elements, parsed


def test_every_download_is_listed_with_its_size_and_sum(real: Publication, real_site: Pages) -> None:
    wanted = {file.path for file in of_site(edition(real, site="", repository="")) if file.holds}
    page = parsed((real_site.folder / PAGE).read_text("utf-8"))
    links = {link.attrs.get("href", "") for link in elements(page, "a[download]")}
    assert {address.removeprefix("../") for address in links} | {SUMS} >= wanted
    assert "@@" not in page.to_text()


def test_the_sums_are_those_of_the_files(site: Pages) -> None:
    sums = site.folder / SUMS
    lines = sums.read_text("utf-8").splitlines() if sums.is_file() else []
    for line in lines:
        digest, path = re.fullmatch(r"([0-9a-f]{64})  (\S+)", line).groups()  # type: ignore[union-attr]
        assert hashlib.sha256((site.folder / path).read_bytes()).hexdigest() == digest
