"""What a link says, taken apart: a file, a page by its address, a page by its name, or something outside of the site."""

import re
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from ..article.lazy_pattern import pattern
from .layout import Layout

ABSOLUTE, RELATIVE, NAMED, OUTSIDE, UNKNOWN = "absolute", "relative", "named", "outside", "unknown"

_SCHEME = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*:|//)")
# `{{< ref "a.md#b" >}}`, `{{% relref "a" %}}`; the name may be a value with a key in front (`path="a.md"`).
_REF = pattern(r"""\{\{[<%]\s*(?:rel)?ref\s+(?:path=)?(?:"([^"]*)"|`([^`]*)`|([^\s"`>%]+))\s*[>%]\}\}(#.*)?""")
_POST_URL = pattern(r"(?:\{\{\s*site\.(?:baseurl|url)\s*\}\})*\{%-?\s*(link|post_url)\s+([^\s%]+)\s*-?%\}(#.*)?")
_BASE = pattern(r"(?:\{\{-?\s*site\.(?:baseurl|url)\s*-?\}\})+(?=/|$)")
_FILTERED = pattern(r"""\{\{-?\s*["']([^"'{}]+)["']\s*\|\s*(?:\w*relative_url|absolute_url|url|relURL|absURL)\s*-?\}\}(#.*)?""")
_TEMPLATE = re.compile(r"[{}<>|*$\x00-\x1f\ufffd]")
_DATE = re.compile(r"^\d{4}-\d\d-\d\d-")


class Target(NamedTuple):
    """What a link says.

    Args:
        kind: `absolute` (from where the site begins), `relative`, `named` (as `ref` of Hugo does), `outside`, or `unknown`.
        path: without escapes, query and anchor.
        anchor: without `#`, escapes undone.
    """

    kind: str
    path: str = ""
    anchor: str = ""


def target_of(written: str, layout: Layout) -> Target:
    """A link taken apart.

    Args:
        written: as the article says it.
        layout: of its site.
    """
    written = written.strip()
    if "{" in written:
        match = _REF.fullmatch(written)
        if match:
            name, _, anchor = next(filter(None, match.groups()[:3]), "").partition("#")
            return Target(NAMED, name, anchor or (match[4] or "")[1:])
        match = _POST_URL.fullmatch(written)
        if match:
            path = match[2] if match[1] == "link" else f"{match[2]}.md"
            return Target(NAMED, path, (match[3] or "")[1:])
        match = _FILTERED.fullmatch(written)
        if match:
            written = "/" + match[1].lstrip("/") + (match[2] or "")
        written = _BASE.sub("", written)
    elif written.startswith("@site/"):
        return _plain("/" + written[len("@site/") :])._replace(kind=NAMED)
    elif written.startswith("@/"):
        return _plain(written[1:])._replace(kind=NAMED)
    if written[:5].lower() == "xref:":  # a page of DocFX by its name, which its front matter says
        return Target(UNKNOWN)
    if _SCHEME.match(written):
        return _of_site(written, layout)
    return _plain(written)


def _of_site(written: str, layout: Layout) -> Target:
    """An address with a host: that of the site is as good as one without."""
    try:
        parts = urlsplit(written)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return Target(OUTSIDE)
    own = parts.scheme in {"http", "https", ""} and host and host == layout.host
    if not own or not f"{parts.path}/".startswith(f"{layout.prefix}/"):
        return Target(OUTSIDE)
    rest = parts.path[len(layout.prefix) :] or "/"
    return _plain(rest + (f"#{parts.fragment}" if parts.fragment else ""))


def _plain(written: str) -> Target:
    path, _, anchor = written.partition("#")
    path = unquote(path.partition("?")[0]).replace("\\", "/")
    anchor = unquote(anchor)
    if _TEMPLATE.search(path) or path.startswith(("~", "@")) or len(path) > 1000:  # noqa: PLR2004 - no file system has such names
        return Target(UNKNOWN)
    return Target(ABSOLUTE if path.startswith("/") else RELATIVE, path, anchor)


def stem_of(path: str) -> str:
    """The name of an article's file without ending, language and date."""
    name = path.rpartition("/")[2]
    stem = re.sub(r"\.(?:md|mdx|markdown|html?)$", "", name, flags=re.IGNORECASE)
    return _DATE.sub("", re.sub(r"\.[a-z]{2}(?:-[a-zA-Z]{2,4})?$", "", stem))


def language_of(path: str) -> str:
    """The language in the name of an article's file (`index.ru.md`), with its dot; else ""."""
    match = re.search(r"(\.[a-z]{2}(?:-[a-zA-Z]{2,4})?)\.(?:md|mdx|markdown)$", path)
    return match[1] if match else ""
