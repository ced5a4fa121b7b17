"""What a figure may be called besides what is written: a decade, a share, a sum in another currency."""

from collections.abc import Iterator
from fractions import Fraction

from ..article.lazy_pattern import pattern
from .number import Value

_DECADE = pattern(r"['’]?s\b")
_PERCENT = pattern(r"\s?%|\s(?:percent|per cent)\b")
_FOREIGN_BEFORE = pattern(r"[$€£]\s?\Z|\b(?:USD|EUR|GBP)\s\Z")
_FOREIGN_BEHIND = pattern(r"\s?[€£]|\s(?:dollars?|euros?|USD|EUR|GBP|bucks)\b")
_ROUBLES_BEHIND = pattern(r"\s?₽|\s?руб(?:\b|л)")
_ALL_DAY = pattern(r"\s?час\w*\s(?:в\sсутки|в\sдень)")
_ALWAYS = pattern(r"[\s-](?:hours?|days?)[\s-](?:a|per)[\s-](?:day|week|year)\b")
_ALL_WEEK = frozenset({7, 24, 365})  # days, hours, days: «круглосуточно, без выходных»
ROUBLES = "₽"
"""A sum in roubles here, in any other money there; between two English texts it tells nothing."""
_YEAR = 4  # digits
_HUNDRED = 100
_HALF = 50
_DAY = 24  # hours
_LOOK_BACK = 5  # characters


def readings_beside(value: Fraction, text: str, start: int, end: int, *, is_russian: bool) -> Iterator[Value]:
    """What else a figure may be, by what stands beside it.

    Args:
        value: of it.
        text: that it stands in.
        start: where it begins.
        end: behind it, and behind its scale.
        is_russian: whether the text is Russian; else it is English.
    """
    if is_russian:
        if value == _DAY and _ALL_DAY.match(text, end):
            yield Fraction(24, 7)
        if _ROUBLES_BEHIND.match(text, end):
            yield ROUBLES
        return
    if value in _ALL_WEEK and _ALWAYS.match(text, end):
        yield Fraction(24, 7)
    if end - start == _YEAR and _DECADE.match(text, end):
        yield value % _HUNDRED
    if _PERCENT.match(text, end):
        if value < _HUNDRED:
            yield value / _HUNDRED
        # By 50 % more is «в полтора раза», by 100 % is «вдвое».
        if value and value % _HALF == 0:
            yield 1 + value / _HUNDRED
    # Who brings a price home writes it in roubles, at whatever rate.
    if _FOREIGN_BEHIND.match(text, end) or _FOREIGN_BEFORE.search(text, max(0, start - _LOOK_BACK), start):
        yield ROUBLES
