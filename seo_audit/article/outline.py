"""The outline: which text and which headings stand under which heading."""

from collections.abc import Iterator
from functools import cached_property

from .blocks import Block, Heading, Item, ListBlock, Paragraph


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
