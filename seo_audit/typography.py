"""What rules of typography have in common: which texts they read, and how many small slips become one finding with one fix."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from .article.article import Article
from .article.lazy_pattern import pattern
from .article.prose import Prose
from .article.span import Span
from .edits import edit_of
from .finding import Edit, Finding, Fix, Place
from .group import Group

_CYRILLIC = pattern("[а-яё]")
_MOST_PLACES = 1000
_AROUND = 16  # characters on either side of a slip that a message shows
NOTE = "place"

Change = tuple[int, int, str]


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
        parts = tuple(_apart(edits for slip in slips if (edits := _edits(article, slip))))
        fix = Fix(tuple(dict.fromkeys(edit for edits in parts for edit in edits)), safe, parts=parts) if parts else None
        said = {"text": first.text, "near": first.near, "count": len(slips), **first.said}
        places = [Place(slip.span, NOTE) for slip in others[:_MOST_PLACES]]
        return Finding(first.span, key, said, related=places, fix=fix)

    return finding


def _apart(parts: Iterable[tuple[Edit, ...]]) -> Iterator[tuple[Edit, ...]]:
    """Those that do not overlap: two words of a value that is put in quotes as a whole are mended one after the other."""
    end = -1
    for edits in parts:
        if all(edit.span.start >= end for edit in edits):
            yield edits
            end = max(edit.span.end for edit in edits)


def _edits(article: Article, slip: Slip) -> tuple[Edit, ...]:
    """What mends a slip; nothing where a part of it cannot be written."""
    edits = [edit_of(article, slip.prose, *change) for change in slip.changes]
    return tuple(edit for edit in edits if edit is not None) if None not in edits else ()
