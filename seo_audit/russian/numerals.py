"""Numbers in words, and promises of a number of things: «7 популярных ролей», «пять причин»."""

import re
from collections.abc import Set
from typing import NamedTuple

from .dictionary import parse, parses
from .words import Words

# Nominative and accusative: «двух», «пятью» count what is spoken of, and promise nothing.
_CARDINALS = {
    "два": 2, "две": 2, "три": 3, "четыре": 4, "пять": 5, "шесть": 6, "семь": 7, "восемь": 8, "девять": 9, "десять": 10,
    "одиннадцать": 11, "двенадцать": 12, "тринадцать": 13, "четырнадцать": 14, "пятнадцать": 15, "шестнадцать": 16,
    "семнадцать": 17, "восемнадцать": 18, "девятнадцать": 19, "двадцать": 20,
}  # fmt: skip
_TOP = re.compile(r"топ-([1-9][0-9]{0,2})")
# In front of a number these make it something else than a promise, whatever stands between: «до <b>5 способов</b>».
_UNCERTAIN = frozenset({"до", "более", "больше", "менее", "меньше", "свыше", "около", "из", "через", "кроме", "после", "по", "первый", "последний", "следующий", "ещё", "другой", "каждый", "эти", "этот", "минимум", "максимум", "примерно", "почти"})  # fmt: skip
# In front of a number that leads, these may stand: «топ 5 сервисов», «лучшие 7 инструментов»; nothing else («версия 3 инструмента»,
# «двадцать пять советов»).
_LEADING = frozenset("топ лучший главный основной самый популярный вот мой наш ровно целый эффективный простой полезный важный".split())
_MAX_ADJECTIVES = 3
_FEW = frozenset({2, 3, 4})


class Promise(NamedTuple):
    """A number of things, as words of a text.

    Args:
        number: how many.
        noun: dictionary form of what they are.
        first: index of the word that holds the number.
        last: index of the noun.
    """

    number: int
    noun: str
    first: int
    last: int


def find_promise(words: Words, nouns: Set[str]) -> Promise | None:
    """The first number of listed things that a text begins with, or that stands behind a colon, a dash or a stop.

    Elsewhere a number is part of what is said: «сравнение 2 методов», «за 3 шага до цели», «почему 5 ошибок лучше».

    Args:
        words: the words of a heading or title.
        nouns: lemmas of what one lists: роль, шаг, способ.
    """
    forms = words.forms
    for index, form in enumerate(forms):
        count = _count(form)
        if count is None or not _leads(words, index) or (index and _belongs_elsewhere(words, index)):
            continue
        for last in range(index + 1, min(index + 2 + _MAX_ADJECTIVES, len(forms))):
            if not words.adjacent(last - 1):
                break
            found = parse(forms[last])
            if found.lemma in nouns:
                fits = _agrees(count, forms[last]) and not _goes_on(words, last)
                return Promise(count, found.spelling, index, last) if fits else None
            if found.kind not in {"ADJF", "PRTF"}:
                break
    return None


def _leads(words: Words, index: int) -> bool:
    """Whether nothing but praise stands between a number and the beginning, or the last punctuation."""
    while index and words.adjacent(index - 1):
        index -= 1
        if parse(words.forms[index]).lemma not in _LEADING:
            return False
    return True


def _agrees(number: int, noun: str) -> bool:
    """Whether a noun stands as it does behind a number that is a subject: «3 шага», «5 шагов»; not «2 типов», «5 шагам»."""
    wanted = "sing" if number % 10 in _FEW and number // 10 % 10 != 1 else "plur"
    return number % 10 == 1 or any(one.case == "gent" and one.number == wanted for one in parses(noun))


def _goes_on(words: Words, last: int) -> bool:
    """Whether another number follows: «2 вида и 3 типа» are five things."""
    following = [form.lower() for form in words.forms[last + 1 : last + 3]]
    return len(following) > 1 and following[0] in {"и", "или"} and _count(following[1]) is not None


def _belongs_elsewhere(words: Words, index: int) -> bool:
    """Whether what stands in front of a number, not next to it, makes it no promise: «до <b>5», «10–15»."""
    form = words.forms[index - 1].lower()
    if form in _UNCERTAIN or parse(form).spelling in _UNCERTAIN:
        return True
    return form.isdecimal() and words.spans[index][0] - words.spans[index - 1][1] == 1


def _count(form: str) -> int | None:
    if form.isascii() and form.isdigit():
        return int(form) if len(form) <= 3 and form[0] != "0" else None  # noqa: PLR2004 - four digits are a year
    lowered = form.lower()
    top = _TOP.fullmatch(lowered)
    return int(top[1]) if top else _CARDINALS.get(lowered)
