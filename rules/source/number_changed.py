"""A number of the source that the article lacks, or has another one for."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from seo_audit.rule import Change, Finding, Group, Match, Needs, Pair, Place, Scope, Severity, Span, rule

_AROUND = 45  # characters of the source on either side of a number that are quoted


class Options(NamedTuple):
    """How many numbers of one article are told one by one: where more differ, its source is another version, and that is one finding."""

    most: int = 10


class _Difference(NamedTuple):
    """A number that differs: where, as which message, and what that names."""

    span: Span
    key: str
    said: Mapping[str, object]


@rule(
    "SRC004",
    "number-changed",
    severity=Severity.WARNING,
    scope=Scope.PAIR,
    needs=Needs.SNAPSHOT | Needs.RUSSIAN,
    mqm="Accuracy/Mistranslation",
    options=Options,
)
def number_changed(pair: Pair, options: Options) -> Iterator[Group[_Difference]]:
    found = [_Difference(place, "changed", _said(change, pair.source.title)) for change, place in pair.changed_title]
    for match in pair.matches:
        if match.is_single and match.is_sure:
            found += [_difference(pair, match, change) for change in match.changed_numbers if not _is_gone(match, change)]
    for group in [found] if len(found) > options.most else [[one] for one in found]:
        yield Group(group, _finding)


def _finding(differences: Sequence[_Difference]) -> Finding:
    first, *others = differences
    if not others:
        return Finding(first.span, first.key, first.said)
    related = tuple(Place(one.span, f"{one.key}-place", one.said) for one in others)
    return Finding(first.span, f"{first.key}-many", {**first.said, "n": len(differences)}, related=related)


def _is_gone(match: Match, change: Change) -> bool:
    """Whether all that the number stood in is missing, which is told as such, or was the text of an image, which is written anew."""
    piece = change.source.piece
    return change.became is None and piece >= 0 and (piece in match.pieces.missing or match.source.pieces[piece].kind == "image")


def _difference(pair: Pair, match: Match, change: Change) -> _Difference:
    number, became = change
    text = match.source.heading if number.piece < 0 else match.source.pieces[number.piece].text
    said = _said(change, text)
    if became is not None:
        return _Difference(pair.place_of_number(match, became), "changed", said)
    place = pair.place_of(match.article) if number.piece < 0 else pair.place_in(match, number.piece)
    return _Difference(_first_line(pair, place), "lost", said)


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
