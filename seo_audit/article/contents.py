"""The blocks of an article by kind."""

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping
from functools import cached_property

from .blocks import Block, Cell, Footnote, HtmlBlock, ListBlock, Paragraph, Table, TextBlock
from .code_block import CodeBlock
from .english import English, english_of
from .front_matter import FrontMatter
from .inline import Image, Link
from .lazy_pattern import pattern
from .linked import AnyImage, AnyLink, all_images, all_links, blank_links
from .scripts import OddLatin, odd_latin
from .span import Span

_HTML_HEADING = re.compile(r"<h[1-6]\b", re.IGNORECASE)
_YFM_TABLE = pattern(r"^#\|$.*?^\|#$", re.MULTILINE | re.DOTALL)


class Contents(ABC):
    """What a body holds, wherever it stands: nested blocks too."""

    @property
    @abstractmethod
    def all_blocks(self) -> list[Block]:
        """All blocks of the body in the order of the text, those that hold others before what they hold."""

    @property
    @abstractmethod
    def text(self) -> str:
        """The whole file, without byte order mark."""

    @property
    @abstractmethod
    def front_matter(self) -> FrontMatter:
        """The front matter; of kind "" where there is none."""

    @cached_property
    def links(self) -> list[Link]:
        """The links of Markdown; see `all_links`."""
        return [link for block in self.all_blocks if isinstance(block, TextBlock) for link in block.links]

    @cached_property
    def images(self) -> list[Image]:
        """The images of Markdown; see `all_images`."""
        return [image for block in self.all_blocks if isinstance(block, TextBlock) for image in block.images]

    @cached_property
    def all_links(self) -> list[AnyLink]:
        """All links, those of raw HTML too, and addresses that stand in the text; none of code."""
        return list(all_links(self.all_blocks))

    @cached_property
    def all_images(self) -> list[AnyImage]:
        """All images, those of raw HTML and of Hugo's `figure` too; none of code."""
        return all_images(self.all_blocks, self.text, self.front_matter.span.end)

    @cached_property
    def blank_links(self) -> Mapping[Span, str]:
        """The places of links in which nobody would read a word: `empty`, or `image` where they hold images without a description."""
        return blank_links(self.all_links, self.all_images)

    @cached_property
    def paragraphs(self) -> list[Paragraph]:
        """Paragraphs, those of list items and quotes too."""
        return [block for block in self.all_blocks if isinstance(block, Paragraph)]

    @cached_property
    def lists(self) -> list[ListBlock]:
        """Lists, nested ones too."""
        return [block for block in self.all_blocks if isinstance(block, ListBlock)]

    @cached_property
    def outer_lists(self) -> list[Span]:
        """Where lists stand that are in no other list, in order."""
        found: list[Span] = []
        for block in self.lists:
            if not found or block.span.start >= found[-1].end:
                found.append(block.span)
        return found

    @cached_property
    def tables(self) -> list[Table]:
        """Tables."""
        return [block for block in self.all_blocks if isinstance(block, Table)]

    @cached_property
    def cells(self) -> list[Cell]:
        """Cells of all tables."""
        return [block for block in self.all_blocks if isinstance(block, Cell)]

    @cached_property
    def code_blocks(self) -> list[CodeBlock]:
        """Code blocks."""
        return [block for block in self.all_blocks if isinstance(block, CodeBlock)]

    @cached_property
    def html_blocks(self) -> list[HtmlBlock]:
        """Blocks of raw HTML."""
        return [block for block in self.all_blocks if isinstance(block, HtmlBlock)]

    @cached_property
    def html_headings(self) -> list[Span]:
        """Where headings stand in raw HTML: they are on the page, but no part of the outline that is checked."""
        return [Span(*match.span()) for block in self.html_blocks for match in _HTML_HEADING.finditer(self.text, *block.span)]

    @cached_property
    def footnotes(self) -> list[Footnote]:
        """Definitions of footnotes."""
        return [block for block in self.all_blocks if isinstance(block, Footnote)]

    @cached_property
    def yfm_tables(self) -> list[Span]:
        """Tables as Diplodoc writes them (`#|` to `|#`), which Markdown takes for paragraphs."""
        return [Span(*match.span()) for match in _YFM_TABLE.finditer(self.text)] if "\n#|" in self.text else []

    @cached_property
    def english(self) -> English:
        """What of the body is English prose, quotations, names and examples aside."""
        return english_of(self, self.text)

    @cached_property
    def odd_latin(self) -> list[OddLatin]:
        """Where the body has Latin and Cyrillic letters side by side, or a Latin letter for a Russian word."""
        return odd_latin(block.prose for block in self.all_blocks if isinstance(block, (TextBlock, HtmlBlock)))
