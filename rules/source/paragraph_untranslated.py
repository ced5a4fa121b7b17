"""A paragraph that stands in the article as it does in the source."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from seo_audit.rule import Finding, Match, Needs, PagePart, Pair, Piece, Place, Scope, Severity, Span, is_english_prose, rule

_KINDS = frozenset({"paragraph", "item", "quote", "cell"})


class Options(NamedTuple):
    """Words from which on a text cannot be a name, and from which on it is no label either: then it is an error."""

    min_words: int = 6
    error_words: int = 10


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
    runs = [[match.article.pieces[index] for index in run] for match in pair.matches for run in _runs(match, options.min_words)]
    places = [(_span(run), run) for run in runs if run[0].span and run[-1].span]
    if not places:
        return
    pieces = [piece for _, run in places for piece in run]
    long = any(len(piece.text.split()) >= options.error_words for piece in pieces)
    related = [Place(span, "place", {"text": run[0].text}) for span, run in places[1:]]
    said = {"text": pieces[0].text, "n": len(pieces)}
    yield Finding(places[0][0], "several" if len(pieces) > 1 else "one", said, related=related, severity=None if long else Severity.WARNING)


def _span(run: Sequence[Piece]) -> Span:
    first, last = run[0].span, run[-1].span
    return Span(first.start if first else 0, last.end if last else 0)


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
