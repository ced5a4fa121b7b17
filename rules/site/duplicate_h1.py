"""One main heading for several articles whose titles differ."""

from collections.abc import Iterator

from seo_audit.rule import Said, Scope, Severity, SiteFinding, Whole, folded, of_group, rule, same, spots_of


@rule("SITE003", "duplicate-h1", severity=Severity.WARNING, scope=Scope.SITE)
def duplicate_h1(site: Whole) -> Iterator[SiteFinding]:
    headings = []
    titles = set()
    for page in site.competing:
        h1, title = page.facts.h1, page.facts.title
        if h1 is None or "SITE003" in h1.spot.ignored:
            continue
        if title is not None:
            # Where the titles are the same too, SITE001 says so: of each title one article is enough.
            told = (page.edition[:2], folded(h1.text), folded(title.text))
            if told in titles:
                continue
            titles.add(told)
        headings.append(Said(page, h1))
    for group in same(headings):
        yield of_group(spots_of(group), {"text": group[0].text.text})
