"""Headings in which nobody would read a word."""

from collections.abc import Iterable

from .blocks import Heading
from .lazy_pattern import pattern

# What shows nothing: marks, anchors, links without text, attributes, blanks of all kinds.
_NOTHING = pattern(
    r"</?a\b[^<>]*>|\[\s*\]\([^()\s]*\)|\{\s*[#.][^{}\n]*\}|&(?:nbsp|(?:en|em|thin)sp|shy|#160);|[#*_=~`\\&\-\s\u00ad\u200b-\u200f\u2060\ufeff]"
)
_INVISIBLE = "*_#~ \u00a0\u00ad\u200b\u200c\u200d\u2060\ufeff"
_ANCHOR = pattern(r"<a\b|\]\(#")
# An image for which nothing is said in words: `![](a.png)`, `<img>` without `alt` or with an empty one.
_IMAGE = pattern(r"!\[\s*\](?:\([^()\n]*\)|\[[^\[\]\n]*\])|<img\b(?![^<>]*\balt\s*=\s*[\"']?[^\s\"'<>])[^<>]*>")


def blank_headings(text: str, headings: Iterable[Heading]) -> dict[Heading, str]:
    """The headings without words, and what they hold instead: `anchor`, `image` (without alternative text) or `empty`.

    Other images, shortcodes, components and code show something, whatever it is.

    Args:
        text: the file.
        headings: those to look at.
    """
    found = {}
    for heading in headings:
        if heading.text.strip(_INVISIBLE):
            continue
        written = text[heading.span.start : heading.span.end]
        shown = _NOTHING.sub("", written)
        if not shown:
            found[heading] = "anchor" if heading.id or _ANCHOR.search(written) else "empty"
        elif ("!" in shown or "<" in shown) and not _NOTHING.sub("", _IMAGE.sub("", written)):
            found[heading] = "image"
    return found
