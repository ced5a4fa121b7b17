"""One title for several articles."""

from collections.abc import Iterator

from seo_audit.rule import Said, Scope, Severity, SiteFinding, Whole, of_group, rule, same, spots_of


@rule("SITE001", "duplicate-title", severity=Severity.ERROR, scope=Scope.SITE)
def duplicate_title(site: Whole) -> Iterator[SiteFinding]:
    titles = [Said(page, page.facts.title) for page in site.competing if page.facts.title and "SITE001" not in page.facts.title.spot.ignored]
    for group in same(titles, tails=True):
        yield of_group(spots_of(group), {"text": group[0].text.text})
