"""A link within the site that leads to nothing."""

from collections.abc import Iterator

from seo_audit.rule import AnyLink, Article, Finding, Lead, Severity, rule

# What is at an address is known less surely than what is in a file.
_SEVERITIES = {"address": Severity.WARNING}
_KEYS = {"pages": "file", "addresses": "address", "files": "file", "images": "file"}


@rule("LINK003", "broken-internal-link", severity=Severity.ERROR)
def broken_internal_link(article: Article) -> Iterator[Finding]:
    for link in article.all_links:
        lead = article.leads.link(link.target)
        if lead.kind == "no-anchor":
            yield _without_anchor(article, link, lead)
        elif lead.kind == "missing" and article.leads.complete(lead.group):
            key = "capitals" if lead.other else _KEYS[lead.group]
            yield Finding(link.span, key, {"target": link.target, "other": lead.other}, severity=_SEVERITIES.get(key))


def _without_anchor(article: Article, link: AnyLink, lead: Lead) -> Finding:
    key = "anchor" if lead.path == article.path else "anchor-there"
    return Finding(link.span, key, {"anchor": lead.anchor, "path": lead.path})
