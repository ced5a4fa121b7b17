"""A keyphrase that is said in one part of the text only."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from seo_audit.rule import Article, Confidence, Finding, Heading, Needs, Paragraph, Place, Prose, Severity, Span, Wanted, names_any, rule


class Options(NamedTuple):
    """Per cent of all sentences that may follow each other without the phrase, and from how many sentences, and how many with it, one can tell."""

    max_share: int = 50
    min_sentences: int = 10
    min_with_phrase: int = 3


class _Sentence(NamedTuple):
    span: Span
    holds: bool


@rule(
    "KEY009",
    "uneven",
    severity=Severity.INFO,
    confidence=Confidence.MEDIUM,
    needs=Needs.FRONT_MATTER | Needs.RUSSIAN | Needs.LEMMAS,
    options=Options,
)
def uneven(article: Article, options: Options) -> Iterator[Finding]:
    phrase = article.subject.sought
    if phrase is None:
        return
    sentences = [one for block in article.all_blocks if isinstance(block, (Heading, Paragraph)) for one in _sentences(block.prose, phrase)]
    places = [index for index, one in enumerate(sentences) if one.holds]
    # A text that hardly ever says it has another trouble.
    if len(sentences) < options.min_sentences or len(places) < max(1, options.min_with_phrase):
        return
    ends = [-1, *places, len(sentences)]
    length, first = max((after - before - 1, -before - 1) for before, after in pairwise(ends))
    first = -first
    if 100 * length > options.max_share * len(sentences):
        last = sentences[first + length - 1].span
        parameters = {"phrase": phrase.text, "length": length, "sentences": len(sentences), "share": round(100 * length / len(sentences))}
        key = "beginning" if first == 0 else "end" if first + length == len(sentences) else "middle"
        yield Finding(sentences[first].span, key, parameters, related=(Place(last, "last"),))


def _sentences(prose: Prose, phrase: Wanted) -> Iterator[_Sentence]:
    for start, end in prose.sentences:
        # Who has named the garden secateurs goes on with «секатор»: one of the words is enough.
        yield _Sentence(prose.span(start, end), names_any(Prose(prose.text[start:end], []), phrase))
