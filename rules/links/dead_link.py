"""A link to a page that is gone, or has moved."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from seo_audit.rule import Article, Finding, Needs, Response, Severity, rule

_SILENT = {"unreachable", "timeout", "slow", "broken"}
_KEYS = {"certificate": "certificate", "redirects": "redirects"}


@rule("LINK010", "dead-link", severity=Severity.WARNING, needs=Needs.NETWORK)
def dead_link(article: Article) -> Iterator[Finding]:
    for link in article.all_links:
        if link.target.startswith(("http://", "https://")):
            response = article.leads.response(link.target)
            key = _key_of(link.target, response) if response else ""
            if response and key:
                severity = Severity.INFO if key == "moved" else None
                yield Finding(link.span, key, {"target": link.target, "status": response.status, "final": response.final}, severity=severity)


def _key_of(target: str, response: Response) -> str:
    """The message for what a server said; "" for nothing."""
    if response.key == "http":
        return "gone" if response.status < 500 else "error"  # noqa: PLR2004 - 5xx are the server's own errors
    if response.key == "moved":
        # Whoever leads each old page to the front page has no better place for it.
        home = urlsplit(response.final).path.strip("/") == "" and urlsplit(target).path.strip("/") != ""
        return "home" if home else "moved"
    return "silent" if response.key in _SILENT else _KEYS.get(response.key, "")
