"""Numbers in digits, in an English or a Russian text."""

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import cache

from ..article.lazy_pattern import pattern
from ..russian import number_words as russian
from . import english_numbers as english
from .number import Number, Value
from .readings import readings_beside

_BLANK = " \u00a0\u202f\u2009"
_FIGURES = pattern(
    rf"""
    (?P<phone>(?<!\w)\d{{0,3}}[\s-]?\(?\d{{3}}\)?[\s.-]\d{{3}}[\s.-]\d\d(?:\d\d|[\s.-]\d\d))(?![\d-]\d)
  | (?P<iso>\d{{4}}-\d\d-\d\d)(?!\d)
  | (?P<date>\d{{1,2}}[/.]\d{{1,2}}[/.](?:19|20)\d\d)(?!\d)
  | (?P<time>\d{{1,2}}:\d\d(?::\d\d)?)(?!\d)
  | (?P<mixed>\d{{1,3}}(?:\s?[½¼¾⅓⅔]|\s\d/\d(?![\d/])))
  | (?P<fraction>\d{{1,3}}/\d{{1,3}})(?![\d/])
  | (?P<plain>\d{{1,3}}(?:[{_BLANK}]\d{{3}})+(?:[.,]\d+)?(?!\d) | \d+(?:[.,]\d+)*)
  | (?P<vulgar>[½¼¾⅓⅔])
    """,
    re.VERBOSE,
)
_BEGINNING = pattern(r"[\d(½¼¾⅓⅔]")
_VULGAR = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3)}
_NOON = pattern(r"\s?(?P<half>[ap])\.?\s?m\b\.?", re.IGNORECASE)
# What may stand right behind digits and leave them a number: an ordinal, a unit, a scale; with anything else they are a name.
_ATTACHED = pattern(
    r"(?:st|nd|rd|th|[kKMBкК]|bn|mln|млн|[KMGTкКмМгГтТ][iи]?[BbБб]|px|em|rem|pt|ms|мс|сек|мин|[smhdсмчдгx×х]|km|cm|mm|kg|км|см|мм|кг|am|pm|AM|PM|ft|lbs?|oz|mi|mph|mins?|hrs?|yrs?)\b"
)
_LEAST_CODE = 8  # digits in a row from which on they are no number of things: a telephone, a hash
_SEVERAL = pattern(r"(?!\d{1,3}(?:,\d{3})+(?:\.\d+)?\Z)[\d.]+(?:,[\d.]+)+")  # in English a comma stands between thousands only: `(498,5)` are two
_MOST = 40  # digits that are worth reading
_HOURS = 12
_TELEPHONE = 10  # digits without that of the country
_O_CLOCK = pattern(r"(?:\s?[-–]\s?\d\d?|\s(?:до|и)\s\d\d?)?\s?(?:ч\b|час)")
EACH = r"[KkMB]?/(?:mo(?:nth)?|yr|year|day|hr|hour|week|user|seat|click|lead|мес|год|день|час|чел)\b"
"""What stands behind a price: $19.99/month."""
_EACH = pattern(EACH)
_AMONG = pattern(r"\s(?:in|out of)(?: every)? (?:\d|two|three|four|five|six|ten)")  # «каждый четвёртый»
_NUMBER_ONE = pattern(r"(?:#|\bNo\. ?|\bnumber )\Z", re.IGNORECASE)  # «главный»
_LONGEST = 8  # characters of that
_IDIOM = pattern(r"(?:st|nd|rd)[ -]part(?:y|ies)\b")
# The first hour of "6–7 pm".
_NOON_LATER = pattern(r"\s?(?:-|–|to|and)\s?\d{1,2}\s?(?P<half>[ap])\.?\s?m\b", re.IGNORECASE)


