"""All articles of a site by their facts, with the indexes that rules share; each is made when the first rule asks for it."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from .edition import edition, is_listing
from .facts import Facts
from .near import Near, near
from .page import Page

WORDS = 30  # of an article that may be a copy: what is shorter is alike because there is little to say


class Whole:
    """The site as rules see it.

    Attributes:
        articles: the facts of all articles, sorted by path.
    """

    def __init__(self, articles: Iterable[Facts]) -> None:
        self.articles = sorted(articles, key=lambda facts: facts.path)

    @cached_property
    def pages(self) -> list[Page]:
        """The articles that are published and pages of their own, sorted by path."""
        return [Page(facts, facts.matter, edition(facts.path)) for facts in self.articles if facts.matter is not None]

    @cached_property
    def competing(self) -> list[Page]:
        """Those of them that search engines are to list, and that are no lists of others: only these compete."""
        return [page for page in self.pages if page.matter.listed and not is_listing(page.path)]

    @cached_property
    def near(self) -> list[Near]:
        """Which of the competing pages are half alike at least, by their indices, sorted."""
        pages = self.competing
        found = near([page.matter.signature for page in pages], [page.edition.versions for page in pages], WORDS)
        # What is not translated yet stands side by side with its original.
        return [pair for pair in found if pages[pair.one].edition.bare != pages[pair.other].edition.bare]

    def near_to(self, code: str, share: float) -> Iterator[tuple[Page, Page, float]]:
        """The pairs of competing pages that are alike, with the share of the two together that coincides.

        Args:
            code: of the rule that asks: what an article switches off is left out.
            share: that coincides at least, from 0.5 to 1.
        """
        pages = self.competing
        for pair in self.near:
            one, other = pages[pair.one], pages[pair.other]
            if pair.share >= share and code not in one.facts.start.ignored | other.facts.start.ignored:
                yield one, other, pair.share

    @cached_property
    def copies(self) -> frozenset[tuple[str, str]]:
        """The paths of these pairs, smaller path first."""
        pages = self.competing
        return frozenset((pages[pair.one].path, pages[pair.other].path) for pair in self.near)
