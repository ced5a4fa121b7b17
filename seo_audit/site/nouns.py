"""Which runs of words may name a subject: noun phrases as they stand in a text, without the parts of longer ones that say another thing."""

from collections.abc import Iterator, Sequence

from ..article.lazy_pattern import pattern
from ..russian.dictionary import Parse, parses
from ..russian.noun_phrases import HOLLOW
from ..russian.words import Words

MOST_WORDS = 6
# What a word is to a noun phrase: a noun, a Latin word, an attribute, a participle, a word beside which the noun's own attributes begin
# («этот», «новый»), a preposition, a number.
_CONTENT = {"NOUN": "N", "LATN": "L", "ADJF": "A", "PRTF": "T"}
_OTHER = {"NOUN": "h", "ADJF": "h", "PRTF": "h", "PREP": "p", "NUMB": "n"}
_STARTS = frozenset("NLAT")
_ENDS = frozenset("NL")
_INSIDE = frozenset("NLATpn")
_NOT_BEFORE = frozenset("ALn")
_LEAST_NAME = 4  # letters of a Latin name
_LEAST_RUSSIAN = 6  # and of a word that the dictionary does not know: short ones mean several things («таб»)
_ATTRIBUTES = frozenset("ATh")
_GOING_ON = frozenset("NLAhn")
_REGISTERED = frozenset("®™")  # «Microsoft SQL Server® 2012 Native Client» goes on behind it
_LONGEST_SHORT = 8
_LATIN = pattern("[A-Za-z0-9]")


def runs(words: Words) -> Iterator[tuple[int, int]]:
    """First and last word of each noun phrase of a text, those inside longer ones too where they can stand for themselves.

    A phrase begins with a noun or with all attributes that it has, ends with a noun, and no noun behind it depends on it: «сервер» of
    «сервер базы данных», «данные» of «персональные данные» are no phrases of their own, «база данных» is one. A word alone is one
    where it is a name.

    Args:
        words: of the text.
    """
    readings = words.parses
    kinds = _kinds(readings)
    most = len(kinds) - 1
    adjacent = words.adjacent
    for first in [index for index, kind in enumerate(kinds) if kind in _STARTS]:
        kind = kinds[first]
        if first and kinds[first - 1] in _NOT_BEFORE and adjacent(first - 1):
            continue
        if kind == "A" and first and kinds[first - 1] == "N" and adjacent(first - 1) and _only_nominative(words.forms[first]):
            continue  # «для скрипта сводная таблица»: that is what the script is called
        alone = kind == "L" or (kind == "N" and not readings[first].known)
        if alone and _stands_alone(words.forms[first], readings[first]) and not _goes_on(words, kinds, first):
            yield first, first
        last = first
        while last < most and kinds[last + 1] in _INSIDE and last - first + 1 < MOST_WORDS and adjacent(last):
            last += 1
            kind = kinds[last]
            if kind not in _ENDS and (kind != "n" or kinds[last - 1] != "L"):
                continue
            # Most nouns have no noun behind them: these need no closer look.
            if (kind == "N" and (last == most or kinds[last + 1] not in _GOING_ON)) or not _goes_on(words, kinds, last):
                yield first, last


def is_phrase(words: Words, first: int, last: int) -> bool:
    """Whether words of a title are a phrase that a text could say: from a noun or its attribute to a noun, with nothing between the words."""
    kinds = _kinds(words.parses[first : last + 1])
    if not 0 < len(kinds) <= MOST_WORDS or kinds[0] not in _STARTS or not _INSIDE.issuperset(kinds):
        return False
    ends = kinds[-1] in _ENDS or (kinds[-1] == "n" and len(kinds) > 1 and kinds[-2] == "L")
    return ends and all(map(words.adjacent, range(first, last)))


def is_name(form: str, reading: Parse) -> bool:
    """Whether a word alone names something: none of the dictionary, and in Latin one that is written as names are."""
    if reading.kind == "LATN":
        return is_mixed(form)
    return reading.kind == "NOUN" and not reading.known and len(form) >= _LEAST_RUSSIAN and "-" not in form


def _stands_alone(form: str, reading: Parse) -> bool:
    """Whether a word alone may be what others are known by: a name, or an abbreviation."""
    return is_name(form, reading) or (
        1 < len(form) <= _LONGEST_SHORT and form == form.upper() and form.isalpha() and reading.kind in {"LATN", "NOUN"}
    )


def is_mixed(form: str) -> bool:
    """Whether a Latin word is written as names are: with a capital, but not in capitals, or with a stop in it."""
    return len(form) >= _LEAST_NAME and form != form.upper() and (form != form.lower() or "." in form)


def _kinds(readings: Sequence[Parse]) -> list[str]:
    content, other = _CONTENT.get, _OTHER.get
    kinds = [content(one.kind, "") if one.content else other(one.kind, "") for one in readings]
    for index, kind in enumerate(kinds):
        if kind == "A" and readings[index].lemma in HOLLOW:
            kinds[index] = "h"
    return kinds


def _goes_on(words: Words, kinds: Sequence[str], last: int) -> bool:
    """Whether what stands behind a noun makes another thing of it: «SQL Server», «сервер базы данных».

    A noun with an attribute stays what it is: «списковая форма заказа» is a «списковая форма».
    """
    after = kinds[last + 1] if last + 1 < len(kinds) else ""
    latin = kinds[last] == "L"
    if latin and last + 1 < len(kinds) and words.adjacent(last) and _LATIN.match(words.forms[last + 1]):
        return True
    if after not in _GOING_ON or not words.adjacent(last):
        return latin and not _REGISTERED.isdisjoint(words.tokens_after(last)[:1])
    if after == "L":
        return True
    return after != "n" and not (last and kinds[last - 1] in _ATTRIBUTES) and _may_be_genitive(words.forms[last + 1])


def _only_nominative(form: str) -> bool:
    return all(one.case == "nomn" for one in parses(form))


class _Genitives(dict[str, bool]):
    def __missing__(self, form: str) -> bool:
        found = self[form] = any(one.case == "gent" and one.kind in {"NOUN", "ADJF"} for one in parses(form))
        return found


_may_be_genitive = _Genitives().__getitem__
