"""Findings that an article itself switches off.

    <!-- seo-audit: ignore[HEAD007, title-too-wide] why -->     for the next block, or the one that the comment stands in
    <!-- seo-audit: disable[HEAD] why -->                       from here on,
    <!-- seo-audit: enable[HEAD] -->                            to here, or to the end
    seo_audit: {ignore: [META002]}                              in front matter: for the whole article

MDX writes comments as `{/* … */}`. Without names in brackets all rules are meant, which SUP002 advises against.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from itertools import islice
from typing import NamedTuple

from .article.article import Article
from .article.blocks import Block, HtmlBlock, TextBlock
from .article.code_block import CodeBlock
from .article.lazy_pattern import pattern
from .article.span import Span
from .suppression import DIRECTIVES, MOST_COMMENTS, Known, Suppression, Word, Words, clipped

__all__ = ["DIRECTIVES", "MOST_COMMENTS", "Suppression", "Suppressions", "Word"]

_TABLES = ("seo_audit", "seo-audit")
_KEY = "ignore"
_SWITCHES = frozenset({"true", "false", "on", "off", "yes", "no", "skip", "none", "да", "нет", *DIRECTIVES})
_OPENINGS = ("<!--", "{/*")
_MOST = 1000  # code points of a comment
_SIGN = r"[ \t\r\n]{0,20}seo[-_]audit(?:[ \t]{0,3}:|[ \t]{1,3}(?=(?:ignore|disable|enable)\b))"
# A comment ends where the next one begins at the latest: however many are never closed, each is looked at once.
_COMMENT = pattern(
    rf"<!--+{_SIGN}(?P<html>(?:(?!-->|<!--).){{0,{_MOST}}})-->|\{{/\*{_SIGN}(?P<mdx>(?:(?!\*/\}}|\{{/\*).){{0,{_MOST}}})\*/\}}",
    re.DOTALL | re.IGNORECASE,
)
_DIRECTIVE = pattern(r"\s*([\w-]*)\s*(?:\[([^\[\]]*)(\])?)?\s*(.*)", re.DOTALL)
_ANY_COMMENT = pattern(r"<!--(?:(?!-->).)*-->", re.DOTALL)


class Suppressions:
    """All suppressions of an article.

    Args:
        article: with a body that could be parsed.
        known: what a word stands for.
        final: codes that nothing suppresses.
    """

    def __init__(self, article: Article, known: Known, final: frozenset[str]) -> None:
        self._final = final
        self._lines = article.lines
        words = Words(known, final)
        self.all: list[Suppression] = [*_in_front_matter(article, words), *_in_body(article, words)]
        self._by_code: dict[str, list[_Holding]] = {}
        self._hidden: dict[str, list[tuple[int, int]]] = {}
        self._shown: dict[str, list[tuple[int, int]]] = {}

    def of(self, code: str, at: int) -> Suppression | None:
        """What suppresses a finding of a rule that begins at an offset, and is used by that; None where nothing does."""
        for span, one, words in self._for(code):
            if span.start <= at < span.end:
                one.used.update(words)
                self._hidden.setdefault(code, []).append((at, self._line(one.span)))
                return one
        return None

    def covers(self, code: str, at: int) -> bool:
        """Whether something would suppress a finding of a rule that begins at an offset; it is not used by that."""
        return any(span.start <= at < span.end for span, _, _ in self._for(code))

    def shown(self, code: str, span: Span, related: Sequence[Span]) -> None:
        """Note the related places of a finding that nothing suppresses: what stands there would, if it were moved."""
        self._shown.setdefault(code, []).extend((place.start, self._line(span)) for place in related)

    def asked(self, codes: frozenset[str]) -> None:
        """Note which rules were asked about the article, when they have answered, and why suppressions were not used."""
        for one in self.all:
            one.asked = codes
        for key, places in (("covered", self._hidden), ("elsewhere", self._shown)):
            for code, noted in places.items():
                noted.sort()
                for span, one, words in self._for(code):
                    index = bisect_left(noted, (span.start, 0))
                    if index < len(noted) and noted[index][0] < span.end:
                        one.not_needed(words, key, noted[index][1])

    def _for(self, code: str) -> "list[_Holding]":
        """What holds for a rule, and where."""
        if code not in self._by_code:
            parts = [_Holding(one.scope_of(code), one, one.words_for(code)) for one in self.all] if code not in self._final else []
            self._by_code[code] = [part for part in parts if part.words and part.span.end]
        return self._by_code[code]

    def _line(self, place: Span) -> int:
        return self._lines.position(place.start)[0]


class _Holding(NamedTuple):
    span: Span
    one: Suppression
    words: list[Word]


def _in_front_matter(article: Article, words: Words) -> Iterator[Suppression]:
    values = article.front_matter.values
    for table in _TABLES:
        whole = f"{table}.{_KEY}"
        if values.get(whole) is not None:  # in YAML the key itself may hold the stop
            yield from _of_key(article, whole, values[whole], words)
        inner = values.get(table)
        for key, value in inner.items() if isinstance(inner, dict) else [("", inner)]:
            if key == _KEY:
                yield from _of_key(article, whole, value, words)
            elif _is_meant(key, value, words):
                yield Suppression(clipped(key), _place_of(article, f"{table}.{key}".rstrip(".")), (), in_front_matter=True)


def _is_meant(key: object, value: object, words: Words) -> bool:
    """Whether something was to be suppressed; a foreign key may be called so too, and «seo_audit: done» is none of ours."""
    names = [name for name in _reasons(value) if name]
    if not key and _text(value).strip().lower() in _SWITCHES:
        return True
    return bool(get_close_matches(str(key).lower(), DIRECTIVES)) or any(words.word(name, Span(0, 0)).codes for name in names)


def _of_key(article: Article, key: str, value: object, words: Words) -> Iterator[Suppression]:
    """The suppressions that a key holds: those of one reason are one."""
    place = _place_of(article, key)
    at = place.start
    by_reason: dict[str, list[Word]] = {}
    for name, reason in _reasons(value).items():
        start = article.text.find(name, at, place.end)
        found = words.within(name, max(start, 0))
        if start < 0:  # behind an alias, or written with escapes
            found = [word._replace(span=place) for word in found]
        else:
            at = start + len(name)
        by_reason.setdefault(reason, []).extend(found)
    for reason, named in by_reason.items():
        suppression = Suppression("ignore", place, named, reason, in_front_matter=True)
        suppression.scope = Span(0, len(article.text) + 1)
        yield suppression


def _reasons(value: object) -> dict[str, str]:
    """The names that a value holds with the reason of each: a text, a list of texts, a table name → reason, or a list of such."""
    reasons: dict[str, str] = {}
    for item in islice(value, MOST_COMMENTS) if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            reasons |= {str(name): _text(reason) for name, reason in islice(item.items(), MOST_COMMENTS)}
        elif item is not None:
            reasons[_text(item)] = ""
    return reasons


def _text(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _place_of(article: Article, key: str) -> Span:
    """Where a key stands with its value; of one inside an inline table of TOML, where that stands."""
    front = article.front_matter
    while key:
        below = [entry for entry in front.entries if entry.key == key or entry.key.startswith(f"{key}.")]
        if below:
            return Span(min(entry.line_span.start for entry in below), max(entry.line_span.end for entry in below))
        key = key.rpartition(".")[0]
    return front.opening


def _in_body(article: Article, words: Words) -> Iterator[Suppression]:
    text = article.text
    begin = article.front_matter.span.end
    if not any(opening in text for opening in _OPENINGS) or not _COMMENT.search(text, begin):
        return
    blocks = article.all_blocks
    next_block = _NextBlock(blocks, text)
    disabled: list[Suppression] = []
    around: list[Block] = []
    following = 0
    for match in islice(_COMMENT.finditer(text, begin), MOST_COMMENTS):
        while following < len(blocks) and blocks[following].span.start <= match.start():
            around = [block for block in around if block.span.end > blocks[following].span.start]
            around.append(blocks[following])
            following += 1
        inside = next((block for block in reversed(around) if block.span.end >= match.end()), None)
        if _is_shown(inside, match.start(), text):
            continue
        if words.are_exhausted:
            return
        one = _read(match, words)
        if one.directive == "ignore":
            one.scope = next_block.of(inside, match.end())
        elif one.directive == "disable":
            one.scope = Span(match.end(), len(text) + 1)
            disabled.append(one)
        elif one.directive == "enable":
            one.used.update(word for word in one.words for code in word.codes for other in disabled if other.end(code, match.start()))
            disabled = [other for other in disabled if other.is_open]
        yield one


def _is_shown(block: Block | None, at: int, text: str) -> bool:
    """Whether a comment at an offset is text or code that readers see, and no comment."""
    if isinstance(block, TextBlock):
        backslashes = at - len(text[max(at - 20, 0) : at].rstrip("\\")) - max(at - 20, 0)
        return backslashes % 2 > 0 or any(start <= at < end for start, end in block.code_spans)
    return isinstance(block, CodeBlock)


def _read(match: re.Match[str], words: Words) -> Suppression:
    group = "html" if match["html"] is not None else "mdx"
    said, span = _DIRECTIVE.match(match[group]), Span(*match.span())
    directive = said[1].lower() if said else ""
    if said is None or directive not in DIRECTIVES or (said[2] is not None and said[3] is None):
        return Suppression(clipped(match[group]), span, ())
    reason = said[4].strip().rstrip("-").rstrip()
    if said[2] is None or not said[2].strip():
        return Suppression(directive, span, [words.word("", span)], reason)
    named = words.within(said[2], match.start(group) + said.start(2))
    return Suppression(directive if named else clipped(match[group]), span, named, reason)


class _NextBlock:
    """What finds the block that a comment speaks of."""

    def __init__(self, blocks: Sequence[Block], text: str) -> None:
        self._blocks = blocks
        self._starts = [block.span.start for block in blocks]
        self._text = text
        self._only_comments: dict[int, bool] = {}

    def of(self, inside: Block | None, end: int) -> Span:
        """The block that it stands in, or the next one where it stands alone."""
        if isinstance(inside, TextBlock) or (isinstance(inside, HtmlBlock) and not self._is_comment(inside)):
            return inside.span
        for index in range(bisect_left(self._starts, end), len(self._blocks)):
            if not self._is_comment(self._blocks[index]):
                return self._blocks[index].span
        return Span(0, 0)

    def _is_comment(self, block: Block) -> bool:
        """Whether it is raw HTML that holds comments and nothing else."""
        if not isinstance(block, HtmlBlock):
            return False
        at = block.span.start
        if at not in self._only_comments:
            written = self._text[slice(*block.span)]
            self._only_comments[at] = written.lstrip().startswith("<!--") and not _ANY_COMMENT.sub("", written).strip()
        return self._only_comments[at]
