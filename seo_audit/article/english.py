"""Where the body of an article is English prose: what a translation left as it was.

No prose are quotations, titles of pages that are linked, labels in bold or italics, terms in brackets behind their Russian
names, what a Russian translation in brackets follows, messages that a text tells of, and examples that stand in its code too.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from ..russian.english import Stretch, may_be_english, stretches
from .blocks import Block, Cell, Container, Footnote, Heading, HtmlBlock, Item, Quote, Table, TextBlock
from .code_block import CodeBlock
from .lazy_pattern import pattern
from .prose import TOKEN, Prose
from .span import Span

if TYPE_CHECKING:
    from .contents import Contents

_CYRILLIC = pattern("[А-Яа-яЁё]")
_LETTER = pattern("[^\\W\\d_]")
_EMPHASIS = pattern(r"(?:[*_]|<(?:b|strong|em|i|kbd|code|samp|cite|q|var|dfn|abbr)\b[^<>]*>)[\"'(]?$", re.IGNORECASE)
_EMPHASIS_END = pattern(r"[\"').:,]{0,3}(?:[*_]|</)")
_TRANSLATED = pattern(r"[\s\"'”»*_.,:;!?]{0,6}\([^()]{0,9}[«\"“]?[А-Яа-яЁё]")
_NEAR = 80
_LOOK_BACK = 2_000  # code points in which a quotation or a bracket may have begun
# What tells of words that somebody reads, writes or says: a message, a name, a request to a machine.
_NAMED = (
    r"(?:сообщени|ошибк|предупреждени|исключени|надпис|текст|фраз|команд(?!\b)|вывод|пример|строк|запрос|промпт|prompt|письм|шаблон|слоган|тем[аойуы]\s+письм|цитат|кнопк"
    r"|флаж|параметр|пункт|меню|раздел|вкладк|пол[еяю]\b|опци|названи|назва|имен|заголов|лицензи|книг|стать|доклад|курс|фильм|песн|альбом|термин|выражени|слов[аоу]\b"
    r"|англ\.?|выберите|нажмите|введите|выбрать|нажать|ввести|результат|ответ|так:|например|пишет|выда[её]т|покаж|скажет|сообщ|отобра[зж]|увид|появ|спро[сш]|попрос)"
)
_NAMED_BEFORE = pattern(rf"{_NAMED}[а-яё]*(?:\s+(?:об?|про|для)\s+[а-яё]+|\s+[а-яё]{{2,15}})?[\s\"“'(:—–-]*$", re.IGNORECASE)
_ANNOUNCES = pattern(rf"{_NAMED}[^.!?]{{0,80}}:[\s*_]*$|^[\W_]*(?:результат|вывод|пример|ответ)[\W_]*$", re.IGNORECASE)
# Credits, licences, entries of a bibliography.
_CREDIT = pattern(
    r"\W*(?:photo|image|picture|illustration|cover|source|credits?|author|copyright|©|licen[cs]ed?|all rights reserved|by\s+[A-Z]|translated by|fig(?:ure)?\.?\s*\d)\b"
    r"|.*\b(?:ISBN|doi|et al|pp?\.\s?\d|vol\.\s?\d|(?:19|20)\d\d\s*[.)]?\s*$|Press\b|MIT License|Apache License|Creative Commons)",
    re.IGNORECASE | re.DOTALL,
)
_ERROR = pattern(
    r"\W*(?:(?:(?i:[\w.:]*(?:error|warning|exception|err|fatal|traceback|panic))\b\s?\d*[:\])])|(?:ERR|ERROR|WARN|WARNING|INFO|DEBUG)\b)"
)
_KEYS = pattern(r"\b[\w-]+:\s")
# Components and tags that show what a machine or somebody else says.
_SAMPLE = pattern(
    r"(?:<(?:\w*(?:Console|Terminal|Output|Quote|Sample|Error)\w*|pre|samp)\b[^<>]*>|\{%-?\s*(?:block|pull)?quote\b[^%]*%\})\s*$", re.IGNORECASE
)
_SAMPLE_LOOK_BACK = 200


class EnglishPlace(NamedTuple):
    """A stretch of English.

    Args:
        block: the block that it stands in.
        prose: its prose.
        start: offset in the prose.
        end: offset behind it.
        words: how many words of English there are.
        whole: whether there is nothing Russian in the block.
        group: the same for what stands in one table, or with nothing Russian between.
    """

    block: Block
    prose: Prose
    start: int
    end: int
    words: int
    whole: bool
    group: tuple[str, int]

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading."""
        return isinstance(self.block, Heading)

    @property
    def span(self) -> Span:
        """Its place in the file."""
        return self.prose.span(self.start, self.end)

    @property
    def text(self) -> str:
        """The English, inline code left out."""
        return " ".join(self.prose.text[self.start : self.end].replace(TOKEN, "…").split())


class English(NamedTuple):
    """What of a body is English.

    Args:
        places: where, in order.
        share: of its words, code aside, per cent.
        russian_share: of its paragraphs with words that hold something Russian, per cent.
    """

    places: Sequence[EnglishPlace]
    share: float
    russian_share: float


NONE = English((), 0.0, 100.0)


