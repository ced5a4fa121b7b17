"""A description that leaves most of its room empty."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Finding, Needs, Severity, rule, width

_SIZE = 14  # px, Arial, as Google sets snippets on a desktop


class Options(NamedTuple):
    """Width in px below which a description says too little."""

    min_width: int = 400


@rule("META006", "description-too-short", severity=Severity.INFO, needs=Needs.FRONT_MATTER, options=Options)
def description_too_short(article: Article, options: Options) -> Iterator[Finding]:
    description = article.description
    if description and (wide := width(description.text, _SIZE)) < options.min_width:
        parameters = {"text": description.text, "width": round(wide), "limit": options.min_width, "length": len(description.text)}
        yield Finding(description.span, "short", parameters)
