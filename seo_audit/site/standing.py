"""How an article stands in its site: whether search engines are to list it, which address it gets, which page it was made from."""

from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from ..article.address import host_of
from ..article.article import Article
from ..article.fields import Field
from ..article.front_matter import Entry
from ..article.lazy_pattern import pattern
from ..article.slug import slug_of

_ELSEWHERE = ("redirect_to", "redirect_url", "redirectTo", "redirect")
_CANONICAL = ("canonical", "canonical_url", "canonicalUrl", "canonicalURL")
_NOT_LISTED = ("noindex", "unlisted", "headless")
_LISTING_LAYOUTS = frozenset({"redirect", "archive", "archives", "tag", "tags", "category", "categories"})
_PATTERN = frozenset(":[]{}%$")
_JEKYLL = frozenset({"pretty", "date", "none", "ordinal", "weekdate"})
_LANGUAGE = pattern(r"\.[a-z]{2}(?:-[a-z]{2})?$")
_HOME = pattern(r"/(?:index|default)\.\w{2,5}$", 2)
_TRACKING = pattern(r"utm_\w*|gclid|fbclid|yclid|ysclid|_openstat|mc_[ce]id|ref|from")
_LONGEST = 2_000  # characters of an address


def is_listed(article: Article) -> bool:
    """Whether search engines are to list an article: it leads nowhere else, does not keep them out, and names no other page as the one to list.

    Args:
        article: it.
    """
    entry = article.front_matter.entry
    if article.draft or any((found := entry(name)) is not None and Field(found).is_true for name in _NOT_LISTED):
        return False
    published, robots, layout = entry("published"), entry("robots"), entry("layout")
    if (published is not None and published.value is False) or (robots is not None and "noindex" in str(robots.value)[:200].lower()):
        return False
    if layout is not None and layout.text.strip().lower() in _LISTING_LAYOUTS:
        return False
    if any((found := entry(name)) is not None and found.text.strip() for name in _ELSEWHERE):
        return False
    canonical = next((found.text.strip() for name in _CANONICAL if (found := entry(name)) is not None), "")
    own = slug_of(article.path, article.front_matter, top=article.top) if canonical else None
    return not canonical or own is None or unquote(_last_part(canonical)) == own.text


def address_of(article: Article) -> tuple[str, Entry | None]:
    """What tells the address of an article from others', and the field that gives it, if one does; "" where it cannot be known.

    A whole address begins with `/`, one within a folder does not: the folder of the site is not known, so the two are never compared.

    Args:
        article: it.
    """
    entries = article.front_matter.entry
    for name in ("url", "permalink", "slug"):
        entry = entries(name)
        if entry is None:
            continue
        text = entry.text.strip() if isinstance(entry.value, str) else ""
        behind = text.partition("://")[2] if "://" in text else text
        if not text or not _PATTERN.isdisjoint(behind) or (name == "permalink" and text.lower() in _JEKYLL):
            return "", None
        if name != "slug" or text.startswith("/"):
            return _whole(text), entry
        return _in_folder(article.path, text.strip("/")), entry
    return _in_folder(article.path, ""), None


def _whole(text: str) -> str:
    path = text.partition("://")[2].partition("/")[2] if "://" in text else text
    path = path.partition("#")[0].partition("?")[0].strip("/").removesuffix("index.html").strip("/")
    return f"/{path}"


def _in_folder(path: str, slug: str) -> str:
    """The address that a file has in its folder: `guide.md` and `guide/_index.md` are one page; of others generators differ.

    Args:
        path: of the file.
        slug: instead of its name; or "".
    """
    folder, _, file = path.rpartition("/")
    stem = _LANGUAGE.sub("", file.rpartition(".")[0])
    if stem == "_index" and folder:
        return f"{folder.rpartition('/')[0]}/{slug}".lstrip("/") if slug else folder
    if stem == "index" and slug:
        folder = folder.rpartition("/")[0]
    elif slug and "_posts" in path.split("/"):
        slug = f"{stem[:10]}-{slug}"  # the day is part of the address
    return f"{folder}/{slug or stem}".lstrip("/")


def source_key(address: str) -> str:
    """An address without what does not change the page: scheme, `www`, login, port, slash at its end, fragment, marks of campaigns.

    Args:
        address: as somebody wrote it.

    Returns:
        Host and path, and what is left of the query; "" for what is no address of a page, or is that of a whole site.
    """
    address = address.strip()[:_LONGEST]
    try:
        parts = urlsplit(address if "//" in address else f"//{address}")
    except ValueError:
        return ""
    host = host_of(parts).removeprefix("www.")
    path = _HOME.sub("", unquote(parts.path)).rstrip("/")
    query = sorted((key, value) for key, value in parse_qsl(parts.query, max_num_fields=None) if not _TRACKING.fullmatch(key.lower()))
    if "." not in host or not (path or query) or parts.scheme not in {"", "http", "https"}:
        return ""
    return f"{host}{path}{'?' if query else ''}{urlencode(query, errors='replace')}"


def _last_part(address: str) -> str:
    return pattern(r"\.(?:html?|php)$").sub("", address.partition("?")[0].rstrip("/").rpartition("/")[2])
