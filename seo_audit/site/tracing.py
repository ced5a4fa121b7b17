"""Where a link leads: what it says is tried in all places where the layout of its site may have it."""

import re
from collections.abc import Callable, Iterator

from ..article.leads import ADDRESSES, FILES, FOUND, IMAGES, MISSING, PAGES, UNKNOWN, Lead
from ..article.leads import OUTSIDE as LED_OUTSIDE
from .files import is_article, joined, within
from .ground import UNSURE, Ground
from .layout import Layout
from .targets import ABSOLUTE, NAMED, OUTSIDE, RELATIVE, Target, language_of, stem_of, target_of

Ask = Callable[[str], str]
_FILLS = frozenset({"index", "_index", "readme"})
_PAGE = re.compile(r"\.(?:md|mdx|markdown)$", re.IGNORECASE)
_HTML = re.compile(r"\.html?$", re.IGNORECASE)
_IMAGE = re.compile(r"\.(?:png|jpe?g|gif|svg|webp|avif|ico|bmp|tiff?)$", re.IGNORECASE)
_FILE = re.compile(
    r"\.(?:png|jpe?g|gif|svg|webp|avif|ico|bmp|tiff?|pdf|docx?|xlsx?|pptx?|od[tsp]|zip|t?gz|tar|rar|7z|mp[34]|webm|mov|ogg|wav|csv|epub|ya?ml|ipynb)$",
    re.IGNORECASE,
)
# What generators make files of, beside pages.
_MADE_FILE = re.compile(r"\.(?:xml|json|txt|js|css|ico|webmanifest|rss|atom)$", re.IGNORECASE)
# What generators make pages of, beside articles.
_MADE = frozenset({"tags", "tag", "categories", "category", "authors", "author", "page", "archive", "archives", "search", "series", "feed", "rss"})
_LANGUAGE = re.compile(r"(?:^|/)(?:ru|en)(?=/)")


def lead_of(written: str, path: str, layout: Layout, ask: Ask, ground: Ground, *, image: bool) -> Lead:
    """Where a link leads; its anchor is not looked for.

    Args:
        written: as the article says it.
        path: of the article.
        layout: of its site.
        ask: what answers questions.
        ground: what knows names of files, to say what was meant.
        image: whether it is an image.
    """
    target = target_of(written, layout)
    if target.kind == OUTSIDE:
        return Lead(LED_OUTSIDE)
    if target.kind == UNKNOWN:
        return Lead(UNKNOWN)
    if not target.path:
        return Lead(FOUND, path, PAGES, article=True, anchor=target.anchor) if target.anchor and not image else Lead(UNKNOWN)
    if target.kind == NAMED and not image:
        return _named(target, path, layout, ask)
    if image or (_FILE.search(target.path) and not _PAGE.search(target.path)):
        group = IMAGES if image or _IMAGE.search(target.path) else FILES
        return _file(target, path, layout, ask, ground, group)
    if _PAGE.search(target.path):
        return _article_file(target, path, layout, ask, ground)
    return _address(target, path, layout, ask)


def _places(target: Target, path: str, layout: Layout) -> Iterator[str]:
    """The paths that a target may stand for, the likeliest first; none outside of the site."""
    seen: set[str] = set()
    for place in _all_places(target, path, layout):
        if place not in seen and within(place, layout.root):
            seen.add(place)
            yield place


def _all_places(target: Target, path: str, layout: Layout) -> Iterator[str]:
    said = target.path
    if target.kind == ABSOLUTE:
        for folder in (*layout.content, *layout.static, layout.root):
            yield joined(folder, said)
        # `/ru/posts/a/` of a site that keeps one language in each file, or in a folder that addresses do not name.
        shorter = re.sub(r"^/[a-z]{2}(?=/)", "", said)
        if shorter != said:
            for folder in layout.content:
                yield joined(folder, shorter)
        return
    folder, stem = path.rpartition("/")[0], stem_of(path)
    yield joined(folder, said)
    if stem.lower() not in _FILLS:  # its address is a folder of its own
        yield joined(joined(folder, stem), said)
    for content in layout.content:
        if within(folder, content):
            address = folder[len(content) :].strip("/")
            for static in layout.static:
                yield joined(joined(static, address), said)
                yield joined(joined(joined(static, address), stem), said)
    for top in (*layout.static, *layout.content, layout.root):
        yield joined(top, said)


