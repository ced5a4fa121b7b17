"""A page without a main heading."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Finding, Needs, Severity, rule


class Options(NamedTuple):
    """Whether the site prints the title as H1 where nothing else is given, and what shows that it does not.

    Neighbours show it: at least so many articles of the folder, and at least this share of them, have the field.
    """

    h1_from_title: bool = True
    min_neighbours: int = 3
    min_share: float = 0.8


@rule("META007", "h1-missing", severity=Severity.ERROR, needs=Needs.FRONT_MATTER, options=Options)
def h1_missing(article: Article, options: Options) -> Iterator[Finding]:
    if article.h1 or article.is_part or any(article.text[span.start : span.end].lower() == "<h1" for span in article.html_headings):
        return
    if (not article.front_matter.kind and not article.headings) or (article.is_note and not article.title):
        return  # a fragment, or a note that is called like its file: rule META001 asks whether it is one
    if article.title_is_translated:
        return
    place = article.before_body()
    names = {"h1": article.name_of("h1"), "title": article.name_of("title")}
    if not article.title:
        yield Finding(place, "missing", names)
    elif not options.h1_from_title:
        yield Finding(place, "title", names)
    else:
        having, articles = len(article.neighbour_texts("h1")), article.neighbours.articles
        if having >= options.min_neighbours and having >= options.min_share * articles:
            yield Finding(place, "unlike", {**names, "having": having, "articles": articles}, severity=Severity.WARNING)
