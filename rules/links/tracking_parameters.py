"""Addresses that carry the marks of somebody's campaign."""

import re
from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from functools import partial
from html import unescape
from typing import NamedTuple

from seo_audit.rule import AnyLink, Article, Finding, Fix, Group, Place, Severity, TextBlock, is_placeholder, pattern, readdressed, rule

# What joins the parts of a query, in Markdown and in HTML.
_JOINT = pattern(r"(&amp;|&)")
_ESCAPE = pattern(r"\\([!-/:-@\[-`{-~])")
# What a text says round an address that it shows for the marks in it.
_EXPLAINS = pattern(r"\bметк|\bкампани|отслеж|\bпараметр|\bтрек|campaign|tracking|parameter", re.IGNORECASE)
_NAMES = ("utm", "gclid", "yclid", "fbclid")
_MOST_PLACES = 1000


class Options(NamedTuple):
    """Names of parameters that campaigns add and no page needs, with `*` for the rest of a name."""

    parameters: tuple[str, ...] = ("utm_*", "gclid", "yclid", "fbclid", "ysclid", "dclid", "gbraid", "wbraid", "msclkid", "_openstat")


@rule("LINK006", "tracking-parameters", severity=Severity.WARNING, options=Options)
def tracking_parameters(article: Article, options: Options) -> Iterator[Group[AnyLink]]:
    names = tuple(name.lower() for name in options.parameters)
    found = [link for link in article.all_links if "?" in link.target and not link.is_computed and _marks(link.target, names)]
    if not found:
        return
    # Where the article is about such marks, an address that readers see is an example, and any other may be one.
    explained = _is_about_marks(article)
    found = [link for link in found if not link.shows_address or not (explained or _EXPLAINS.search(link.prose.text))]
    if found:
        yield Group(found, partial(_told, article, names, safe=not explained))


def _marks(target: str, names: Sequence[str]) -> list[str]:
    """The parameters of an address that are such marks; none of those that somebody is to fill in."""
    query = target.partition("#")[0].partition("?")[2]
    pairs = (part.partition("=") for part in query.split("&"))
    return [name for name, _, value in pairs if _is_mark(name, names) and not is_placeholder(value)]


def _is_mark(name: str, names: Sequence[str]) -> bool:
    name = name.lower()
    return any(fnmatchcase(name, one) for one in names)


def _is_about_marks(article: Article) -> bool:
    forms = [form for initial in "uUgGyYfF" for form in article.phrases.by_initial.get(initial, ())]
    if any(form.lower().startswith(_NAMES) for form in forms):
        return True
    code = [block.span for block in article.code_blocks]
    code += [span for block in article.all_blocks if isinstance(block, TextBlock) for span in block.code_spans]
    return any("utm_" in article.text[start:end] for start, end in code)


def _told(article: Article, names: Sequence[str], found: Sequence[AnyLink], *, safe: bool) -> Finding:
    first, *others = found
    change = partial(_cleaned, names)
    made = ((link, readdressed(article, link, change)) for link in found)
    parts = tuple(dict.fromkeys(edits for link, edits in made if edits and (len(edits) > 1 or not _shows_marks(link, names))))
    fix = Fix(tuple(dict.fromkeys(edit for edits in parts for edit in edits)), safe=safe, structure=True, parts=parts) if parts else None
    said = {"parameters": ", ".join(dict.fromkeys(_marks(first.target, names))), "count": len(found)}
    return Finding(first.span, "tracking", said, related=[Place(link.span, "place") for link in others[:_MOST_PLACES]], fix=fix)


def _shows_marks(link: AnyLink, names: Sequence[str]) -> bool:
    """Whether the text of a link is an address with such marks, too: both are mended, or none."""
    return link.kind not in {"bare", "autolink"} and link.shows_address and bool(_marks(link.text or "", names))


def _cleaned(names: Sequence[str], written: str) -> str:
    """The address without these parameters, all else as it is written; "" where that is not sure."""
    if "&#" in written:  # a character by its number, and no fragment
        return ""
    address, sign, fragment = written.partition("#")
    page, _, query = address.partition("?")
    parts = _JOINT.split(query)
    kept: list[str] = []
    for index in range(0, len(parts), 2):
        name, _, value = unescape(_ESCAPE.sub(r"\1", parts[index])).partition("=")
        if not _is_mark(name, names) or is_placeholder(value):
            kept += [parts[index - 1] if kept else "?", parts[index]]
    return f"{page}{''.join(kept)}{sign}{fragment}"
