"""A title that leaves most of its line empty."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Finding, Needs, Severity, pattern, rule, width

# The page of a function, a class, a file or a tag is called like it: `useRef`, `<select>`, `NU5029`, `werf.yaml`.
_IDENTIFIER = pattern(r"<\w+>|(?=\S*[a-z\d_.][A-Z]|\S*[\d_.(])[A-Za-z_$@][\w.$@-]*(?:\(\))?")
_SIZE = 20  # px, Arial, as Google sets titles on a desktop


class Options(NamedTuple):
    """Width in px below which a title says too little."""

    min_width: int = 200


@rule("META003", "title-too-short", severity=Severity.INFO, needs=Needs.FRONT_MATTER, options=Options)
def title_too_short(article: Article, options: Options) -> Iterator[Finding]:
    title = article.title
    if title and not _IDENTIFIER.fullmatch(title.text) and (wide := width(title.text, _SIZE)) < options.min_width:
        yield Finding(title.span, "short", {"text": title.text, "width": round(wide), "limit": options.min_width, "length": len(title.text)})
