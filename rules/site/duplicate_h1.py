"""One main heading for several articles whose titles differ."""

from collections.abc import Iterator

from seo_audit.rule import Said, Scope, Severity, SiteFinding, Whole, folded, of_group, rule, same, spots_of


@rule("SITE003", "duplicate-h1", severity=Severity.WARNING, scope=Scope.SITE)
def duplicate_h1(site: Whole) -> Iterator[SiteFinding]:
    headings = [Said(page, page.facts.h1) for page in site.competing if page.facts.h1 and "SITE003" not in page.facts.h1.spot.ignored]
    for group in same(headings):
        # Where the titles are the same too, SITE001 says so: of each title one article is enough.
        titled: dict[str, Said] = {}
        for said in group:
            titled.setdefault(_title(said), said)
        if len(titled) > 1:
            yield of_group(spots_of(titled.values()), {"text": group[0].text.text})


def _title(said: Said) -> str:
    """What tells an article from those whose titles say the same; one without a title from all."""
    title = said.page.facts.title
    return folded(title.text) if title else f"\n{said.page.path}"
