"""How wide a text is in Arial, in pixels: search engines cut titles by width, not by characters.

The advance widths are those of Liberation Sans 2, which has Arial's metrics; `scripts/widths.py` makes the table. Kerning
is left out: browsers set result pages with it, but it changes a title by less than a letter.
"""

from functools import cache
from pathlib import Path
from unicodedata import category, east_asian_width

_ELLIPSIS = "…"


@cache
def _table() -> tuple[dict[str, int], int]:
    """Font units by character, and font units to the em."""
    widths: dict[str, int] = {}
    em = 1
    for line in Path(__file__).with_name("widths.txt").read_text(encoding="utf-8").splitlines():
        head, *codes = line.split()
        if head == "em":
            em = int(codes[0])
        elif head != "#":
            for code in codes:
                first, _, last = code.partition("-")
                widths.update((chr(point), int(head)) for point in range(int(first, 16), int(last or first, 16) + 1))
    return widths, em


def width(text: str, size: float) -> float:
    """The width of one line of text.

    Args:
        text: one line.
        size: of the font, px.

    Returns:
        Width in px. A character that the table lacks counts as a full em where it is wide (CJK, emoji), as nothing where
        it combines, as a digit else.
    """
    widths, em = _table()
    return sum(widths[character] if character in widths else _guess(character, em) for character in text) * size / em


def cut(text: str, size: float, limit: float) -> int:
    """How many characters of a text are seen in front of the ellipsis where only `limit` px are shown.

    Args:
        text: one line.
        size: of the font, px.
        limit: the width that is shown, px.

    Returns:
        The length of the text itself where all of it fits.
    """
    if width(text, size) <= limit:
        return len(text)
    left = limit - width(_ELLIPSIS, size)
    for index, character in enumerate(text):
        left -= width(character, size)
        if left < 0:
            return index
    return len(text)


def _guess(character: str, em: int) -> int:
    if category(character) in {"Mn", "Me", "Cf", "Cc"}:
        return 0
    return em if east_asian_width(character) in {"W", "F"} else em * 1139 // 2048
