"""Text as a reader sees it, with the way back to the source."""

from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

from ..russian.lemmas import lemmatise
from ..russian.words import Words, words
from .span import Span

TOKEN = "\ufffc"  # stands for inline code, an image, a tag, an address: something that is not words


class Piece(NamedTuple):
    """A run of prose that comes from one place of the source.

    Args:
        at: offset in the prose.
        start: offset in the source.
        end: offset behind it in the source.
        verbatim: whether prose and source are the same, character for character; else the piece is one indivisible whole.
        plain: what stands here for a reader where the prose has a token (inline code), else "".
    """

    at: int
    start: int
    end: int
    verbatim: bool
    plain: str = ""


class Prose:
    """A string of prose, and the pieces of source that it was made from.

    Attributes:
        text: markup removed, entities and escapes resolved, soft breaks as spaces, hard ones as line ends, one U+FFFC
            for what is not words.
        pieces: sorted; each reaches to the next one.
    """

    def __init__(self, text: str, pieces: list[Piece]) -> None:
        self.text = text
        self.pieces = pieces

    @cached_property
    def _starts(self) -> list[int]:
        return [piece.at for piece in self.pieces]

    def span(self, start: int, end: int) -> Span:
        """The source that stands behind `text[start:end]`.

        Args:
            start: offset in the prose.
            end: offset behind the last character; for an empty range the place before `start`.
        """
        if not self.pieces:
            return Span(0, 0)
        first = self._piece(start)
        source_start = first.start + (start - first.at if first.verbatim else 0)
        if end <= start:
            return Span(source_start, source_start)
        last = self._piece(end - 1)
        source_end = last.start + (end - last.at) if last.verbatim else last.end
        return Span(source_start, max(source_start, source_end))

    def is_verbatim(self, start: int, end: int) -> bool:
        """Whether `text[start:end]` stands in the source exactly like this: only there a fix may write."""
        place = self.span(start, end)
        index = bisect_right(self._starts, start) - 1
        covering = self.pieces[max(0, index) : bisect_right(self._starts, max(start, end - 1))]
        return place.end - place.start == end - start and all(piece.verbatim for piece in covering)

    @cached_property
    def plain(self) -> str:
        """The prose with inline code spelt out, tags left out and white space folded: how a reader would quote it."""
        parts = []
        for index, piece in enumerate(self.pieces):
            text = self.text[piece.at : self._piece_end(index)]
            parts.append(piece.plain if text == TOKEN else text)
        return " ".join("".join(parts).split())

    @cached_property
    def words(self) -> Words:
        """The words, found once."""
        return words(self.text)

    @cached_property
    def lemmas(self) -> list[str]:
        """The dictionary form of each word, in the order of `words`."""
        return lemmatise(self.words.forms)

    def _piece(self, offset: int) -> Piece:
        return self.pieces[max(0, bisect_right(self._starts, offset) - 1)]

    def _piece_end(self, index: int) -> int:
        return self.pieces[index + 1].at if index + 1 < len(self.pieces) else len(self.text)


class ProseBuilder:
    """Collects the pieces of a prose in order."""

    __slots__ = ("_length", "_parts", "_pieces")

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self._length = 0

    def __len__(self) -> int:
        """Code points of prose so far."""
        return self._length

    def verbatim(self, text: str, start: int) -> None:
        """Append text that stands in the source exactly like this, from offset `start` on."""
        if text:
            self._append(text, Piece(self._length, start, start + len(text), verbatim=True))

    def instead(self, text: str, start: int, end: int, plain: str = "") -> None:
        """Append what `source[start:end]` stands for: the character of an entity, a space, a token (and what it hides)."""
        self._append(text, Piece(self._length, start, end, verbatim=False, plain=plain))

    @property
    def pieces(self) -> int:
        """Pieces so far."""
        return len(self._pieces)

    @property
    def source_end(self) -> int:
        """The offset in the source behind the last piece."""
        return self._pieces[-1].end if self._pieces else 0

    def plain_since(self, index: int) -> str:
        """What was appended since there were `index` pieces, as a reader would quote it."""
        parts = zip(self._parts[index:], self._pieces[index:], strict=True)
        return " ".join("".join(piece.plain if part == TOKEN else part for part, piece in parts).split())

    def build(self) -> Prose:
        """The prose that was collected."""
        return Prose("".join(self._parts), self._pieces)

    def _append(self, text: str, piece: Piece) -> None:
        self._pieces.append(piece)
        self._parts.append(text)
        self._length += len(text)
