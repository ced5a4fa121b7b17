"""An address that stands in the text for what it leads to."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from seo_audit.rule import AnyLink, Article, Finding, Group, Place, Severity, is_credit, is_placeholder, pattern, rule, target_of

# What stands before an address by the rules for references (ГОСТ Р 7.0.5), and what announces it to be copied.
_CITED = pattern(r"(?:\bURL|режим доступа|\bdoi|электронный ресурс\]?|\bRL)\s*[.:]?\s*[<(]?$", re.IGNORECASE)
_REFERENCES = pattern(r"источник|литератур|библиограф|\bссылки|references|sources|bibliography|further reading|\blinks\b", re.IGNORECASE)
# An address of a server in an instruction, none of a page: `https://api.example.ru/v1`.
_SERVICE = pattern(
    r"(?:^|\.)(?:api|git|registry|index|repo|packages|feed|mirror)\d?\.|/api/|/v\d+(?:/|$)|\.(?:git|json|xml|ya?ml|repo|asc|gpg|sh|zip|tar\.gz|whl)$"
)
_MOST_PLACES = 1000


class Options(NamedTuple):
    """Whether addresses in angle brackets count, which their author made links of on purpose."""

    autolinks: bool = False


@rule("LINK011", "bare-url", severity=Severity.INFO, options=Options)
def bare_url(article: Article, options: Options) -> Iterator[Group[AnyLink]]:
    kinds = {"bare", "inline", "reference", "html", *(("autolink",) if options.autolinks else ())}
    found = [link for link in article.all_links if link.kind in kinds and link.shows_address and _is_bare(article, link)]
    if found:
        yield Group(found, _told)


def _is_bare(article: Article, link: AnyLink) -> bool:
    text = (link.text or "").strip(" .,;")
    address = text if "://" in text else f"//{text}"
    target = target_of(address)
    # A name, not an address: `www.example.ru`; a phrase with an address in it.
    if " " in text or not target.is_web or ("://" not in text and target.path in {"", "/"}) or link.is_computed:
        return False
    if target.is_inner or target.is_example or is_placeholder(text) or _SERVICE.search(target.host + target.path):
        return False
    if any(donor.owns(target.host) for donor in article.donors) or is_credit(link.prose):
        return False
    return _CITED.search(link.prose.text, max(0, link.start - 40), link.start) is None and not _is_reference(article, link)


def _is_reference(article: Article, link: AnyLink) -> bool:
    """Whether it stands in a footnote, or in a section that lists where to read more."""
    notes = article.footnotes
    at = bisect_right(notes, link.span.start, key=lambda note: note.span.start) - 1
    if at >= 0 and link.span.end <= notes[at].span.end:
        return True
    headings = article.headings
    at = bisect_right(headings, link.span.start, key=lambda heading: heading.span.start) - 1
    return at >= 0 and _REFERENCES.search(headings[at].text) is not None


def _told(found: Sequence[AnyLink]) -> Finding:
    first, *others = found
    related = [Place(link.span, "place") for link in others[:_MOST_PLACES]]
    return Finding(first.span, "bare", {"address": first.text or "", "count": len(found)}, related=related)
