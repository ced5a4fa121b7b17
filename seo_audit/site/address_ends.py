"""Where the links of an article lead, and what others may call it in links, as far as the end of an address tells."""

import re
from array import array
from collections.abc import Iterator
from posixpath import dirname, join, normpath
from typing import NamedTuple
from urllib.parse import unquote
from zlib import crc32

from ..article.article import Article
from ..article.lazy_pattern import pattern
from ..article.slug import slug_of

# `{{ "usage/build.html" | relative_url }}`, `{{< ref "build.md" >}}`, `{% link _posts/a.md %}`
_TAG = pattern(r"\{[{%][<%]?[^\"'{}]{0,40}[\"']([^\"'{}]{1,300})[\"']|\{%-?\s*(?:link|post_url)\s+([^\s%]{1,300})")
_SCHEME = pattern(r"[a-z][a-z0-9+.-]*:(//)?", re.IGNORECASE)
_ENDING = pattern(r"\.(?:mdx?|markdown|html?|php|aspx?|yml)$", re.IGNORECASE)
_LANGUAGE = pattern(r"\.[a-z]{2}(?:-[a-z]{2})?$", re.IGNORECASE)
_WIKI_LINK = pattern(r"\[\[([^\[\]\n|#]{1,200})")
_HREF = pattern(r"<a\s[^<>]{0,200}?href\s*=\s*[\"']?([^\"'\s<>]{1,300})", re.IGNORECASE)
_FILLS_FOLDER = frozenset({"", ".", "index", "_index", "readme", "default"})
_MOST_LINKS = 1_000


class AddressEnds(NamedTuple):
    """Ends of addresses, as columns of 32-bit numbers.

    Args:
        tails: the last part of each address that a link leads to, without its ending; the folder where that is an index.
        pairs: the last two parts of those within the site.
        own_tails: the same of the article itself; it may have several addresses.
        own_pair: the last two parts of its path.
    """

    tails: bytes
    pairs: bytes
    own_tails: bytes
    own_pair: int


def ends_of(article: Article) -> AddressEnds:
    """Where the links of an article lead, and what it is called in links itself."""
    tails: set[int] = set()
    pairs: set[int] = set()
    for target in _targets(article):
        parts, inside = _parts(target, article.path)
        if parts:
            tails.add(_hash(parts[-1]))
            if inside and len(parts) > 1:
                pairs.add(_hash("/".join(parts[-2:])))
    own = _parts(article.path, "")[0]
    slug = slug_of(article.path, article.front_matter, top=article.top)
    uid = article.front_matter.entry("uid")
    called = [*own[-1:], *([slug.text] if slug else []), *([uid.text.rpartition("/")[2]] if uid and isinstance(uid.value, str) else [])]
    return AddressEnds(_packed(tails), _packed(pairs), _packed({_hash(_bare(one)) for one in called}), _hash("/".join(own[-2:])))


def _targets(article: Article) -> Iterator[str]:
    found = 0
    for link in article.links:
        if link.kind != "email":
            yield link.target
            found += 1
        if found == _MOST_LINKS:
            return
    for sought in (_WIKI_LINK, _HREF):
        for count, match in enumerate(sought.finditer(article.text, article.front_matter.span.end)):
            if count == _MOST_LINKS:
                break
            yield match[1]


def _parts(target: str, path: str) -> tuple[list[str], bool]:
    """The parts of an address, in small letters and without ending, and whether it is one within the site; no parts for `#anchor`.

    Args:
        target: as a link has it.
        path: of the article that has the link, to which it is relative.
    """
    tag = _TAG.search(target)
    if tag is not None:
        target = tag[1] or tag[2]
    address = unquote(target.partition("#")[0].partition("?")[0]).strip()
    scheme = _SCHEME.match(address)
    inside = scheme is None and not address.startswith("//")
    if scheme is not None:
        address = address[scheme.end() :]
    elif path and address and not address.startswith("/"):
        address = normpath(join(dirname(path), address))
    parts = [part for part in address.lower().split("/") if part not in {"", ".", ".."}]
    if parts:
        parts[-1] = _bare(parts[-1])
    while parts and parts[-1] in _FILLS_FOLDER:
        parts.pop()
    return parts, inside


def _bare(name: str) -> str:
    """The name of a file without ending and language."""
    return _LANGUAGE.sub("", _ENDING.sub("", name.lower()))


def _hash(text: str) -> int:
    return crc32(text.encode("utf-8", "surrogatepass"))


def _packed(found: set[int]) -> bytes:
    return array("I", sorted(found)).tobytes()