def figures(text: str, *, is_russian: bool) -> Iterator[Number]:
    """The numbers in digits of a text, in order.

    Args:
        text: it.
        is_russian: whether it is Russian; else it is English.
    """
    for match in _written(text):
        written, sure = match[0], _stands_alone(text, match.start(), match.end())
        if match["iso"] or match["date"]:
            yield from _date(written, match.start(), sure=sure)
        elif match["time"]:
            yield _time(text, match.start(), match.end(), sure=sure)
        elif match["phone"]:
            yield _telephone(written, match.start())
        elif match["mixed"]:
            yield Number(
                match.start(), match.end(), written, frozenset({_mixed(written)}), _abroad({_mixed(written)}, text, match.end(), is_russian), sure
            )
        elif match["vulgar"]:
            yield Number(match.start(), match.end(), written, frozenset({_VULGAR[written]}))
        elif match["fraction"]:
            one, other = map(int, written.split("/"))
            values: set[Value] = {written, *([Fraction(one, other)] if other else [])}
            yield Number(match.start(), match.end(), written, frozenset(values), sure=sure)
        elif not is_russian and _SEVERAL.fullmatch(written):
            yield from (_plain(text, match.start() + at, match.start() + end, sure=False, is_russian=False) for at, end in _parts(written))
        else:
            yield _plain(text, match.start(), match.end(), sure=sure, is_russian=is_russian)


def _written(text: str) -> Iterator[re.Match[str]]:
    """What `_FIGURES` finds; it is tried only where it may begin."""
    at = 0
    while beginning := _BEGINNING.search(text, at):
        match = _FIGURES.match(text, beginning.start())
        at = match.end() if match else beginning.end()
        if match:
            yield match


def _telephone(written: str, start: int) -> Number:
    """A telephone; whose it is may well change in translation, so that only another one in its place tells anything."""
    at = next(at for at, character in enumerate(written) if character.isdigit())
    digits = "".join(filter(str.isdigit, written))
    return Number(start + at, start + len(written), written[at:], frozenset({f"tel {digits[-_TELEPHONE:]}"}), sure=False)


def _mixed(written: str) -> Fraction:
    """«1½», «2 1/4»."""
    if written[-1] in _VULGAR:
        return int(written[:-1]) + _VULGAR[written[-1]]
    whole, part = written.split()
    return Fraction(whole) + (Fraction(part) if part[-1] != "0" else 0)


def _parts(written: str) -> Iterator[tuple[int, int]]:
    return (part.span() for part in re.finditer(r"[\d.]*\d", written))


def _plain(text: str, start: int, end: int, *, sure: bool, is_russian: bool) -> Number:
    written = text[start:end]
    values = _readings(written, is_russian=is_russian)
    scaled = _scales(is_russian).match(text, end)
    noon = _NOON.match(text, end)
    hours = noon or _NOON_LATER.match(text, end)
    if scaled:
        factor = (russian if is_russian else english).scale(scaled[1])
        large = {value * factor for value in values if isinstance(value, Fraction)}
        # 640K of memory, 4K of pixels, 5m of rope: a letter may be a unit.
        values = {*large, *(values if len(scaled[1]) == 1 else ())}
        end = scaled.end()
    elif shared := _scale_shared(is_russian).match(text, end):
        factor = (russian if is_russian else english).scale(shared[1])
        values |= {value * factor for value in values if isinstance(value, Fraction)}
    elif written.isdigit() and len(written) < 3 and int(written) <= _HOURS and (hours or (is_russian and _late().match(text, end))):  # noqa: PLR2004
        values.add(_clock(int(written), 0, hours["half"] if hours else "p"))
        end = noon.end() if noon else end
    elif is_russian and written.isdigit() and _O_CLOCK.match(text, end):
        values.add(f"{written}:00")
    values |= {each for value in values if isinstance(value, Fraction) for each in readings_beside(value, text, start, end, is_russian=is_russian)}
    if not is_russian:
        sure = sure and not (written == "1" and (_AMONG.match(text, end) or _NUMBER_ONE.search(text, max(0, start - _LONGEST), start)))
    return Number(start, end, text[start:end], frozenset(values), _abroad(values, text, end, is_russian), sure)


