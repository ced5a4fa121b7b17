"""A description that a result page cuts."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Finding, Needs, Place, Severity, cut, rule, width

_SIZE = 14  # px, Arial, as Google sets snippets on a desktop
_TAIL = 32  # characters in front of the cut that the message shows


class Options(NamedTuple):
    """Widths in px: what is shown, and from where on the finding is a warning."""

    max_width: int = 920
    warn_width: int = 1150


@rule("META005", "description-too-wide", severity=Severity.WARNING, needs=Needs.FRONT_MATTER, options=Options)
def description_too_wide(article: Article, options: Options) -> Iterator[Finding]:
    description = article.description
    if not description:
        return
    wide = width(description.text, _SIZE)
    if wide <= options.max_width:
        return
    seen = cut(description.text, _SIZE, options.max_width)
    shown = description.text[:seen].rstrip()
    parameters = {"width": round(wide), "limit": options.max_width, "shown": shown[-_TAIL:], "seen": seen, "length": len(description.text)}
    at = len(description.prose.text) - len(description.prose.text.lstrip()) + seen
    hidden = Place(description.prose.span(at, len(description.prose.text)), "hidden")
    severity = Severity.WARNING if wide > options.warn_width else Severity.INFO
    yield Finding(description.span, "cut", parameters, related=(hidden,), severity=severity)
