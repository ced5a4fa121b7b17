"""Russian numbers in words, and the words that stand beside digits: scales, months, hours of the day."""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from .time_words import ALONE

_TEENS = "одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат".split()
_ENDINGS = "ый ий ой ая ое ого ому ым ом ую ые ых ыми ья ье ьи ьего ьему ьим ьем ью ьей ьих ьими их им ими ие ее ей".split()
_FORMS = {
    0: "ноль нуль ноля нуля нолю нулю нулём нулем нуле",
    1: "один одна одно одни одного одной одному одним одном одну одними",
    2: "два две двух двум двумя",
    3: "три трёх трех трём трем тремя",
    4: "четыре четырёх четырех четырём четырем четырьмя",
    8: "восемь восьми восемью восьмью",
    40: "сорок сорока",
    90: "девяносто девяноста",
    100: "сто ста",
    200: "двести двухсот двумстам",
    300: "триста трёхсот трехсот трёмстам тремстам",
    400: "четыреста четырёхсот четырехсот четырёмстам четыремстам",
}
# These may as well mean something else («пара минут», «во-вторых», «десятки причин»), so they prove that a number is kept and no more.
_LOOSE = {
    2: "оба обе обоих обеих обоим обеим обоими обеими двое двоих двоим двоими дважды вдвое вдвоём вдвоем пара пары паре пару парой пар двойка двойной двойная двойное двойные двойным двойными двойных двойного двойную двойному",
    3: "трое троих троим троими трижды втрое втроём втроем тройка тройки тройке тройку тройкой тройной тройная тройное",
    4: "четверо четверых четырежды вчетверо четвёрка четвёрки четвёрке четвёрку четвёркой",
    5: "пятеро пятерых впятеро пятёрка пятёрки пятёрке пятёрку пятёркой",
    10: "десяток десятка десятки десятке десятку десяткой десятков десяткам десятками вдесятеро",
    12: "дюжина дюжины дюжину дюжиной дюжин",
    100: "сотня сотни сотне сотню сотней сотен сотнями",
    2000: "нулевые нулевых нулевым нулевыми",
}
_PARTS = {
    Fraction(1, 2): r"половин[аыеуой]{1,2}|наполовину|пол(?:часа|года|дня|литра|метра|века|километра|стакана|ложки|процента|кило)|полу(?:часа|года)",
    Fraction(500): r"полтысячи",
    Fraction(500_000): r"полмиллиона",
    Fraction(3, 2): r"полтора|полторы|полутора|полутора\w+|полуторн\w+",
    Fraction(1, 4): r"четверть|четверти|четвертью",
    Fraction(3, 4): r"три четверти|трёх четвертей|трех четвертей",
    Fraction(1, 3): r"треть|трети|третью",
    Fraction(2, 3): r"две трети|двух третей",
    Fraction(24, 7): r"круглосуточн\w+|без выходных|ежедневно",
    Fraction(80, 20): r"Парето",
    Fraction(12): r"полдень|полудня|полночь|полуночи",
}
# One of these stands in a text that any of them stands in: the test costs a tenth of the search.
_PART_STEMS = (
    "полов полча получ полго полуго полд полуд поллит полмет полве полки полста поллож полпро полты полмил полтор полут полноч полуноч".split()
)
_PART_STEMS += ["четверт", "трет", "круглосут", "без вых", "ежедн", "парето"]
_ORDINALS = ("перв", "втор", "трет", "четвёрт", "пят", "шест", "седьм", "восьм", "девят", "десят", *_TEENS)
_TENS = {
    20: "двадцат",
    30: "тридцат",
    40: "сороков",
    50: "пятидесят",
    60: "шестидесят",
    70: "семидесят",
    80: "восьмидесят",
    90: "девяност",
    100: "сот",
}
# What a word begins with that counts what the rest of it says: «двухэтажный», «трёхлетний», «пятиминутка».
_PREFIXES = {
    "одно": 1, "двух": 2, "двое": 2, "дву": 2, "трёх": 3, "трех": 3, "трое": 3, "четырёх": 4, "четырех": 4, "пяти": 5, "шести": 6, "семи": 7,
    "восьми": 8, "девяти": 9, "десяти": 10, "двенадцати": 12, "пятнадцати": 15, "двадцати": 20, "тридцати": 30, "сорока": 40, "пятидесяти": 50, "сто": 100,
    "двухсот": 200, "трёхсот": 300, "трехсот": 300, "пятисот": 500,
}  # fmt: skip
_INITIALS = frozenset(prefix[0] for prefix in _PREFIXES)
SCALES = r"тыс(?:\.|яч\w*)?|млн|миллион\w*|млрд|миллиард\w*|трлн|триллион\w*|[кК](?![\w-])"
_SCALES = {"ты": 1_000, "к": 1_000, "млн": 10**6, "миллио": 10**6, "млрд": 10**9, "миллиа": 10**9, "тр": 10**12}
_MONTH = re.compile(r"\b(?:(янв|фев|мар(?=\b|т)|апр|мая\b|май\b|мае\b|июн|июл|авг|сен|окт|ноя|дек)[а-я]{0,7})\b", re.IGNORECASE)
_SHORT_MONTHS = ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
LATE = r"(?:час\w{0,3}\s)?(?:дня|вечера|пополудни)"
COUNTED = r"век\w{0,3}|вв?\.|столет\w{0,4}|глав[аыеу]|част[ьи]|том\w{0,2}|раздел\w?"  # by Roman numerals
_WORD = re.compile(r"[а-яё]+", re.IGNORECASE)
_SCALE_BEHIND = re.compile(r"\s(тысяч\w*|миллион\w*|миллиард\w*)")
_WITH_HALF = re.compile(r"(?<![\w.,])(\d\d?|[а-яё]+)\sс\s\Z", re.IGNORECASE)
_LONGEST = 14  # characters of such a number in words, and of what joins it to its half
_LEAST_REST = 4  # letters that such a prefix is followed by


