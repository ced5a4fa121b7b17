"""All articles of a site by their facts, with the indexes that rules share; each is made when the first rule asks for it."""

from collections.abc import Iterable

from .facts import Facts


class Whole:
    """The site as rules see it.

    Attributes:
        articles: the facts of all articles, sorted by path.
    """

    def __init__(self, articles: Iterable[Facts]) -> None:
        self.articles = sorted(articles, key=lambda facts: facts.path)
