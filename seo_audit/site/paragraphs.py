"""Long paragraphs of an article, kept so that the same ones of others can be told: two hundred bytes each."""

from array import array
from collections.abc import Callable, Iterator
from hashlib import blake2b
from typing import NamedTuple

from ..article.article import Article
from ..article.blocks import Paragraph
from ..article.span import Span
from .spot import Spot

WORDS = 40  # of a paragraph that is kept
_MOST = 100
_EXCERPT = 60  # characters
_NUMBERS = 8  # of each: digest, words, span, line, column, end line, end column


class Paragraphs(NamedTuple):
    """The long paragraphs of an article.

    Args:
        numbers: eight of eight bytes each for each of them.
        excerpts: how each begins.
        ignored: codes of rules that the article switches off at each; () where there are none at all.
    """

    numbers: bytes = b""
    excerpts: tuple[str, ...] = ()
    ignored: tuple[frozenset[str], ...] = ()

    def each(self) -> Iterator[tuple[int, int]]:
        """Digest and words of each."""
        numbers = array("Q", self.numbers)
        return zip(numbers[::_NUMBERS], numbers[1::_NUMBERS], strict=True)

    def spot(self, index: int, path: str) -> Spot:
        """Where one of them stands.

        Args:
            index: of it.
            path: of the article.
        """
        start, end, *places = array("Q", self.numbers)[_NUMBERS * index + 2 : _NUMBERS * (index + 1)]
        line, column, end_line, end_column = places
        ignored = self.ignored[index] if self.ignored else frozenset()
        return Spot(path, Span(start, end), line, column, end_line, end_column, self.excerpts[index], ignored)


def paragraphs_of(article: Article, spot: Callable[[Span], Spot]) -> Paragraphs:
    """The paragraphs of 40 words or more of an article; of very many the first hundred.

    Args:
        article: it.
        spot: what makes a spot of a span.
    """
    numbers = array("Q")
    spots: list[Spot] = []
    for block in article.all_blocks:
        if isinstance(block, Paragraph) and len(block.prose.words) >= WORDS and len(spots) < _MOST:
            said = " ".join(block.prose.words.forms).lower().replace("ё", "е").encode("utf-8", "replace")
            found = spot(block.span)
            digest = int.from_bytes(blake2b(said, digest_size=8).digest(), "big")
            numbers.extend((digest, len(block.prose.words), *found.span, found.line, found.column, found.end_line, found.end_column))
            spots.append(found)
    ignored = tuple(found.ignored for found in spots)
    return Paragraphs(numbers.tobytes(), tuple(map(_beginning, spots)), ignored if any(ignored) else ())


def _beginning(spot: Spot) -> str:
    excerpt = spot.excerpt
    return excerpt if len(excerpt) <= _EXCERPT else f"{excerpt[:_EXCERPT].rpartition(' ')[0] or excerpt[:_EXCERPT]}…"
