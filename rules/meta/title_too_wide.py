"""A title that a result page cuts."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import GOOGLE_TITLE, Article, Finding, Needs, Place, Severity, rule


class Options(NamedTuple):
    """Widths in px: what is shown, and from where on the finding is a warning."""

    max_width: int = GOOGLE_TITLE.width
    warn_width: int = 700


@rule("META002", "title-too-wide", severity=Severity.WARNING, needs=Needs.FRONT_MATTER, options=Options)
def title_too_wide(article: Article, options: Options) -> Iterator[Finding]:
    title = article.title
    cut = title.cut(GOOGLE_TITLE.size, options.max_width) if title else None
    if not title or cut is None:
        return
    parameters = {"width": cut.width, "limit": options.max_width, "shown": cut.tail, "seen": cut.seen, "length": len(title.text)}
    severity = Severity.WARNING if cut.width > options.warn_width else Severity.INFO
    yield Finding(title.span, "cut", parameters, related=(Place(cut.hidden, "hidden"),), severity=severity)
