"""Findings that an article itself switches off.

    <!-- seo-audit: ignore[HEAD007, title-too-wide] why -->     for the next block, or the one that the comment stands in
    <!-- seo-audit: disable[HEAD] why -->                       from here on,
    <!-- seo-audit: enable[HEAD] -->                            to here, or to the end
    seo_audit: {ignore: [META002]}                              in front matter: for the whole article

MDX writes comments as `{/* … */}`. Without names in brackets all rules are meant, which SUP002 advises against.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from .article.article import Article
from .article.blocks import Block, CodeBlock, HtmlBlock, TextBlock
from .article.lazy_pattern import pattern
from .article.span import Span

# What a word stands for: the codes of rules, and where there are none, what was probably meant.
Known = Callable[[str], tuple[frozenset[str], str]]
_KEYS = ("seo_audit.ignore", "seo-audit.ignore")
_SIGN = "seo-audit:"
_MOST = 1000  # code points of a comment
MOST_COMMENTS = 1000  # in one article; further ones are not read
_COMMENT = pattern(rf"(?:<!--+|\{{/\*)[ \t\r\n]{{0,20}}{_SIGN}([^<>{{}}]{{0,{_MOST}}}?)(?:--+>|\*/\}})")
_DIRECTIVE = pattern(r"\s*([\w-]*)\s*(?:\[([^\[\]]*)(\])?)?\s*(.*)", re.DOTALL)
_ANY_COMMENT = pattern(r"<!--(?:(?!-->).)*-->", re.DOTALL)
_WORD = pattern(r"[^\s,;]+")
DIRECTIVES = ("ignore", "disable", "enable")


class Word(NamedTuple):
    """What names rules in a suppression.

    Args:
        text: a code, the beginning of one, or a name; "" where a suppression names none and means all.
        span: where it stands.
        codes: the rules; none where there is no such rule.
        meant: what was probably meant where there is none, or "".
    """

    text: str
    span: Span
    codes: frozenset[str]
    meant: str


class Suppression:
    """A comment, or the key in front matter.

    Attributes:
        directive: `ignore`, `disable`, `enable`, or a word that is none of them.
        span: the whole comment; the key with its value.
        words: the rules that it names.
        reason: why, as the article says.
        scope: where findings must begin for it to hold; empty for an `enable` and for what is no directive.
        in_front_matter: whether it is the key.
        used: the words that suppressed something, or ended something.
        asked: codes of the rules that were asked about the article: the others could not have found anything.
    """

    def __init__(self, directive: str, span: Span, words: Sequence[Word], reason: str = "", *, in_front_matter: bool = False) -> None:
        self.directive = directive
        self.span = span
        self.words = tuple(words)
        self.reason = reason
        self.scope = Span(0, 0)
        self.in_front_matter = in_front_matter
        self.used: set[Word] = set()
        self.asked: frozenset[str] = frozenset()
        self.ended: dict[str, int] = {}

    @property
    def is_blanket(self) -> bool:
        """Whether it names no rule, or all."""
        return any(not word.text or word.text.upper() == "ALL" for word in self.words)

    @property
    def unused(self) -> list[Word]:
        """The words whose rules were asked and found nothing there."""
        return [word for word in self.words if word not in self.used and word.codes & self.asked]

    def suppresses(self, code: str, at: int) -> bool:
        """Whether it holds for a finding of a rule that begins at an offset; it is used by that."""
        if not self.scope.start <= at < self.ended.get(code, self.scope.end):
            return False
        words = [word for word in self.words if code in word.codes]
        self.used.update(words)
        return bool(words)

    def end(self, code: str, at: int) -> bool:
        """End a `disable` for a rule at an offset; false where it does not hold there."""
        if self.directive != "disable" or self.ended.get(code, self.scope.end) <= at or not any(code in word.codes for word in self.words):
            return False
        self.ended[code] = at
        return True


class Suppressions:
    """All suppressions of an article.

    Args:
        article: with a body that could be parsed.
        known: what a word stands for.
        final: codes that nothing suppresses.
    """

    def __init__(self, article: Article, known: Known, final: frozenset[str]) -> None:
        self._final = final
        self.all: list[Suppression] = [*_in_front_matter(article, known), *_in_body(article, known)]
        self._holding = [one for one in self.all if one.scope.end]

    def of(self, code: str, at: int) -> Suppression | None:
        """What suppresses a finding of a rule that begins at an offset; None where nothing does."""
        if code in self._final:
            return None
        found = None
        for one in self._holding:
            if one.suppresses(code, at):
                found = found or one
        return found

    def asked(self, codes: frozenset[str]) -> None:
        """Note which rules were asked about the article."""
        for one in self.all:
            one.asked = codes


def _in_front_matter(article: Article, known: Known) -> Iterator[Suppression]:
    for key in _KEYS:
        entry = article.front_matter.entry(key)
        if entry is None:
            continue
        value = entry.value
        named = list(value) if isinstance(value, (list, dict)) else [value]
        reason = "; ".join(str(said) for said in value.values() if said) if isinstance(value, dict) else ""
        words = []
        at = entry.span.start
        for text in (str(name) for name in named if name is not None):
            found = article.text.find(text, at, entry.line_span.end)
            span = Span(found, found + len(text)) if found >= 0 else entry.span
            at = max(at, span.end if found >= 0 else at)
            words.append(Word(text, span, *known(text)))
        suppression = Suppression("ignore", entry.line_span, words, reason, in_front_matter=True)
        suppression.scope = Span(0, len(article.text) + 1)
        yield suppression


def _in_body(article: Article, known: Known) -> Iterator[Suppression]:
    text = article.text
    if _SIGN not in text:
        return
    blocks = article.all_blocks
    starts = [block.span.start for block in blocks]
    disabled: list[Suppression] = []
    around: list[Block] = []
    following = 0
    for match in islice(_COMMENT.finditer(text, article.front_matter.span.end), MOST_COMMENTS):
        while following < len(blocks) and starts[following] <= match.start():
            around = [block for block in around if block.span.end > starts[following]]
            around.append(blocks[following])
            following += 1
        inside = next((block for block in reversed(around) if block.span.end >= match.end()), None)
        if _is_shown(inside, match.start()):
            continue
        one = _read(match, known)
        if one.directive == "ignore":
            one.scope = _block_of(inside, match.end(), blocks, starts, text)
        elif one.directive == "disable":
            one.scope = Span(match.end(), len(text) + 1)
            disabled.append(one)
        elif one.directive == "enable":
            one.used.update(word for word in one.words for code in word.codes for other in disabled if other.end(code, match.start()))
        yield one


def _is_shown(block: Block | None, at: int) -> bool:
    """Whether a comment at an offset is code that readers see, and no comment."""
    return isinstance(block, CodeBlock) or (isinstance(block, TextBlock) and any(start <= at < end for start, end in block.code_spans))


def _read(match: re.Match[str], known: Known) -> Suppression:
    said = _DIRECTIVE.match(match[1])
    span = Span(*match.span())
    if said is None or (said[2] is not None and said[3] is None):
        return Suppression("", span, [])
    directive = said[1].lower()
    if directive not in DIRECTIVES:
        return Suppression(said[1], span, [])
    if said[2] is None or not said[2].strip():
        return Suppression(directive, span, [Word("", span, *known("ALL"))], said[4].strip())
    base = match.start(1) + said.start(2)
    words = [Word(word[0], Span(base + word.start(), base + word.end()), *known(word[0])) for word in _WORD.finditer(said[2])]
    return Suppression(directive, span, words, said[4].strip())


def _block_of(inside: Block | None, end: int, blocks: list[Block], starts: list[int], text: str) -> Span:
    """The block that a comment speaks of: the one that it stands in, or the next one where it stands alone."""
    if isinstance(inside, TextBlock) or (isinstance(inside, HtmlBlock) and not _only_comments(inside, text)):
        return inside.span
    for block in blocks[bisect_left(starts, end) :]:
        if not (isinstance(block, HtmlBlock) and _only_comments(block, text)):
            return block.span
    return Span(0, 0)


def _only_comments(block: Block, text: str) -> bool:
    written = text[block.span.start : block.span.end]
    return written.lstrip().startswith("<!--") and not _ANY_COMMENT.sub("", written).strip()
