"""Which articles of the site an article links to."""

from ..article.article import Article
from ..article.lazy_pattern import pattern
from ..article.leads import FOUND, MISSING, NO_ANCHOR, UNKNOWN
from .addresses import tail_of

_NAME = pattern(r"[\w.~-]{1,200}")


def inner_links(article: Article) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Paths of the other articles that an article links to, and last parts of the addresses of which nobody can tell where they lead.

    Args:
        article: that knows its site.
    """
    links, loose = set(), set()
    for link in article.all_links:
        lead = article.leads.link(link.target)
        if lead.kind in {FOUND, NO_ANCHOR}:
            if lead.article and lead.path != article.path:
                links.add(lead.path)
        elif lead.kind in {MISSING, UNKNOWN}:
            tail = tail_of(link.target.partition("#")[0].partition("?")[0])
            if _NAME.fullmatch(tail):
                loose.add(tail)
    return tuple(sorted(links)), tuple(sorted(loose))
