"""What of a text has digits in it and can be looked up: prices, dates, laws and standards, numbers with what they count."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..russian.dictionary import parse, parses
from .lazy_pattern import pattern

_BLANK = "[ \u00a0\u202f\u2009]"
_NUMBER = rf"(?:\d{{1,3}}(?:{_BLANK}\d{{3}})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)*)"
_RANGE = rf"{_NUMBER}(?:{_BLANK}?[-–—]{_BLANK}?{_NUMBER}|{_BLANK}до{_BLANK}{_NUMBER})?"
_SCALE = rf"(?:{_BLANK}?(?:тыс(?:\.|яч\w*)?|млн|миллион\w*|млрд|миллиард\w*|трлн|триллион\w*)(?!\w))"
_YEAR = r"(?:19|20)\d\d"
_MONTH = r"(?:январ|феврал|март|апрел|ма[йяею]\b|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-я]{0,3}"
_ROUNDLY = pattern(r"(?:(?:более|менее) чем|более|свыше|около|почти|примерно|до|от|(?:не )?менее|минимум|максимум) \Z", re.IGNORECASE)
_PRICE = pattern(
    rf"(?:[$€£₽]{_BLANK}?{_RANGE}(?:{_SCALE}|[KMB](?!\w))?"
    rf"|(?<![\w.,/$€£-]){_RANGE}{_SCALE}?{_BLANK}?(?:[€£₽]|\$(?!\w)|руб(?:\.|л[а-я]+)?(?!\w)|доллар[а-я]*|евро(?!\w)|цент(?:а|ов)?(?!\w)|USD|EUR|RUB|тенге|юан[а-я]+|гривен))"
    rf"(?:{_BLANK}?(?:/|в{_BLANK}|за{_BLANK})(?:мес(?:яц[а-я]*|\.)?|год|недел[юя]|день|час|пользовател[а-я]+|клик|лид)(?!\w))?"
)
_DATE = pattern(
    rf"(?<![\w.])(?:\d{{1,2}}(?:[-–—]\d{{1,2}})?{_BLANK}{_MONTH}(?:{_BLANK}{_YEAR})?|{_MONTH}{_BLANK}{_YEAR})(?:{_BLANK}?(?:г\.|года?(?!\w)))?"
    rf"|(?<![\w.-])(?:\d{{1,2}}\.\d\d\.{_YEAR}|{_YEAR}-\d\d-\d\d)(?![\w-])"
    rf"|(?<![\w.,/-]){_YEAR}(?:(?:{_BLANK}?[-–—]{_BLANK}?|{_BLANK}(?:по|до|и){_BLANK}){_YEAR})?(?:-[ехм]{{1,2}}(?!\w)(?:{_BLANK}?год[а-я]*)?|{_BLANK}?(?:гг?\.|год[а-я]*))",
    re.IGNORECASE,
)
# A year by itself: behind a preposition, in brackets, or at the end of a title.
_BARE_YEAR = pattern(
    r"(?:(?<=\()|(?<=\b[вскоВСКО] )|(?<=\b(?:до|за|на|по) )|(?<=после ))(?:19[5-9]\d|20[0-4]\d)(?![\w.,:/-]\w|\w)|(?:19[5-9]\d|20[0-4]\d)(?=[.!?]?\Z)"
)
# The digit comes first, what must not stand before it behind that: so it is found fast.
_COUNTED = pattern(rf"(?P<first>(?=\d)(?<![\w.,:/$€£№#+-]){_RANGE}){_SCALE}?(?P<share>{_BLANK}?%|{_BLANK}процент[а-я]*(?!\w))?(?![\w/:])")
_MONEY = ("$", "€", "£", "₽", "руб", "долл", "евро", "цент", "USD", "EUR", "RUB", "тенге", "юан", "гривен")
_MAY_BE_DATE = pattern(r"\d{4}|\d[ \u00a0\u202f](?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)")
_WORD = pattern(rf"{_BLANK}(?P<word>[а-яё][а-яё-]*)(?![\w/])")
# The number of a thing among others, and of a version, says nothing that can be looked up.
_ORDINAL = pattern(
    r"(?:[A-Za-z+#)\d]|\b(?:верси|глав|шаг|рис|разделе?|пункт|строк|порт|код|ошибк|таблиц|пример|част|этап|уров|вариант|урок|том|стр|номер|билет|вопрос)[а-яё]*)[ .\u00a0]*\Z",
    re.IGNORECASE,
)
_NEAR = 16  # characters before a number that tell
_MOST_WORDS = 4  # that are looked at behind a number
_FEW = 10  # of things that anybody can count in the article itself
_ATTRIBUTES = frozenset({"ADJF", "PRTF", "NUMR"})


class Found(NamedTuple):
    """A fact in a text.

    Args:
        kind: `law`, `price`, `date`, `number`, `person`, `service` or `quote`.
        start: where it begins in the text.
        end: behind it.
        key: what is the same for all places that say the same.
        rank: the lower, the more it is worth looking up.
    """

    kind: str
    start: int
    end: int
    key: str
    rank: int = 0


def figures(text: str) -> Iterator[Found]:
    """Prices, dates and numbers with what they count, each place once.

    Args:
        text: one with digits.
    """
    taken: list[tuple[int, int]] = []
    patterns = [("price", _PRICE)] if any(sign in text for sign in _MONEY) else []
    has_date = _MAY_BE_DATE.search(text) is not None
    for kind, found in [*patterns, ("date", _DATE)] if has_date else patterns:
        for match in found.finditer(text):
            if _is_free(match.start(), match.end(), taken):
                taken.append(match.span())
                start = _start(text, match.start()) if kind == "price" else match.start()
                yield Found(kind, start, match.end(), _folded(match[0]))
    yield from _numbers(text, taken)
    for match in _BARE_YEAR.finditer(text) if has_date else ():
        if _is_free(*match.span(), taken) and not _ORDINAL.search(text, max(0, match.start() - 3), match.start()):
            yield Found("date", *match.span(), match[0])


def _numbers(text: str, taken: list[tuple[int, int]]) -> Iterator[Found]:
    for match in _COUNTED.finditer(text):
        start, number_end = match.span()
        if not _is_free(start, number_end, taken):
            continue
        if not match["share"] and _ORDINAL.search(text, max(0, start - _NEAR), start):
            continue
        end = _end_of_counted(text, number_end, is_share=bool(match["share"]))
        is_large = number_end > match.end("first")
        if match["first"] in {"0", "1"} or (end == number_end and not is_large):
            continue
        taken.append((start, end))
        yield Found("number", _start(text, start), end, _key(text, start, number_end, end), 0 if is_large else 1 + _is_small(match["first"]))


def _start(text: str, number: int) -> int:
    """Where what says how exact a number is begins: «более чем 180»."""
    roundly = _ROUNDLY.search(text, max(0, number - _NEAR), number)
    starts_word = roundly is not None and (roundly.start() == 0 or not text[roundly.start() - 1].isalnum())
    return roundly.start() if roundly and starts_word else number


def _end_of_counted(text: str, at: int, *, is_share: bool) -> int:
    """Where that ends which a number counts: «180 маркетинговыми инструментами»; the end of the number where it counts nothing."""
    end = at
    for _ in range(_MOST_WORDS):
        word = _WORD.match(text, end)
        if word is None:
            break
        kinds = {one.kind for one in parses(word["word"])}
        found = parse(word["word"])
        if found.kind == "NOUN" and (not is_share or found.case == "gent"):
            return word.end()
        if not kinds & _ATTRIBUTES:
            break
        end = word.end()
    return at


def _key(text: str, start: int, number_end: int, end: int) -> str:
    words = [parse(word).lemma for word in re.findall(r"[а-яё-]+", text[number_end:end])]
    return f"{_folded(text[start:number_end])} {' '.join(words)}"


def _is_small(written: str) -> bool:
    return written.isdigit() and int(written) <= _FEW


def _is_free(start: int, end: int, taken: list[tuple[int, int]]) -> bool:
    return not any(start < other_end and other < end for other, other_end in taken)


def _folded(text: str) -> str:
    return " ".join(text.lower().split())
