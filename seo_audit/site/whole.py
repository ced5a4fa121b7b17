"""All articles of a site by their facts, with the indexes that rules share; each is made when the first rule asks for it."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from .addresses import own_tail
from .edition import edition, is_listing
from .facts import Facts
from .near import Near, near
from .page import Page
from .targets import stem_of

WORDS = 30  # of an article that may be a copy: what is shorter is alike because there is little to say
_TIMES = 2  # as many articles must be linked to as there are links that lead to none


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

    @cached_property
    def linked(self) -> frozenset[str]:
        """Places of the articles that another published article links to, see `place_of`."""
        return frozenset(
            place_of(path) for facts in self.articles if not facts.draft for path in facts.links if place_of(path) != place_of(facts.path)
        )

    @property
    def is_all_there(self) -> bool:
        """Whether nearly all of what the articles link to within the site is there; else articles that link to others may be missing, too."""
        here = set(map(own_tail, (facts.path for facts in self.articles)))
        return _TIMES * len(self._loose - here) <= len(self.linked)

    @cached_property
    def _loose(self) -> frozenset[str]:
        return frozenset(tail for facts in self.articles for tail in facts.loose)

    def is_linked(self, facts: Facts) -> bool:
        """Whether another article links to one, as far as one can tell: an address whose page is not known may be that of any article of that name."""
        return place_of(facts.path) in self.linked or own_tail(facts.path) in self._loose

    def is_list(self, facts: Facts) -> bool:
        """Whether an article stands for a folder of others, as `_index.md` does: menus and the pages above lead to it."""
        folder, _, name = facts.path.rpartition("/")
        return name.lower().startswith(("_index.", "readme.")) or (name.lower().startswith("index.") and self._folders.get(folder, 0) > 1)

    @cached_property
    def _folders(self) -> dict[str, int]:
        """How many places each folder holds, those of folders below counted too."""
        counts: dict[str, int] = {}
        for place in {place_of(facts.path) for facts in self.articles}:
            at = place
            while at:
                at = at.rpartition("/")[0]
                counts[at] = counts.get(at, 0) + 1
        return counts


def place_of(path: str) -> str:
    """Where an article lies, whatever its language: `posts/name` for `posts/name.ru.md`."""
    return f"{path.rpartition('/')[0]}/{stem_of(path)}"
