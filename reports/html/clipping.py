"""What is shown of the texts of two pages side by side, so that it stays small: much of the sections of which something is told, little of others."""

from collections.abc import Collection, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from seo_audit.report import Match, PagePart, Pair, Row, without_passwords

from .safe import one_line

_FIRST = 60  # characters that a folded section begins with
_MOST_BYTES = 9_000  # of all texts together; with the markup round them the panel has some 20 KB
_TELLING, _OTHER = 600, 240  # characters of a section of which something is told, and of another one
_LEAST = 40  # characters that are worth unfolding
_MOST_PIECES = 12
_LATIN, _CYRILLIC = 1, 2  # bytes of a letter


class Bit(NamedTuple):
    """A piece of a text: as it is, or a number that changed."""

    text: str
    is_changed: bool = False


class Text(NamedTuple):
    """What is shown of a section.

    Args:
        heading: of it; "" for the introduction.
        words: how many it has.
        first: what it begins with, for the row that is folded.
        texts: its paragraphs.
        more: characters that were left out.
    """

    heading: str
    words: int
    first: str
    texts: list[list[Bit]]
    more: int


Sides = Mapping[tuple[Row, str], Text]
"""By row, and `source` or `article`."""

_Marks = Mapping[int, Sequence[tuple[int, int]]]
"""By the index of a paragraph: where numbers stand in it that changed."""


def clipped(pair: Pair, kept: Sequence[Row], telling: Collection[Row], matches: Mapping[int, Match], passwords: frozenset[str]) -> Sides:
    """What is shown of the sections of some rows.

    Args:
        pair: both pages.
        kept: the rows.
        telling: those of which something is told: they come first where there is more than fits.
        matches: sections whose numbers were compared, by their index in the source.
        passwords: what never is shown.
    """
    chosen = set(telling)
    left = _MOST_BYTES
    found: dict[tuple[Row, str], Text] = {}
    for row in sorted(kept, key=lambda row: row not in chosen):
        match = matches.get(row.source) if row.source is not None else None
        marks = _marks(match) if match else ({}, {})
        for side, index, parts, size in (("source", row.source, pair.source.parts, _LATIN), ("article", row.article, pair.page.parts, _CYRILLIC)):
            if index is None:
                continue
            most = min(_TELLING if row in chosen else _OTHER, max(0, left) // size)
            text = _text(parts[index], most, marks[side == "article"], passwords)
            left -= size * (sum(len(bit.text) for bits in text.texts for bit in bits) + len(text.first) + len(text.heading))
            found[row, side] = text
    return found


def _marks(match: Match) -> tuple[_Marks, _Marks]:
    """Where the numbers stand that changed, in the source and in the article."""
    marks: tuple[dict[int, list[tuple[int, int]]], dict[int, list[tuple[int, int]]]] = ({}, {})
    for change in match.changed_numbers:
        for number, side in zip((change.source, change.became), marks, strict=True):
            if number is not None:
                side.setdefault(number.piece, []).append((number.start, number.end))
    return marks


def _text(part: PagePart, most: int, marks: _Marks, passwords: frozenset[str]) -> Text:
    texts: list[list[Bit]] = []
    first, length, taken = "", 0, 0
    for index, piece in enumerate(part.pieces):
        if piece.kind == "code" or not piece.text:
            continue
        length += len(piece.text)
        if len(texts) >= _MOST_PIECES or (first and most - taken < _LEAST):
            continue
        said = one_line(without_passwords(piece.text, passwords))
        first = first or _cut(said, _FIRST)
        if most - taken >= _LEAST:
            # Where something was hidden, nobody knows any more where the numbers stand.
            own = sorted(marks.get(index, ())) if said == piece.text else ()
            texts.append(_bits(_cut(said, most - taken), own))
            taken += min(len(said), most - taken)
    if len(texts) == 1 and texts[0] == [Bit(first)]:
        texts = []  # all of it is on the row already
    heading = one_line(without_passwords(part.heading, passwords))
    return Text(heading, part.words, first, texts, length - taken if length - taken >= _LEAST else 0)


def _bits(text: str, marks: Sequence[tuple[int, int]]) -> list[Bit]:
    bits = []
    done = 0
    for start, end in islice(marks, _MOST_PIECES):
        if done <= start < end < len(text):
            bits += [Bit(text[done:start]), Bit(text[start:end], is_changed=True)]
            done = end
    return [bit for bit in (*bits, Bit(text[done:])) if bit.text]


def _cut(text: str, most: int) -> str:
    """A text, of a long one the beginning, cut between words."""
    if len(text) <= most:
        return text
    end = text.rfind(" ", most // 2, most)
    return text[: end if end > 0 else most].rstrip() + "…"
