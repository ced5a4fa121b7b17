"""A section that is much shorter, or longer, than that of the source."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Confidence, Finding, Match, Needs, Pair, Scope, Severity, is_english_prose, rule


class Options(NamedTuple):
    """Russian characters to English ones of a faithful section, and the length, in characters of the longer one, from which on that says something.

    Where no paragraph is missing by itself, the section must be shorter than `alone_ratio`: translators may be terse.
    """

    min_ratio: float = 0.75
    max_ratio: float = 1.6
    alone_ratio: float = 0.5
    min_characters: int = 200
    min_words: int = 12


@rule(
    "SRC008",
    "length-outlier",
    severity=Severity.WARNING,
    confidence=Confidence.LOW,
    scope=Scope.PAIR,
    needs=Needs.SNAPSHOT | Needs.RUSSIAN,
    mqm="Accuracy/Omission",
    options=Options,
)
def length_outlier(pair: Pair, options: Options) -> Iterator[Finding]:
    for match in pair.matches:
        there, here = len(match.source.text), len(match.article.text)
        if not match.is_sure or max(there, here) < options.min_characters or match.lost_blocks:
            continue
        ratio = here / max(1, there)
        if options.min_ratio <= ratio <= options.max_ratio:
            continue
        text = _missing(match)
        if ratio > options.max_ratio:
            key = "long"
        elif len(text.split()) >= options.min_words and is_english_prose(text):
            key = "paragraph"
        elif ratio < options.alone_ratio:
            key = "short"
        else:
            continue
        said = {"heading": match.source.heading, "there": there, "here": here, "text": text}
        yield Finding(pair.place_of(match.article), key, said)


def _missing(match: Match) -> str:
    """The longest paragraph of the source that nothing belongs to."""
    texts = [match.source.pieces[index].text for index in match.pieces.missing if match.source.pieces[index].kind != "code"]
    return max(texts, key=len, default="")
