"""What the prose of an article says: the noun phrases that others may be known by, with their places, packed into a few kilobytes."""

import re
import zlib
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import accumulate
from typing import NamedTuple

from ..article.article import Article
from ..article.blocks import Block, Cell, Container, Footnote, Paragraph, Quote, TextBlock
from ..article.lazy_pattern import pattern
from ..article.mentions import is_credit
from ..article.prose import Prose
from ..article.span import Span
from .keys import KEY_BITS, extended, key_of, phrase_key
from .nouns import is_mixed, runs

_LOW_BITS = 32
_LOW = (1 << _LOW_BITS) - 1
_PLACE_BITS = 64 - KEY_BITS
_PLACE = (1 << _PLACE_BITS) - 1
_MOST_PHRASES = 2_000
_MOST_WORDS = 20_000  # of a text: what is longer is no article
_MOST_TIMES = 255
_LONGEST = 200  # code points of a phrase
_BETWEEN = "\0"  # stands in no prose
_CAPTION = pattern(r"[\W_]*(?:рис(?:унок|\.)|табл(?:ица|\.)|листинг|илл\.|фото)\s*\d", re.IGNORECASE)
_DIRECTIVE = pattern("seo[-_]audit")
# «Сервис > Параметры» is a way through menus, «[Адрес|Текст)» a link of another markup that was never mended.
_NO_PROSE = pattern(r"\s(?:[-=–—]?>|→)\s|\[[^\[\]()\n|]{1,80}\|")
_ODD = (">", "→", "|")  # one of these stands in all that the pattern finds
_BRACKET = pattern(r"\s?\([^()]{1,200}\)")
_CYRILLIC = pattern("[А-Яа-яЁё]{3}")
_CODE_NAME = pattern(r"`+ ?<?([A-Za-z][\w.]*\w)(?:\s*/)?>?(?:\(\))? ?`+$")


class Said(NamedTuple):
    """Where a text says a phrase first.

    Args:
        start: offset in the file.
        line: from 1.
        column: from 1, in code points.
        text: as it stands there.
        times: how often the text says it, up to 255.
        early: 1 for the first phrase of the text, 0 for the last.
        ignored: codes of rules that the article switches off there; None for those that it switches off as a whole.
    """

    start: int
    line: int
    column: int
    text: str
    times: int
    early: float
    ignored: frozenset[str] | None


class Saying(NamedTuple):
    """The phrases of a text in the order of their first places; columns of unsigned 32-bit numbers, but where it says otherwise.

    Args:
        keys: the lower 32 bits of the key of each, see `keys`.
        places: the upper 8 bits of the key, and the offset in the file in 24 bits.
        lines: line of each place, from 1.
        columns: column of each place, from 1.
        times: how often each is said, a byte, 255 at most.
        texts: each as it stands there, compressed.
        linked: the lower 32 bits of the keys of phrases in the text of links, sorted.
        ignored: number of the phrase → codes of rules that are switched off there, where there are any; None where the article switches
            nothing off by itself.
    """

    keys: bytes
    places: bytes
    lines: bytes
    columns: bytes
    times: bytes
    texts: bytes
    linked: bytes
    ignored: Mapping[int, frozenset[str]] | None

    def key(self, order: int) -> int:
        """The whole key of a phrase by its number."""
        return numbers(self.places)[order] >> _PLACE_BITS << _LOW_BITS | numbers(self.keys)[order]

    def said(self, order: int) -> Said:
        """What is known of a phrase by its number."""
        text = zlib.decompress(self.texts).decode("utf-8", "surrogatepass").split(_BETWEEN)[order]
        start, line, column = (numbers(part)[order] for part in (self.places, self.lines, self.columns))
        count = len(self.times)
        ignored = None if self.ignored is None else self.ignored.get(order, frozenset())
        return Said(start & _PLACE, line, column, text, self.times[order], 1 - order / count, ignored)


def numbers(column: bytes) -> "array[int]":
    """A column of 32-bit numbers."""
    found = array("I")
    found.frombytes(column)
    return found


def low(key: int) -> int:
    """The part of a key that `Saying.keys` holds."""
    return key & _LOW


def saying_of(article: Article, ignored: Callable[[Span], frozenset[str]]) -> Saying:
    """The phrases that the prose of an article says; nothing of headings, blocks of code, links, captions and quotations.

    Args:
        article: it.
        ignored: the codes of rules that it switches off at a place.
    """
    found = _collected(article)
    places = found.places
    positions = [article.lines.position(start) for start, _ in places.values()]
    texts = _BETWEEN.join(article.text[start:end] for start, end in places.values())
    switched: dict[int, frozenset[str]] | None = None
    if _DIRECTIVE.search(article.text):
        switched = {order: codes for order, span in enumerate(places.values()) if (codes := ignored(span))}
    return Saying(
        keys=array("I", map(low, places)).tobytes(),
        places=array("I", (key >> _LOW_BITS << _PLACE_BITS | start for key, (start, _) in places.items())).tobytes(),
        lines=array("I", (line for line, _ in positions)).tobytes(),
        columns=array("I", (column for _, column in positions)).tobytes(),
        times=bytes(found.times),
        texts=zlib.compress(texts.encode("utf-8", "surrogatepass"), 1),
        linked=array("I", sorted(found.linked)).tobytes(),
        ignored=switched,
    )


