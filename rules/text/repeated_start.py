"""Sentence after sentence that begins with the same word."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from seo_audit.rule import TOKEN, Article, Confidence, Finding, Needs, Paragraph, Place, Prose, Severity, Span, parses, rule

_FEWEST_WORDS = 3
# What a sentence need not begin with; that instructions often begin with «если» and «чтобы» is as it should be.
_PRONOUNS = frozenset("он она оно они это этот эта эти я мы вы".split())
_LINKS = frozenset({"PREP", "CONJ"})
_MOST_PLACES = 100


class Options(NamedTuple):
    """How many sentences running are too many; how many per cent of an article may begin with one pronoun.

    The latter from `sentences` sentences on, of which `fewest` begin with it.
    """

    running: int = 3
    share: float = 10.0
    sentences: int = 30
    fewest: int = 10


class _Start(NamedTuple):
    """How a sentence begins: its first word, in small letters, "" for a sentence that does not count, and its place in the prose."""

    word: str
    prose: Prose
    at: int
    behind: int

    @property
    def span(self) -> Span:
        return self.prose.span(self.at, self.behind)


@rule("TEXT007", "repeated-start", severity=Severity.INFO, confidence=Confidence.MEDIUM, needs=Needs.RUSSIAN | Needs.LEMMAS, options=Options)
def repeated_start(article: Article, options: Options) -> Iterator[Finding]:
    starts: dict[str, list[_Start]] = {}
    total = 0
    for block in article.blocks:
        if isinstance(block, Paragraph):
            begun = list(_starts(block.prose))
            total += len(begun)
            for word, group in groupby(begun, key=lambda start: start.word):
                run = list(group)
                starts.setdefault(word, []).extend(run)
                if len(run) >= options.running and word and not _links(word):
                    parameters = {"word": word.capitalize(), "times": len(run)}
                    yield Finding(run[0].span, "running", parameters, related=[Place(start.span, "place") for start in run[1:]])
    if total < options.sentences:
        return
    for word, places in starts.items():
        if word in _PRONOUNS and len(places) >= options.fewest and 100 * len(places) > options.share * total:
            parameters = {"word": word.capitalize(), "times": len(places), "sentences": total, "share": 100 * len(places) / total}
            yield Finding(places[0].span, "often", parameters, related=[Place(start.span, "place") for start in places[1:_MOST_PLACES]])


def _starts(prose: Prose) -> Iterator[_Start]:
    words, text = prose.words, prose.text
    plain = TOKEN not in text and "\n" not in text
    for (start, end), (first, last) in zip(prose.sentences, prose.sentence_words, strict=True):
        if last - first >= _FEWEST_WORDS:
            at, behind = words.spans[first]
            # Lines of their own are a list, and what stands in front of code is told from its like by the code.
            counts = plain or (TOKEN not in text[start:at] and not text.startswith(f" {TOKEN}", behind) and text[end : end + 1] != "\n")
            yield _Start(words.forms[first].lower() if counts else "", prose, at, behind)


def _links(word: str) -> bool:
    """Whether it may be a preposition or conjunction: these begin sentences about different things."""
    return any(parse.kind in _LINKS for parse in parses(word)) or word == "см"
