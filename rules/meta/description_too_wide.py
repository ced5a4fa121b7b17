"""A description that a result page cuts."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import GOOGLE_DESCRIPTION, Article, Finding, Needs, Place, Severity, rule


class Options(NamedTuple):
    """Widths in px: what is shown, and from where on the finding is a warning."""

    max_width: int = GOOGLE_DESCRIPTION.width
    warn_width: int = 1150


@rule("META005", "description-too-wide", severity=Severity.WARNING, needs=Needs.FRONT_MATTER, options=Options)
def description_too_wide(article: Article, options: Options) -> Iterator[Finding]:
    description = article.description
    cut = description.cut(GOOGLE_DESCRIPTION.size, options.max_width) if description else None
    if not description or cut is None:
        return
    parameters = {"width": cut.width, "limit": options.max_width, "shown": cut.tail, "seen": cut.seen, "length": len(description.text)}
    severity = Severity.WARNING if cut.width > options.warn_width else Severity.INFO
    yield Finding(description.span, "cut", parameters, related=(Place(cut.hidden, "hidden"),), severity=severity)
