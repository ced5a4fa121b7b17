"""Whether a text is Russian."""

import re
from collections.abc import Iterable

_CYRILLIC = re.compile("[А-Яа-яЁё]+")
_LATIN = re.compile("[A-Za-z]+")
_OTHER_CYRILLIC = re.compile("[ІіЇїЄєҐґЎўЂђЈјЉљЊњЋћЏџӘәҒғҚқҢңӨөҮүҰұҺһ]")

# Technical articles name half of their nouns in Latin and are Russian all the same.
_MIN_CYRILLIC_SHARE = 0.4
_MAX_FOREIGN_SHARE = 0.01


def is_russian(texts: Iterable[str]) -> bool:
    """Whether at least 40 % of the letters are Russian ones, and hardly any those of another Cyrillic alphabet.

    Args:
        texts: pieces of prose.
    """
    cyrillic = latin = other = 0
    for text in texts:
        cyrillic += sum(map(len, _CYRILLIC.findall(text)))
        latin += sum(map(len, _LATIN.findall(text)))
        other += len(_OTHER_CYRILLIC.findall(text))
    return cyrillic > 0 and cyrillic >= _MIN_CYRILLIC_SHARE * (cyrillic + latin) and other <= _MAX_FOREIGN_SHARE * cyrillic