class _Collected:
    """The first place of each phrase, how often it is said, and what is linked."""

    def __init__(self) -> None:
        self.places: dict[int, Span] = {}
        self.times: list[int] = []
        self.linked: set[int] = set()
        self._orders: dict[int, int] = {}

    def add(self, key: int, span: Callable[[], Span]) -> None:
        """Count a phrase; its place is asked for when it is new."""
        order = self._orders.get(key)
        if order is not None:
            self.times[order] = min(_MOST_TIMES, self.times[order] + 1)
        elif len(self.places) < _MOST_PHRASES:
            place = span()
            if place.end <= _PLACE and place.end - place.start <= _LONGEST:
                self._orders[key] = len(self.places)
                self.places[key] = place
                self.times.append(1)


def _collected(article: Article) -> _Collected:
    found = _Collected()
    read = 0
    for block, quiet in _texts(article.blocks):
        links = block.links
        if quiet and not links:
            continue
        prose = block.prose
        read += len(prose.words)
        if read > _MOST_WORDS:
            break
        is_link = _inside([(link.start, _behind(prose.text, link.end)) for link in links])
        for key, start, end in _phrases(prose):
            if is_link(start, end):
                found.linked.add(low(key))
            elif not quiet:
                found.add(key, partial(prose.span, start, end))
        is_link = _inside([link.span for link in links])
        for key, span in _names_in_code(block, article.text):
            if is_link(*span):
                found.linked.add(low(key))
            elif not quiet:
                found.add(key, partial(Span, *span))
    return found


def _inside(links: Sequence[tuple[int, int]]) -> Callable[[int, int], bool]:
    """What tells whether a range touches a link, of links in order."""
    if not links:
        return lambda *_: False
    ends = list(accumulate((end for _, end in links), max))

    def touches(start: int, end: int) -> bool:
        index = bisect_right(ends, start)
        return index < len(links) and links[index][0] < end

    return touches


def _behind(text: str, end: int) -> int:
    """The end of a link, with brackets behind it that say the same once more: a title and its translation."""
    bracket = _BRACKET.match(text, end)
    return bracket.end() if bracket is not None else end


def _names_in_code(block: TextBlock, text: str) -> Iterator[tuple[int, Span]]:
    """Key and place of inline code that is a name and nothing else: `useState`, `<StrictMode>`, `nuget.config`."""
    for span in block.code_spans:
        match = _CODE_NAME.match(text, span.start, min(span.end, span.start + _LONGEST))
        if match is not None and is_mixed(match[1]):
            yield phrase_key((match[1].lower(),)), span


def phrases_in(prose: Prose) -> Iterator[int]:
    """Keys of the phrases of a text."""
    return (key for key, _, _ in _phrases(prose))


def _phrases(prose: Prose) -> Iterator[tuple[int, int, int]]:
    """Key, start and end of each phrase of a text."""
    words = prose.words
    if not words.forms:
        return
    spans, lemmas = words.spans, words.lemmas
    begun = -1
    state = at = 0
    for first, last in runs(words):
        if first != begun:
            begun, state, at = first, 0, first
        while at <= last:
            state = extended(state, lemmas[at])
            at += 1
        yield key_of(state), spans[first][0], spans[last][1]


def _texts(blocks: list[Block]) -> Iterator[tuple[TextBlock, bool]]:
    """The texts of the body, and whether nothing counts there but links."""
    stack = [(block, False) for block in reversed(blocks)]
    while stack:
        block, quiet = stack.pop()
        if isinstance(block, TextBlock):
            yield block, quiet or not isinstance(block, (Paragraph, Cell)) or _is_aside(block)
        elif isinstance(block, Container):
            silent = quiet or isinstance(block, Footnote) or (isinstance(block, Quote) and not block.kind)
            stack.extend((child, silent) for child in reversed(block.children))


def _is_aside(block: TextBlock) -> bool:
    """Whether a paragraph is no running text: a caption, a list of links, English, the line that says where the article comes from."""
    text = block.prose.text
    return (
        2 * sum(link.end - link.start for link in block.links) > len(text)
        or _CAPTION.match(text) is not None
        or _CYRILLIC.search(text) is None
        or (any(map(text.__contains__, _ODD)) and _NO_PROSE.search(text) is not None)
        or is_credit(block.prose)
    )
