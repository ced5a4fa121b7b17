"""Images of the source that the article lacks."""

from collections.abc import Iterator

from seo_audit.rule import Finding, Needs, Pair, Place, Scope, Severity, rule

_MOST = 30  # places that are told


@rule("SRC006", "images-lost", severity=Severity.WARNING, scope=Scope.PAIR, needs=Needs.SNAPSHOT | Needs.RUSSIAN, mqm="Accuracy/Omission")
def images_lost(pair: Pair) -> Iterator[Finding]:
    told = list(zip(pair.matches, pair.lost_images, strict=True))
    lost = [(match, loss) for match, losses in told for loss in losses.lost if loss.piece not in match.lost_with_blocks]
    if not lost:
        return
    total = sum(losses.total for _, losses in told)
    places = []
    for match, loss in lost:
        piece = match.source.pieces[loss.piece]
        name = loss.what.partition("?")[0].rpartition("/")[2] or loss.what
        shown = (piece.text if piece.kind == "image" else "") or name
        places.append(Place(pair.place_in(match, loss.piece), "place", {"image": shown}))
    said = {"lost": len(lost), "total": total, "kept": total - len(lost), "image": places[0].parameters["image"]}
    key = "one" if len(lost) == 1 else "all" if len(lost) == total else "some"
    yield Finding(places[0].span, key, said, related=places[1:] if key == "one" else places[:_MOST])
