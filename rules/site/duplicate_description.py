"""One description for several articles."""

from collections.abc import Iterator

from seo_audit.rule import Said, Scope, Severity, SiteFinding, Whole, of_group, rule, same, spots_of


@rule("SITE002", "duplicate-description", severity=Severity.ERROR, scope=Scope.SITE)
def duplicate_description(site: Whole) -> Iterator[SiteFinding]:
    described = [
        Said(page, page.facts.description)
        for page in site.competing
        if page.facts.description and "SITE002" not in page.facts.description.spot.ignored
    ]
    for group in same(described):
        yield of_group(spots_of(group))
