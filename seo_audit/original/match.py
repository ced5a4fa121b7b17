"""A section of the source and its translation, and what can be told of the two."""

from collections.abc import Sequence
from functools import cached_property

from .align import Alignment, aligned_pieces
from .lost_blocks import Block, covered, flat_lists, lost_blocks, thinned_blocks
from .lost_pieces import Section, lost_pieces
from .model import Part
from .number_changes import Change, changed_numbers

LEAST_CONFIDENCE = 0.5
"""Of what is compared word by word."""


class Match:
    """A section of the source and its translation; where one was split or several were joined, all of them as one.

    Args:
        source: the section of the source.
        article: that of the article.
        confidence: how sure it is that they belong together, 0 to 1.
        places: their indices among the sections of their pages, the first of several.
        is_single: whether neither was split or joined.
    """

    def __init__(self, source: Part, article: Part, confidence: float, places: tuple[int, int], *, is_single: bool) -> None:
        self.source = source
        self.article = article
        self.confidence = confidence
        self.places = places
        self.is_single = is_single

    @property
    def is_sure(self) -> bool:
        """Whether their words and numbers can be compared."""
        return self.confidence >= LEAST_CONFIDENCE

    @cached_property
    def pieces(self) -> Alignment:
        """Which paragraph, item, block of the one is which of the other."""
        return aligned_pieces(self.source, self.article)

    @cached_property
    def section(self) -> Section:
        """Both, with the pieces that belong together."""
        return Section(self.source, self.article, [(link.source, link.article) for link in self.pieces.links])

    @cached_property
    def lost_blocks(self) -> Sequence[Block]:
        """The lists, tables and code blocks of the source that the article lacks here."""
        return tuple(lost_blocks(self.section))

    @cached_property
    def lost_pieces(self) -> Sequence[int]:
        """The indices of the paragraphs, items and cells of the source that the article lacks here, those of lost blocks aside."""
        return tuple(lost_pieces(self.section, covered(self.source, self.lost_blocks)))

    @cached_property
    def thinned_blocks(self) -> Sequence[Block]:
        """What the lists and tables of the source that the article has here lost of their items and cells."""
        return tuple(thinned_blocks(self.section, self.lost_blocks, self.lost_pieces))

    @cached_property
    def lost_with_blocks(self) -> frozenset[int]:
        """The indices of the pieces of the source that the article lacks here with lists, tables, code, or with items and cells of these."""
        return covered(self.source, (*self.lost_blocks, *self.thinned_blocks))

    @cached_property
    def flat_lists(self) -> Sequence[Block]:
        """The lists of the source that are paragraphs here."""
        return tuple(flat_lists(self.section))

    @cached_property
    def changed_numbers(self) -> Sequence[Change]:
        """The numbers of the source that the article lacks here."""
        return changed_numbers(self.source, self.article, pieces=self.pieces)
