"""The outline: which text and which headings stand under which heading."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from .blocks import Block, Container, Heading, HtmlBlock, Item, ListBlock, Paragraph, Table, TextBlock
from .span import Span

_ORDINAL = re.compile(
    r"[\s\ufffc]*(?:(?P<plain>\d{1,3})\s*[.):](?=\s|$)"
    r"|(?P<above>\d{1,3})\.(?P<below>\d{1,3})[.)]?(?=\s)"
    r"|(?P<word>[а-яёa-z]{3,12})\s+№?\s?(?P<named>\d{1,3})(?=[.:)]?(?:\s|$))(?![.,]\d))",
    re.IGNORECASE,
)
# «1.2 Материал»: what a number of two parts is followed by, where it is neither a decimal nor a version.
_TITLED = re.compile(r"[\s\ufffc]*\d{1,3}\.\d{1,3}[.)]?\s+(?:[А-ЯЁ][а-яё]{2}|[A-Z][a-z]{2})")
# What is counted in headings: «Шаг 1», «День 3». Any other word in front of a number is a name («Windows 11»).
_COUNTED = frozenset(
    """шаг способ совет причина этап правило ошибка пункт метод урок миф приём прием вариант факт часть глава раздел день неделя вопрос
    пример задача задание упражнение лекция идея признак step tip part chapter lesson day week mistake reason""".split()
)


class Ordinal(NamedTuple):
    """The number that a heading has among its siblings.

    Args:
        series: what it counts: "" for bare numbers, `шаг` for «Шаг 3», `3.` for «3.1 …».
        number: which one it is.
    """

    series: str
    number: int


class Section:
    """A heading with what follows it.

    Attributes:
        heading: the heading.
        blocks: the blocks up to the next heading of any level.
    """

    def __init__(self, headings: list[Heading], order: int, blocks: list[Block]) -> None:
        self.heading = headings[order]
        self.blocks = blocks
        self._headings = headings
        self._order = order

    def _following(self) -> Iterator[Heading]:
        """The headings behind this one; no copy of them, since there may be thousands of sections."""
        return (self._headings[order] for order in range(self._order + 1, len(self._headings)))

    @cached_property
    def words(self) -> int:
        """How many words of running text it holds, those of subsections left out."""
        return words_in(self.blocks)

    @property
    def listed_words(self) -> int:
        """How many of these stand in lists."""
        return words_in([block for block in self.blocks if isinstance(block, ListBlock)])

    @cached_property
    def subheadings(self) -> list[Heading]:
        """The headings below this one: all that are deeper, up to the first that is not."""
        below = []
        for heading in self._following():
            if heading.level <= self.heading.level:
                break
            below.append(heading)
        return below

    @cached_property
    def flat_numbered(self) -> list[Heading]:
        """Headings on the level of this one that follow it at once and are numbered 1, 2, 3 …; deeper ones may stand between."""
        if self.heading.number is not None or self.subheadings:
            return []
        run: list[Heading] = []
        for heading in self._following():
            if heading.level > self.heading.level and run:
                continue
            if heading.level != self.heading.level or heading.number is None or heading.number != len(run) + 1:
                break
            run.append(heading)
        return run

    @cached_property
    def numbered_headings(self) -> list[Heading]:
        """The numbered headings that list what this one announces: the highest numbered ones below it, else those on its level."""
        numbered = [heading for heading in self.subheadings if heading.number is not None]
        if numbered:
            top = min(heading.level for heading in numbered)
            return [heading for heading in numbered if heading.level == top]
        return self.flat_numbered

    @property
    def first_list_items(self) -> list[Item]:
        """The items of the list that opens this section, behind one paragraph at most.

        None where the items may be something else: several lists, subheadings, paragraphs that begin in bold or with a number.
        """
        lists = [block for block in self.blocks if isinstance(block, ListBlock)]
        if len(lists) != 1 or self.subheadings or lists[0] not in self.blocks[:2]:
            return []
        others = [block for block in self.blocks if isinstance(block, Paragraph)]
        return [] if any(block.begins_bold or block.prose.text[:1].isdigit() for block in others) else lists[0].items

    @property
    def announced_items(self) -> list[Item]:
        """The items of that list where the heading itself announces them, or a paragraph that ends in a colon; else they are details."""
        items = self.first_list_items
        first = self.blocks[0] if items else None
        return items if isinstance(first, ListBlock) or (isinstance(first, Paragraph) and first.text.endswith(":")) else []


def sections(blocks: list[Block], headings: list[Heading]) -> list[Section]:
    """The sections of an article in order, those of deeper headings after those that hold them.

    Args:
        blocks: the top-level blocks.
        headings: those among them that make the outline.
    """
    outline = set(map(id, headings))
    places = [index for index, block in enumerate(blocks) if id(block) in outline]
    ends = [*places[1:], len(blocks)]
    return [Section(headings, order, blocks[place + 1 : end]) for order, (place, end) in enumerate(zip(places, ends, strict=False))]


class Lead(NamedTuple):
    """What stands in front of the first subheading.

    Args:
        span: from the end of the main heading, where the body has one, else of the front matter.
        blocks: what stands there.
        words: how many words of running text.
        following: the first subheading; None where there is none.
    """

    span: Span
    blocks: list[Block]
    words: int
    following: Heading | None


def lead(blocks: list[Block], headings: list[Heading], body: Span) -> Lead:
    """What opens an article.

    Args:
        blocks: the top-level blocks.
        headings: those among them that make the outline.
        body: all of the text behind the front matter.
    """
    start = headings[0].span.end if headings and headings[0].level == 1 else body.start
    following = next((heading for heading in headings if heading.span.start >= start), None)
    end = following.span.start if following else body.end
    first = [block for block in blocks if start <= block.span.start < end]
    return Lead(Span(start, end), first, words_in(first), following)


class Siblings(NamedTuple):
    """Headings of one level under one heading.

    Args:
        parent: the heading that they stand under; None for those that stand under none.
        headings: them, in order; two at least.
    """

    parent: Heading | None
    headings: list[Heading]

    @property
    def ordinals(self) -> list[Ordinal | None]:
        """The number of each among them; None for one that has none."""
        counted = self._counted_alone()
        return [ordinal(heading, self.parent, counted) for heading in self.headings]

    def _counted_alone(self) -> frozenset[int]:
        """The first parts of numbers («1.1 …», «1.2 …») that count without a parent's: from 1 on upwards, each in front of a title."""
        runs: dict[int, list[int]] = {}
        spoilt = set()
        for heading in self.headings:
            match = _ORDINAL.match(heading.prose.text)
            if match is not None and match["above"]:
                runs.setdefault(int(match["above"]), []).append(int(match["below"]))
                if not _TITLED.match(heading.prose.text):
                    spoilt.add(int(match["above"]))
        return frozenset(above for above, run in runs.items() if above not in spoilt and len(run) > 1 and run[0] == 1 and run == sorted(run))


