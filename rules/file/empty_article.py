"""Front matter, and no text under it."""

import re
from collections.abc import Iterator, Mapping

from seo_audit.rule import Article, Finding, Heading, Severity, Span, pattern, rule

# Comments, rules, blanks and their entities, what zero-width characters leave: no reader sees any of it.
_NOTHING = pattern(
    r"<!--.*?(?:-->|\Z)|(?<!\S)(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$"
    r"|&(?:nbsp|ensp|emsp|thinsp|shy|zwnj|zwj|\#(?:160|173|x[aA]0|8203));|<br\s*/?>|\\$|[\s\u00ad\u200b\u200c\u200d\u2060\ufeff]+",
    re.MULTILINE | re.DOTALL,
)
# A heading that shows or brings more than words: an image, a component, a tag; anchors are nothing.
_SHOWS = pattern(r"!\[|\{\{|\{%|<(?!a\b)[A-Za-z]", re.IGNORECASE)
_A_PARAGRAPH = 70  # characters from which an underlined heading is a paragraph above a rule
# Fields of pages that show nothing of their own, or whose text stands in the fields.
_REDIRECTS = ("redirect", "redirect_to", "redirect_url", "redirectTo", "external_url", "externalUrl")
_ELSEWHERE = (*_REDIRECTS, "hero", "features", "sections", "blocks", "include_yaml")


@rule("FILE007", "empty-article", severity=Severity.ERROR, supersedes=("FM001",))
def empty_article(article: Article) -> Iterator[Finding]:
    front = article.front_matter
    if (front.problem is not None and front.problem.key == "unclosed") or not _is_empty(article):
        return
    headings = [block for block in article.blocks if isinstance(block, Heading)]
    kind = "" if not headings else "heading" if len(headings) == 1 else "headings"
    if not front.kind:
        # A piece for other pages may be their heading.
        if not (kind and article.is_part):
            yield Finding(Span(0, 0), kind or ("blank" if article.text.strip() else "file"))
    elif not _is_meant_to_be(article.path, front.values):
        draft = "draft-headings" if kind else "draft"
        yield Finding(article.before_body(), draft if article.draft else kind or "empty", severity=Severity.INFO if article.draft else None)


def _is_empty(article: Article) -> bool:
    """Whether there is nothing but headings, rules, comments and blanks; a picture, a table, code or a tag is something."""
    at = article.front_matter.span.end
    for heading in article.blocks:
        if isinstance(heading, Heading):
            if not _is_nothing(article.text[at : heading.span.start]) or _holds_more(article.text, heading):
                return False
            at = heading.span.end
    return _is_nothing(article.text[at:])


def _is_nothing(text: str) -> bool:
    at = 0
    while match := _NOTHING.match(text, at):
        at = match.end()
        if at == len(text):
            return True
    return not text


def _holds_more(text: str, heading: Heading) -> bool:
    """Whether a heading leads elsewhere, shows more than words, or is a paragraph that a rule below it made one."""
    if any(link.text for link in heading.links) or _SHOWS.search(text, *heading.span):
        return True
    return len(heading.text) > _A_PARAGRAPH and not text.startswith("#", heading.span.start)


def _is_meant_to_be(path: str, values: Mapping[str, object]) -> bool:
    """Whether it is the page of a Hugo section, a redirect, or one that a template fills from its fields."""
    name = path.rpartition("/")[2]
    return name.startswith("_") or any(values.get(field) for field in _ELSEWHERE) or (name.startswith("index.") and "layout" in values)
