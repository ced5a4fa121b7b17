"""What stands round the articles of a run: layouts, files, pages, anchors, addresses, each by a question that has a short answer.

Questions and answers are strings, so that what was said of an article can be kept together with the questions that it rests on, and be
trusted as long as these have the same answers:

    layout:FOLDER            digest of the layout of the site that articles of a folder belong to
    file:PATH                `file`, `folder` or nothing
    size:PATH                bytes
    page:LANGUAGE:PATH       the article, or page of HTML, that lies at a place without ending
    text:PATH                digest of the text of an article, which says what `#` may name in it
    shelf:FOLDER             `yes` where a folder holds three articles or more, in files or folders of their own
    named:ROOT:NAME          an article by the end of its path; `?` for several
    address:ROOT:ADDRESS     an article by the last part of its address, which its fields say; `?` where only names do, or several
    articles:ROOT            how many there are; no more than a hundred are counted
    whole-addresses:ROOT     `yes` where hardly any article names another in any other way than by an address with a host, if at all
    response:ADDRESS         what a server said of it: key, status, new address
    complete:GROUP:ROOT      whether what articles name of a group is there nearly always
"""

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from ..article.article import Article
from ..article.leads import Response
from ..article.source import Source, digest_of
from .addresses import ADDRESS_BYTES, Addresses, addresses_in
from .anchors import Anchors, anchors_at_first_sight, anchors_of, has_anchor
from .files import Files, is_article
from .layout import UNTOLD, Layout, Places, layout_of

if TYPE_CHECKING:
    from .complete import Sample

_A = TypeVar("_A", bound=Anchors | None)
UNSURE = "?"
MOST_COUNTED = 100
_ENDINGS = (".md", ".mdx", ".markdown", ".html", ".htm")
_FILLS = ("index", "_index", "README", "readme")
_MOST_KEPT = 256  # sets of anchors
_MOST_ANSWERS = 100_000
_ENOUGH = 3  # articles that make a folder one of pages


class Remembered(NamedTuple):
    """What is remembered of an article: the digest of its file, and what its fields say of its address."""

    digest: bytes
    addresses: Sequence[str]


Known = Callable[[str], Remembered | None]


