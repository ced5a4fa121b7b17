"""Messages: templates with parameters, in Russian and English, with numerals that agree."""

import os
import re
from collections.abc import Mapping
from functools import cache
from string import Formatter

LANGUAGES = ("ru", "en")
_MAX_TEXT = 160
_WIDE = re.compile(r"[0-9]{4}")  # of a format: `{n:>999999999}` would fill the memory


def plural(number: float, language: str) -> int:
    """Which form of a word goes with a number, after CLDR's rules for cardinals.

    Args:
        number: how many.
        language: `ru` or `en`.

    Returns:
        0 for one (1, 21, 101 знак; 1 character), 1 for few (2, 3, 24 знака; fractions) or other (characters), 2 for many
        (5, 11, 20 знаков).
    """
    if language == "en":
        return 0 if number == 1 else 1
    if number != int(number):
        return 1
    tens, ones = int(abs(number)) % 100, int(abs(number)) % 10
    if ones == 1 and tens != 11:  # noqa: PLR2004 - CLDR's own numbers
        return 0
    return 1 if 2 <= ones <= 4 and not 12 <= tens <= 14 else 2  # noqa: PLR2004


class _Message(Formatter):
    """`{n:знак|знака|знаков}` is the form that goes with n; `{x:.1f}` has a comma in Russian; long texts are clipped."""

    def __init__(self, language: str) -> None:
        self.language = language

    def format_field(self, value: object, format_spec: str) -> str:
        if "|" in format_spec:
            forms = format_spec.split("|")
            number = value if isinstance(value, (int, float)) else 0
            return forms[min(plural(number, self.language), len(forms) - 1)]
        if _WIDE.search(format_spec):
            raise ValueError(f"`{format_spec}` is wider than any message")
        if isinstance(value, float):
            text = format(value, format_spec or ".2f")
            return text.replace(".", ",") if self.language == "ru" else text
        if isinstance(value, str):
            folded = " ".join(value[: 2 * _MAX_TEXT].split())
            if len(folded) <= _MAX_TEXT and len(value) > 2 * _MAX_TEXT:  # blanks for the most part
                folded = " ".join(value.split())
            return folded if len(folded) <= _MAX_TEXT else folded[: _MAX_TEXT - 1].rstrip() + "…"
        return str(format(value, format_spec))


@cache
def _formatter(language: str) -> _Message:
    return _Message(language)


def format_message(template: str, parameters: Mapping[str, object], language: str) -> str:
    """A template with its parameters filled in.

    Args:
        template: text with `{name}`, `{name:form|form|form}` for agreement, `{name:.1f}` for decimals.
        parameters: what it names.
        language: `ru` or `en`.

    Raises:
        KeyError: the template names a parameter that is not there.
    """
    return _formatter(language).vformat(template, (), parameters)


def default_language(environment: Mapping[str, str] = os.environ) -> str:
    """`ru` where the locale of the environment is Russian, else `en`."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(variable):
            return "ru" if environment[variable].lower().startswith("ru") else "en"
    import locale

    name = locale.getlocale()[0] or ""
    return "ru" if name.lower().startswith("ru") else "en"
