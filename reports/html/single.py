"""A report in one file: the pages of the folder one below the other, each name in them its own."""

import re
import tempfile
from base64 import b64encode
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import NamedTuple

from seo_audit.report import Summary

from .names import digest_of, scope_of
from .site import Site

_MOST_ARTICLES = 100
_MOST_BYTES = 15_000_000
_SPOOL = 10_000_000  # bytes that wait in memory before they wait on disk
_MARK = "<!-- pages -->"
# In the text of a page a quotation mark is always an entity, so this meets nothing but attributes of our own.
_NAMED = re.compile(r' (id|for|href|aria-labelledby|aria-describedby|aria-controls)="([^"]*)"')
# A line of an article: in its text, no `<` is left.
_LINE = re.compile(r"(<(?:b|tr) id=)([0-9]+)")
# Of radio buttons with one name, one is chosen: those of another article are others.
_RADIO = re.compile(r'(<input type="radio"[^>]* name=")')
_NAVIGATION = re.compile(r'<nav class="views".*?</nav>|<a class="back".*?</a>', re.DOTALL)
# The same in all pages, or unlike each other already.
_SHARED = ("finding-", "about-", "checks-", "metric-")
_PAGES = {"index.html": "index", "rules.html": "kinds", "site.html": "across", "checks.html": "checks", "help.html": "help"}


class Kept(NamedTuple):
    """Where the page of an article waits: its first byte and its length."""

    start: int
    size: int


class Single:
    """Keeps pages until it is known which matter most; `close` gives the file back that they wait in."""

    def __init__(self) -> None:
        self._spool = tempfile.SpooledTemporaryFile(max_size=_SPOOL)  # noqa: SIM115 - closed in `close`
        self._kept: dict[str, Kept] = {}

    def add(self, name: str, content: str) -> None:
        """Keep the page of an article.

        Args:
            name: of the page in a folder.
            content: its body.
        """
        said = _scoped(content, scope_of(name)).encode("utf-8", "backslashreplace")
        start = self._spool.seek(0, 2)
        self._spool.write(said)
        self._kept[name] = Kept(start, len(said))

    def close(self) -> None:
        """Throw away what was kept."""
        self._spool.close()

    def pieces(self, site: Site, summary: Summary) -> Iterator[str]:
        """The file, piece by piece.

        Args:
            site: that made the pages.
            summary: of the run.
        """
        shown = self._shown([row.page for row in site.by_urgency()])
        many = len(self._kept) != 1
        before, after = site.single(summary, _MARK, many=many, shown=len(shown), hashes=_hash).split(_MARK)
        lists = {name: _placed(content, set(shown)) for name, content in site.lists(summary)}
        yield before
        if many:
            yield _view("index", "index", lists["index.html"])
        for name in shown:
            page = self._read(self._kept[name])
            yield _view("article", digest_of(name), page if many else _NAVIGATION.sub("", page))
        for name, kind in (("rules.html", "rules"), ("site.html", "across"), ("checks.html", "checks"), ("help.html", "guide")):
            if name not in lists:
                continue
            place = _PAGES[name]
            page = lists[name].replace(' id="main"', f' id="{place}-main"')
            yield _view(kind, place, page if many else _NAVIGATION.sub("", page))
        yield after

    def _shown(self, names: Sequence[str]) -> list[str]:
        """The pages that the file has room for: one at least."""
        shown: list[str] = []
        size = 0
        for name in names[:_MOST_ARTICLES]:
            size += self._kept[name].size
            if shown and size > _MOST_BYTES:
                break
            shown.append(name)
        return shown

    def _read(self, kept: Kept) -> str:
        self._spool.seek(kept.start)
        return self._spool.read(kept.size).decode("utf-8")


def _view(kind: str, name: str, content: str) -> str:
    scope = f' data-scope="{name}-"' if kind == "article" else ""
    return f'<div class="view {kind}" id="{name}"{scope}>\n{content}</div>\n'


def _hash(text: str) -> str:
    """What a content security policy knows a script or a style by."""
    return "sha256-" + b64encode(sha256(text.encode("utf-8")).digest()).decode("ascii")


def _scoped(content: str, scope: str) -> str:
    """The page of an article with its names made its own, and its links to other pages made links to places."""

    def own(name: str) -> str:
        return name if name.startswith(_SHARED) else scope + name

    def renamed(match: re.Match[str]) -> str:
        attribute, value = match[1], match[2]
        if attribute != "href":
            return f' {attribute}="{" ".join(map(own, value.split()))}"'
        if value.startswith("#"):
            return f' href="#{own(value[1:])}"'
        page, _, place = value.removeprefix("../").partition("#")
        return f' href="#{place or _PAGES[page]}"' if page in _PAGES else match[0]

    # The number of a line, which is its name, is shown: where the name becomes longer, the number stands beside it.
    content = _LINE.sub(rf'\1"{scope}\2" data-n="\2"', _NAMED.sub(renamed, content))
    return _RADIO.sub(rf"\1{scope}", content)


def _placed(content: str, shown: set[str]) -> str:
    """A list with its links to pages made links to places; to a page that is left out there is none."""

    def moved(match: re.Match[str]) -> str:
        page, _, place = match[2].partition("#")
        if match[1] != "href" or not page.endswith(".html") or ":" in page:
            return match[0]
        if page in _PAGES:
            return f' href="#{place or _PAGES[page]}"'
        return f' href="#{digest_of(page)}{place and "-" + place}"' if page in shown else ""

    return _NAMED.sub(moved, content)
