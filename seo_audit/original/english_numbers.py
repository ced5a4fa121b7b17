"""English numbers in words, and the words that stand beside digits: scales, units, months."""

import re
from collections.abc import Iterator
from fractions import Fraction

from ..russian.number_words import Numeral
from ..russian.time_words import time_of

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = {**{word: value for value, word in enumerate(_ONES)}, **{word: value for value, word in zip(range(20, 100, 10), _TENS, strict=True)}}
_ORDINALS = "fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_FACTORS = {"hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SMALL, _LARGE = "|".join(_VALUES), "|".join(_FACTORS)
_CARDINAL = re.compile(rf"\b(?:(?:{_SMALL}|{_LARGE})\b(?:[ -](?:and )?(?={_SMALL}|{_LARGE}))?)+", re.IGNORECASE)
_ORDINAL = re.compile(rf"\b(?:{'|'.join(_ORDINALS)})\b", re.IGNORECASE)
_WORDS = frozenset((*_VALUES, *_FACTORS, *_ORDINALS, "noon", "midnight"))
_DOZEN = re.compile(r"[ -]dozen\b", re.IGNORECASE)
_NOON = re.compile(r"\b(?:noon|midnight)\b", re.IGNORECASE)
_TOKEN = re.compile(r"[a-z]+", re.IGNORECASE)
_LEAST_SURE = 2  # "one" is a pronoun, "zero" a name of what there is none of

SCALES = r"thousand|million|billion|trillion|hundred|bn|mln|[kKMB](?![\w-])"
_SCALES = {**_FACTORS, "bn": 10**9, "mln": 10**6, "k": 1_000, "m": 10**6, "b": 10**9}
# What a unit is in the one that Russians use; degrees of Fahrenheit begin elsewhere.
_UNITS = (
    (re.compile(r"[\s-]?(?:miles?|mi)\b"), Fraction("1.609")),
    (re.compile(r"[\s-]?mph\b"), Fraction("1.609")),
    (re.compile(r"[\s-]?(?:feet|foot|ft)\b"), Fraction("0.3048")),
    (re.compile(r"[\s-]?(?:feet|foot|ft)\b"), Fraction("30.48")),
    (re.compile(r"\s?(?:square feet|sq\.? ?ft)\b"), Fraction("0.0929")),
    (re.compile(r"[\s-]?(?:inch(?:es)?|in\.|″)"), Fraction("2.54")),
    (re.compile(r"[\s-]?yards?\b"), Fraction("0.9144")),
    (re.compile(r"[\s-]?(?:pounds?|lbs?)\b"), Fraction("0.4536")),
    (re.compile(r"[\s-]?(?:ounces?|oz)\b"), Fraction("28.35")),
    (re.compile(r"[\s-]?gallons?\b"), Fraction("3.785")),
    (re.compile(r"[\s-]?acres?\b"), Fraction("0.4047")),
    (re.compile(r"[\s-]?cups?\b"), Fraction(240)),
    (re.compile(r"[\s-]?(?:tablespoons?|tbsp)\b"), Fraction(15)),
    (re.compile(r"[\s-]?(?:teaspoons?|tsp)\b"), Fraction(5)),
    (re.compile(r"[\s-]?quarts?\b"), Fraction("0.946")),
)
_FAHRENHEIT = re.compile(r"\s?(?:[°º]\s?F|degrees F(?:ahrenheit)?)\b")
_SECONDS = {"s": 1, "min": 60, "h": 3_600, "day": 86_400, "week": 604_800}
_CALENDAR = {"month": 1, "quarter": 3, "year": 12, "yr": 12, "decade": 120, "centur": 1_200}
_TIME = re.compile(
    r"[\s-]{0,2}(?:(?:full|whole|straight|business|calendar)\s)?"
    r"(?:(s)(?:ec(?:ond)?s?)?|(min)(?:ute)?s?|(h)(?:ou)?rs?|(h)|(day|week|month|quarter|year|yr|decade)s?|(centur)(?:y|ies))\b"
)
_MONTH_DAYS = 30
_YEAR_DAYS = 365
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = re.compile(
    r"\b(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b"
    r"(?=\.?,?\s\d)|(?<=\d )(?:of )?(January|February|March|April|May|June|July|August|September|October|November|December)\b"
)


def scale(word: str) -> int:
    """What a word behind digits multiplies them by: 1000 for "thousand" and "k".

    Args:
        word: one that `SCALES` matches.
    """
    return _SCALES[word.lower()]


def converted(value: Fraction, text: str, end: int) -> tuple[Fraction, ...]:
    """What a number of miles, pounds, degrees is in the units that Russians use; nothing for other numbers.

    Args:
        value: of the number.
        text: that it stands in.
        end: behind it.
    """
    if _FAHRENHEIT.match(text, end):
        return ((value - 32) / Fraction("1.8"),)
    return tuple(value * factor for unit, factor in _UNITS if unit.match(text, end))


def lasting(value: Fraction, text: str, end: int) -> list[str]:
    """The time that a number counts by the unit behind it, in seconds or months; 30 days are a month too. Nothing where there is no unit.

    Args:
        value: of the number.
        text: that it stands in.
        end: behind it.
    """
    match = _TIME.match(text, end)
    if match is None:
        return []
    unit = match[match.lastindex or 0]
    if unit in _CALENDAR:
        return [time_of(value, _CALENDAR[unit], calendar=True)]
    found = [time_of(value, _SECONDS[unit], calendar=False)]
    if unit == "day" and value and (value % _MONTH_DAYS == 0 or value == _YEAR_DAYS):
        found.append(time_of(Fraction(value // _MONTH_DAYS), 1, calendar=True))
    return found


def months(text: str) -> Iterator[tuple[int, int, int]]:
    """Start, end and number of each name of a month that stands beside digits."""
    for match in _MONTH.finditer(text):
        yield match.start(), match.end(), _MONTHS.index((match[1] or match[2])[:3].lower()) + 1


def numerals(text: str) -> Iterator[Numeral]:
    """The numbers in words of a text; "one", "zero" and ordinals are not sure to be numbers of things."""
    folded = text.lower()
    if _WORDS.isdisjoint(_TOKEN.findall(folded)):  # a twentieth of the time that the search takes
        return
    for match in _CARDINAL.finditer(text):
        words = [word.lower() for word in _TOKEN.findall(match[0])]
        value = _value(words)
        if value is not None:
            dozen = _DOZEN.match(text, match.end())
            end = dozen.end() if dozen else match.end()
            yield Numeral(match.start(), end, Fraction(value * 12 if dozen else value), sure=value >= _LEAST_SURE and words != ["hundred"])
    for match in _NOON.finditer(text) if "noon" in folded or "midnight" in folded else ():
        yield Numeral(match.start(), match.end(), Fraction(12), sure=False)
    for match in _ORDINAL.finditer(text):
        yield Numeral(match.start(), match.end(), Fraction(_ORDINALS.index(match[0].lower()) + 4), sure=False)


def _value(words: list[str]) -> int | None:
    """What words in a row say together; None where they are several numbers: "one two"."""
    total = group = 0
    before = 10**15
    for word in words:
        if word == "and":
            continue
        factor = _FACTORS.get(word)
        if factor == 100:  # noqa: PLR2004
            group = (group or 1) * factor
            before = factor
        elif factor:
            total, group = total + (group or 1) * factor, 0
            before = factor
        elif _VALUES[word] >= before or before < 20:  # noqa: PLR2004
            return None
        else:
            group += _VALUES[word]
            before = _VALUES[word]
    return total + group
