"""Numbers are printed with exactly the digits that they are written with."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from dossier.language.formats import Formats
from dossier.records.fields import Quantity

ENGLISH, SPANISH = Formats("en", "about {date}"), Formats("es", "hacia {date}")
QUANTITY: TypeAdapter[Decimal] = TypeAdapter(Quantity)

PRINTED: dict[str | int, str] = {
    "1.50": "1.50",
    "1.0": "1.0",
    47289: "47,289",
    "123456789012345": "123,456,789,012,345",
    "0.00000000000001": "0.00000000000001",
    "-12345.60": "-12,345.60",
    "0": "0",
    "0.0": "0.0",
}
REFUSED = [
    "1e3", "1E3", "+5", "-0", "-0.0", "00", "007", "-01", "01.5", ".5", "5.", "1,5", "1 000", "1_000", "٤٧", "４７", "½", "²",
    "1.0\n", "0x1F", "inf", "NaN", "1" * 16, "0." + "0" * 15, 10**15, "9" * 4_301, True, 1.5, None, ["1"],
]  # fmt: skip


@pytest.mark.parametrize(("written", "printed"), PRINTED.items())
def test_numbers(written: str | int, printed: str) -> None:
    assert ENGLISH.number(QUANTITY.validate_python(written)) == printed


@pytest.mark.parametrize("written", REFUSED, ids=lambda value: str(value)[:20])
def test_what_is_no_number_is_refused(written: object) -> None:
    with pytest.raises(ValidationError):
        QUANTITY.validate_python(written)


@given(st.decimals(-(10**9), 10**9, allow_nan=False, allow_infinity=False, places=4) | st.integers(-(10**14), 10**14))
def test_no_digit_is_lost(number: Decimal | int) -> None:
    value = QUANTITY.validate_python(f"{number}".replace("-0.0000", "0.0000"))
    assert ENGLISH.number(value).replace(",", "") == f"{value}"
    assert re.sub("[^0-9]", "", SPANISH.number(value)) == re.sub("[^0-9]", "", f"{value}")


@pytest.mark.parametrize(
    ("formats", "items", "listed"),
    [
        (ENGLISH, ["the IRS", "ICE", "DHS"], "the IRS, ICE, and DHS"),
        (ENGLISH, ["one"], "one"),
        (ENGLISH, [], ""),
        (SPANISH, ["el IRS", "ICE"], "el IRS e ICE"),
        (SPANISH, ["el DHS", "el IRS", "hijos"], "el DHS, el IRS e hijos"),
        (SPANISH, ["ICE", "el IRS"], "ICE y el IRS"),
        (SPANISH, ["fuego", "hielo"], "fuego y hielo"),
        (SPANISH, ["agua", "iones"], "agua y iones"),
    ],
)
def test_lists(formats: Formats, items: list[str], listed: str) -> None:
    assert formats.list(items) == listed
