"""How long a time is that Russian words name: «двое суток», «трёхнедельный», «полгода», «неделя»."""

import re
from fractions import Fraction

_SECONDS = {"секунд": 1, "минут": 60, "час": 3_600, "дн": 86_400, "день": 86_400, "сут": 86_400, "недел": 604_800}
_MONTHS = {"месяц": 1, "месяч": 1, "квартал": 3, "год": 12, "лет": 12, "десятилет": 120, "век": 1_200, "столет": 1_200}
_UNIT = "|".join(sorted({**_SECONDS, **_MONTHS}, key=len, reverse=True))
_BEHIND = re.compile(rf"[\s-]{{1,2}}(?:(?:полных|целых|рабочих|календарных)\s)?({_UNIT})")
_INSIDE = re.compile(rf"({_UNIT})[а-яё]*\Z")
_ALONE: dict[str, tuple[str, Fraction | int]] = {
    "секунда секунды секунду секундой": ("секунд", 1),
    "минута минуты минуту минутой минуте": ("минут", 1),
    "час часа": ("час", 1),
    "день дня сутки суток сутками": ("день", 1),
    "неделя недели неделю неделе неделей": ("недел", 1),
    "месяц месяца месяцу месяцем месяце": ("месяц", 1),
    "квартал квартала квартале": ("квартал", 1),
    "год года году годом": ("год", 1),
    "десятилетие десятилетия десятилетием": ("десятилет", 1),
    "век века столетие столетия": ("век", 1),
    "полминуты": ("минут", Fraction(1, 2)),
    "полчаса получаса получасом": ("час", Fraction(1, 2)),
    "полгода полугода полугодие полугодия": ("год", Fraction(1, 2)),
}


def time_of(value: Fraction, unit: int, *, calendar: bool) -> str:
    """A time as both languages' numbers of it are compared: seconds or, where their number differs, months.

    Args:
        value: how many.
        unit: seconds that the unit has, or months.
        calendar: whether it is counted in months.
    """
    return f"{value * unit} {'months' if calendar else 'seconds'}"


def lasting(value: Fraction, text: str, start: int, end: int) -> list[str]:
    """The time that a number counts by the unit behind it, or by that in the same word; nothing where there is none.

    Args:
        value: of the number.
        text: that it stands in.
        start: where it begins.
        end: behind it.
    """
    match = _BEHIND.match(text, end) or (_INSIDE.search(text[start:end].lower()) if text[start].isalpha() else None)
    return [_time(value, match[1])] if match else []


def _time(value: Fraction, unit: str) -> str:
    return time_of(value, _MONTHS.get(unit) or _SECONDS[unit], calendar=unit in _MONTHS)


ALONE = {word: _time(Fraction(value), unit) for words, (unit, value) in _ALONE.items() for word in words.split()}
"""Words that are a time by themselves, and which."""
