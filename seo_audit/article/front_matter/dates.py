"""Dates as people and site generators write them in front matter."""

import re
from datetime import date, datetime, time
from typing import NamedTuple

from ..lazy_pattern import pattern

_MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_ZONE = r"(?:[ \t]*(?:Z|[A-Z]{3,4}|[+-]\d\d(?::?\d\d)?)){0,2}"
_TIME = rf"(?:[Tt]|[ \t]+)(?P<hour>\d{{1,2}}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d{{1,9}})?)?{_ZONE}"
# ISO 8601 and what YAML, Hugo and Jekyll make of it; with slashes for Hexo.
_ISO = pattern(rf"(?P<year>\d{{4}})(?P<sep>[-/])(?P<month>\d{{1,2}})(?P=sep)(?P<day>\d{{1,2}})(?:{_TIME})?", re.ASCII)
# "Mon, 15 Jan 2024 10:00:00 +0300" (RFC 1123) and "January 15, 2024".
_DAY_FIRST = pattern(rf"(?:[A-Za-z]{{3,9}},?[ ]+)?(?P<day>\d{{1,2}})[ -](?P<name>[A-Za-z]{{3,9}})[ -](?P<year>\d{{4}})(?:{_TIME})?", re.ASCII)
_MONTH_FIRST = pattern(rf"(?:[A-Za-z]{{3,9}},?[ ]+)?(?P<name>[A-Za-z]{{3,9}})\.?[ ]+(?P<day>\d{{1,2}}),?[ ]+(?P<year>\d{{4}})(?:{_TIME})?", re.ASCII)
_AMERICAN = pattern(r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4})", re.ASCII)
_RUSSIAN = pattern(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})(?=\D|$)", re.ASCII)
_SLASHES = pattern(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})(?=\D|$)", re.ASCII)
_LONGEST = 60  # characters; no date has more
_LAST_SECOND = 60  # a leap second


class WrittenDate(NamedTuple):
    """A value in the form of a date.

    Args:
        day: the calendar day that it names, wherever its clock stands; None for a day or an hour that does not exist.
    """

    day: date | None


def read_date(value: object, *, american: bool = False) -> WrittenDate | None:
    """What a value says as a date; None where it has not the form of one that site generators read.

    Args:
        value: as the parser of the front matter returned it.
        american: whether MM/DD/YYYY is a form too, as DocFX writes it.
    """
    if isinstance(value, datetime):
        return WrittenDate(value.date())
    if isinstance(value, date):
        return WrittenDate(value)
    text = value.strip() if isinstance(value, str) else ""
    if not text or len(text) > _LONGEST:
        return None
    for form in (_ISO, _DAY_FIRST, _MONTH_FIRST, *((_AMERICAN,) if american else ())):
        match = form.fullmatch(text)
        if match is not None:
            return _read(match.groupdict())
    return None


def guessed_date(value: object) -> date | None:
    """The day that «15.01.2024» or 01/15/2024 means, which no site generator reads; None where there is no telling."""
    text = value.strip()[:_LONGEST] if isinstance(value, str) else ""
    found = [_read(match.groupdict()) for pattern in (_RUSSIAN, _SLASHES, _AMERICAN) if (match := pattern.match(text))]
    days = {written.day for written in found if written and written.day}
    # 03/04/2024 is a day in March to some and in April to others.
    return days.pop() if len(days) == 1 else None


def _read(parts: dict[str, str | None]) -> WrittenDate | None:
    name = parts.get("name")
    month = _MONTHS.get(name[:3].lower()) if name else int(parts["month"] or 0)
    if month is None:
        return None
    hour, minute, second = (int(parts.get(part) or 0) for part in ("hour", "minute", "second"))
    try:
        time(hour, minute, min(second, _LAST_SECOND - 1) if second <= _LAST_SECOND else second)
        return WrittenDate(date(int(parts["year"] or 0), month, int(parts["day"] or 0)))
    except ValueError:
        return WrittenDate(None)
