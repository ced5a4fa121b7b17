"""References and footnotes that are defined nowhere, and footnotes that nothing refers to."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from seo_audit.rule import Article, Finding, Severity, Span, TextBlock, pattern, rule

# Behind a word or a bracket it is an element of an array, `a[i][j]`, a type, `int[][]`, or a link of another markup, `[[a][b]]`.
_FULL = pattern(r"(?<![\w\]\[\\)])!?\[([^\[\]\n]{1,200})\]\[([^\[\]\n]{0,80})\](?![\[\w])")
_LABEL = pattern(r"[\w«\"“][^=|/<>{}\ufffc]*")
_MARKUP = pattern(r"/?(?:b|i|u|s|url|img|quote|code|size|color|list|center|spoiler|table|tr|td)|[\d\W]+|.", re.IGNORECASE)  # codes of forums, numbers
_KEYS = pattern(r"(?:ctrl|alt|shift|win|cmd|option|tab|enter|esc|space|f\d\d?|del|ins|home|end)", re.IGNORECASE)
_NOTE = pattern(r"\[\^([^\[\]\s^]{1,60})\](?!:)")
# `[^a-z]`, `[^abc]`: not one of these letters, in a regular expression.
_CLASS = pattern(r"(?:\w-\w[^\w]*)+\w?|\w{1,3}|.*\\.*|aeiou", re.IGNORECASE)


@rule("LINK008", "undefined-reference", severity=Severity.ERROR)
def undefined_reference(article: Article) -> Iterator[Finding]:
    for block in article.all_blocks:
        if isinstance(block, TextBlock):
            if "][" in block.prose.text:
                yield from _references(article, block)
            if "[^" in block.prose.text:
                yield from _notes(article, block)
    yield from _unused(article)


def _references(article: Article, block: TextBlock) -> Iterator[Finding]:
    prose = block.prose
    linked = [link.span.start for link in block.links]
    for match in _FULL.finditer(prose.text):
        span = prose.span(*match.span())
        text, label = match[1].strip(), match[2].strip()
        # A link inside makes it text that is no link; a backslash makes it text on purpose.
        if bisect_left(linked, span.start) < bisect_left(linked, span.end) or "\\" in article.text[max(0, span.start - 1) : span.end]:
            continue
        if _is_reference(text, label):
            key = "image" if match[0].startswith("!") else "reference"
            yield Finding(span, key, {"text": match[0], "label": label or text})


def _is_reference(text: str, label: str) -> bool:
    if not label:
        return any(sign.isalpha() for sign in text) and _MARKUP.fullmatch(text) is None
    if _LABEL.fullmatch(label) is None or _KEYS.fullmatch(text) or _KEYS.fullmatch(label):
        return False
    return _MARKUP.fullmatch(text) is None and (label.isdigit() or _MARKUP.fullmatch(label) is None)


def _notes(article: Article, block: TextBlock) -> Iterator[Finding]:
    for match in _NOTE.finditer(block.prose.text):
        span = block.prose.span(*match.span())
        sure = match[1].isdigit() or bool(article.footnotes)
        if (sure or _CLASS.fullmatch(match[1]) is None) and "\\" not in article.text[max(0, span.start - 1) : span.end]:
            yield Finding(span, "footnote", {"text": match[0]})


def _unused(article: Article) -> Iterator[Finding]:
    if not article.footnotes:
        return
    used = {label.casefold() for block in article.all_blocks if isinstance(block, TextBlock) for label, _ in block.footnote_marks}
    # What Markdown passes over, in raw HTML say, the site may still read.
    written = Counter(match[1].casefold() for match in re.finditer(r"\[\^([^\[\]\s]+)\]", article.text[article.front_matter.span.end :]))
    for note in article.footnotes:
        label = note.label.casefold()
        if label not in used and written[label] <= 1:
            mark = f"[^{note.label}]:"
            yield Finding(Span(note.span.start, note.span.start + len(mark)), "unused", {"text": mark[:-1]}, severity=Severity.WARNING)
