"""What an article may know of the other articles of its folder."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from . import front_matter as fm
from .fields import Field


class Neighbours(NamedTuple):
    """The other articles of the folder; of a large one, no more than 200.

    Args:
        articles: how many there are.
        with_front_matter: how many of them have front matter.
        texts: what a field holds in those that have it, given the names that it may have. They are read only when it is called.
        state: a digest of how their files look from outside; "" where that says nothing of what they hold.
    """

    articles: int
    with_front_matter: int
    texts: Callable[[tuple[str, ...]], Sequence[str]] = lambda _: ()
    state: str = ""


def text_of_field(text: str, names: Sequence[str]) -> str:
    """What a field holds; "" where there is none, or no text in it.

    Args:
        text: an article, or as much of its beginning as holds the front matter.
        names: what the field may be called, the first that is there counts.
    """
    front_matter = fm.parse(text)
    return next((Field(entry).text for name in names if (entry := front_matter.entry(name)) is not None), "")
