"""Whether two words are of one root, roughly: «утепление» and «утеплить», «сад» and «садовый»."""

from functools import cache

_LEAST = 3  # letters of a root
_SURE = 4  # letters of one that other words go on from
# The longest first; what is left of a word must be a root.
_SUFFIXES = sorted(
    """ивание ывание ование евание ение ание яние ивать ывать овать евать еный нный ать ять ить еть уть ный ский овый евый ой ый ий ка
    ок ия ие а я о е ь й""".split(),
    key=len,
    reverse=True,
)
# «отладка» and «отлаживать», «выпечка» and «выпекать», «квашеный» and «квасить».
_ALTERNATING = str.maketrans("жчш", "дкс")
_OTHER_ROOTS = {"покупать": "купить", "покупка": "купить"}
_VOWELS = frozenset("аеиоуыэюя")


def akin(one: str, other: str) -> bool:
    """Whether two words are of one root; in doubt they are not.

    Args:
        one: a lemma.
        other: another one.
    """
    one, other = _OTHER_ROOTS.get(one, one), _OTHER_ROOTS.get(other, other)
    if one == other:
        return True
    if one[:1] != other[:1] or min(len(one), len(other)) < _LEAST:
        return False
    short, long = sorted((_root(one), _root(other)), key=len)
    if long.startswith(short) and (len(short) >= _SURE or len(short) == len(long)):
        return True
    if one.startswith(other) or other.startswith(one):
        return True
    # A fleeting vowel: «выбор» and «выбрать».
    consonants = _consonants(short)
    return short[:_LEAST] == long[:_LEAST] and len(consonants) >= _LEAST and consonants == _consonants(long)


def beginning(lemma: str) -> str:
    """How a lemma begins; lemmas that are akin begin alike, so that few need to be compared."""
    return _alternated(_OTHER_ROOTS.get(lemma, lemma))[:_LEAST]


def _alternated(word: str) -> str:
    return word[:1] + word[1:].translate(_ALTERNATING)


@cache
def _root(lemma: str) -> str:
    word = _alternated(lemma.removesuffix("ся"))
    suffix = next((suffix for suffix in _SUFFIXES if word.endswith(suffix) and len(word) - len(suffix) >= _LEAST), "")
    return word.removesuffix(suffix)


def _consonants(root: str) -> str:
    return "".join(letter for letter in root if letter not in _VOWELS)