def _file(target: Target, path: str, layout: Layout, ask: Ask, ground: Ground, group: str) -> Lead:
    first = ""
    for place in _places(target, path, layout):
        if ask(f"file:{place}"):
            return Lead(FOUND, place, group, anchor=target.anchor)
        first = first or place
    if not first:
        return Lead(UNKNOWN)
    return Lead(MISSING, first, group, other=_by_capitals(ground, _places(target, path, layout)))


def _by_capitals(ground: Ground, places: Iterator[str]) -> str:
    """A file whose name differs from a missing one in nothing but capitals."""
    for place in places:
        folder, _, name = place.rpartition("/")
        other = ground.files.whatever_capitals(folder, name)
        if other:
            return other
    return ""


def _article_file(target: Target, path: str, layout: Layout, ask: Ask, ground: Ground) -> Lead:
    """A link to an article by its file: `../b.md`."""
    first = ""
    for place in _places(target, path, layout):
        if ask(f"file:{place}") == "file":
            return Lead(FOUND, place, PAGES, article=True, anchor=target.anchor)
        first = first or place
        # A translation that is not there yet is shown in the other language.
        english = _LANGUAGE.sub(lambda match: match[0].replace("ru", "en"), place)
        if english != place and ask(f"file:{english}"):
            return Lead(UNKNOWN)
        for tongue in dict.fromkeys((language_of(path), ".ru")):
            bare = _PAGE.sub("", place)
            if tongue and ask(f"file:{bare}{tongue}.md"):
                return Lead(FOUND, f"{bare}{tongue}.md", PAGES, article=True, anchor=target.anchor)
    if not first:
        return Lead(UNKNOWN)
    return Lead(MISSING, first, PAGES, other=_by_capitals(ground, _places(target, path, layout)))


def _named(target: Target, path: str, layout: Layout, ask: Ask) -> Lead:
    """A page by its name: Hugo takes the path from the page, from the content, or a name that only one page has."""
    if not target.path:
        return Lead(FOUND, path, PAGES, article=True, anchor=target.anchor) if target.anchor else Lead(UNKNOWN)
    language = language_of(path)
    start = RELATIVE if not target.path.startswith("/") else ABSOLUTE
    for place in _places(target._replace(kind=start), path, layout):
        found = place if ask(f"file:{place}") == "file" else ask(f"page:{language}:{_PAGE.sub('', place)}")
        if found:
            return Lead(FOUND, found, PAGES, article=is_article(found), anchor=target.anchor)
        if ask(f"file:{place}") == "folder":
            return Lead(FOUND, place, PAGES)
    found = ask(f"named:{layout.root}:{target.path}")
    if found == UNSURE:
        return Lead(UNKNOWN)
    if found:
        return Lead(FOUND, found, PAGES, article=True, anchor=target.anchor)
    return Lead(MISSING, joined("", target.path), PAGES)


def _address(target: Target, path: str, layout: Layout, ask: Ask) -> Lead:
    """A page by its address: `/posts/name/`, `../name`, `name.html`."""
    language = language_of(path)
    for place in _places(target, path, layout):
        found = ask(f"page:{language}:{_HTML.sub('', place)}") or (ask(f"file:{place}") and place)
        if found:
            return Lead(FOUND, found, ADDRESSES, article=is_article(found), anchor=target.anchor)
    found = ask(f"address:{layout.root}:{target.path}")
    if found == UNSURE:
        return Lead(UNKNOWN, group=ADDRESSES)
    if found:
        return Lead(FOUND, found, ADDRESSES, article=True, anchor=target.anchor)
    parts = {part.lower() for part in target.path.split("/")}
    if parts & _MADE or _MADE_FILE.search(target.path) or not parts - {"", ".", ".."}:
        return Lead(UNKNOWN, group=ADDRESSES)
    parent = target.path.rstrip("/").rpartition("/")[0]
    # `/pricing/` may be made by a template: only in a folder of articles is it known what pages there are.
    first = next((place for place in _places(target, path, layout)), "")
    if first and target.kind == ABSOLUTE and parent and any(_is_of_articles(joined(content, parent), ask) for content in layout.content):
        return Lead(MISSING, first, ADDRESSES)
    return Lead(UNKNOWN, group=ADDRESSES)


def _is_of_articles(folder: str, ask: Ask) -> bool:
    return ask(f"shelf:{folder}") == "yes"
