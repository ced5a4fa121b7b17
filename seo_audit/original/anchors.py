"""What a translation keeps of a text: names, numbers, code, addresses; and the notions of frequent words."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from ..russian.equivalents import notions
from .model import Piece

_WORD = re.compile(r"[A-Za-zА-Яа-яЁё][A-Za-zА-Яа-яЁё0-9_]*|\d+(?:[.,]\d+)*")
_CODE = re.compile(r"[A-Za-z_][A-Za-z0-9_]{2,}")
_LINE = 4  # characters of a line of code from which on it may tell something
_MOST_LINES = 200
_LANGUAGE = re.compile(r"(?:[a-z]{2}(?:-[a-z]{2})?)\Z", re.IGNORECASE)


def words(text: str) -> Iterator[str]:
    """The Latin words, numbers and notions of a text, small letters; notions have a mark in front (`≈request`).

    Args:
        text: in either language.
    """
    for word in _WORD.findall(text.lower()):
        if "0" <= word[0] <= "9":
            yield word.replace(",", ".")
        elif word[0] <= "z":
            yield word
        for notion in notions(word):
            yield f"≈{notion}"


def anchors(pieces: Iterable[Piece]) -> Counter[str]:
    """What pieces hold that a translation of them holds as well, each with a mark of its kind, and how often.

    Args:
        pieces: of a section.
    """
    found: Counter[str] = Counter()
    for piece in pieces:
        if piece.kind == "code":
            lines = [line for line in map(str.strip, piece.text.splitlines()[:_MOST_LINES]) if len(line) >= _LINE]
            found.update(f"¦{line}" for line in lines)
            found.update(f"|{name}" for line in lines for name in _CODE.findall(line))
        else:
            found.update(words(piece.text))
        found.update(f"`{code}" for code in piece.code)
        found.update(f"→{page_named(link)}" for link in piece.links)
        found.update(f"▣{image.rpartition('/')[2].lower()}" for image in piece.images)
    return found


def page_named(link: str) -> str:
    """What of an address stays the same in another language and on another site: the name of the page, and the place on it.

    Args:
        link: absolute or relative: `https://example.com/en/Install.html?a=b#top` → `install#top`.
    """
    address, _, place = link.lower().partition("#")
    parts = [part for part in address.partition("?")[0].split("/") if part and not _LANGUAGE.match(part)]
    return f"{parts[-1].removesuffix('.md').removesuffix('.html') if parts else ''}#{place}"
