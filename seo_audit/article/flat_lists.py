"""Numbered headings on the level of the heading that announces them."""

from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from .blocks import Heading
from .outline import Section
from .promise import LISTED, promised

_LOWEST_LEVEL = 6


class FlatList(NamedTuple):
    """What should stand one level below its section.

    Args:
        parent: the heading that announces a list: «7 ролей в маркетинге», «Порядок работы:».
        items: the headings on its level that are the list: «1. …», «2. …»; two at least.
    """

    parent: Heading
    items: list[Heading]


def flat_lists(sections: Sequence[Section], nouns: Set[str] = LISTED) -> Iterator[FlatList]:
    """The flat lists of an outline, in order.

    Args:
        sections: of the article.
        nouns: lemmas of what one lists.
    """
    for section in sections:
        run = section.flat_numbered
        if len(run) < 2 or section.heading.level == _LOWEST_LEVEL:  # noqa: PLR2004 - one item is no list
            continue
        promise = promised(section.heading.prose, nouns)
        if promise is None and not section.heading.text.endswith(":"):
            continue
        if promise is not None and len(section.first_list_items) == promise.number:
            continue  # the promise is kept right there, and the numbers are those of chapters
        yield FlatList(section.heading, run)
