"""A sentence that the text says twice."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from seo_audit.rule import (
    TOKEN,
    Article,
    Block,
    Confidence,
    Finding,
    Needs,
    Paragraph,
    Place,
    Prose,
    Quote,
    Severity,
    Span,
    is_between,
    is_verb,
    parses,
    pattern,
    rule,
)

_RUN = 5  # words
_EDGE = 30  # code points: some five words
_PREDICATES = frozenset({"VERB", "INFN", "PRTS", "ADJS", "PRED", "COMP"})
_STOPS = ".!?…"
_TAB = pattern(r"\]\(#tab/|^=== |^\{#? ?tabs?\b|^#{1,6} .*\{tab", re.MULTILINE)
# What leads somewhere, introduces something or is a step may be said as often as there is a place to say it in.
_LEADS = pattern(
    r"\b(?:дополнительн\w+|подробн\w+|больше|узна\w+|прочита\w+|читайте|смотри\w*|ознаком\w+|сведени\w+|информаци\w+|пример\w*|следующ\w+|описан\w*|здесь|ниже|выше\w*)\b"
    r"|^(?:если|по умолчанию|в случае|может быть)\b|\bсм\.|:$|^\W*\w+(?:[иьй]те|[иьй]тесь)\b|^[^\w«\"]*\(|^\w+:|#",
    re.IGNORECASE,
)
_RUSSIAN = pattern("[а-яё]", re.IGNORECASE)


class Options(NamedTuple):
    """Words from which a sentence counts; the per cent of runs of five words that make two sentences nearly the same, from `many` words on."""

    words: int = 5
    many: int = 12
    share: float = 80.0


class _Sentence(NamedTuple):
    """A sentence: where it stands, and the indexes of its words."""

    prose: Prose
    start: int
    end: int
    first: int
    last: int

    @property
    def span(self) -> Span:
        return self.prose.span(self.start, self.end)

    @property
    def words(self) -> list[str]:
        return [form.lower() for form in self.prose.words.forms[self.first : self.last]]

    @property
    def text(self) -> str:
        return self.prose.text[self.start : self.end]


@rule("TEXT006", "repeated-sentence", severity=Severity.WARNING, confidence=Confidence.MEDIUM, needs=Needs.RUSSIAN | Needs.LEMMAS, options=Options)
def repeated_sentence(article: Article, options: Options) -> Iterator[Finding]:
    seen: dict[str, list[_Sentence]] = {}
    edges: dict[str, _Sentence] = {}
    similar: list[tuple[_Sentence, _Sentence]] = []
    runs = _Runs()
    for text, sentence in _sentences(article.blocks, options.words):
        same = seen.get(text)
        if same is not None:
            same.append(sentence)
            continue
        seen[text] = [sentence]
        if sentence.last - sentence.first >= options.many:
            # What is nearly the same begins or ends in the same way.
            for edge in (text[:_EDGE], text[-_EDGE:]):
                other = edges.setdefault(edge, sentence)
                if other is not sentence and _likeness(runs[other], runs[sentence]) > options.share:
                    similar.append((other, sentence))
                    break
    around = _Around.of(article)
    for same in seen.values():
        if len(same) > 1 and not _LEADS.search(same[0].text) and (others := _told_again(around, same[0], same[1:])):
            yield Finding(others[0].span, "same", _said(article, same[0], times=len(others) + 1), related=_places(same[0], *others[1:]))
    for one, other in similar:
        if not _LEADS.search(one.text) and not _LEADS.search(other.text) and _told_again(around, one, [other]):
            yield Finding(other.span, "similar", _said(article, one, other=other.text), related=_places(one))


def _sentences(blocks: Iterable[Block], fewest: int) -> Iterator[tuple[str, _Sentence]]:
    """The sentences of running text, in small letters and as they are; the items of lists repeat each other rightly."""
    for block in blocks:
        if isinstance(block, Paragraph):
            prose = block.prose
            lower = prose.text.lower()
            for (start, end), (first, last) in zip(prose.sentences, prose.sentence_words, strict=True):
                if last - first >= fewest:
                    # A letter that has two small ones («İ») moves what is behind it, and nothing is found there.
                    yield lower[start:end].rstrip(_STOPS), _Sentence(prose, start, end, first, last)
        elif isinstance(block, Quote):
            yield from _sentences(block.children, fewest)


class _Runs(dict[_Sentence, set[tuple[str, ...]]]):
    """The runs of five words of each sentence that is compared with others, which may be many."""

    def __missing__(self, sentence: _Sentence) -> set[tuple[str, ...]]:
        said = sentence.words
        runs = self[sentence] = {tuple(said[at : at + _RUN]) for at in range(len(said) - _RUN + 1)}
        return runs


def _likeness(one: set[tuple[str, ...]], other: set[tuple[str, ...]]) -> float:
    """Per cent of the runs of the longer one that both have."""
    return 100 * len(one & other) / max(len(one), len(other))


class _Around(NamedTuple):
    """What stands round sentences, looked for once: tabs, and where headings begin, with whether each names something in Latin."""

    article: Article
    tabs: list[tuple[int, int]]
    starts: list[int]
    latin: list[bool]

    @classmethod
    def of(cls, article: Article) -> "_Around":
        headings = article.headings
        tabs = [match.span() for match in _TAB.finditer(article.text)]
        return cls(article, tabs, [heading.span.start for heading in headings], [not _RUSSIAN.search(heading.text) for heading in headings])

    def is_entry(self, sentence: _Sentence) -> bool:
        """Whether it describes what a heading names in Latin, as in a reference: entries say the same of different things."""
        at = bisect_right(self.starts, sentence.span.start)
        return at > 0 and self.latin[at - 1]

    def is_apart(self, one: Span, other: Span) -> bool:
        """Whether the page shows one place instead of the other, in tabs or under conditions."""
        return self.article.switches_between(one, other) or is_between(self.tabs, one, other)


def _told_again(around: _Around, first: _Sentence, others: list[_Sentence]) -> list[_Sentence]:
    """Those that a reader of the first one would read too, and that say the same of the same thing."""
    # Without a subject it speaks of what stands above it: «Принимает число от 1 до 5».
    if not _RUSSIAN.search(first.text) or is_verb(first.words[0]) or not any(map(_may_predicate, first.words)):
        return []
    text = around.article.text
    written, is_entry = text[slice(*first.span)], around.is_entry(first)
    return [
        other
        for other in others
        if (TOKEN not in other.text or text[slice(*other.span)] == written)
        and not around.is_apart(first.span, other.span)
        and not (is_entry and around.is_entry(other))
    ]


def _may_predicate(form: str) -> bool:
    """Whether a form may be what a sentence says of its subject; what has no such form is a caption or a label."""
    return any(parse.kind in _PREDICATES for parse in parses(form))


def _said(article: Article, first: _Sentence, **more: object) -> dict[str, object]:
    return {"text": first.text.replace(TOKEN, "…"), "line": article.lines.position(first.span.start)[0], **more}


def _places(*sentences: _Sentence) -> list[Place]:
    return [Place(sentence.span, "place") for sentence in sentences]
