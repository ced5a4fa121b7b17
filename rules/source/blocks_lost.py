"""Lists, tables and code blocks of the source that the article lacks."""

from collections.abc import Iterator

from seo_audit.rule import Finding, Needs, Pair, Part, Place, Scope, Severity, rule

_MOST = 30  # places that are told


@rule("SRC007", "blocks-lost", severity=Severity.WARNING, scope=Scope.PAIR, needs=Needs.SNAPSHOT | Needs.RUSSIAN, mqm="Accuracy/Omission")
def blocks_lost(pair: Pair) -> Iterator[Finding]:
    lost = [(match, block) for match in pair.matches for block in match.lost_blocks]
    if not lost:
        return
    places = [
        Place(pair.place_in(match, block.pieces[0]), block.kind, {"text": block.text, "heading": match.source.heading, "pieces": len(block.pieces)})
        for match, block in lost
    ]
    first = places[0]
    if len(lost) == 1:
        yield Finding(first.span, "one", {"what": Part(first.note, first.parameters)})
    else:
        yield Finding(first.span, "some", {"lost": len(lost), "what": Part(first.note, first.parameters)}, related=places[:_MOST])
