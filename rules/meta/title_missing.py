"""No title, or an empty one."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from seo_audit.rule import Article, Field, Finding, Needs, Severity, rule

_HABIT = 2


@rule("META001", "title-missing", severity=Severity.ERROR, needs=Needs.FRONT_MATTER)
def title_missing(article: Article) -> Iterator[Finding]:
    if article.title or article.is_part or article.title_is_translated:
        return
    field = article.name_of("title")
    if article.title is not None:
        if isinstance(article.title.value, str) or not article.title.value:
            yield Finding(article.title.line_span, "empty", {"field": article.title.name})
    elif not article.front_matter.kind and not article.headings:
        yield Finding(article.before_body(), "fragment", {"field": field}, severity=Severity.INFO)
    elif article.h1 is None or isinstance(article.h1, Field):
        if article.is_note:
            yield Finding(article.before_body(), "note", {"field": field, "name": PurePosixPath(article.path).stem}, severity=Severity.INFO)
        else:
            yield Finding(article.before_body(), "missing", {"field": field})
    elif article.front_matter.kind:
        # Hugo and Jekyll leave the title empty; others take it from the heading, and do so where there are no fields at all.
        severity = Severity.INFO if _is_habit(article) else Severity.WARNING
        yield Finding(article.before_body(), "heading", {"field": field, "h1": article.h1.text}, severity=severity)


def _is_habit(article: Article) -> bool:
    """Whether most articles of the folder go without the field: then the engine of the site takes the heading."""
    having = article.neighbours.articles
    return having >= _HABIT and 2 * len(article.neighbour_texts("title")) < having
