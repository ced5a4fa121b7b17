"""Articles that are pages of their own, and which of them are rivals."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeVar

from .edition import Edition
from .facts import Facts
from .matter import Matter

_T = TypeVar("_T")


class Page(NamedTuple):
    """An article that is a page of its own.

    Args:
        facts: of it.
        matter: what it says.
        edition: which language and version its path names.
    """

    facts: Facts
    matter: Matter
    edition: Edition

    @property
    def path(self) -> str:
        """Of the article."""
        return self.facts.path

    @property
    def folder(self) -> str:
        """That it lies in."""
        return self.facts.path.rpartition("/")[0]


def rivals(those: Iterable[_T], page: Callable[[_T], Page]) -> list[list[_T]]:
    """What is alike, parted so that a reader of one may meet the others; what stands alone is left out.

    Different languages and versions are apart. What names no language stands with those that do, unless it is another edition of one.

    Args:
        those: what is alike, in order of path.
        page: where each of them is from.
    """
    groups: dict[tuple[tuple[str, ...], tuple[str, ...]], list[_T]] = defaultdict(list)
    for one in those:
        groups[page(one).edition[:2]].append(one)
    for languages, versions in list(groups):
        unsaid = groups.get(((), versions), [])
        if languages and unsaid:
            group = groups[languages, versions]
            known = {page(one).edition.bare for one in group}
            groups[(), versions] = [one for one in unsaid if page(one).edition.bare in known]
            group += [one for one in unsaid if page(one).edition.bare not in known]
            group.sort(key=lambda one: page(one).path)
    return [group for group in groups.values() if len(group) > 1]
