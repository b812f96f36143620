"""A figure: a number, what it counts, and the rival values other sources give."""

from __future__ import annotations

from pydantic import Field, model_validator

from dossier.problems import shown
from dossier.records.fields import Fault, FigureRef, Quantity, SourceRef, Text
from dossier.records.vocabulary import Exactness, Stage, Topic

from .base import About, Dated, Model

COUNTED_AT_A_STAGE = ("people", "addresses", "disclosures")
"""The units that can stand on one scale: each counts people, or what concerns one of them, one by one."""


class Value(Model):
    """A number as one source or group of sources gives it."""

    value: Quantity
    """The number, without commas: 47289, '1.5'."""
    low: Quantity | None = None
    """The low end of the range, if one is given."""
    high: Quantity | None = None
    """The high end of the range, if one is given."""
    exactness: Exactness
    """Exact, rounded, a bound or an estimate."""
    given_by: Text
    """Who gives it: `the declaration of the IRS chief risk officer, as reported by FedScoop`."""
    sources: tuple[SourceRef, ...] = Field(min_length=1)
    """The sources that give it."""
    note: Text | None = None
    """What readers should know about this value."""

    @property
    def has_range(self) -> bool:
        """Whether a low or a high end is given."""
        return self.low is not None or self.high is not None

    @model_validator(mode="after")
    def _range_in_order(self) -> Value:
        low, high = self.low, self.high
        if (low is not None and low > self.value) or (high is not None and high < self.value):
            message = "the value is not between low and high"
            raise Fault(message, "value", "Compare all three with the source.")
        return self


class Figure(Dated):
    """A number the dispute turns on."""

    counts: Text
    """What exactly is counted: `people whose last known address ICE asked for`."""
    unit: Text
    """The unit, such as `people`, `addresses`, `billion US dollars`."""
    stage: Stage | None = None
    """The stage of the sharing at which it counts people, their addresses or disclosures of them; for no other figures."""
    among: FigureRef | None = None
    """The figure that counts all those among whom these are counted: for the addresses sent, the people asked about."""
    value: Value
    """The value this publication uses; its note says why."""
    rivals: tuple[Value, ...] = ()
    """Other values for the same thing."""
    topics: tuple[Topic, ...] = Field(min_length=1)
    """What it is about, in general."""
    about: About = About()
    """What it belongs to."""

    @property
    def values(self) -> tuple[Value, ...]:
        """The value used, then its rivals."""
        return (self.value, *self.rivals)

    @property
    def aliases(self) -> tuple[str, ...]:
        """All its values, in plain digits."""
        return tuple(f"{value.value:f}" for value in self.values)

    @model_validator(mode="after")
    def _counted_at_its_stage(self) -> Figure:
        if self.stage and self.unit not in COUNTED_AT_A_STAGE:
            message = (
                f"a figure with a stage counts people, addresses or disclosures one by one, not “{shown(self.unit)}”"
            )
            hint = "Leave the stage out, or give the number itself in one of these units."
            raise Fault(message, "stage", hint, idle=["stage"])
        numbers = [number for value in self.values for number in (value.value, value.low, value.high)]
        if self.stage and any(number is not None and number < 0 for number in numbers):
            raise Fault("a figure with a stage is a count, and no count is below zero", "stage", "Correct the number.")
        return self
