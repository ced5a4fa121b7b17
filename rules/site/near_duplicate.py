"""Articles that say nearly the same, sentence by sentence, in whatever order."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Confidence, Scope, Severity, SiteFinding, SitePage, SitePlace, Whole, rule

_MOST_PLACES = 100


class Options(NamedTuple):
    """The per cent of the two texts together that coincide; 50 at least."""

    share: float = 50.0


@rule("SITE004", "near-duplicate", severity=Severity.WARNING, confidence=Confidence.MEDIUM, scope=Scope.SITE, options=Options)
def near_duplicate(site: Whole, options: Options) -> Iterator[SiteFinding]:
    copies: dict[str, list[tuple[SitePage, float]]] = defaultdict(list)
    firsts: dict[str, SitePage] = {}
    for one, other, share in site.near_to("SITE004", options.share / 100):
        firsts[one.path] = one
        copies[one.path].append((other, share))
    told: set[str] = set()
    for path, found in copies.items():
        # Copies of a copy were told with the first of them.
        new = [(page, share) for page, share in found if not (path in told and page.path in told)]
        if new:
            told.update((path, *(page.path for page, _ in new)))
            yield _finding(firsts[path], new)


def _finding(first: SitePage, copies: list[tuple[SitePage, float]]) -> SiteFinding:
    most = max(share for _, share in copies)
    places = [SitePlace(page.facts.start, "copy", {"percent": int(100 * share)}) for page, share in copies[:_MOST_PLACES]]
    said = {"percent": int(100 * most), "path": copies[0][0].path, "count": len(copies)}
    return SiteFinding(first.facts.start, "two" if len(copies) == 1 else "several", said, related=places)
