"""A figure: a number, what it counts, and the rival values other sources give."""

from __future__ import annotations

from pydantic import Field, model_validator

from ..court_vocabulary import Exactness
from ..fields import Fault, Quantity, SourceRef, Text
from ..vocabulary import Topic
from .base import About, Dated, Model


class Value(Model):
    """A number as one source or group of sources gives it."""

    value: Quantity
    """The number, without commas: 47289, '1.5'."""
    low: Quantity | None = None
    """The low end of the range, where one is given."""
    high: Quantity | None = None
    """The high end of the range, where one is given."""
    exactness: Exactness
    """Exact, rounded, a bound or an estimate."""
    given_by: Text
    """Who gives it: `the declaration of the IRS chief risk officer, as reported by FedScoop`."""
    sources: tuple[SourceRef, ...] = Field(min_length=1)
    """Where it stands."""
    note: Text | None = None
    """What a reader should know of this value."""

    @model_validator(mode="after")
    def _range_in_order(self) -> Value:
        low, high = self.low, self.high
        if (low is not None and low > self.value) or (high is not None and high < self.value):
            message = "the value does not lie between low and high"
            raise Fault(message, "value", "Compare the three with the source.")
        return self


class Figure(Dated):
    """A number the dispute turns on."""

    counts: Text
    """What exactly is counted: `people whose last known address ICE asked for`."""
    unit: Text
    """The unit, as `people`, `addresses`, `billion US dollars`."""
    value: Value
    """The value this publication uses, and why in its note."""
    rivals: tuple[Value, ...] = ()
    """Other values for the same thing."""
    topics: tuple[Topic, ...] = Field(min_length=1)
    """What it is about, in general."""
    about: About = About()
    """What it belongs to."""
