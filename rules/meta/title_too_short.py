"""A title that leaves most of its line empty."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Finding, Needs, Severity, rule, width

_SIZE = 20  # px, Arial, as Google sets titles on a desktop


class Options(NamedTuple):
    """Width in px below which a title says too little."""

    min_width: int = 200


@rule("META003", "title-too-short", severity=Severity.INFO, needs=Needs.FRONT_MATTER, options=Options)
def title_too_short(article: Article, options: Options) -> Iterator[Finding]:
    title = article.title
    if title and (wide := width(title.text, _SIZE)) < options.min_width:
        yield Finding(title.span, "short", {"text": title.text, "width": round(wide), "limit": options.min_width, "length": len(title.text)})