class Numeral(NamedTuple):
    """A number in words.

    Args:
        start: where it begins in the text.
        end: behind it.
        value: of it; of a word that is a time by itself, that, see `time_words`.
        sure: whether it cannot mean anything but this number of things.
    """

    start: int
    end: int
    value: Fraction | str
    sure: bool


def scale(word: str) -> int:
    """What a word behind digits multiplies them by: 1000 for «тыс.».

    Args:
        word: one that `SCALES` matches.
    """
    return next(factor for beginning, factor in _SCALES.items() if word.lower().startswith(beginning))


def months(text: str) -> Iterator[tuple[int, int, int]]:
    """Start, end and number of each name of a month in a text."""
    for match in _MONTH.finditer(text):
        beginning = match[1].lower()
        yield match.start(), match.end(), next(index for index, short in enumerate(_SHORT_MONTHS, 1) if beginning.startswith(short))


def numerals(text: str) -> Iterator[Numeral]:
    """The numbers in words of a text, those that a compound begins with too."""
    yield from _fractions(text)
    table = _table()
    run: list[tuple[re.Match[str], int, bool]] = []
    for match in _WORD.finditer(text):
        word = match[0].lower()
        found = table.get(word)
        if run and (found is None or text[run[-1][0].end() : match.start()] not in {" ", "\xa0", "-"}):
            yield from _whole(run)
            run = []
        if found is not None:
            run.append((match, *found))
        elif word[0] in _INITIALS and (prefix := _prefix(word)) is not None:
            yield Numeral(match.start(), match.end(), Fraction(prefix), sure=False)
        elif word in ALONE:
            yield Numeral(match.start(), match.end(), ALONE[word], sure=False)
    if run:
        yield from _whole(run)


