"""An article names what another one is about, and does not link there."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Confidence, Scope, Severity, SiteFinding, SitePlace, Whole, link_chances, rule


class Options(NamedTuple):
    """How many links are advised at most: from one article, and to one article."""

    most_from: int = 3
    most_to: int = 5


@rule("SITE008", "link-opportunity", severity=Severity.INFO, confidence=Confidence.MEDIUM, scope=Scope.SITE, options=Options)
def link_opportunity(whole: Whole, options: Options) -> Iterator[SiteFinding]:
    for chance in link_chances(whole.articles, options.most_from, options.most_to):
        target = chance.target
        named = target.title or target.h1
        place = SitePlace(named.spot if named else target.start, "target")
        # An address in a title might hold a password.
        title = named.text if named and "://" not in named.text else target.path
        parameters = {"phrase": " ".join(chance.said.text.split()), "title": title, "path": target.path}
        yield SiteFinding(chance.spot, "link", parameters, related=(place,))
