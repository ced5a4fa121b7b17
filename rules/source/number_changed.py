"""A number of the source that the article lacks, or has another one for."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Change, Finding, Match, Needs, Pair, Scope, Severity, Span, rule

_AROUND = 45  # characters of the source on either side of a number that are quoted


class Options(NamedTuple):
    """How many numbers of one article are told: where more differ, its source is another version."""

    most: int = 30


@rule(
    "SRC004",
    "number-changed",
    severity=Severity.WARNING,
    scope=Scope.PAIR,
    needs=Needs.SNAPSHOT | Needs.RUSSIAN,
    mqm="Accuracy/Mistranslation",
    options=Options,
)
def number_changed(pair: Pair, options: Options) -> Iterator[Finding]:
    for change, place in pair.changed_title:
        yield Finding(place, "changed", _said(change, pair.source.title))
    told = 0
    for match in pair.matches:
        if not (match.is_single and match.is_sure):
            continue
        for change in match.changed_numbers:
            if told < options.most and not _is_gone(match, change):
                told += 1
                yield _finding(pair, match, change)


def _is_gone(match: Match, change: Change) -> bool:
    """Whether all that the number stood in is missing, which is told as such, or was the text of an image, which is written anew."""
    piece = change.source.piece
    return change.became is None and piece >= 0 and (piece in match.pieces.missing or match.source.pieces[piece].kind == "image")


def _finding(pair: Pair, match: Match, change: Change) -> Finding:
    number, became = change
    text = match.source.heading if number.piece < 0 else match.source.pieces[number.piece].text
    said = _said(change, text)
    if became is not None:
        return Finding(pair.place_of_number(match, became), "changed", said)
    place = pair.place_of(match.article) if number.piece < 0 else pair.place_in(match, number.piece)
    return Finding(_first_line(pair, place), "lost", said)


def _said(change: Change, text: str) -> dict[str, object]:
    number, became = change
    return {"source": number.text, "quote": _around(text, number.start, number.end), "became": became.text if became else ""}


def _around(text: str, start: int, end: int) -> str:
    """A number with the words round it; what is cut is cut between words."""
    first, last = max(0, start - _AROUND), min(len(text), end + _AROUND)
    if first:
        first = text.find(" ", first, start) + 1 or start
    if last < len(text):
        last = text.rfind(" ", end, last)
        last = end if last < 0 else last
    return ("…" if first else "") + text[first:last].strip() + ("…" if last < len(text) else "")


def _first_line(pair: Pair, span: Span) -> Span:
    """A place, of long ones the first line."""
    end = pair.article.text.find("\n", span.start, span.end)
    return Span(span.start, end) if end > span.start else span
