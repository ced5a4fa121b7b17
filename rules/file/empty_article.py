"""Front matter, and nothing under it."""

from collections.abc import Iterator, Mapping

from seo_audit.rule import Article, Finding, Severity, Span, rule

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
# Fields of pages that show nothing of their own, or whose text stands in the fields.
_REDIRECTS = ("redirect", "redirect_to", "redirect_url", "redirectTo", "external_url", "externalUrl")
_ELSEWHERE = (*_REDIRECTS, "hero", "features", "sections", "blocks", "include_yaml")


@rule("FILE007", "empty-article", severity=Severity.ERROR, supersedes=("FM001",))
def empty_article(article: Article) -> Iterator[Finding]:
    front = article.front_matter
    if (front.problem is not None and front.problem.key == "unclosed") or not _is_empty(article.text, front.span.end):
        return
    if not front.kind:
        yield Finding(Span(0, 0), "file")
    elif not _is_meant_to_be(article.path, front.values):
        yield Finding(article.before_body(), "draft" if article.draft else "empty", severity=Severity.INFO if article.draft else None)


def _is_empty(text: str, start: int) -> bool:
    """Whether there is nothing from `start` on but blanks and comments; a picture, a table, code or a tag is something."""
    while True:
        comment = text.find("<!--", start)
        if text[start : None if comment < 0 else comment].strip().strip(_INVISIBLE):
            return False
        end = text.find("-->", comment + 4) if comment >= 0 else -1
        if end < 0:
            return True
        start = end + 3


def _is_meant_to_be(path: str, values: Mapping[str, object]) -> bool:
    """Whether it is the page of a Hugo section, a redirect, or one that a template fills from its fields."""
    name = path.rpartition("/")[2]
    return name.startswith("_") or any(values.get(field) for field in _ELSEWHERE) or (name.startswith("index.") and "layout" in values)
