"""A paragraph that stands in the article as it does in the source."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Finding, Match, Needs, PagePart, Pair, Scope, Severity, Span, is_english_prose, rule

_KINDS = frozenset({"paragraph", "item", "quote", "cell"})


class Options(NamedTuple):
    """Words from which on a text cannot be a name."""

    min_words: int = 6


@rule(
    "SRC014",
    "paragraph-untranslated",
    severity=Severity.ERROR,
    scope=Scope.PAIR,
    needs=Needs.SNAPSHOT | Needs.RUSSIAN,
    supersedes=["TRAN001"],
    mqm="Accuracy/Untranslated",
    options=Options,
)
def paragraph_untranslated(pair: Pair, options: Options) -> Iterator[Finding]:
    for match in pair.matches:
        for run in _runs(match, options.min_words):
            pieces = [match.article.pieces[index] for index in run]
            spans = [piece.span for piece in pieces if piece.span]
            if spans:
                said = {"text": pieces[0].text, "n": len(pieces)}
                yield Finding(Span(spans[0].start, spans[-1].end), "several" if len(pieces) > 1 else "one", said)


def _runs(match: Match, min_words: int) -> Iterator[list[int]]:
    """The pieces in a row that are the same on both pages."""
    same = _texts(match.source, min_words)
    run: list[int] = []
    for index, piece in enumerate(match.article.pieces):
        if piece.kind in _KINDS and _folded(piece.text) in same:
            run.append(index)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _texts(part: PagePart, min_words: int) -> set[str]:
    texts = (piece.text for piece in part.pieces if piece.kind in _KINDS and len(piece.text.split()) >= min_words)
    return {_folded(text) for text in texts if is_english_prose(text)}


def _folded(text: str) -> str:
    return " ".join(text.split())
