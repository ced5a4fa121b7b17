"""Numbers in words, and promises of a number of things: «7 популярных ролей», «пять причин»."""

import re
from collections.abc import Set
from typing import NamedTuple

from .lemmas import parse
from .words import Words

_CARDINALS = {
    "два": 2, "три": 3, "четыре": 4, "пять": 5, "шесть": 6, "семь": 7, "восемь": 8, "девять": 9, "десять": 10,
    "одиннадцать": 11, "двенадцать": 12, "тринадцать": 13, "четырнадцать": 14, "пятнадцать": 15, "шестнадцать": 16,
    "семнадцать": 17, "восемнадцать": 18, "девятнадцать": 19, "двадцать": 20,
}  # fmt: skip
_TOP = re.compile(r"топ-(\d{1,3})")
# In front of a number these make it something else than a promise: «до 5 способов», «первые 3 шага», «ещё 2 совета».
_UNCERTAIN = frozenset({"до", "более", "больше", "менее", "меньше", "свыше", "около", "из", "через", "кроме", "первый", "последний", "следующий", "ещё", "другой", "каждый", "эти", "этот", "минимум", "примерно", "почти"})  # fmt: skip
_MAX_ADJECTIVES = 3


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
    """The first number of listed things in a text.

    Args:
        words: the words of a heading or title.
        nouns: lemmas of what one lists: роль, шаг, способ.
    """
    forms = words.forms
    for index, form in enumerate(forms):
        count = _count(form)
        if count is None or (index and parse(forms[index - 1]).spelling in _UNCERTAIN):
            continue
        for last in range(index + 1, min(index + 2 + _MAX_ADJECTIVES, len(forms))):
            if not words.adjacent(last - 1):
                break
            found = parse(forms[last])
            if found.lemma in nouns:
                return Promise(count, found.spelling, index, last)
            if found.kind not in {"ADJF", "PRTF"}:
                break
    return None


def _count(form: str) -> int | None:
    if form.isascii() and form.isdigit():
        return int(form) if len(form) <= 3 else None  # noqa: PLR2004 - four digits are a year
    lowered = form.lower()
    top = _TOP.fullmatch(lowered)
    return int(top[1]) if top else _CARDINALS.get(parse(lowered).lemma)
