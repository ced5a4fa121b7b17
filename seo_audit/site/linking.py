"""The facts of an article that opportunities for links are found by."""

import re
from collections.abc import Callable
from typing import NamedTuple

from ..article.article import Article
from ..article.lazy_pattern import pattern
from ..article.span import Span
from .address_ends import AddressEnds, ends_of
from .names import Name, names_of, title_words, titles_of
from .saying import Saying, phrases_in, saying_of

# What lists changes names everything once, and explains nothing: neither does anybody look there for links, nor want to be led there.
_NEWS_PATH = pattern(
    r"release|changelog|change-log|whats-new|what-s-new|news|history|roadmap|(?:^|/)(?:privacy|terms|license|sponsor)", re.IGNORECASE
)
_NEWS_TITLE = pattern(
    r"заметк\w+ о выпуск|примечани\w+ к выпуск|истори\w+ изменений|список изменений|что нового|release notes|changelog", re.IGNORECASE
)
# A step of a course is read behind the step before it.
_STEP = pattern(r"(?:^|/)(?:step|part|lesson|chapter|unit|day)[-_]?\d|-(?:step|part)-?\d+\.\w+$", re.IGNORECASE)
_STEP_TITLE = pattern(
    r"\s*(?:(?:шаг|часть|урок|глава|этап|день|лекция|выпуск|эпизод|серия|step|part|lesson|chapter)\s+№?\s?)?\d+\s*[.:)—–-]\s", re.IGNORECASE
)


class Linking(NamedTuple):
    """What an article says, what it is known by, and where its links lead.

    Args:
        names: phrases that it is known by.
        own: keys of the phrases in its title and main heading: of these it speaks itself.
        title: keys of the content words of its title.
        saying: what its prose says.
        leads: where its links lead.
        news: whether it lists changes.
    """

    names: tuple[Name, ...]
    own: tuple[int, ...]
    title: tuple[int, ...]
    saying: Saying
    leads: AddressEnds
    news: bool


def linking_of(article: Article, ignored: Callable[[Span], frozenset[str]]) -> Linking | None:
    """The facts of an article for links; None where it is no page, not published, or not Russian.

    Args:
        article: it.
        ignored: the codes of rules that it switches off at a place.
    """
    if article.draft or article.is_part or not article.is_russian:
        return None
    titles = [prose for _, prose in titles_of(article)]
    news = _NEWS_PATH.search(article.path) is not None or any(_NEWS_TITLE.search(said.text) for said in titles)
    own = {key for said in titles for key in phrases_in(said)}
    step = _STEP.search(article.path) is not None or any(_STEP_TITLE.match(said.text) for said in titles)
    names = () if news or step else names_of(article)
    return Linking(names, tuple(sorted(own)), title_words(article), saying_of(article, ignored), ends_of(article), news)