def _fractions(text: str) -> Iterator[Numeral]:
    """Parts of one thing or of thousands: «полтора», «полторы тысячи», «две с половиной тысячи»."""
    folded = text.lower()
    for match in _parts().finditer(text) if any(stem in folded for stem in _PART_STEMS) else ():
        value = list(_PARTS)[(match.lastindex or 1) - 1]
        behind = _SCALE_BEHIND.match(text, match.end())
        whole = _WITH_HALF.search(text, max(0, match.start() - _LONGEST), match.start()) if value == Fraction(1, 2) else None
        if whole:
            value += int(whole[1]) if whole[1].isdigit() else _table().get(whole[1].lower(), (0, False))[0]
        yield Numeral(match.start(), behind.end() if behind else match.end(), value * scale(behind[1]) if behind else value, sure=False)


def _whole(run: list[tuple[re.Match[str], int, bool]]) -> Iterator[Numeral]:
    """The numbers of words that follow one another: «две тысячи пятьсот» is one, «два, три» and «один два» are two."""
    total = group = 0
    start, sure, before = run[0][0].start(), True, 0
    end = start
    for match, value, certain in run:
        if value >= 1_000 and before:  # noqa: PLR2004
            total, group, before = total + (group or 1) * value, 0, value
        elif before and (value >= before or value == 0 or before < 20):  # noqa: PLR2004
            yield Numeral(start, end, Fraction(total + group), sure)
            total, group, start, sure, before = 0, value, match.start(), certain, value
        else:
            group, before = group + value, value
        sure = sure and certain
        end = match.end()
    yield Numeral(start, end, Fraction(total + group), sure)


def _prefix(word: str) -> int | None:
    match = _prefixes().match(word)
    return _PREFIXES[match[1]] if match else None


@cache
def _prefixes() -> re.Pattern[str]:
    return re.compile(rf"({'|'.join(sorted(_PREFIXES, key=len, reverse=True))})[а-яё]{{{_LEAST_REST}}}")


@cache
def _parts() -> re.Pattern[str]:
    return re.compile("|".join(rf"\b({pattern})\b" for pattern in _PARTS.values()), re.IGNORECASE)


@cache
def _table() -> dict[str, tuple[int, bool]]:
    """Each form of a numeral: its value, and whether it is a number of things for sure."""
    found: dict[str, tuple[int, bool]] = {}
    stems = {5: "пят", 6: "шест", 7: "сем", 9: "девят", 10: "десят", **dict(enumerate(_TEENS, 11)), 20: "двадцат", 30: "тридцат"}
    for value, stem in stems.items():
        found |= {stem + ending: (value, True) for ending in ("ь", "и", "ью")}
    for digit, (stem, oblique) in {5: ("пять", "пяти"), 6: ("шесть", "шести"), 7: ("семь", "семи"), 8: ("восемь", "восьми")}.items():
        found |= {f"{stem}десят": (10 * digit, True), f"{oblique}десяти": (10 * digit, True), f"{stem}юдесятью": (10 * digit, True)}
    for digit, (stem, oblique) in {
        5: ("пять", "пяти"),
        6: ("шесть", "шести"),
        7: ("семь", "семи"),
        8: ("восемь", "восьми"),
        9: ("девять", "девяти"),
    }.items():
        found |= {f"{stem}сот": (100 * digit, True), f"{oblique}сот": (100 * digit, True)}
    for value, forms in _FORMS.items():
        found |= dict.fromkeys(forms.split(), (value, value > 1))
    for value, forms in _LOOSE.items():
        found |= dict.fromkeys(forms.split(), (value, False))
    for value, word in {1_000: "тысяч", 10**6: "миллион", 10**9: "миллиард"}.items():
        found |= {word + ending: (value, False) for ending in ("", "а", "и", "у", "е", "ы", "ов", "ам", "ом", "ами", "ах")}
    for value, stem in (*enumerate(_ORDINALS, 1), *_TENS.items()):
        for spelling in {stem, stem.replace("ё", "е")}:
            found |= {spelling + ending: (value, False) for ending in _ENDINGS if spelling + ending not in found}
    return found
