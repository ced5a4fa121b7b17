"""A link that no reader can follow, or should."""

import re
from collections.abc import Iterator

from seo_audit.rule import AnyLink, Article, Finding, Severity, Target, TextBlock, address_fault, is_placeholder, pattern, rule, target_of

_NO_PAGE = {"javascript": "script", "vbscript": "script", "data": "data", "file": "file"}
_DOES_NOTHING = pattern(r"(?i:javascript):\s*(?:void\s*\(?\s*0?\s*\)?)?;?\s*")
# How one reaches a router from inside its own network.
_ROUTER = pattern(r"(?:192\.168\.(?:\d|1\d|88|100)\.(?:1|2|100|254)|10\.0\.0\.(?:1|2|138)|10\.1\.1\.1|172\.16\.0\.1)")
_ANYBODY = pattern(r"//(?:user(?:name)?|login|name|admin|usr)?:?(?:pass(?:word|wd)?|secret|token|api_?key|[*.…]+)?@", re.IGNORECASE)


@rule("LINK007", "unsafe-link", severity=Severity.ERROR)
def unsafe_link(article: Article) -> Iterator[Finding]:
    for link in article.all_links:
        target = target_of(link.target)
        if link.kind == "bare" and not target.is_web:
            continue
        key = "" if link.is_computed else _fault(target, link)
        if not key:
            continue
        if key != "inner":
            yield Finding(link.span, key, {"scheme": target.scheme, "host": target.host})
        elif not _is_instruction(target, link):
            severity = Severity.INFO if _is_used(article, target) else Severity.ERROR
            yield Finding(link.span, "inner", {"host": target.host}, severity=severity)
    for image in article.all_images:
        target = target_of(image.target)
        if not image.is_computed and (target.scheme == "file" or (target.is_web and target.is_inner)):
            yield Finding(image.span, "image", {"target": image.target})


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
