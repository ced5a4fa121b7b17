"""A long article without a single image."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Finding, Severity, pattern, rule

# What shows something that is no image of Markdown: HTML, components, shortcodes and tags, embeds of notes, Vue and others.
_SHOWN = pattern(
    r"<(?:img|figure|picture|video|iframe|svg|embed|object|canvas|audio)\b|(?-i:<[A-Z][A-Za-z]*)|!\[\["
    r"|(?:\{\{[<%]?|\{%-?)\s*[\w./-]{0,60}?(?:img|image|figure|photo|picture|gallery|video|youtube|vimeo|media|diagram|mermaid|chart|slide|embed|include|gist)",
    re.IGNORECASE,
)
_DRAWN = frozenset({"mermaid", "plantuml", "puml", "dot", "graphviz", "d2", "ditaa", "vega", "vega-lite", "echarts", "chart", "svgbob", "drawio"})
_WORDS_OF_EXAMPLE = 300  # a block of code or a table every so often shows what an image would


class Options(NamedTuple):
    """Words above which an article needs an image."""

    words: int = 1000


@rule("IMG005", "no-images", severity=Severity.INFO, options=Options)
def no_images(article: Article, options: Options) -> Iterator[Finding]:
    if article.all_images or article.is_part:
        return
    words = sum(len(prose.words) for prose in article.texts)
    if words <= options.words:
        return
    examples = len(article.code_blocks) + len(article.tables) + len(article.yfm_tables)
    if _WORDS_OF_EXAMPLE * examples >= words or any(block.language in _DRAWN for block in article.code_blocks):
        return
    if _SHOWN.search(article.text, article.front_matter.span.end) is None:
        yield Finding(article.before_body(), "none", {"words": words, "limit": options.words})
