"""The languages of the site, and the locale by whose rules each is written."""

from __future__ import annotations

LOCALES = {"en": "en_US", "es": "es_US"}
"""By code; the first is the language in which the site is written."""
