"""A link with nothing to click on, or one that leads nowhere."""

import re
from collections.abc import Iterator

from seo_audit.rule import AnyLink, Article, Finding, Heading, Severity, pattern, rule

_NOWHERE = pattern(r"(?:https?:)?/?/?|#", re.IGNORECASE)
_UP = pattern(r"верх|начал|содержани|оглавлени|\btop\b|\bup\b|contents", re.IGNORECASE)
# With these a link of HTML is a button for a script.
_FOR_SCRIPTS = frozenset({"class", "id", "role", "onclick", "name", "style", "{...}"})


@rule("LINK001", "empty-link", severity=Severity.ERROR)
def empty_link(article: Article) -> Iterator[Finding]:
    for link in article.all_links:
        key = article.blank_links.get(link.span, "")
        if key and not _is_anchor(article, link):
            yield Finding(link.span, key, {"target": link.target})
        elif not key and _leads_nowhere(link):
            yield Finding(link.span, "nowhere", {"text": link.text or "", "target": link.target})


def _is_anchor(article: Article, link: AnyLink) -> bool:
    """Whether it is no link, but a place to link to: `[](){#id}`, or the mark beside a heading that links to itself."""
    if not link.target and article.text.startswith("{", link.span.end):
        return True
    return link.target.startswith("#") and isinstance(link.block, Heading) and bool(link.block.text)


def _leads_nowhere(link: AnyLink) -> bool:
    if link.kind == "bare" or link.is_computed or _NOWHERE.fullmatch(link.target) is None or link.target == "/":
        return False
    if link.tag is not None:
        return link.target != "#" and not any(name in _FOR_SCRIPTS or name.startswith(("data-", "@", "on")) for name in link.tag.attributes)
    return link.target != "#" or _UP.search(link.text or "") is None
