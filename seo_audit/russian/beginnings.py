"""Beginnings of words: a quick look at whether a text can hold a phrase in any form, before its forms are looked up.

Hundreds of phrases cost less than a look into the dictionary for each of their words, which a text mostly does not need.
"""

from collections.abc import Iterable

_FEWEST, _MOST = 3, 6  # letters of a beginning that tells anything
_ENDING = 3  # letters of a noun or an adjective that its forms may differ in: подарок, подарка
_LONG = 7  # letters of a word that may end in one letter more: временем
_INFINITIVES = ("ть", "ти", "чь", "ться", "тись", "чься")
# What has forms that begin otherwise: люди, дети, лучше, хуже, ищу, кажется, выше, велик.
_CHANGING = frozenset(
    "человек ребенок хороший лучший плохой худший искать казаться высокий близкий широкий короткий глубокий большой больший маленький сладкий".split()
)


def beginnings(phrase: str, *, exact: bool = False) -> frozenset[str]:
    """What some word of a text must begin with for each word of a phrase, if the text holds the phrase in any form.

    Args:
        phrase: its words in any form; short ones, and those of which some forms begin otherwise, ask for nothing.
        exact: whether the text must hold these very forms.
    """
    words = (word.strip("«»\"'.,:;!?()[]") for word in folded(phrase).split())
    found = (word[:_MOST] if exact else word[: _length(word)] for word in words if exact or word not in _CHANGING)
    return frozenset(one for one in found if len(one) >= _FEWEST)


def all_beginnings(forms: Iterable[str]) -> frozenset[str]:
    """All that `beginnings` may ask for of the words of a text.

    Args:
        forms: as they stand.
    """
    shorter = set(folded("\n".join(set(forms))).split("\n"))
    found: set[str] = set()
    for size in range(_MOST, _FEWEST - 1, -1):  # from each length to the next one there are fewer
        shorter = {one[:size] for one in shorter}
        found |= shorter
    return frozenset(found)


def _length(word: str) -> int:
    """Letters that all forms of a word have in common: verbs change more (писать, пишу) than nouns (день, дня)."""
    if word.endswith(_INFINITIVES):
        return min(_MOST, len(word) // 2 - 1)
    return min(_MOST, len(word) - _ENDING - (len(word) > _LONG))


def folded(text: str) -> str:
    """Small letters, ё as е."""
    return text.lower().replace("ё", "е")
