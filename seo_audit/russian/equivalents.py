"""What an English and a Russian word have in common: the notion that a short list of frequent words has for both."""

import re
from functools import cache, lru_cache
from importlib.resources import files

_CYRILLIC = re.compile("[а-яё]")
# A short word of English begins too many others: `app` is no `apply`, so only its own endings may follow.
_SHORT = 4
_ENDINGS = frozenset({"", "s", "es", "d", "ed", "r", "er", "ing", "'s"})


@lru_cache(maxsize=50_000)
def notions(word: str) -> tuple[str, ...]:
    """The notions that a word of either language may stand for, in the order of their list; none for most words.

    Args:
        word: in small letters, in any form.
    """
    stems = _stems()
    for size in range(min(len(word), 14), 1, -1):
        found = stems.get(word[:size])
        if found and (size > _SHORT or _CYRILLIC.match(word) or word[size:] in _ENDINGS):
            return found
    return ()


@cache
def _stems() -> dict[str, tuple[str, ...]]:
    """The notions of each beginning of a word; a notion is called like the first word of its line."""
    found: dict[str, tuple[str, ...]] = {}
    for line in files(__package__).joinpath("equivalents.txt").read_text(encoding="utf-8").splitlines():
        if line and line[0] != "#":
            english, _, russian = line.partition(" = ")
            notion = english.split()[0]
            # Of a verb an "e" at its end is lost in other forms: `changing`.
            stems = [stem[:-1] if len(stem) > _SHORT + 1 and stem[-1] == "e" else stem for stem in english.split()]
            for stem in dict.fromkeys([*stems, *russian.split()]):
                found[stem] = (*found.get(stem, ()), notion)
    return found
