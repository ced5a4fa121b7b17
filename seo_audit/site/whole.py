"""All articles of a site by their facts, with the indexes that rules share; each is made when the first rule asks for it."""

from collections.abc import Iterable
from functools import cached_property

from .addresses import own_tail
from .facts import Facts
from .targets import stem_of

_TIMES = 2  # as many articles must be linked to as there are links that lead to none


class Whole:
    """The site as rules see it.

    Attributes:
        articles: the facts of all articles, sorted by path.
    """

    def __init__(self, articles: Iterable[Facts]) -> None:
        self.articles = sorted(articles, key=lambda facts: facts.path)

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
