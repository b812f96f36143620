"""An event: something that happened outside the courts."""

from __future__ import annotations

from pydantic import Field

from dossier.records.fields import FigureRef, OrganizationRef, PersonRef
from dossier.records.vocabulary import Topic

from .base import About, Briefed, Dated


class Event(Briefed, Dated):
    """Something that happened and bears on the agreement."""

    topics: tuple[Topic, ...] = Field(min_length=1)
    """What it is about, in general."""
    people: tuple[PersonRef, ...] = ()
    """Who took part."""
    organizations: tuple[OrganizationRef, ...] = ()
    """Which organizations took part."""
    figures: tuple[FigureRef, ...] = ()
    """The numbers that belong to it."""
    about: About = About()
    """What else it concerns."""
