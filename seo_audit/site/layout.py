"""How a site lies on disk: what makes pages of its articles, and which folders its addresses begin in."""

import re
from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

from .files import Files, joined

_CONFIG_BYTES = 65_536
_VALUE = r"""\s*[:=]\s*["']?([^"'\s,#]+)"""
# What each generator is known by in the folder where its site begins, where its articles lie, and what it publishes as it is.
_HUGO = ("hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json")
_HUGO_OLD = ("config.toml", "config.yaml", "config.yml", "config.json")
_JEKYLL = ("_config.yml", "_config.yaml", "_config.toml")
_MKDOCS = ("mkdocs.yml", "mkdocs.yaml")
_DOCUSAURUS = tuple(f"docusaurus.config.{ending}" for ending in ("js", "ts", "mjs", "cjs"))
_VUE = (".vuepress", ".vitepress")
# Where sites that nothing is known of often keep things.
_PLAIN_CONTENT = ("", "content", "src/content", "src/pages", "docs", "source", "src")
_PLAIN_STATIC = ("", "static", "public", "assets")


class Places(NamedTuple):
    """What the configuration says of where things lie.

    Args:
        content: folders that the addresses of pages begin in, relative to that of the configuration; empty to find them.
        static: folders of files that are published as they are; empty to find them.
        base_url: address of the site, or "".
    """

    content: tuple[str, ...] = ()
    static: tuple[str, ...] = ()
    base_url: str = ""


UNTOLD = Places()


class Layout(NamedTuple):
    """Where a site begins, and how.

    Args:
        root: the folder that is never left in search of a target.
        kind: `hugo`, `jekyll`, `hexo`, `mkdocs`, `docusaurus`, `vuepress`, or `plain`.
        home: the folders that hold the articles.
        content: the folders that addresses of pages begin in.
        static: the folders that addresses of files begin in.
        host: of the site, without `www.`; "" where nobody says it.
        prefix: the path that its addresses begin with, without a slash at its end.
    """

    root: str
    kind: str
    home: tuple[str, ...]
    content: tuple[str, ...]
    static: tuple[str, ...]
    host: str = ""
    prefix: str = ""


def layout_of(folder: str, files: Files, places: Places, common: str) -> Layout:
    """The layout of the site that an article belongs to.

    Args:
        folder: that it lies in.
        files: what there is.
        places: what the configuration says.
        common: the folder that all articles lie in.
    """
    at, found = folder, None
    while found is None:
        listing = files.listing(at) or {}
        found = _known(at, frozenset(listing), files)
        if found is None and (".git" in listing or files.is_top(at)):
            break
        at = joined(at, "..") if not at or at.rpartition("/")[2] == ".." else at.rpartition("/")[0]
    if found is None:
        git = at if ".git" in (files.listing(at) or {}) else common
        found = Layout(git, "plain", (common,), _there(files, git, common, _PLAIN_CONTENT), _there(files, git, common, _PLAIN_STATIC))
    return _configured(found, places)


def _there(files: Files, root: str, common: str, names: Sequence[str]) -> tuple[str, ...]:
    folders = (joined(at, name) for at in dict.fromkeys((common, root)) for name in names)
    return tuple(dict.fromkeys(folder for folder in folders if files.listing(folder) is not None))


def _configured(layout: Layout, places: Places) -> Layout:
    content = tuple(joined("", folder) for folder in places.content)
    static = tuple(joined("", folder) for folder in places.static)
    root = "" if content or static else layout.root
    layout = layout._replace(root=root, home=content or layout.home, content=content or layout.content, static=static or layout.static)
    return _based(layout, places.base_url) if places.base_url else layout


def _based(layout: Layout, address: str) -> Layout:
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return layout
    return layout._replace(host=host, prefix=parts.path.rstrip("/"))


def _known(at: str, names: frozenset[str], files: Files) -> Layout | None:
    """The layout of a site that begins in a folder; None where none does."""
    for generator in (_hugo, _vue, _docusaurus, _mkdocs, _jekyll):
        found = generator(at, names, files)
        if found is not None:
            return found
    return None