class Ground:
    """Answers questions about what stands round articles; each is looked up once.

    Args:
        files: what there is.
        places: what the configuration says of where things lie.
        common: the folder that all articles lie in, relative to the root.
        responses: what servers said, by address.
        known: what is remembered of an article that has not changed, by its path; None where nothing is.
    """

    def __init__(
        self, files: Files, places: Places = UNTOLD, common: str = "", responses: Mapping[str, Response] = {}, known: Known = lambda _: None
    ) -> None:
        self.files = files
        self._places, self._common, self._responses = places, common, responses
        self._known = known
        self._last: Source | None = None
        self._answers: dict[str, str] = {}
        self._layouts: dict[str, Layout] = {}
        self._by_root: dict[str, Layout] = {}
        self._addresses: dict[str, Addresses] = {}
        self._anchors: OrderedDict[str, Anchors | None] = OrderedDict()
        self._seen: OrderedDict[str, Anchors] = OrderedDict()
        self._samples: dict[str, Sample] = {}

    def ask(self, question: str) -> str:
        """The answer to a question, see above; "" where it is none, as one that another version asked."""
        answer = self._answers.get(question)
        if answer is None:
            if len(self._answers) >= _MOST_ANSWERS:
                self._answers.clear()
            kind, _, about = question.partition(":")
            answer = self._answers[question] = getattr(self, f"_ask_{kind.replace('-', '_')}", lambda _: "")(about)
        return answer

    def layout(self, folder: str) -> Layout:
        """The layout of the site that the articles of a folder belong to."""
        if folder not in self._layouts:
            found = layout_of(folder, self.files, self._places, self._common)
            self._layouts[folder] = self._by_root.setdefault(found.root, found)
        return self._layouts[folder]

    def has_anchor(self, path: str, anchor: str) -> bool:
        """Whether `#` may name a place in an article; true in doubt."""
        return has_anchor(self._at_first_sight(path), anchor) or has_anchor(self._parsed(path), anchor)

    def _at_first_sight(self, path: str) -> Anchors:
        if path not in self._seen:
            _put(self._seen, path, anchors_at_first_sight(self._source(path).text))
        return self._seen[path]

    def _parsed(self, path: str) -> Anchors | None:
        if path not in self._anchors:
            source = self._source(path)
            try:
                found = anchors_of(Article(source)) if source.problem is None else None
            except Exception:  # noqa: BLE001 - what is wrong with it is said where it is audited itself
                found = None
            _put(self._anchors, path, found)
        return self._anchors[path]

    def _ask_layout(self, folder: str) -> str:
        return digest_of(repr(self.layout(folder)).encode("utf-8", "replace")).hex()[:16]

    def _ask_file(self, path: str) -> str:
        entry = self.files.entry(path)
        return "" if entry is None else "folder" if entry.folder else "file"

    def _ask_size(self, path: str) -> str:
        return str(self.files.size(path))

    def _ask_page(self, about: str) -> str:
        language, _, path = about.partition(":")
        return page_at(self.files, path, language)

    def _ask_text(self, path: str) -> str:
        known = self._known(path)
        if known is not None:
            return known.digest.hex()
        source = self._source(path)
        return (source.digest or digest_of(source.text.encode("utf-8", "surrogatepass"))).hex()

    def _source(self, path: str) -> Source:
        """A text; the last one is kept, since who asks whether it is the same wants to know of an anchor next."""
        if self._last is None or self._last.path != path:
            self._last = self.files.source(path)
        return self._last

    def _addresses_in(self, path: str) -> Sequence[str]:
        known = self._known(path)
        return known.addresses if known is not None else addresses_in(self.files.beginning(path, ADDRESS_BYTES))

    def _ask_shelf(self, folder: str) -> str:
        listing = self.files.listing(folder) or {}
        own = sum(
            not entry.folder and is_article(name) and not name.lower().startswith(("index.", "_index.", "readme.")) for name, entry in listing.items()
        )
        if own < _ENOUGH:
            own += sum(entry.folder and page_at(self.files, f"{folder}/{name}") != "" for name, entry in list(listing.items())[:_MOST_KEPT])
        return "yes" if own >= _ENOUGH else "no"

    def _ask_articles(self, root: str) -> str:
        return str(min(len(self._addresses_of(root).articles), MOST_COUNTED))

    def _ask_named(self, about: str) -> str:
        root, _, name = about.partition(":")
        return self._addresses_of(root).named(name)

    def _ask_address(self, about: str) -> str:
        root, _, address = about.partition(":")
        return self._addresses_of(root).found(address)

    def _ask_complete(self, about: str) -> str:
        group, _, root = about.partition(":")
        return "yes" if self._sample(root).complete.get(group) else "no"

    def _ask_whole_addresses(self, root: str) -> str:
        sample = self._sample(root)
        return "yes" if 2 * sample.linking < sample.articles else "no"

    def _ask_response(self, address: str) -> str:
        found = self._responses.get(address.partition("#")[0])
        return "" if found is None else f"{found.key} {found.status} {found.final}"

    def _sample(self, root: str) -> "Sample":
        from .complete import NOTHING, sample_of

        if root not in self._samples:
            self._samples[root] = sample_of(self, self._by_root[root]) if root in self._by_root else NOTHING
        return self._samples[root]

    def _addresses_of(self, root: str) -> Addresses:
        if root not in self._addresses:
            layout = self._by_root.get(root)
            self._addresses[root] = Addresses(
                [path for home in (layout.home if layout else ()) for path in self.files.articles(home)], self._addresses_in
            )
        return self._addresses[root]


def _put(kept: OrderedDict[str, _A], path: str, found: _A) -> None:
    """Keep a set of anchors; those that were found longest ago go."""
    kept[path] = found
    if len(kept) > _MOST_KEPT:
        kept.popitem(last=False)


def page_at(files: Files, place: str, language: str = "") -> str:
    """The page at a place: `posts/name` is `posts/name.md`, `posts/name/index.ru.md` and the like; "" where there is none.

    Args:
        files: what there is.
        place: a path without ending.
        language: that goes before, as names of files have it (`.ru`).
    """
    folder, _, stem = place.rpartition("/")
    tongues = dict.fromkeys((language, "", ".ru", ".en"))
    listing = files.listing(folder) if stem else None
    if listing:
        for tongue in tongues:
            for ending in _ENDINGS:
                entry = listing.get(f"{stem}{tongue}{ending}")
                if entry is not None and not entry.folder:
                    return f"{place}{tongue}{ending}"
        entry = listing.get(stem)
        if entry is None or not entry.folder:
            return ""
    below = files.listing(place)
    for fill in _FILLS if below else ():
        for tongue in tongues:
            for ending in _ENDINGS:
                if below and f"{fill}{tongue}{ending}" in below:
                    return f"{place}/{fill}{tongue}{ending}" if place else f"{fill}{tongue}{ending}"
    return ""
