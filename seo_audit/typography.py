"""What rules of typography have in common: which texts they read, and how many small slips become one finding with one fix."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from .article.article import Article
from .article.lazy_pattern import pattern
from .article.prose import Prose
from .article.span import Span
from .edits import Taken, edits_of
from .field_edits import Change
from .finding import Edit, Finding, Fix, Place
from .group import Group

_CYRILLIC = pattern("[а-яё]")
_MOST_PLACES = 1000
_AROUND = 16  # characters on either side of a slip that a message shows
NOTE = "place"


class Slip(NamedTuple):
    """A place where signs are not what a typesetter would put.

    Args:
        prose: the text that it is in.
        start: offset in it.
        end: offset behind it.
        changes: what mends it: offsets in the prose and what takes the place of what stands there, without overlaps; all or none.
        said: what the message names beside `{text}`, `{near}` and `{count}`.
    """

    prose: Prose
    start: int
    end: int
    changes: tuple[Change, ...] = ()
    said: Mapping[str, object] = {}

    @property
    def span(self) -> Span:
        """Where it stands in the file."""
        return self.prose.span(self.start, self.end)

    @property
    def text(self) -> str:
        """What stands there."""
        return self.prose.text[self.start : self.end]

    @property
    def near(self) -> str:
        """The same with the words round it, on one line."""
        text = self.prose.text
        start, end = max(0, self.start - _AROUND), min(len(text), self.end + _AROUND)
        while start > 0 and not text[start - 1].isspace() and self.start - start < 2 * _AROUND:
            start -= 1
        while end < len(text) and not text[end].isspace() and end - self.end < 2 * _AROUND:
            end += 1
        return " ".join(text[start:end].replace("\ufffc", "…").split())


def russian_texts(article: Article, *, cells: bool = True) -> Iterator[Prose]:
    """The texts of an article in which Russian is written: fields, headings, paragraphs, cells, alternative texts.

    Args:
        article: where they are.
        cells: whether those of tables count.
    """
    apart = set() if cells else {id(cell.prose) for cell in article.cells}
    for prose in article.phrases.texts:
        if id(prose) not in apart and _CYRILLIC.search(prose.text):
            yield prose


def told(article: Article, slips: Iterable[Slip], key: str, *, safe: bool) -> Iterator[Group[Slip]]:
    """All slips of a kind as one finding, each of which the article may suppress where it stands.

    The message may name `{text}`, `{near}`, `{count}` and what the first slip says; the page has a message `place` too.

    Args:
        article: where they are.
        slips: of one kind.
        key: of the message.
        safe: whether what mends them needs nobody to look.
    """
    found = sorted(slips, key=lambda slip: slip.span)
    if found:
        yield Group(found, _teller(article, key, safe=safe))


def _teller(article: Article, key: str, *, safe: bool) -> Callable[[Sequence[Slip]], Finding]:
    def finding(slips: Sequence[Slip]) -> Finding:
        first, *others = slips
        parts = tuple(sorted(_edits(article, slips)))
        fix = Fix(tuple(dict.fromkeys(edit for edits in parts for edit in edits)), safe, parts=parts) if parts else None
        said = {"text": first.text, "near": first.near, "count": len(slips), **first.said}
        places = [Place(slip.span, NOTE) for slip in others[:_MOST_PLACES]]
        return Finding(first.span, key, said, related=places, fix=fix)

    return finding


def _edits(article: Article, slips: Sequence[Slip]) -> Iterator[tuple[Edit, ...]]:
    """What mends each slip that can be mended: those of one text together, which may be a value that is put in quotes as a whole."""
    texts: dict[int, list[Slip]] = {}
    for slip in slips:
        texts.setdefault(id(slip.prose), []).append(slip)
    places, done = Taken(), set[Edit]()
    for same in texts.values():
        found = filter(None, edits_of(article, same[0].prose, [slip.changes for slip in same]))
        if same[0].span.start >= article.front_matter.span.end:
            yield from found
            continue
        # What aliases of YAML stand for is the text of several fields, and mended once.
        for edits in found:
            if places.take([edit.span for edit in edits if edit not in done]):
                done.update(edits)
                yield edits
