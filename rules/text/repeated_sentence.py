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
                if other is not sentence and _likeness(other, sentence) > options.share:
                    similar.append((other, sentence))
                    break
    for same in seen.values():
        if len(same) > 1 and not _LEADS.search(same[0].text) and (others := _told_again(article, same[0], same[1:])):
            yield Finding(others[0].span, "same", _said(article, same[0], times=len(others) + 1), related=_places(same[0], *others[1:]))
    for one, other in similar:
        if not _LEADS.search(one.text) and not _LEADS.search(other.text) and _told_again(article, one, [other]):
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


def _likeness(one: _Sentence, other: _Sentence) -> float:
    """Per cent of the runs of five words of the longer one that both have."""
    runs = [{tuple(said[at : at + _RUN]) for at in range(len(said) - _RUN + 1)} for said in (one.words, other.words)]
    return 100 * len(runs[0] & runs[1]) / max(map(len, runs))


def _told_again(article: Article, first: _Sentence, others: list[_Sentence]) -> list[_Sentence]:
    """Those that a reader of the first one would read too, and that say the same of the same thing."""
    # Without a subject it speaks of what stands above it: «Принимает число от 1 до 5».
    if not _RUSSIAN.search(first.text) or is_verb(first.words[0]) or not any(map(_may_predicate, first.words)):
        return []
    written = article.text[slice(*first.span)]
    return [
        other
        for other in others
        if (TOKEN not in other.text or article.text[slice(*other.span)] == written)
        and not article.switches_between(first.span, other.span)
        and not _TAB.search(article.text, first.span.end, other.span.start)
        and not (_is_entry(article, first) and _is_entry(article, other))
    ]


def _may_predicate(form: str) -> bool:
    """Whether a form may be what a sentence says of its subject; what has no such form is a caption or a label."""
    return any(parse.kind in _PREDICATES for parse in parses(form))


def _is_entry(article: Article, sentence: _Sentence) -> bool:
    """Whether it describes what a heading names in Latin, as in a reference: entries say the same of different things."""
    headings = article.headings
    at = bisect_right([heading.span.start for heading in headings], sentence.span.start)
    return at > 0 and not _RUSSIAN.search(headings[at - 1].text)


def _said(article: Article, first: _Sentence, **more: object) -> dict[str, object]:
    return {"text": first.text.replace(TOKEN, "…"), "line": article.lines.position(first.span.start)[0], **more}


def _places(*sentences: _Sentence) -> list[Place]:
    return [Place(sentence.span, "place") for sentence in sentences]
