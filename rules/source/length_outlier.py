"""A section that lacks paragraphs of the source, or is much shorter, or longer, than it is there."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Confidence, Finding, Match, Needs, Pair, Part, Place, Scope, Severity, is_english_prose, rule

_MOST = 30  # places that are told


class Options(NamedTuple):
    """Words from which on a paragraph is missed, in a section as long as the source's, and in one that is much shorter.

    Much shorter or longer: Russian characters to English ones. That tells something where the longer of the two has `min_characters`;
    where no paragraph is missing by itself, only below `alone_ratio`: translators may be terse.
    """

    min_words: int = 20
    min_words_in_short: int = 12
    min_ratio: float = 0.75
    max_ratio: float = 1.6
    alone_ratio: float = 0.5
    min_characters: int = 200


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
        if not match.is_sure:
            continue
        there, here = len(match.source.text), len(match.article.text)
        off = here / max(1, there) if max(there, here) >= options.min_characters else 1.0
        gone = match.lost_with_blocks  # of these another rule speaks; with them any section is short
        lost = _lost(pair, match, options.min_words_in_short if off < options.min_ratio and not gone else options.min_words)
        if lost:
            yield _paragraphs(pair, match, lost)
            continue
        key = "long" if off > options.max_ratio else "short" if off < options.alone_ratio and not gone else ""
        if key:
            yield Finding(pair.place_of(match.article), key, {"where": _where(match), "there": there, "here": here})


def _lost(pair: Pair, match: Match, words: int) -> list[int]:
    """The paragraphs that nothing belongs to; what advertises the site that the source stands on was left out on purpose."""
    texts = [(index, match.source.pieces[index]) for index in match.lost_pieces if index not in match.lost_with_blocks]
    long = [(index, piece.text) for index, piece in texts if piece.kind in {"paragraph", "quote"} and len(piece.text.split()) >= words]
    return [index for index, text in long if is_english_prose(text) and pair.sold_by(text, 1) is None]


def _paragraphs(pair: Pair, match: Match, lost: list[int]) -> Finding:
    texts = [match.source.pieces[index].text for index in lost]
    places = [
        Place(pair.place_in(match, index), "place", {"text": text, "words": len(text.split())}) for index, text in zip(lost, texts, strict=True)
    ]
    said = {"where": _where(match), "n": len(lost), "words": sum(len(text.split()) for text in texts), "text": texts[0]}
    return Finding(places[0].span, "paragraphs" if len(lost) > 1 else "paragraph", said, related=places[1 : _MOST + 1])


def _where(match: Match) -> Part:
    return Part("section" if match.source.heading else "lead", {"heading": match.source.heading})
