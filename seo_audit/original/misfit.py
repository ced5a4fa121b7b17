"""Whether a page can be what an article was translated from at all: a login form in its place would make every section a missing one."""

import re

from ..russian.english import telling_words
from .anchors import anchors
from .model import Page

_FEW = 200  # characters of text below which there is nothing to compare
_LETTERS = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
_MOST_RUSSIAN = 0.3  # of the words of a page that is no English one
_LEAST_ENGLISH = 0.1  # of its words that are articles, prepositions, pronouns of English; in articles a third is
_SHORTER, _LONGER = 0.15, 5.0  # ratios of the lengths, characters, beyond which nobody would call one a translation of the other
# Of the names, numbers, code and addresses of an article how many its source has, of 156 translations: .66 and more, with another page
# of the same site in its place .52 and less.
_FEWEST_NAMES = 10
_LEAST_KEPT = 0.35
_LEAST_OF_REST = 0.6  # of a short article; nine tenths of such beginnings of articles beside wrong pages have less


def misfit(source: Page, article: Page) -> str:
    """Why two pages cannot be compared; "" where they can.

    Args:
        source: the page that the article is said to be a translation of.
        article: the article, in Russian.

    Returns:
        `nothing` (the page has no text), `russian`, `language` (neither Russian nor English), `length` or `unlike`.
    """
    texts = [part.text for part in source.parts]
    length, length_there = (sum(len(part.text) for part in page.parts) for page in (source, article))
    if length == 0:
        return "" if any(part.pieces for part in source.parts) else "nothing"
    words = _LETTERS.findall(" ".join(texts).lower())
    if length >= _FEW:
        if sum(map(bool, map(_CYRILLIC.match, words))) > _MOST_RUSSIAN * len(words):
            return "russian"
        if sum(word in telling_words() for word in words) < _LEAST_ENGLISH * len(words):
            return "language"
    if max(length, length_there) >= _FEW and not _SHORTER <= length_there / length <= _LONGER:
        return "length"
    return "unlike" if length_there >= _FEW and _is_unlike(source, article) else ""


def is_rest(source: Page, article: Page) -> bool:
    """Whether a short article may be all that is left of a translation of a long page: what it names is named there too.

    Args:
        source: the page.
        article: the article, of a length that no translation of all of it has.
    """
    ones, others = _names(source), _names(article)
    return bool(others) and len(ones & others) >= _LEAST_OF_REST * len(others)


def _is_unlike(source: Page, article: Page) -> bool:
    ones, others = _names(source), _names(article)
    return len(others) >= _FEWEST_NAMES and len(ones & others) < _LEAST_KEPT * len(others)


def _names(page: Page) -> set[str]:
    return {anchor for part in page.parts for anchor in anchors(part.pieces) if not anchor.startswith("≈")}
