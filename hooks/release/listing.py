"""Whether a version may be released: it has to be the last one of the list of releases, as the records are now."""

from __future__ import annotations

from dossier.derived.status.answers import Status
from dossier.problems import shown
from dossier.reading.releases import VERSION, Release, Releases, SubjectState


def release_of(version: str, status: Status) -> Release:
    """The release of a version with the records as they are now."""
    states = (
        SubjectState(subject=one.interval.subject.id, state=one.interval.state) for one in status.on(status.as_of)
    )
    return Release(version=version, date=status.as_of, status=tuple(states))


def entry_of(release: Release) -> str:
    """A release as it is written in the list."""
    states = "".join(f"      - subject: {one.subject}\n        state: {one.state}\n" for one in release.status)
    return f"  - version: {release.version}\n    date: {release.date}\n    status:\n{states}"


def refusal(version: str, releases: Releases, status: Status, named: str) -> str:
    """Why a version may not be released, and what to do; empty where it may. The list is called `named`."""
    if not VERSION.fullmatch(version):
        return f"“{shown(version)}” is not a version; write three numbers, such as 1.0.0"
    new = release_of(version, status)
    last = releases.listed[-1] if releases.listed else None
    same = next((one for one in releases.listed if one.version == version), None)
    if last and (new.number < last.number or (same and same is not last)):
        return f"version {version} does not come after {last.version}, the last of {named}; name a later one with --version"
    if same == new:
        return ""
    if same:
        return (
            f"{named} has version {version} as of {same.date}, with states that differ from those of the records as of {new.date}. If it was"
            f" published, name a later version with --version. If it was not, replace its entry by this one:\n\n{entry_of(new)}"
        )
    text = entry_of(new) if releases.listed else f"releases:\n{entry_of(new)}"
    return (
        f"{named} does not have version {version} yet. Add this to it, commit it, and run the command again:\n\n{text}"
    )
