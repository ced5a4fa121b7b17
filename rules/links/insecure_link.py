"""Addresses that begin with http:."""

from collections.abc import Iterator, Sequence
from functools import partial

from seo_audit.rule import AnyImage, AnyLink, Article, Finding, Fix, Group, Place, Severity, is_placeholder, pattern, readdressed, rule, target_of

# Names of languages and schemas that look like addresses: nobody opens them, and a letter more makes another name.
_NAMESPACE = pattern(
    r"(?:www\.)?(?:w3\.org/(?:\d{4}|ns)/|schemas\.[\w.-]+/|json-schema\.org/|xmlns\.|ogp\.me/ns|purl\.org/|ns\.adobe\.com/|java\.sun\.com/xml|docbook\.org/ns"
    r"|maven\.apache\.org/(?:POM|xsd)|(?:www\.)?springframework\.org/schema|xml\.apache\.org/|xmlpull\.org/|schema\.org/)"
)
_SCHEME = "http:"
_MOST_PLACES = 1000


@rule("LINK005", "insecure-link", severity=Severity.INFO)
def insecure_link(article: Article) -> Iterator[Group[AnyLink | AnyImage]]:
    links: list[AnyLink | AnyImage] = [
        link for link in article.all_links if link.kind != "bare" and not link.is_computed and _is_insecure(link.target)
    ]
    images: list[AnyLink | AnyImage] = [image for image in article.all_images if _is_insecure(image.target)]
    found = sorted((*links, *images), key=lambda one: one.span)
    if found:
        yield Group(found, partial(_told, article))


def _is_insecure(address: str) -> bool:
    if address[:5].lower() != _SCHEME:
        return False
    target = target_of(address)
    # With a port of its own, http may be all that there is.
    if "." not in target.host or target.is_inner or target.is_example or target.port not in {None, 80} or is_placeholder(address):
        return False
    return _NAMESPACE.match(target.host + target.path) is None and not target.host.endswith(".onion")


def _told(article: Article, found: Sequence[AnyLink | AnyImage]) -> Finding:
    first, *others = found
    parts = tuple(dict.fromkeys(edits for one in found if (edits := readdressed(article, one, _secured))))
    fix = Fix(tuple(dict.fromkeys(edit for edits in parts for edit in edits)), safe=False, structure=True, parts=parts) if parts else None
    said = {"host": target_of(first.target).host, "count": len(found)}
    return Finding(first.span, "insecure", said, related=[Place(one.span, "place") for one in others[:_MOST_PLACES]], fix=fix)


def _secured(written: str) -> str:
    return f"{written[:4]}s{written[4:]}" if written[: len(_SCHEME)].lower() == _SCHEME else ""
