"""Articles that were made from one page."""

from collections import defaultdict
from collections.abc import Iterator

from seo_audit.rule import Scope, Severity, SiteFinding, SitePage, Whole, of_group, pattern, rivals, rule

# «Часть 1», «урок 2», "part 3": one source that was cut into several articles.
_PART = pattern(r"\b(?:част[ьи]|урок|глава|выпуск|part|chapter)\s*№?\s*\d|[(\s]\d{1,2}(?:\s*(?:/|из)\s*\d{1,2})?\)?$|№\s*\d", 2)


@rule("SITE006", "same-source", severity=Severity.WARNING, scope=Scope.SITE)
def same_source(site: Whole) -> Iterator[SiteFinding]:
    groups: dict[str, list[SitePage]] = defaultdict(list)
    for page in site.pages:
        source, title = page.matter.source, page.facts.title
        if source is not None and "SITE006" not in source.spot.ignored and not (title and _PART.search(title.text)):
            groups[source.text].append(page)
    for address, pages in groups.items():
        for group in rivals(pages, lambda page: page):
            spots = [page.matter.source.spot for page in group if page.matter.source]
            yield of_group(spots, {"address": address.partition("?")[0]})