def siblings(headings: list[Heading]) -> list[Siblings]:
    """The groups of an outline in the order in which they begin."""
    groups: dict[tuple[int, int], list[Heading]] = {}
    above: list[int] = []
    for order, heading in enumerate(headings):
        while above and headings[above[-1]].level >= heading.level:
            above.pop()
        groups.setdefault((above[-1] if above else -1, heading.level), []).append(heading)
        above.append(order)
    return [Siblings(headings[parent] if parent >= 0 else None, group) for (parent, _), group in groups.items() if len(group) > 1]


def ordinal(heading: Heading, parent: Heading | None, counted: frozenset[int] = frozenset()) -> Ordinal | None:
    """The number of a heading among its siblings: «3. Доставка», «Шаг 3», «3.1 Сроки» below «3. Доставка»; None for any other number.

    Args:
        heading: it.
        parent: the one that it stands under.
        counted: first parts of numbers that need no such parent.
    """
    match = _ORDINAL.match(heading.prose.text)
    if match is None:
        return None
    if match["plain"]:
        return Ordinal("", int(match["plain"]))
    if match["above"]:
        # Without its parent's number it may be a version or a decimal.
        above = int(match["above"])
        inside = above in counted or (parent is not None and parent.number == above)
        return Ordinal(f"{above}.", int(match["below"])) if inside else None
    word = match["word"].lower()
    return Ordinal(word, int(match["named"])) if word in _COUNTED else None


def words_in(blocks: list[Block]) -> int:
    """How many words of running text blocks hold: those of paragraphs and lists; code, tables, headings and lists of links are none."""
    count = 0
    stack = blocks[::-1]
    while stack:
        block = stack.pop()
        if isinstance(block, (TextBlock, HtmlBlock)):
            count += 0 if isinstance(block, Heading) or _is_link(block) else len(block.prose.words)
        elif isinstance(block, Container) and not isinstance(block, Table):
            stack.extend(block.children)
    return count


def _is_link(block: Block) -> bool:
    """Whether it is mostly the text of links: one chooses among them, and does not read them."""
    return isinstance(block, TextBlock) and 2 * sum(link.end - link.start for link in block.links) > len(block.prose.text)
