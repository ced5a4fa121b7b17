"""Code blocks: their fences, what these say, and the ordinary text that stands among the code."""

import re
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

from .blocks import Block
from .code_prose import CodeProse, code_prose
from .parsed import Parsed
from .span import Span

_MARKS = re.compile(r"`{3,}|~{3,}")
_LANGUAGE = re.compile(r"\s*\{?\.?([\w+#-]+)")


class CodeBlock(Block):
    """A code block.

    Attributes:
        fenced: whether it stands between fences; else it is indented.
        info: what stands behind the opening fence.
        content: where its lines stand, without fences and indentation.
    """

    def __init__(self, span: Span, parsed: Parsed, *, fenced: bool, info: str, content: list[Span]) -> None:
        super().__init__(span)
        self._parsed = parsed
        self.fenced = fenced
        self.info = info
        self.content = content

    @property
    def text(self) -> str:
        """The code as written, tags not hidden."""
        return "".join(self._parsed.text[start:end] for start, end in self.content)

    @property
    def marks(self) -> str:
        """The marks that open it, "```" or more; "" where it is indented."""
        found = _MARKS.match(self._parsed.text, *self.span) if self.fenced else None
        return found[0] if found else ""

    @property
    def language(self) -> str:
        """What the fence says it is, in lower case, without what highlights lines: `js` of `js{2,4} title="a"`."""
        found = _LANGUAGE.match(self.info)
        return found[1].lower() if found else ""

    @cached_property
    def closing(self) -> Span | None:
        """The marks that close it; None for one that ends with what holds it, or with the file, or is indented."""
        text, end, marks = self._parsed.text, self.span.end, self.marks
        start = end
        while marks and start > self.span.start and text[start - 1] == marks[0]:
            start -= 1
        inner = self.content[-1].end if self.content else self.span.start + len(marks)
        return Span(start, end) if marks and end - start >= len(marks) and start >= inner and self.span.start < start else None

    @cached_property
    def prose(self) -> list[CodeProse]:
        """Sentences of ordinary text outside comments and strings; the offsets are those of the file."""
        return [found._replace(start=self.at(found.start), end=self.at(found.end - 1) + 1) for found in code_prose(self.text, self.language)]

    def at(self, offset: int) -> int:
        """Where in the file a character of `text` stands."""
        index = bisect_right(self._starts, offset) - 1
        return self.content[index].start + offset - self._starts[index]

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *accumulate(end - start for start, end in self.content)]
