"""Text as a reader sees it, with the way back to the source."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from ..russian.words import Words, sentences, words
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


class Pieces:
    """Pieces by columns: a tenth of the memory that as many tuples take, of which a long text would need a million."""

    __slots__ = ("at", "end", "plain", "start", "verbatim")

    def __init__(self) -> None:
        self.at = array("I")
        self.start = array("I")
        self.end = array("I")
        self.verbatim = bytearray()
        self.plain: dict[int, str] = {}

    def __len__(self) -> int:
        return len(self.at)

    def append(self, at: int, start: int, end: int, verbatim: bool, plain: str) -> None:
        """Append what would be a `Piece` of these arguments."""
        if plain:
            self.plain[len(self.at)] = plain
        self.at.append(at)
        self.start.append(start)
        self.end.append(end)
        self.verbatim.append(verbatim)

    def listed(self) -> list[Piece]:
        """The pieces one by one."""
        plain = self.plain.get
        columns = zip(self.at, self.start, self.end, self.verbatim, strict=True)
        return [Piece(at, start, end, bool(verbatim), plain(index, "")) for index, (at, start, end, verbatim) in enumerate(columns)]


class Prose:
    """A string of prose, and the pieces of source that it was made from: sorted, each reaches to the next one.

    Attributes:
        text: markup removed, entities and escapes resolved, soft breaks as spaces, hard ones as line ends, one U+FFFC
            for what is not words.
    """

    def __init__(self, text: str, pieces: Sequence[Piece] | Pieces) -> None:
        self.text = text
        if not isinstance(pieces, Pieces):
            given, pieces = pieces, Pieces()
            for piece in given:
                pieces.append(*piece)
        self._pieces = pieces

    @property
    def pieces(self) -> list[Piece]:
        """The pieces, listed anew each time."""
        return self._pieces.listed()

    def span(self, start: int, end: int) -> Span:
        """The source that stands behind `text[start:end]`.

        Args:
            start: offset in the prose.
            end: offset behind the last character; for an empty range the place before `start`.
        """
        pieces = self._pieces
        if not pieces:
            return Span(0, 0)
        first = self._piece(start)
        source_start = pieces.start[first] + (start - pieces.at[first] if pieces.verbatim[first] else 0)
        if end <= start:
            return Span(source_start, source_start)
        last = self._piece(end - 1)
        source_end = pieces.start[last] + (end - pieces.at[last]) if pieces.verbatim[last] else pieces.end[last]
        return Span(source_start, max(source_start, source_end))

    def offset(self, place: int) -> int:
        """The offset in the prose of the first character that stands at a place of the source or behind it."""
        pieces = self._pieces
        index = bisect_right(pieces.start, place) - 1
        if index < 0:
            return 0
        if place == pieces.start[index] or (pieces.verbatim[index] and place < pieces.end[index]):
            return pieces.at[index] + place - pieces.start[index]
        return self._piece_end(index)

    def is_verbatim(self, start: int, end: int) -> bool:
        """Whether `text[start:end]` stands in the source exactly like this: only there a fix may write."""
        return self.verbatim_span(start, end) is not None

    def verbatim_span(self, start: int, end: int) -> Span | None:
        """The source that stands behind `text[start:end]`, where it is the same; else None."""
        place = self.span(start, end)
        first = bisect_right(self._pieces.at, start) - 1
        covering = self._pieces.verbatim[max(0, first) : bisect_right(self._pieces.at, max(start, end - 1))]
        return place if place.end - place.start == end - start and all(covering) else None

    @cached_property
    def plain(self) -> str:
        """The prose with inline code spelt out, tags left out and white space folded: how a reader would quote it."""
        plain = self._pieces.plain.get
        parts = []
        done = 0
        for index, at in enumerate(self._pieces.at):
            # Of two pieces at one place the first one stands for nothing; a character of the source that looks like a token is one.
            if self.text[at : at + 1] == TOKEN and self._piece_end(index) == at + 1:
                parts += [self.text[done:at], plain(index, "")]
                done = at + 1
        parts.append(self.text[done:])
        return " ".join("".join(parts).split())

    @cached_property
    def words(self) -> Words:
        """The words, found once."""
        return words(self.text)

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Start and end of each sentence, code points of `text`."""
        return sentences(self.text)

    @cached_property
    def sentence_words(self) -> list[tuple[int, int]]:
        """The index of the first word of each sentence, and the one behind its last."""
        starts = self.words.spans.starts
        bounds = [bisect_left(starts, start) for start, _ in self.sentences]
        return list(zip(bounds, [*bounds[1:], len(starts)], strict=True)) if bounds else []

    @property
    def lemmas(self) -> list[str]:
        """The dictionary form of each word, in the order of `words`."""
        return self.words.lemmas

    def _piece(self, offset: int) -> int:
        return max(0, bisect_right(self._pieces.at, offset) - 1)

    def _piece_end(self, index: int) -> int:
        at = self._pieces.at
        return at[index + 1] if index + 1 < len(at) else len(self.text)


class ProseBuilder:
    """Collects the pieces of a prose in order."""

    __slots__ = ("_length", "_parts", "_pieces")

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._pieces = Pieces()
        self._length = 0

    def __len__(self) -> int:
        """Code points of prose so far."""
        return self._length

    def verbatim(self, text: str, start: int) -> None:
        """Append text that stands in the source exactly like this, from offset `start` on."""
        if text:
            length = self._length
            self._parts.append(text)
            self._length = length + len(text)
            self._pieces.append(length, start, start + len(text), True, "")

    def instead(self, text: str, start: int, end: int, plain: str = "") -> None:
        """Append what `source[start:end]` stands for: the character of an entity, a space, a token (and what it hides)."""
        self._pieces.append(self._length, start, end, False, plain)
        self._parts.append(text)
        self._length += len(text)

    @property
    def pieces(self) -> int:
        """Pieces so far."""
        return len(self._pieces)

    @property
    def source_end(self) -> int:
        """The offset in the source behind the last piece."""
        return self._pieces.end[-1] if self._pieces else 0

    def plain_since(self, index: int) -> str:
        """What was appended since there were `index` pieces, as a reader would quote it."""
        plain = self._pieces.plain.get
        parts = enumerate(self._parts[index:], index)
        return " ".join("".join(plain(at, "") if part == TOKEN else part for at, part in parts).split())

    def build(self) -> Prose:
        """The prose that was collected."""
        return Prose("".join(self._parts), self._pieces)
