"""Links of the source that the article lacks."""

from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from seo_audit.rule import Finding, Match, Needs, Pair, Place, Scope, Severity, rule

_MOST = 30  # places that are told
_LONG = 20  # words from which on the loss of a paragraph is told by itself


@rule("SRC005", "links-lost", severity=Severity.WARNING, scope=Scope.PAIR, needs=Needs.SNAPSHOT | Needs.RUSSIAN, mqm="Accuracy/Omission")
def links_lost(pair: Pair) -> Iterator[Finding]:
    found = list(zip(pair.matches, pair.lost_links(_is_own(pair)), strict=True))
    lost = [(match, loss) for match, losses in found for loss in losses.lost if loss.piece not in _gone(match)]
    if not lost:
        return
    total = sum(losses.total for _, losses in found)
    places = [Place(pair.place_in(match, loss.piece), "place", {"link": loss.what}) for match, loss in lost]
    said = {"lost": len(lost), "total": total, "kept": total - len(lost), "link": places[0].parameters["link"]}
    key = "one" if len(lost) == 1 else "all" if len(lost) == total else "some"
    yield Finding(places[0].span, key, said, related=places[1 : _MOST + 1] if key == "one" else places[:_MOST])


def _gone(match: Match) -> frozenset[int]:
    """Pieces that are lost with all that they say: other rules speak of these lists, tables, items and long paragraphs."""
    return match.lost_with_blocks | {index for index in match.lost_pieces if len(match.source.pieces[index].text.split()) >= _LONG}


def _is_own(pair: Pair) -> Callable[[str], bool]:
    donors = [donor for donor in pair.article.donors if donor.domain]

    def is_own(link: str) -> bool:
        try:
            host = urlsplit(link).hostname
        except ValueError:
            return False
        return host is not None and any(donor.owns(host) for donor in donors)

    return is_own
