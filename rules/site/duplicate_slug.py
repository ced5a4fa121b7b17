"""Files that claim one address."""

from collections import defaultdict
from collections.abc import Iterator

from seo_audit.rule import Scope, Severity, SiteFinding, Spot, Whole, of_group, rule


@rule("SITE009", "duplicate-slug", severity=Severity.ERROR, scope=Scope.SITE)
def duplicate_slug(site: Whole) -> Iterator[SiteFinding]:
    groups: dict[tuple[object, str], list[Spot]] = defaultdict(list)
    for page in site.pages:
        address = page.matter.address
        if address is not None and "SITE009" not in address.spot.ignored:
            groups[page.edition[:2], address.text].append(address.spot)
    for (_, claimed), spots in groups.items():
        if len(spots) > 1:
            yield of_group(spots, {"address": f"/{claimed.strip('/')}"})