def _one_of(names: frozenset[str], wanted: Sequence[str]) -> str:
    return next((name for name in wanted if name in names), "")


def _said(text: str, key: str) -> str:
    match = re.search(rf"""^\s*["']?{key}["']?{_VALUE}""", text, re.MULTILINE | re.IGNORECASE)
    return match[1].rstrip("/") if match else ""


def _hugo(at: str, names: frozenset[str], files: Files) -> Layout | None:
    config = _one_of(names, _HUGO) or ("content" in names and _one_of(names, _HUGO_OLD))
    whole = joined(at, "config/_default")
    if not config and not (files.listing(whole) is not None and "content" in names):
        return None
    path = joined(at, config) if config else joined(whole, _one_of(frozenset(files.listing(whole) or {}), (*_HUGO, *_HUGO_OLD)))
    text = files.beginning(path, _CONFIG_BYTES)
    content = joined(at, _said(text, "contentDir") or "content")
    # Sites in several languages often keep each in a folder of its own, which addresses begin in.
    languages = tuple(joined(content, name) for name, entry in sorted((files.listing(content) or {}).items()) if entry.folder and _is_language(name))
    themes = joined(at, "themes")
    theme = tuple(joined(themes, f"{name}/static") for name in sorted(files.listing(themes) or {}))
    static = (joined(at, _said(text, "staticDir") or "static"), joined(at, "assets"), *theme, content)
    return _based(Layout(at, "hugo", (content,), (content, *languages), static), _said(text, "baseURL"))


def _is_language(name: str) -> bool:
    return re.fullmatch(r"[a-z]{2}(?:-[a-zA-Z]{2,4})?", name) is not None


def _jekyll(at: str, names: frozenset[str], files: Files) -> Layout | None:
    config = _one_of(names, _JEKYLL)
    if not config:
        return None
    text = files.beginning(joined(at, config), _CONFIG_BYTES)
    source = joined(at, "source")
    if "scaffolds" in names or (files.listing(joined(source, "_posts")) is not None and "_posts" not in names):
        theme = tuple(joined(at, f"themes/{name}/source") for name in sorted(files.listing(joined(at, "themes")) or {}))
        hexo = Layout(at, "hexo", (source,), (source, joined(source, "_posts")), (source, *theme))
        return _based(hexo, _said(text, "url"))
    below = joined(at, _said(text, "source"))
    collections = tuple(joined(below, name) for name in sorted(files.listing(below) or {}) if name.startswith("_") and name != "_site")
    found = Layout(at, "jekyll", (below,), (below, *(folder for folder in collections if files.listing(folder) is not None)), (below,))
    return _based(found, _said(text, "url") + _said(text, "baseurl"))


def _mkdocs(at: str, names: frozenset[str], files: Files) -> Layout | None:
    config = _one_of(names, _MKDOCS)
    if not config:
        return None
    text = files.beginning(joined(at, config), _CONFIG_BYTES)
    docs = joined(at, _said(text, "docs_dir") or "docs")
    return _based(Layout(at, "mkdocs", (docs,), (docs,), (docs,)), _said(text, "site_url"))


def _docusaurus(at: str, names: frozenset[str], files: Files) -> Layout | None:
    config = _one_of(names, _DOCUSAURUS)
    if not config:
        return None
    text = files.beginning(joined(at, config), _CONFIG_BYTES)
    content = tuple(joined(at, name) for name in ("", "docs", "blog", "src/pages", "i18n") if files.listing(joined(at, name)) is not None)
    return _based(Layout(at, "docusaurus", content[1:] or content, content, (joined(at, "static"),)), _said(text, "url"))


def _vue(at: str, names: frozenset[str], files: Files) -> Layout | None:
    marker = _one_of(names, _VUE)
    if not marker:
        return None
    source = next((folder for name in ("src", "docs") if (files.listing(folder := joined(at, name)) is not None)), at)
    return Layout(at, "vuepress", (source,), (source, at), (joined(at, f"{marker}/public"), joined(at, "public"), joined(source, "public")))
