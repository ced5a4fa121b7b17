"""The source beside the article, section by section: what the template needs to know."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from seo_audit.report import Kind, Match, Pair, Row, rows, without_passwords

from .beside import Note, notes_by_row
from .clipping import Bit, Sides, clipped
from .safe import address, one_line
from .shown import Shown

_MOST_ROWS = 26
_MOST_NUMBERS = 6  # of a section that are told


class Side(NamedTuple):
    """A section of one of the pages.

    Args:
        heading: of it; "" for the introduction.
        words: how many it has.
        first: what it begins with.
        texts: its paragraphs, clipped; numbers that changed are bits of their own.
        more: characters that were left out.
        line: where it stands in the article; 0 in the source.
    """

    heading: str
    words: int
    first: str
    texts: list[list[Bit]]
    more: int
    line: int = 0


class Numbers(NamedTuple):
    """A number of the source, and what the article has in its place; "" for nothing."""

    source: str
    article: str


class Sections(NamedTuple):
    """A row of the panel.

    Args:
        kind: `match`, `missing`, `omitted` (on purpose), `added`, `joined` or `split`.
        source: the section of the source; None for none.
        article: that of the article.
        numbers: those that changed in it.
        more: how many of them are left out.
        notes: what findings say of it.
    """

    kind: str
    source: Side | None
    article: Side | None
    numbers: list[Numbers]
    more: int
    notes: list[Note]


class Drifted(NamedTuple):
    """How many sections of the source changed since the article was made, and when that was seen."""

    seen: str
    new: int
    gone: int
    revised: int


class Translation(NamedTuple):
    """All that the template is given.

    Args:
        address: of the source, or None where it may be no link.
        path: of the article.
        fetched: the day of the snapshot, or "".
        state: `absent` (there is no snapshot), `compared`, or why the two cannot be compared.
        card: the finding that says what to do then; 0 for none.
        drifted: what changed since; None for nothing.
        sections: the rows.
        more: how many were left out.
        missing: sections that the article lacks, those left out on purpose aside.
        added: sections that the source lacks.
        matched: sections of the source that it has.
    """

    address: str | None
    path: str
    fetched: str = ""
    state: str = "compared"
    card: int = 0
    drifted: Drifted | None = None
    sections: Sequence[Sections] = ()
    more: int = 0
    missing: int = 0
    added: int = 0
    matched: int = 0


def translation(shown: Shown) -> Translation | None:
    """The panel; None where the article names no source that can be looked at.

    Args:
        shown: the article and what came of it.
    """
    pair = shown.result.pair
    link = address(without_passwords(shown.article.source_address))
    path = one_line(shown.article.path)
    if pair is None:
        return Translation(link, path, state="absent") if link and shown.article.is_russian else None
    fetched = _day(shown, pair.original.fetched)
    if pair.misfit:
        return Translation(link, path, fetched, pair.misfit, _card(shown, "source-not-comparable"))
    return _compared(shown, pair, Translation(link, path, fetched))


def _compared(shown: Shown, pair: Pair, view: Translation) -> Translation:
    found = rows(pair.alignment)
    matches = {match.places[0]: match for match in pair.matches if match.is_single and match.is_sure}
    numbers = {place: told for place, match in matches.items() if (told := _numbers(match))}
    notes = notes_by_row(shown, pair, found)
    telling = [row for row in found if row.kind in {Kind.MISSING, Kind.ADDED} or row.source in numbers or notes[row]]
    kept = _kept(found, telling)
    sides = clipped(pair, kept, telling, matches, shown.result.passwords)
    sections = [_sections(shown, pair, row, sides, numbers, notes[row]) for row in kept]
    kinds = [_kind(row, pair) for row in found]
    lacking = kinds.count("missing") + kinds.count("omitted")
    return view._replace(
        drifted=_drifted(shown, pair),
        sections=sections,
        more=len(found) - len(kept),
        missing=kinds.count("missing"),
        added=kinds.count("added"),
        matched=len(pair.source.parts) - lacking,
    )


def _kept(found: Sequence[Row], telling: Sequence[Row]) -> list[Row]:
    """The rows that are shown: of more than fit, those of which something is told, and the first of the others."""
    if len(found) <= _MOST_ROWS:
        return list(found)
    first = set(telling[:_MOST_ROWS])
    others = [row for row in found if row not in first][: _MOST_ROWS - len(first)]
    return [row for row in found if row in first.union(others)]


def _kind(row: Row, pair: Pair) -> str:
    if row.kind is Kind.MISSING and row.source is not None and pair.source.parts[row.source].heading in pair.original.omitted:
        return "omitted"
    return row.kind.name.lower()


def _sections(shown: Shown, pair: Pair, row: Row, sides: Sides, numbers: Mapping[int, list[Numbers]], notes: list[Note]) -> Sections:
    told = numbers.get(row.source, []) if row.source is not None else []
    source = _side(sides, row, "source", 0) if row.source is not None and row.kind is not Kind.SPLIT else None
    article = None
    if row.article is not None and row.kind is not Kind.JOINED:
        place = pair.place_of(pair.page.parts[row.article])
        article = _side(sides, row, "article", shown.result.lines.position(place.start)[0])
    return Sections(_kind(row, pair), source, article, told[:_MOST_NUMBERS], max(0, len(told) - _MOST_NUMBERS), notes)


def _side(sides: Sides, row: Row, which: str, line: int) -> Side:
    text = sides[row, which]
    return Side(text.heading, text.words, text.first, text.texts, text.more, line)


def _numbers(match: Match) -> list[Numbers]:
    """The numbers of a section that became others; what is gone with all that it stood in is no number that changed."""
    gone = set(match.pieces.missing)
    return [
        Numbers(one_line(change.source.text), one_line(change.became.text) if change.became else "")
        for change in match.changed_numbers
        if change.became
        or not (change.source.piece in gone or (change.source.piece >= 0 and match.source.pieces[change.source.piece].kind == "image"))
    ]


def _drifted(shown: Shown, pair: Pair) -> Drifted | None:
    drift = pair.drift
    if drift is None or drift.is_replaced or not drift.is_any:
        return None
    return Drifted(_day(shown, pair.original.seen), len(drift.new), len(drift.gone), len(drift.revised))


def _day(shown: Shown, iso: str) -> str:
    """A day as people write it: 2026-01-15 is 15.01.2026 in Russian."""
    return ".".join(reversed(one_line(iso).split("-"))) if shown.info.language == "ru" else one_line(iso)


def _card(shown: Shown, name: str) -> int:
    return next((number for number, finding in enumerate(shown.findings, 1) if finding.name == name), 0)
