"""How thick calques stand in a folder of articles: where `REFERENCE` of rules/translation/calques.py comes from.

    python scripts/calque_density.py FOLDER [FOLDER …]

Prints for each folder how many of its articles are Russian, their words, the calques for a thousand words of all of them together and
of the middle article, and the phrases that it has most. A phrase that well-edited folders have often belongs into no list of calques.
"""

import os
import sys
from collections import Counter
from collections.abc import Iterator
from statistics import median

from seo_audit.article.article import Article
from seo_audit.article.source import read
from seo_audit.discovery import discover
from seo_audit.lexicon import lexicon
from seo_audit.listed import listed_places
from seo_audit.registry import rules

_LONG = 300  # words of an article whose density of its own tells anything
_MOST_NAMED = 10


def main(folders: list[str]) -> None:
    """Print the figures of each folder."""
    for folder in folders:
        words, densities, phrases = 0, [0.0], Counter[str]()
        articles = list(_articles(folder))
        for article in articles:
            length = article.metrics.words
            found = _calques(article)
            words += length
            phrases.update(found)
            if length >= _LONG:
                densities.append(1000 * len(found) / length)
        density = 1000 * phrases.total() / words if words else 0.0
        middle = median(densities[1:] or densities)
        print(f"{folder}: {len(articles)} articles, {words} words: {density:.2f} calques for a thousand words, {middle:.2f} in the middle article")
        for phrase, count in phrases.most_common(_MOST_NAMED):
            print(f"    {count:>5} {phrase}")


def _articles(folder: str) -> Iterator[Article]:
    for name, path, *_ in discover([folder], os.getcwd()).files:
        source = read(path, name, root=os.getcwd())
        if source.problem is None:
            article = Article(source)
            if article.is_russian:
                yield article


def _calques(article: Article) -> list[str]:
    page = next(rule.page for rule in rules() if rule.name == "calques")
    return [found.listed.phrase for found in listed_places(article, lexicon(page))]


if __name__ == "__main__":
    if not sys.argv[1:]:
        sys.exit(__doc__)
    main(sys.argv[1:])
