"""What stands in a translation as it does in its source."""

from collections.abc import Iterator, Sequence
from enum import Enum, auto
from typing import NamedTuple

from ..article.span import Span
from ..russian.english import is_english_prose, is_english_title
from ..russian.words import words
from .match import Match
from .model import Part

_FEW_WORDS = 3  # of a label at the end of a run, below which it is no English text: `string`
_KINDS = frozenset({"paragraph", "item", "quote", "cell"})


class Run(NamedTuple):
    """Paragraphs, items, headings in a row, with nothing but code and labels between.

    Args:
        texts: what they say; code and labels are left out.
        longest: words of the longest one that is no heading; 0 for a heading alone.
        span: from the first to the last of them, with the labels beside them.
    """

    texts: Sequence[str]
    longest: int
    span: Span


class _Mark(Enum):
    SAME = auto()
    LABEL = auto()
    CODE = auto()
    OTHER = auto()


class _Marked(NamedTuple):
    """A text of the article: whether it is that of the source, and its words, 0 of a heading."""

    mark: _Mark
    text: str
    words: int
    span: Span | None


def runs(matches: Sequence[Match], min_words: int) -> list[Run]:
    """What is the same in source and article, and English prose, in the order of the article.

    Args:
        matches: the sections.
        min_words: from which on a text can be no name; headings are judged by their words.
    """
    texts = [text for match in sorted(matches, key=lambda match: match.places[1]) for text in _marked(match, min_words)]
    found: list[list[_Marked]] = [[]]
    for text in texts:
        if text.mark is _Mark.OTHER:
            found.append([])
        else:
            found[-1].append(text)
    return [run for texts in found if (run := _run(texts)) is not None]


def _run(texts: Sequence[_Marked]) -> Run | None:
    same = [text for text in texts if text.mark is _Mark.SAME]
    spans = [text.span for text in texts if text.span and (text.mark is _Mark.SAME or (text.mark is _Mark.LABEL and text.words >= _FEW_WORDS))]
    if not same or not spans:
        return None
    span = Span(min(span.start for span in spans), max(span.end for span in spans))
    return Run([text.text for text in same], max(text.words for text in same), span)


def _marked(match: Match, min_words: int) -> Iterator[_Marked]:
    heading = match.article.heading
    if heading:
        same = heading == match.source.heading and is_english_title(heading, words(heading))
        yield _Marked(_Mark.SAME if same else _Mark.OTHER, heading, 0, match.article.span)
    said = _texts(match.source)
    for piece in match.article.pieces:
        text = _folded(piece.text)
        count = len(text.split())
        if piece.kind == "code":
            mark = _Mark.CODE
        elif piece.kind not in _KINDS or text not in said:
            mark = _Mark.OTHER
        else:
            mark = _Mark.SAME if count >= min_words and is_english_prose(text) else _Mark.LABEL
        yield _Marked(mark, text, count, piece.span)


def _texts(part: Part) -> frozenset[str]:
    return frozenset(_folded(piece.text) for piece in part.pieces if piece.kind in _KINDS)


def _folded(text: str) -> str:
    return " ".join(text.split())
