"""Articles by the last part of their addresses, as far as names of files and fields tell them."""

import re
from collections.abc import Callable, Sequence

from ..article.lazy_pattern import pattern
from .targets import stem_of

SEVERAL = "?"
Reader = Callable[[str], Sequence[str]]

ADDRESS_BYTES = 8_192  # of an article: front matter that is longer says no address
_FRONT = pattern(r"\A\ufeff?(---|\+\+\+)[ \t]*\r?\n(.*?)^\1", re.DOTALL | re.MULTILINE)
_FIELD = pattern(
    r"^[\"']?(?:slug|url|permalink|aliases|redirect_from)[\"']?[ \t]*[:=][ \t]*(.*(?:\r?\n[ \t]*-[ \t]+.*|\r?\n[ \t]+[\"'].*)*)", re.MULTILINE
)
_VALUE = pattern(r"[^\s\"',\[\]]+")
_FILLS_FOLDER = frozenset({"index", "_index", "readme"})


def addresses_in(text: str) -> tuple[str, ...]:
    """What the front matter that a text begins with says of the article's addresses: `slug`, `url`, `permalink`, `aliases`.

    Args:
        text: of the article, or its beginning.
    """
    front = _FRONT.match(text, 0, ADDRESS_BYTES)
    if front is None:
        return ()
    return tuple(value for field in _FIELD.finditer(front[2]) for value in _VALUE.findall(field[1]) if value != "-")[:50]


def tail_of(address: str) -> str:
    """The last part of an address, lower-case, without ending; "" for none."""
    return stem_of(address.rstrip("/")).lower() if address.strip("/") else ""


class Addresses:
    """The articles of a site.

    Args:
        articles: their paths.
        reader: what the fields of an article say.
    """

    def __init__(self, articles: Sequence[str], reader: Reader) -> None:
        self.articles = articles
        self._reader = reader
        self._names: dict[str, list[str]] | None = None
        self._tails: dict[str, str] | None = None

    def named(self, name: str) -> str:
        """The article whose path ends in a name (`a.md`, `posts/a`); `?` for several, "" for none.

        Args:
            name: with or without ending, perhaps with a slash in front.
        """
        if self._names is None:
            self._names = {}
            for path in self.articles:
                self._names.setdefault(own_tail(path), []).append(path)
        wanted = re.sub(r"(?:/(?:_?index|README))?(?:\.[a-z]{2})?\.(?:md|mdx|markdown)$|/(?:_?index|README)$", "", name).strip("/").lower()
        last = stem_of(wanted)
        ends = [path for path in self._names.get(last, ()) if f"/{_placed(path)}".endswith(f"/{wanted}")]
        return ends[0] if len(ends) == 1 else SEVERAL if ends else ""

    def found(self, address: str) -> str:
        """The article whose fields have the last part of an address; `?` where only names of files do, or several; "" for none.

        Args:
            address: from where the site begins.
        """
        if self._tails is None:
            self._tails = {}
            for path in self.articles:
                for tail in set(map(tail_of, self._reader(path))):
                    self._tails[tail] = SEVERAL if tail in self._tails else path
            # A name may be that of another page, of a folder that is not here.
            self._tails |= dict.fromkeys(map(own_tail, self.articles), SEVERAL)
        tail = tail_of(address)
        return self._tails.get(tail, "") if tail else ""


def own_tail(path: str) -> str:
    """The last part of the address that a file's name makes."""
    stem = stem_of(path).lower()
    return path.rpartition("/")[0].rpartition("/")[2].lower() if stem in _FILLS_FOLDER else stem


def _placed(path: str) -> str:
    """A path as names of pages end: without ending, without `index`."""
    folder, _, _ = path.rpartition("/")
    stem = stem_of(path)
    return (folder if stem.lower() in _FILLS_FOLDER else f"{folder}/{stem}").lower()
