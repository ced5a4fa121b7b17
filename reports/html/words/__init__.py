"""All words of the pages, Russian and English side by side, a module for each part; numerals agree through `format_message`."""

from seo_audit.report import format_message

from . import checklist, common, formulas, guide, terms, translation, verdict

# Key: (Russian, English).
WORDS = {key: said for part in (formulas, common, translation, verdict, checklist, terms, guide) for key, said in part.WORDS.items()}

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

    def number(self, value: int) -> str:
        """An integer as people write it: 23 395 in Russian from ten thousand on, 23,395 in English."""
        return f"{value:,}".replace(",", "\u00a0" if self._language == "ru" else ",") if value >= _LEAST_GROUPED else str(value)

    def decimal(self, value: float, places: int = 1) -> str:
        """A decimal fraction, with a comma in Russian."""
        return format_message(f"{{value:.{places}f}}", {"value": float(value)}, self._language)
