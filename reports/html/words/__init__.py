"""All words of the pages, Russian and English side by side, a module for each part; numerals agree through `format_message`."""

from seo_audit.report import format_message

from . import across, checklist, common, families, formulas, guide, keyphrase, outline, passed, reading, snippet, terms, translation, verdict, views

_PARTS = (formulas, common, across, families, snippet, outline, keyphrase, terms, translation, checklist, passed, reading, verdict, views, guide)

# Key: (Russian, English).
WORDS = {key: said for part in _PARTS for key, said in part.WORDS.items()}

_LEAST_GROUPED = 10_000


class Words:
    """The words of one language; called with a key and what the words name.

    Args:
        language: `ru` or `en`.
    """

    def __init__(self, language: str) -> None:
        self._column = 1 if language == "en" else 0
        self._language = language

    def __call__(self, key: str, **parameters: object) -> str:
        said = WORDS[key][self._column]
        return format_message(said, parameters, self._language) if parameters else said

    def family(self, letters: str) -> str:
        """What the rules of a family are about; the letters of one that is not ours."""
        said = WORDS.get(f"family.{letters}")
        return said[self._column] if said else letters

    def day(self, iso: str) -> str:
        """A day, given as 2026-01-15, as people write it: 15.01.2026 in Russian."""
        return ".".join(reversed(iso.split("-"))) if self._language == "ru" else iso

    def number(self, value: int) -> str:
        """An integer as people write it: 23 395 in Russian from ten thousand on, 23,395 in English."""
        return f"{value:,}".replace(",", "\u00a0" if self._language == "ru" else ",") if value >= _LEAST_GROUPED else str(value)

    def decimal(self, value: float, places: int = 1) -> str:
        """A decimal fraction, with a comma in Russian."""
        return f"{value:.{places}f}".replace(".", "," if self._language == "ru" else ".")
