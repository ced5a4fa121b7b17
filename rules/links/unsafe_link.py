"""A link that no reader can follow, or should."""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from seo_audit.rule import (
    AnyImage,
    AnyLink,
    Article,
    Finding,
    Group,
    Place,
    Severity,
    Target,
    TextBlock,
    address_fault,
    is_placeholder,
    pattern,
    rule,
    target_of,
)

_NO_PAGE = {"javascript": "script", "vbscript": "script", "data": "data", "file": "file"}
_DOES_NOTHING = pattern(r"(?i:javascript):\s*(?:void\s*\(?\s*0?\s*\)?)?;?\s*")
# How one reaches a router from inside its own network.
_ROUTER = pattern(r"(?:192\.168\.(?:\d|1\d|88|100)\.(?:1|2|100|254)|10\.0\.0\.(?:1|2|138)|10\.1\.1\.1|172\.16\.0\.1)")
_ANYBODY = pattern(r"//(?:user(?:name)?|login|name|admin|usr)?:?(?:pass(?:word|wd)?|secret|token|api_?key|[*.…]+)?@", re.IGNORECASE)


_MOST_PLACES = 1000


class _Defect(NamedTuple):
    """What is wrong with an address, wherever it stands.

    Args:
        address: as it is written.
        key: of the message.
        parameters: what the message names.
        severity: where the rule's own does not say it.
    """

    address: str
    key: str
    parameters: tuple[tuple[str, str], ...]
    severity: Severity | None = None


@rule("LINK007", "unsafe-link", severity=Severity.ERROR)
def unsafe_link(article: Article) -> Iterator[Group[AnyLink | AnyImage]]:
    """One finding an address: whoever mends it in one place mends it in all."""
    alike: dict[_Defect, list[AnyLink | AnyImage]] = {}
    for link in article.all_links:
        if (defect := _of_link(article, link)) is not None:
            alike.setdefault(defect, []).append(link)
    for image in article.all_images:
        target = target_of(image.target)
        if not image.is_computed and (target.scheme == "file" or (target.is_web and target.is_inner)):
            alike.setdefault(_Defect(image.target, "image", (("target", image.target),)), []).append(image)
    yield from (Group(places, partial(_told, defect)) for defect, places in alike.items())


def _told(defect: _Defect, places: Sequence[AnyLink | AnyImage]) -> Finding:
    first, *others = places
    related = [Place(other.span, "place") for other in others[:_MOST_PLACES]]
    return Finding(first.span, defect.key, dict(defect.parameters), severity=defect.severity, related=related)


def _of_link(article: Article, link: AnyLink) -> _Defect | None:
    target = target_of(link.target)
    key = "" if link.is_computed or (link.kind == "bare" and not target.is_web) else _fault(target, link)
    if not key or (key == "inner" and _is_instruction(target, link)):
        return None
    severity = Severity.INFO if key == "inner" and _is_used(article, target) else None
    return _Defect(link.target, key, (("scheme", target.scheme), ("host", target.host)), severity)


def _fault(target: Target, link: AnyLink) -> str:
    """What is wrong with an address, as the key of a message; "" for nothing."""
    kind = _NO_PAGE.get(target.scheme, "")
    if kind:
        # A button of a script in HTML; an image inside of the page.
        return "" if _DOES_NOTHING.fullmatch(link.target) and link.tag is not None else kind
    if not target.is_web:
        return ""
    fault = address_fault(link.target)
    if fault is not None and fault.key == "credentials":
        return "" if target.is_example or _ANYBODY.search(link.target) else "credentials"
    return "inner" if target.is_inner and not is_placeholder(link.target) else ""


def _is_instruction(target: Target, link: AnyLink) -> bool:
    """Whether a reader is told to open what runs on their own machine: the address is there to be seen, or it is that of a router."""
    return link.shows_address or _ROUTER.fullmatch(target.host) is not None or target.host in (link.text or "")


def _is_used(article: Article, target: Target) -> bool:
    """Whether the article works with that host itself: it starts something there, and names it in code."""
    code = [block.span for block in article.code_blocks]
    code += [span for block in article.all_blocks if isinstance(block, TextBlock) for span in block.code_spans]
    return any(target.host in article.text[start:end] for start, end in code)
