"""A heading with nothing below it."""

import re
from collections.abc import Iterator

from seo_audit.rule import LISTED, Article, Finding, Place, Section, Severity, pattern, promised, rule

_DEFINITION = pattern(r"^[ ]{0,3}\[[^\]\n^][^\]\n]*\]:[ \t]*\S.*$", re.MULTILINE)
_RULE = pattern(r"^[ ]{0,3}(?:-[ \t]*){3,}$|^[ ]{0,3}(?:\*[ \t]*){3,}$|^[ ]{0,3}(?:_[ \t]*){3,}$", re.MULTILINE)

# What a comment, a rule or a definition begins with, and what is left of blanks.
_MAY_BE_NOTHING = ("<", "[", "-", "*", "_", "")


@rule("HEAD013", "empty-section", severity=Severity.WARNING)
def empty_section(article: Article) -> Iterator[Finding]:
    sections = article.sections
    for section, following in zip(sections, [*sections[1:], None], strict=False):
        heading = section.heading
        if not heading.text or heading.level == 1 or (following and following.heading.level > heading.level) or _is_flat_parent(section):
            continue
        end = following.heading.span.start if following else len(article.text)
        if not _holds_something(article.text[heading.span.end : end]):
            places = [Place(following.heading.span, "next")] if following else []
            yield Finding(heading.span, "followed" if following else "last", {"text": heading.text, "level": heading.level}, related=places)


def _is_flat_parent(section: Section) -> bool:
    """Whether what it announces stands on its own level: it is not empty, the levels are wrong, and that is said elsewhere."""
    return len(section.flat_numbered) > 1 and (promised(section.heading.prose, LISTED) is not None or section.heading.text.endswith(":"))


def _holds_something(between: str) -> bool:
    """Whether a reader would see anything: tags and components count, comments, rules and definitions of links do not."""
    first = between.lstrip()[:1]
    if first not in _MAY_BE_NOTHING:
        return True
    if "<!--" in between:
        between = _without_comments(between)
    if "]:" in between:
        between = _DEFINITION.sub("", between)
    return bool(_RULE.sub("", between).strip())


def _without_comments(text: str) -> str:
    parts = []
    at = 0
    while (start := text.find("<!--", at)) >= 0:
        parts.append(text[at:start])
        end = text.find("-->", start)
        if end < 0:
            return "".join(parts)
        at = end + len("-->")
    return "".join((*parts, text[at:]))
