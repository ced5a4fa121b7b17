"""An article beside the page that it was translated from: what belongs together, what is missing, and whether there is anything to compare."""

from collections.abc import Callable, Sequence
from functools import cached_property

from ..article.article import Article
from ..article.span import Span
from .align import Alignment, aligned, aligned_pieces
from .article_page import page_of
from .at_hand import Original
from .drift import Drift, drift
from .gaps import Gap, gaps
from .levels import Shift, shifts
from .losses import Block, Losses, Section, lost_blocks, lost_images, lost_links
from .misfit import is_rest, misfit
from .model import Page, Part
from .number import Number
from .number_changes import Change, changed_numbers, changed_title
from .order import Move, moves
from .place import unique_place

_LEAST_CONFIDENCE = 0.5  # of what is compared word by word
_FEW_GAPS = 2


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
        return self.confidence >= _LEAST_CONFIDENCE

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
    def changed_numbers(self) -> Sequence[Change]:
        """The numbers of the source that the article lacks here."""
        return changed_numbers(self.source, self.article, pieces=self.pieces)


class Pair:
    """An article and its source.

    Args:
        article: it.
        original: the source, as it is at hand.
    """

    def __init__(self, article: Article, original: Original) -> None:
        self.article = article
        self.original = original

    @property
    def source(self) -> Page:
        """The page that the article was translated from."""
        return self.original.page

    @cached_property
    def page(self) -> Page:
        """The article in the shape of its source."""
        return page_of(self.article)

    @cached_property
    def alignment(self) -> Alignment:
        """Which section of the one is which of the other."""
        return aligned(self.source, self.page)

    @cached_property
    def misfit(self) -> str:
        """Why the two cannot be compared: `nothing`, `russian`, `language`, `length`, `unlike`; "" where they can."""
        found = misfit(self.source, self.page)
        return "" if found == "length" and self._is_rest else found

    @cached_property
    def _is_rest(self) -> bool:
        """Whether an article is short because one or two sections were lost that were most of the source: the rest belongs together."""
        sure = {link.article for link in self.alignment.links if link.confidence >= _LEAST_CONFIDENCE}
        with_text = {index for index, part in enumerate(self.page.parts) if part.text}
        return is_rest(self.source, self.page) and with_text <= sure and len(self.missing) <= _FEW_GAPS

    @cached_property
    def matches(self) -> Sequence[Match]:
        """What belongs together, in the order of the source."""
        groups: list[tuple[set[int], set[int], list[float]]] = []
        for link in self.alignment.links:
            own = next((group for group in groups if link.source in group[0] or link.article in group[1]), None)
            if own is None:
                own = (set(), set(), [])
                groups.append(own)
            own[0].add(link.source)
            own[1].add(link.article)
            own[2].append(link.confidence)
        return [self._match(sorted(ones), sorted(others), confidences) for ones, others, confidences in groups]

    @cached_property
    def drift(self) -> Drift | None:
        """What changed of the source since the article was made; None where nobody saw another version of it."""
        return drift(self.source, self.original.later) if self.original.later is not None else None

    @cached_property
    def shifts(self) -> Sequence[Shift]:
        """The headings of the article that stand higher or lower than in the source."""
        return shifts(self.source.parts, self.page.parts, self._sure)

    @cached_property
    def moves(self) -> Sequence[Move]:
        """The sections of the article that stand elsewhere than in the source."""
        return moves(self.source.parts, self.page.parts, self._sure)

    @property
    def _sure(self) -> list[tuple[int, int]]:
        """The indices of sections that have one counterpart each, surely."""
        return [(link.source, link.article) for link in self.alignment.one_to_one if link.confidence >= _LEAST_CONFIDENCE]

    def lost_links(self, is_own: Callable[[str], bool]) -> Sequence[Losses]:
        """The links that the article lacks, match by match.

        Args:
            is_own: whether a link leads to the site that the source stands on.
        """
        return lost_links([match.section for match in self.matches], is_own)

    @cached_property
    def lost_images(self) -> Sequence[Losses]:
        """The images that the article lacks, match by match."""
        return lost_images([match.section for match in self.matches])

    def place_in(self, match: Match, piece: int) -> Span:
        """Where in the article something of a piece of the source would stand: its translation, else the one before it, else the section.

        Args:
            match: the section.
            piece: the index of the piece in the source.
        """
        before = [link.article for link in match.pieces.links if link.source <= piece]
        span = match.article.pieces[before[-1]].span if before else None
        return span or self.place_of(match.article)

    def place_of_number(self, match: Match, number: Number) -> Span:
        """Where a number of a section of the article stands in its file; where that is not certain, the piece that it stands in.

        Args:
            match: the section.
            number: one of its article.
        """
        if number.piece < 0:
            text, span = match.article.heading, self.place_of(match.article)
        else:
            piece = match.article.pieces[number.piece]
            text, span = piece.text, piece.span or self.place_of(match.article)
        return unique_place(self.article.text, span, text, number.start, number.end) or span

    @cached_property
    def changed_title(self) -> Sequence[tuple[Change, Span]]:
        """The numbers of the title of the source that are others in the article's, and where those stand in its file."""
        title = self.article.h1 or self.article.title
        if not title or not title.text or not self.source.title:
            return ()
        text = title.text
        changes = changed_title(self.source.title, text)
        places = [unique_place(self.article.text, title.span, text, change.became.start, change.became.end) for change in changes if change.became]
        return [(change, place or title.span) for change, place in zip(changes, places, strict=True)]

    def parts_of(self, source: int) -> Sequence[Part]:
        """The sections of the article that a section of the source became.

        Args:
            source: its index in the source.
        """
        return [self.page.parts[link.article] for link in self.alignment.links if link.source == source]

    def place_of(self, part: Part | None) -> Span:
        """Where a section of the article stands: its heading, else what it begins with; that of none is before the body."""
        first = part.span or next((piece.span for piece in part.pieces if piece.span), None) if part else None
        return first or self.article.before_body()

    def _match(self, ones: Sequence[int], others: Sequence[int], confidences: Sequence[float]) -> Match:
        source = _joined([self.source.parts[index] for index in ones])
        article = _joined([self.page.parts[index] for index in others])
        return Match(source, article, max(confidences), (ones[0], others[0]), is_single=len(confidences) == 1)

    @cached_property
    def missing(self) -> Sequence[Gap]:
        """The sections of the source that the article lacks, in order."""
        links = [(link.source, link.article) for link in self.alignment.links]
        return gaps(self.source.parts, self.page.parts, links, self.alignment.missing, self.alignment.added)

    @cached_property
    def added(self) -> Sequence[Gap]:
        """The sections of the article that the source lacks, in order."""
        links = sorted((link.article, link.source) for link in self.alignment.links)
        return gaps(self.page.parts, self.source.parts, links, self.alignment.added, self.alignment.missing)


def _joined(parts: Sequence[Part]) -> Part:
    """Sections as one; their lists and tables stay apart."""
    if len(parts) == 1:
        return parts[0]
    pieces = []
    groups = 0
    for part in parts:
        pieces += [piece._replace(group=piece.group + groups) if piece.group else piece for piece in part.pieces]
        groups += max((piece.group for piece in part.pieces), default=0)
    return Part(parts[0].heading, parts[0].level, tuple(pieces), parts[0].span)
