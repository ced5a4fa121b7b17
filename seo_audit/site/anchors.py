"""The places of a page that an address may name behind `#`.

Generators make them of headings by rules that differ in hyphens, punctuation, and in what they do with Russian: GitHub's, of which
goldmark (Hugo) and kramdown's GFM parser (Jekyll) have copies, keep its letters; others write them in Latin. So anchors are compared by
letters and digits alone: what nobody's rule could have made is certainly not there.
"""

import re
from urllib.parse import unquote

from ..article.article import Article
from ..article.blocks import Heading
from ..article.lazy_pattern import pattern
from ..russian.transliteration import folded, transliterated

Anchors = frozenset[str]
# `{#id}`, `{: #id .class }`, `{/*id*/}`, and attributes of raw HTML.
_EXPLICIT = pattern(
    r"\{:?[^{}\n]{0,200}?#([^\s{}]{1,200})|\{/\*\s*([^\s*]{1,200})\s*\*/\}|\b(?:id|name)\s*=\s*[\"']?([^\s\"'<>{}]{1,200})", re.IGNORECASE
)
_HEADING_LINE = pattern(r"^#{1,6}[ \t]+([^\n{]{1,500})", re.MULTILINE)
_HTML_HEADING = pattern(r"<h[1-6][^<>]{0,500}>([^<]{1,500})", re.IGNORECASE)
# What brings text of other files or of templates, headings among it.
_BRINGS_TEXT = pattern(
    r"\{\{[<%](?!\s*(?:/|(?:relref|ref|figure|youtube|vimeo|gist|tweet|x|instagram|highlight|notice|note|tip|warning|img|image)\b))"
    r"|\{%-?\s*(?:include|render|embed)|\{\{\s*content|\[!INCLUDE|^\{!|--8<--|^\{\*|<!--\s*@include|^import\b[^\n]*\.mdx?[\"']|^!\[\[",
    re.IGNORECASE | re.MULTILINE,
)
# Templates make these: the top of a page, comments, footnotes, headings that a generator could find no name for.
_MADE = pattern(
    r"(?:top|content|comments?|respond|disqus_thread|toc|main|footer|header|fn.*|section(?:-\d+)?|_?\d+|l\d+.*|:~:.*|\^.*|id-.*)", re.IGNORECASE
)
_NOT_LETTERS = pattern(r"[\W_]+")


def anchors_of(article: Article) -> Anchors | None:
    """The anchors of an article by their keys; None where what it shows is not all in its file.

    Args:
        article: that could be read.
    """
    text = article.text
    if _BRINGS_TEXT.search(text, article.front_matter.span.end):
        return None
    named = {key_of(match[match.lastindex or 0]) for match in _EXPLICIT.finditer(text, article.front_matter.span.end)}
    said = [block.text for block in article.all_blocks if isinstance(block, Heading)]
    said += [match[1] for block in article.html_blocks for match in _HTML_HEADING.finditer(text, *block.span)]
    counts: dict[str, int] = {}
    for heading in said:
        for key in {key_of(heading), key_of(heading.lstrip("0123456789. )"))}:
            counts[key] = counts.get(key, 0) + 1
    headings = {key + (str(number) if number else "") for key, count in counts.items() for number in range(min(count, 99) + 1)}
    return frozenset(named | headings | {_latin(key) for key in headings}) - {""}


def anchors_at_first_sight(text: str) -> Anchors:
    """The anchors that a text shows to who does not parse it, which takes twenty times as long; some of them may stand in code.

    Args:
        text: of an article.
    """
    named = {key_of(match[match.lastindex or 0]) for match in _EXPLICIT.finditer(text)}
    headings = {key_of(match[1]) for match in _HEADING_LINE.finditer(text)}
    return frozenset(named | headings | {_latin(key) for key in headings}) - {""}


def has_anchor(anchors: Anchors | None, anchor: str) -> bool:
    """Whether an anchor may be among those of a page; true in doubt.

    Args:
        anchors: of the page.
        anchor: without `#`, escapes undone.
    """
    key = key_of(anchor)
    if anchors is None or not key or "/" in anchor or _MADE.fullmatch(anchor):
        return True
    return key in anchors or (anchor.isascii() and _latin(key) in anchors)


def key_of(anchor: str) -> str:
    """The letters and digits of an anchor, or of a heading that one is made of."""
    return _NOT_LETTERS.sub("", unquote(anchor[:1000]).lower()).replace("ё", "е")


def _latin(key: str) -> str:
    """A key in Latin letters, as far as all schemes agree."""
    return folded(transliterated(key))
