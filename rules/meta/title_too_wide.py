"""A title that a result page cuts."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Finding, Needs, Place, Severity, cut, rule, width

_SIZE = 20  # px, Arial, as Google sets titles on a desktop
_TAIL = 24  # characters in front of the cut that the message shows


class Options(NamedTuple):
    """Widths in px: what is shown, and from where on the finding is a warning."""

    max_width: int = 580
    warn_width: int = 700


@rule("META002", "title-too-wide", severity=Severity.WARNING, needs=Needs.FRONT_MATTER, options=Options)
def title_too_wide(article: Article, options: Options) -> Iterator[Finding]:
    title = article.title
    if not title:
        return
    wide = width(title.text, _SIZE)
    if wide <= options.max_width:
        return
    seen = cut(title.text, _SIZE, options.max_width)
    shown = title.text[:seen].rstrip()
    parameters = {"width": round(wide), "limit": options.max_width, "shown": shown[-_TAIL:], "seen": seen, "length": len(title.text)}
    at = len(title.prose.text) - len(title.prose.text.lstrip()) + seen
    hidden = Place(title.prose.span(at, len(title.prose.text)), "hidden")
    severity = Severity.WARNING if wide > options.warn_width else Severity.INFO
    yield Finding(title.span, "cut", parameters, related=(hidden,), severity=severity)
