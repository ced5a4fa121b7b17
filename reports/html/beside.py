"""Which findings belong to which row of the source beside the article."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from seo_audit.report import Finding, Kind, Pair, Row

from .safe import one_line
from .shown import Shown

_FAMILY = "SRC"
_MISSING = "section-missing"
_NUMBERS = "number-changed"  # the row tells each of them itself


class Note(NamedTuple):
    """What a finding says of a row.

    Args:
        text: what is wrong, in a few words; "" for numbers, which the row tells.
        card: of the finding, see `Shown`.
        times: places of the row that have it.
    """

    text: str
    card: int
    times: int


def notes_by_row(shown: Shown, pair: Pair, found: Sequence[Row]) -> Mapping[Row, list[Note]]:
    """The findings of the comparison, row by row; a row that none speaks of has an empty list.

    Args:
        shown: the article and what came of it.
        pair: both pages.
        found: the rows.
    """
    starts = [pair.place_of(part).start for part in pair.page.parts]
    by_article = {row.article: row for row in reversed(found) if row.article is not None and row.kind is not Kind.JOINED}
    missing = {_name(pair, row): row for row in reversed(found) if row.kind is Kind.MISSING}
    notes: defaultdict[Row, list[Note]] = defaultdict(list)
    for number, finding in enumerate(shown.findings, 1):
        if not finding.code.startswith(_FAMILY):
            continue
        text = "" if finding.name == _NUMBERS else one_line(shown.info.rule(finding.code).title)
        if finding.name == _MISSING:
            row = missing.get(str(finding.parameters.get("heading", "")))
            if row is not None:
                notes[row].append(Note(text, number, 1))
            continue
        times: dict[Row, int] = {}
        for start in _places(finding, starts[0] if starts else 0):
            row = by_article.get(max(0, bisect_right(starts, start) - 1))
            if row is not None:
                times[row] = times.get(row, 0) + 1
        for row, count in times.items():
            notes[row].append(Note(text, number, count))
    return notes


def _places(finding: Finding, body: int) -> Iterator[int]:
    """Where it speaks of something. What sums up several places names the first of them among the others too, or points at a field."""
    places = [place.span.start for place in finding.related]
    if finding.span.start not in places and not (places and finding.span.start < body):
        yield finding.span.start
    yield from places


def _name(pair: Pair, row: Row) -> str:
    """What the finding about a missing section calls it."""
    if row.source is None:
        return ""
    part = pair.source.parts[row.source]
    return part.heading or next((piece.text for piece in part.pieces if piece.text), "")
