"""An article as it reads: which classes its stretches have on the page, and where its links lead."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from seo_audit.report import Article, ArticleResult, Link, Run, Span, block_runs, field_runs, without_passwords

from .cutting import Dress
from .safe import Redactor, address, one_line
from .structure import Slot

_STYLES = {"Emphasis": "r-em", "Strong": "r-b", "Strikethrough": "r-del"}
_LONGEST_ADDRESS = 2000
_LONGEST_TITLE = 300


class Href(NamedTuple):
    """What a link leads to.

    Args:
        address: where it may be followed, else None.
        title: the address as written, clipped.
    """

    address: str | None
    title: str


class Reading:
    """How an article reads.

    Attributes:
        dresses: what readers see of it, in order.
        links: what its links lead to, in order of their numbers.
    """

    def __init__(self, article: Article, result: ArticleResult, text: str, loose: Sequence[Slot], end: int) -> None:
        """`loose` are lines outside of all blocks that are shown; nothing behind `end` is."""
        self.links: list[Href] = []
        self._numbers: dict[int, int] = {}
        self._passwords = result.passwords
        self._read = Redactor(text, result.secrets)
        self._text = text
        spans = [result.lines.span(slot.number) for slot in loose]
        dresses = [self._dress(run) for run in _runs(article, text, end)]
        dresses += [Dress(_content(span, text), "r-tag") for span in spans]
        self.dresses = sorted(dresses)

    def _dress(self, run: Run) -> Dress:
        styles = [_STYLES[style] for style in run.styles]
        if run.kind != "text":
            styles.append(f"r-{run.kind}")
        # What stands for a part of a password would show it.
        said = run.said if run.said and self._read(*run.span) == self._text[slice(*run.span)] else ""
        return Dress(run.span, " ".join(styles), said, self._number(run.link) if run.link else 0)

    def _number(self, link: Link) -> int:
        number = self._numbers.get(link.span.start)
        if number is None:
            target = without_passwords(link.target, self._passwords)
            title = one_line(target)
            followed = address(target) if len(target) <= _LONGEST_ADDRESS else None
            self.links.append(Href(followed, title if len(title) <= _LONGEST_TITLE else title[:_LONGEST_TITLE] + "…"))
            number = self._numbers[link.span.start] = len(self.links)
        return number


def _runs(article: Article, text: str, end: int) -> Iterator[Run]:
    """What readers see, in order, without overlaps."""
    yield from field_runs(article.front_matter, text)
    done = article.front_matter.span.end
    for block in article.all_blocks:
        if block.span.start > end:
            break
        for run in block_runs(block, text):
            if run.span.start >= done and run.span.end > run.span.start:
                yield run
                done = run.span.end


def _content(span: Span, text: str) -> Span:
    """A line without the blanks and quote marks in front of it."""
    line = text[span.start : span.end]
    return Span(span.start + len(line) - len(line.lstrip(" \t>")), span.end)
