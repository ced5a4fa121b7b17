"""Paragraphs that stand word for word in several articles."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Scope, Severity, SiteFinding, SitePage, Spot, Whole, of_group, rivals, rule

_FEW = 4  # articles of a folder from which half of them makes a template


class Options(NamedTuple):
    """Words of a paragraph that counts, 40 at least; articles that have it from which it is part of a template."""

    words: int = 40
    most: int = 10


class _Place(NamedTuple):
    page: SitePage
    at: int


@rule("SITE011", "duplicate-paragraph", severity=Severity.INFO, scope=Scope.SITE, options=Options)
def duplicate_paragraph(site: Whole, options: Options) -> Iterator[SiteFinding]:
    found: dict[tuple[object, int], dict[str, _Place]] = defaultdict(dict)
    sizes = Counter(page.folder for page in site.competing)
    for page in site.competing:
        for index, (digest, words) in enumerate(page.matter.paragraphs.each()):
            if words >= options.words:
                found[page.edition.versions, digest].setdefault(page.path, _Place(page, index))
    # One finding for the paragraphs that the same articles share.
    shared: dict[tuple[str, ...], list[list[_Place]]] = defaultdict(list)
    for alike in found.values():
        for places in rivals(alike.values(), lambda place: place.page) if 1 < len(alike) < options.most else ():
            if not _is_template(places, sizes) and not _are_copies(places, site):
                shared[tuple(place.page.path for place in places)].append(places)
    for paragraphs in shared.values():
        spots = [shown for places in paragraphs if len(shown := _spots(places)) > 1]
        if spots:
            yield of_group(spots[0], {"paragraphs": len(spots)})


def _is_template(places: list[_Place], sizes: Counter[str]) -> bool:
    """Whether half of a folder has it: then it is written once, and belongs into the template."""
    having = Counter(place.page.folder for place in places)
    return any(sizes[folder] >= _FEW and 2 * times > sizes[folder] for folder, times in having.items())


def _are_copies(places: list[_Place], site: Whole) -> bool:
    """Whether the articles are alike as a whole, which another rule says."""
    first, *others = (place.page.path for place in places)
    return all((first, other) in site.copies for other in others)


def _spots(places: list[_Place]) -> list[Spot]:
    spots = (place.page.matter.paragraphs.spot(place.at, place.page.path) for place in places)
    return [spot for spot in spots if "SITE011" not in spot.ignored]
