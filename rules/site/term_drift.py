"""An English term that articles of one site call by different Russian names."""

from collections import defaultdict
from collections.abc import Iterator

from seo_audit.rule import Confidence, Gloss, Scope, Severity, SiteFinding, SitePlace, Whole, rule

_MOST_NAMES = 20


@rule("SITE010", "term-drift", severity=Severity.INFO, confidence=Confidence.LOW, default=False, scope=Scope.SITE)
def term_drift(site: Whole) -> Iterator[SiteFinding]:
    terms: dict[tuple[object, str], dict[str, Gloss]] = defaultdict(dict)
    for page in site.pages:
        for gloss in page.matter.glosses:
            if "SITE010" not in gloss.spot.ignored:
                terms[page.edition[:2], gloss.term].setdefault(" ".join(sorted(gloss.lemmas.split())), gloss)
    for (_, term), names in terms.items():
        first, *others = names.values()
        if others:
            places = [SitePlace(other.spot, "other", {"text": other.text}) for other in others[:_MOST_NAMES]]
            said = {"term": term, "text": first.text, "other": others[0].text, "path": others[0].spot.path, "count": len(names)}
            yield SiteFinding(first.spot, "two" if len(others) == 1 else "several", said, related=places)
