"""What a page of the web says: its main content in the shape that articles have too."""

import re
from typing import Any

from .container import main_content
from .markup import soup_of, tree_of
from .model import Page
from .parts import Parts
from .walking import Walker

_SITE = re.compile(r"\s+(?:[|–—·•»:-]|::)\s+[^|–—·•»]*$")


def extract(html: str | bytes, address: str = "") -> Page | None:
    """The main content of a page; None where there is none, or no telling what it is: that is never an error.

    Trafilatura tells which element holds the main content; BeautifulSoup walks it. Navigation, forms, advertisements, the author,
    comments and what is offered beside the text are left out.

    Args:
        html: the page as it came.
        address: where it came from: links and images get full addresses by it; "" leaves them as written.
    """
    try:
        return _extract(html, address)
    except Exception:  # noqa: BLE001 - a page of somebody else's may bring three parsers to any error, and none of them is ours to mend
        return None


def _extract(html: str | bytes, address: str) -> Page | None:
    tree = tree_of(html)
    if tree is None:
        return None
    title, description = _title(tree), _meta(tree, "description") or _meta(tree, "og:description")
    content = main_content(tree)
    if content.tag not in {"body", "table", "html"}:
        content.tag = "div"  # a cell or an item would not be read without what is round it
    soup = soup_of(content)
    parts = Parts()
    Walker(parts, address=address, title=title, words=max(1, len(soup.get_text(" ").split()))).walk(soup)
    page = parts.page(title, description)
    return page if any(part.pieces for part in page.parts) else None


def _title(tree: Any) -> str:
    """The main heading, as far as the names of the page agree with one; else its name without that of the site."""
    named = _meta(tree, "og:title")
    whole = _text(tree.find(".//title"))
    name = named or _SITE.sub("", whole) or whole
    headings = [_first_line(heading) for heading in tree.iter("h1")]
    if any(name and name.casefold() in heading.casefold() for heading in headings):
        return name
    said = [heading for heading in headings if heading and heading.casefold() in whole.casefold()]
    if said:
        return said[0]
    return next(filter(None, headings), name) if len(headings) == 1 else name


def _first_line(heading: Any) -> str:
    """What stands in a heading in front of a subtitle."""
    parts = [heading.text or ""]
    for child in heading:
        if child.tag in {"br", "small"} and "".join(parts).strip():
            break
        parts += [*child.itertext(), child.tail or ""]
    return " ".join("".join(parts).split()).removesuffix("¶").rstrip()


def _meta(tree: Any, name: str) -> str:
    for meta in tree.iter("meta"):
        if name in {(meta.get("name") or "").lower(), (meta.get("property") or "").lower()} and (meta.get("content") or "").strip():
            return " ".join(meta.get("content").split())
    return ""


def _text(element: Any) -> str:
    return "" if element is None else " ".join("".join(element.itertext()).split())
