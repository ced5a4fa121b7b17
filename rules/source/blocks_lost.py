"""Lists, tables and code blocks of the source that the article lacks, has with fewer items, or has as plain text."""

from collections.abc import Iterator

from seo_audit.rule import Finding, LostBlock, Match, Needs, Pair, Part, Place, Scope, Severity, rule

_MOST = 30  # places that are told
_CLIPPED, _CLIPPED_HEADING = 60, 40  # code points that tell which one it is


@rule("SRC007", "blocks-lost", severity=Severity.WARNING, scope=Scope.PAIR, needs=Needs.SNAPSHOT | Needs.RUSSIAN, mqm="Accuracy/Omission")
def blocks_lost(pair: Pair) -> Iterator[Finding]:
    places = [place for match in pair.matches for place in _of_match(pair, match)]
    if places:
        yield _told(places, "")
    flat = [_place(pair, match, block, "flat-") for match in pair.matches for block in match.flat_lists]
    if flat:
        yield _told(flat, "flat-", Severity.INFO)


def _told(places: list[Place], prefix: str, severity: Severity | None = None) -> Finding:
    first = places[0]
    said = {"lost": len(places), "what": Part(first.note, first.parameters)}
    key = f"{prefix}one" if len(places) == 1 else f"{prefix}some"
    return Finding(first.span, key, said, related=places[:_MOST] if len(places) > 1 else (), severity=severity)


def _of_match(pair: Pair, match: Match) -> list[Place]:
    whole = [(block.pieces, _place(pair, match, block, "")) for block in match.lost_blocks]
    parts = [(block.pieces, _place(pair, match, block, "part-of-")) for block in match.thinned_blocks]
    return [place for _, place in sorted([*whole, *parts], key=lambda found: found[0])]


def _place(pair: Pair, match: Match, block: LostBlock, prefix: str) -> Place:
    where = Part("section" if match.source.heading else "lead", {"heading": _clipped(match.source.heading, _CLIPPED_HEADING)})
    said = {"text": _clipped(block.text, _CLIPPED), "where": where, "pieces": len(block.pieces), "total": block.total}
    return Place(pair.place_in(match, block.pieces[0]), prefix + block.kind, said)


def _clipped(text: str, most: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else (text[:most].rpartition(" ")[0] or text[:most]) + "…"
