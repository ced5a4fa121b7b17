"""Words of Latin and Cyrillic letters at once: letters that look alike, and words that lost the space between them."""

from collections.abc import Iterable
from typing import NamedTuple

from .lazy_pattern import pattern
from .prose import Prose

_LATIN, _CYRILLIC = "aceopxykABCEHKMOPTXY", "асеорхукАВСЕНКМОРТХУ"
_TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
_TO_LATIN = str.maketrans(_CYRILLIC, _LATIN)
_ANY_LATIN, _ANY_CYRILLIC = pattern("[A-Za-z]"), pattern("[А-Яа-яЁё]")
_JOINS = "-.'\u2019_"
_LONGEST = 100  # code points of a name on each side
_RUN = pattern("[A-Za-z]+|[А-Яа-яЁё]+")
# One pass for both kinds, and a quick one: few characters of a Russian text are Latin.
_ODD = pattern(r"[A-Za-z](?:(?<=[А-Яа-яЁё].)|(?=[А-Яа-яЁё])|(?<=[ \n\xa0(].)(?<=[coakyCOAKY])(?= ))")


class OddLatin(NamedTuple):
    """A run of letters of both scripts, or a Latin letter that stands alone and looks like a Russian word.

    Args:
        prose: where it stands.
        start: offset in the prose.
        end: offset behind it.
    """

    prose: Prose
    start: int
    end: int

    @property
    def text(self) -> str:
        """The letters."""
        return self.prose.text[self.start : self.end]

    @property
    def runs(self) -> list[str]:
        """The runs of letters of one script."""
        return _RUN.findall(self.text)


def odd_latin(texts: Iterable[Prose]) -> list[OddLatin]:
    """Where texts have letters of both scripts side by side, or Latin letters for Russian words; each once."""
    found = []
    for prose in texts:
        text, done = prose.text, 0
        for match in _ODD.finditer(text):
            at = match.start()
            if at < done:
                continue
            start, done = at, at + 1
            while start and text[start - 1].isalpha():
                start -= 1
            while done < len(text) and text[done].isalpha():
                done += 1
            found.append(OddLatin(prose, start, done))
    return found


def cyrillic_of(word: str) -> str:
    """The word in the Cyrillic letters that its Latin ones look like; "" where one looks like none."""
    said = word.translate(_TO_CYRILLIC)
    return "" if _ANY_LATIN.search(said) else said


def latin_of(word: str) -> str:
    """The word in the Latin letters that its Cyrillic ones look like; "" where one looks like none."""
    said = word.translate(_TO_LATIN)
    return "" if _ANY_CYRILLIC.search(said) else said


def word_at(text: str, start: int, end: int) -> tuple[int, int]:
    """Start and end of the name that holds a run of letters: `launchSettings.json`, `Wi-Fi`.

    Args:
        text: what it stands in.
        start: of the run.
        end: behind it.
    """
    first, last = max(0, start - _LONGEST), min(len(text), end + _LONGEST)
    while start > first and (text[start - 1].isalnum() or text[start - 1] in _JOINS):
        start -= 1
    while end < last and (text[end].isalnum() or text[end] in _JOINS):
        end += 1
    name = text[start:end]
    return start + len(name) - len(name.lstrip(_JOINS)), start + len(name.rstrip(_JOINS))
