"""What is said of a translation on the pages of another language than the first."""

from __future__ import annotations

from typing import Annotated

from .label import Counted, Label, Placeholders, Plural, Words


class TranslationWords(Words):
    """How far readers may rely on what was translated."""

    notice: Annotated[str, Placeholders("original")]
    original: Label
    """The page in the first language, to which the notice leads."""
    report: Label
    whole: Label
    """Of a page that nobody has translated yet."""
    untranslated: Label
    """The same of a record."""
    missing: Label
    """Of a record that is translated in part."""
    changed: Annotated[Plural, Counted("date")]
    changed_since: Annotated[Plural, Counted()]
    """The same where no day is known."""
    renewed: Annotated[Plural, Counted("date")]
    """Of a written page with sections that changed since it was translated, or are new; their names follow."""
    older: Label
    """What the older translation is called."""
    reviewed: Annotated[str, Placeholders("role", "date")]
    ours: Label
    """Said before what quoted words mean."""