def _abroad(values: Iterable[Value], text: str, end: int, is_russian: bool) -> tuple[Fraction, ...]:
    """What a measure of an English text is in the units that Russians use."""
    return () if is_russian else tuple(each for value in values if isinstance(value, Fraction) for each in english.converted(value, text, end))


def _readings(written: str, *, is_russian: bool) -> set[Value]:
    """What digits with separators may be; translations by machine keep English separators, and put a comma into versions."""
    digits = re.sub(f"[{_BLANK}]", "", written)
    if len(digits) > _MOST:
        return {digits}
    parts = re.split("[.,]", digits)
    found: set[Value] = {".".join(parts)}
    if len(parts) == 1:
        return {Fraction(digits)}
    thousands = parts[0] != "0" and len(parts[0]) <= 3 and all(len(part) == 3 for part in parts[1:])  # noqa: PLR2004
    if thousands and ("," in digits or is_russian):
        found.add(Fraction("".join(parts)))
    if len(parts) == 2 and not (thousands and "," in digits and not is_russian):  # noqa: PLR2004
        found.add(Fraction(".".join(parts)))
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+\.\d+", digits):
        found.add(Fraction(digits.replace(",", "")))
    return found


def _date(written: str, start: int, *, sure: bool) -> Iterator[Number]:
    """The parts of a date; which of two small numbers is the month depends on the country, so only the year is sure."""
    for part in re.finditer(r"\d+", written):
        value = int(part[0])
        values: set[Value] = {Fraction(value), f"month {value}"}
        yield Number(start + part.start(), start + part.end(), part[0], frozenset(values), sure=sure and value > 31)  # noqa: PLR2004


def _time(text: str, start: int, end: int, *, sure: bool) -> Number:
    hours, minutes = map(int, text[start:end].split(":")[:2])
    noon, late = _NOON.match(text, end), _late().match(text, end)
    values: set[Value] = {text[start:end], _clock(hours, minutes)}
    if noon or late:
        values.add(_clock(hours, minutes, noon["half"] if noon else "p"))
    if not minutes:
        values.add(Fraction(hours))
    end = noon.end() if noon else end
    return Number(start, end, text[start:end], frozenset(values), sure=sure)


def _clock(hours: int, minutes: int, half: str = "") -> str:
    """A time of day; `half` is "a" before noon, "p" after it, "" where 24 hours are counted."""
    return f"{hours % _HOURS + (_HOURS if half in 'pP' else 0) if half else hours}:{minutes:02}"


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether digits are a number, and no piece of a name, of an address or of code."""
    before, after = text[max(0, start - 2) : start], text[end : end + 1]
    last = before[-1:]
    if last.isalpha() or (last and last in "_/\\@=[^&:~") or (after and after in "_/\\]=" and not _EACH.match(text, end)):
        return False
    # `UTF-8`, `-v.2`; but «2019–2021» and a dash between blanks.
    if last in {"-", ".", "\u2011"} and (len(before) < 2 or before[0].isalpha() or before[0] in "-."):  # noqa: PLR2004
        return False
    if _IDIOM.match(text, end):
        return False
    if after.isalpha() and not _ATTACHED.match(text, end):
        return False
    return not (text[start:end].isdigit() and end - start >= _LEAST_CODE)


@cache
def _scales(is_russian: bool) -> re.Pattern[str]:
    return re.compile(rf"[\s-]?({russian.SCALES if is_russian else english.SCALES})(?!\w)")


@cache
def _scale_shared(is_russian: bool) -> re.Pattern[str]:
    """Behind the first number of «5–10 тыс.»."""
    scales = russian.SCALES if is_russian else english.SCALES
    return re.compile(rf"\s?(?:-|–|—|to|до)\s?[$€£]?\d+(?:[.,]\d+)?[\s-]?({scales})(?!\w)")


@cache
def _late() -> re.Pattern[str]:
    return re.compile(rf"\s?{russian.LATE}\b")
