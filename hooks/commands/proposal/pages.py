"""Says which translated pages a proposal makes outdated: their originals are others than in an earlier version."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from babel import Locale

from dossier.records.translation.translatable import digest_of
from dossier.site.docs.front import front_of
from dossier.site.docs.sections import parts_of
from dossier.site.docs.translated import PageState, page_states
from editing.pages import docs_beside, languages_beside

from .published import all_records
from .words import Line


def outdated_pages(data: Path, base: str) -> Iterator[Line]:
    """For each language, the parts of pages beside the records whose translation was that of the earlier version."""
    folder = data.parent / "docs"
    before = all_records(folder, base) if folder.is_dir() else {}
    for language in languages_beside(data) if before else ():
        found = page_states(*docs_beside(data, "docs", language))
        stale = {source: [*_newly_stale(state, before.get(source, ""))] for source, state in found.items()}
        named = [f"{found[source].page.path} ({', '.join(names)})" for source, names in stale.items() if names]
        if named:
            name, count = Locale.parse(language).get_display_name("en"), sum(map(len, stale.values()))
            yield 0, f"Parts of {name} pages that become outdated: {count}, in {', '.join(named)}."


def _newly_stale(state: PageState, before: str) -> Iterator[str]:
    sums: Mapping[str, str] = state.page.front.of if state.page.front else {}
    front, body = front_of(before)
    earlier = parts_of(front, body)
    return (name for name in state.stale if name in earlier and digest_of(earlier[name]) == sums[name])