def english_of(article: "Contents", text: str) -> English:
    """What of an article is English; nothing where a glance says so.

    Args:
        article: its blocks.
        text: of the file.
    """
    texts = [block for block in article.all_blocks if isinstance(block, (TextBlock, HtmlBlock))]
    if not any(may_be_english(block.prose.words) for block in texts):
        return NONE
    reader = _Reader(article, text)
    places = list(reader.read(article.all_blocks))
    words = sum(len(block.prose.words) for block in texts)
    worded = [block for block in texts if not isinstance(block, Cell) and _LETTER.search(block.prose.text)]
    russian = sum(_CYRILLIC.search(block.prose.text) is not None for block in worded)
    return English(places, 100 * sum(place.words for place in places) / max(1, words), 100 * russian / max(1, len(worded)))


def _outside_links(block: TextBlock) -> list[int]:
    """Where the words begin that no link shows."""
    free: list[int] = []
    done = 0
    starts = block.prose.words.spans.starts
    for link in block.links:
        free += starts[done : bisect_left(starts, link.start)]
        done = max(done, bisect_left(starts, link.end))
    return [*free, *starts[done:]]


class _Reader:
    def __init__(self, article: "Contents", text: str) -> None:
        self.article = article
        self.text = text
        self.quoted: set[int] = set()
        self.code: str | None = None
        self.free: list[int] | None = None
        self.before = ""
        self.russian = 0
        self.table = 0

    def read(self, blocks: Sequence[Block]) -> Iterator[EnglishPlace]:
        for block in blocks:
            if isinstance(block, (Quote, Footnote, Item)):
                self._container(block)
            elif isinstance(block, Table):
                self.table += 1
            elif isinstance(block, (TextBlock, HtmlBlock)):
                prose = block.prose
                if id(block) not in self.quoted and may_be_english(prose.words):
                    yield from self._block(block, prose)
                self.russian += _CYRILLIC.search(prose.text) is not None
                self.before = prose.text[-_NEAR * 2 :]

    def _container(self, block: Container) -> None:
        """Notes and list items are prose as any other, quotations and the texts of footnotes are not."""
        if id(block) in self.quoted or (isinstance(block, Quote) and not block.kind) or isinstance(block, Footnote):
            self.quoted.update(map(id, block.children))
            for child in block.children:
                if isinstance(child, Container):
                    self._container(child)
                    self.quoted.update(map(id, child.children))

    def _block(self, block: TextBlock | HtmlBlock, prose: Prose) -> Iterator[EnglishPlace]:
        whole = not isinstance(block, HtmlBlock) and _CYRILLIC.search(prose.text) is None
        self.free = _outside_links(block) if isinstance(block, TextBlock) and block.links else None
        for stretch in stretches(prose.text, prose.words):
            if not (stretch.is_phrase if whole else stretch.is_clause) or self._is_other(block, prose, stretch, whole=whole):
                continue
            group = ("table", self.table) if isinstance(block, Cell) else ("run", self.russian) if whole else ("block", block.span.start)
            yield EnglishPlace(block, prose, stretch.start, stretch.end, stretch.words, whole, group)

    def _is_other(self, block: TextBlock | HtmlBlock, prose: Prose, stretch: Stretch, *, whole: bool) -> bool:
        """Whether it is English for a reason."""
        text, (start, end) = prose.text, stretch[:2]
        said = text[start:end]
        if not stretch.strong and " - " in said:  # «internal links - toggle on»: a setting and its value
            return True
        if _CREDIT.match(said) or _ERROR.match(said) or len(_KEYS.findall(said)) > max(2, stretch.words // 10) or self._is_linked(start, end):
            return True
        if whole:
            source = block.span.start
            quoted = text[max(0, start - 2) : start].rstrip()[-1:] in _QUOTES and text[end : end + 4].lstrip(".!?")[:1] in _QUOTES
            return bool(
                quoted
                or (_ANNOUNCES.search(self.before) and not isinstance(block, (Heading, Cell)))
                or _SAMPLE.search(self.text, max(0, source - _SAMPLE_LOOK_BACK), source)
                or self._is_in_code(prose.span(start, end))
            )
        span, back = prose.span(start, end), max(0, start - _LOOK_BACK)
        return bool(
            text.count('"', back, start) % 2
            or (text.rfind("«", back, start) > text.rfind("»", back, start))
            or (text.rfind("“", back, start) > text.rfind("”", back, start))
            or _TRANSLATED.match(text, end)
            or _NAMED_BEFORE.search(text, max(0, start - _NEAR), start)
            or (_EMPHASIS.search(self.text, max(0, span.start - 30), span.start) and _EMPHASIS_END.match(self.text, span.end))
            or (text.rfind("(", back, start) > text.rfind(")", back, start) and (not stretch.long or not stretch.strong))
        )

    def _is_linked(self, start: int, end: int) -> bool:
        """Whether all of it but two words is what links show."""
        free = self.free
        return free is not None and bisect_left(free, end) - bisect_left(free, start) < _FEWEST

    def _is_in_code(self, span: Span) -> bool:
        """Whether the same stands in a code block: what it looks like on the page is shown."""
        if self.code is None:
            self.code = " ".join(" ".join(block.text for block in self.article.all_blocks if isinstance(block, CodeBlock)).split())
        return " ".join(self.text[span.start : span.end].split()) in self.code


_QUOTES = frozenset("\"'“”«»")
_FEWEST = 3
