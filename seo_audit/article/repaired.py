"""The levels that the headings of an article ought to have."""

from collections.abc import Sequence
from typing import NamedTuple

from .article import Article
from .blocks import Heading
from .fields import Field
from .flat_lists import flat_lists
from .wording import same_words

_LOWEST_LEVEL = 6
# Between one level and the next: a second main heading stands below the first, an item below its section, and both above what is theirs.
_STEP, _EXTRA, _ITEM = 4, 1, 2


class Outlined(NamedTuple):
    """A heading in an outline.

    Args:
        heading: it.
        depth: how many headings it stands below.
        level: that it has, or ought to have.
    """

    heading: Heading
    depth: int
    level: int


class Outlines(NamedTuple):
    """The outline of an article.

    Args:
        found: as it is.
        repaired: as it ought to be; the same where nothing is to be changed, or where nobody can tell.
    """

    found: list[Outlined]
    repaired: list[Outlined]

    @property
    def differ(self) -> bool:
        """Whether any heading ought to have another level, or go."""
        return [(id(one.heading), one.level) for one in self.found] != [(id(one.heading), one.level) for one in self.repaired]


def outlines(article: Article) -> Outlines:
    """The outline as it is and as it ought to be: one main heading, H2 below it, no level skipped, items below what announces them.

    Each heading stays below the one that it stands below, items of flat lists aside. A heading in which nobody would read a word
    goes, and so does a main heading of the body that says what the field says.

    Args:
        article: it.
    """
    headings = article.headings
    depths = _depths([heading.level for heading in headings])
    found = [Outlined(heading, depth, heading.level) for heading, depth in zip(headings, depths, strict=True)]
    if not headings or _has_more(article):
        return Outlines(found, found)
    kept = [heading for heading in headings if not _is_blank(article, heading) and not _repeats_field(article, heading)]
    # The first in which there is anything to read.
    main = None if isinstance(article.h1, Field) else next((order for order, heading in enumerate(kept) if heading.level == 1), None)
    depths = _depths(_ranks(article, kept, main))
    repaired: list[Outlined] = []
    top = 0
    for order, (heading, depth) in enumerate(zip(kept, depths, strict=True)):
        if depth == 0:
            top = 1 if order == main else _top(article, heading)
        repaired.append(Outlined(heading, depth, min(_LOWEST_LEVEL, top + depth)))
    return Outlines(found, repaired)


def _has_more(article: Article) -> bool:
    """Whether the page has headings that are none of the outline, raw HTML or a component of MDX: the levels may be right beside them."""
    return bool(article.html_headings) or article.is_other_component(article.front_matter.span, article.headings[-1].span)


def _is_blank(article: Article, heading: Heading) -> bool:
    kind = article.blank_headings.get(heading, "")
    # In a piece of other pages an anchor alone is the name by which they include what follows.
    return bool(kind) and not (kind == "anchor" and article.is_part)


def _repeats_field(article: Article, heading: Heading) -> bool:
    main = article.h1
    # Of very different lengths they cannot be the same words, and need not be compared.
    return (
        heading.level == 1
        and isinstance(main, Field)
        and len(heading.text) < 2 * len(main.text) < 4 * len(heading.text)
        and same_words(main.prose, heading.prose)
    )


def _ranks(article: Article, kept: Sequence[Heading], main: int | None) -> list[int]:
    items = {id(item) for one in flat_lists(article.sections) for item in one.items} if article.is_russian else set()
    return [
        _STEP * heading.level + _EXTRA * (heading.level == 1 and order != main) + _ITEM * (id(heading) in items) for order, heading in enumerate(kept)
    ]


def _top(article: Article, heading: Heading) -> int:
    """The level of a heading that stands below none; a piece of other pages begins where it likes."""
    has_main = article.h1 is not None or bool(article.title)
    return 2 if has_main and not article.is_part else heading.level


def _depths(ranks: Sequence[int]) -> list[int]:
    """How many others each stands below: those before it of lower rank, as far as none of its own or a lower one stands between."""
    above: list[int] = []
    depths = []
    for rank in ranks:
        while above and above[-1] >= rank:
            above.pop()
        depths.append(len(above))
        above.append(rank)
    return depths
