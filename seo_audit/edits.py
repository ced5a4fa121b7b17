"""Edits that say in the syntax of a place what its text is to say: of Markdown, or of a value of the front matter."""

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Sequence

from .article.article import Article
from .article.blocks import Heading
from .article.front_matter import Entry
from .article.linked import AnyImage, AnyLink
from .article.prose import Prose
from .article.span import Span
from .field_edits import Change, FieldEdits, in_braces
from .finding import Edit

_MARKS = re.compile(r"#{1,6}(?=[ \t\r\n]|$)")
_LOWEST_LEVEL = 6


class Taken:
    """Places that are taken: nothing else may be changed there."""

    def __init__(self) -> None:
        self._places: list[tuple[int, int]] = []

    def take(self, places: Sequence[tuple[int, int]]) -> bool:
        """Take places, all or none; false where one of them overlaps what is taken."""
        taken = self._places
        for start, end in places:
            at = bisect_left(taken, (end,))
            if at > 0 and taken[at - 1][1] > start:
                return False
        for place in places:
            insort(taken, place)
        return True


def edit_of(article: Article, prose: Prose, start: int, end: int, text: str) -> Edit | None:
    """Replace `prose.text[start:end]`; None where that cannot be written safely.

    In a value of the front matter the text is quoted or escaped as its format asks; a plain scalar of YAML that cannot hold it is
    put in quotes as a whole. In the body what is replaced must stand there exactly as in the prose. For several changes of one text
    there is `edits_of`: here each of them might put the whole value in quotes.

    Args:
        article: that the prose is of.
        prose: of a block or a field.
        start: offset in the prose.
        end: offset behind what is replaced.
        text: what takes its place; no line ends.
    """
    edits = edits_of(article, prose, [((start, end, text),)])[0]
    return edits[0] if edits else None


def edits_of(article: Article, prose: Prose, parts: Sequence[Sequence[Change]]) -> list[tuple[Edit, ...]]:
    """Several changes of one text, each written as `edit_of` would write it, so that all can be done at once.

    Args:
        article: that the prose is of.
        prose: of a block or a field.
        parts: changes that are made together or not at all; those of one part do not overlap.

    Returns:
        The edits of each part; none where it cannot be written safely, or overlaps one before it. Parts have an edit in common where
        a value is put in quotes as a whole.
    """
    taken = Taken()
    usable = [index for index, part in enumerate(parts) if part and _is_on_one_line(part) and taken.take([(start, end) for start, end, _ in part])]
    changes = [parts[index] for index in usable]
    front = article.front_matter
    place = prose.span(0, len(prose.text))
    if place.end > front.span.end:
        found = [_in_body(prose, part) for part in changes]
    else:
        entry = next((one for one in front.entries if one.span.start <= place.start and place.end <= one.span.end), None)
        known = entry is not None and isinstance(entry.value, str) and entry.text == prose.text
        found = FieldEdits(article, entry, prose).of(changes) if entry is not None and known else [()] * len(changes)
    edits = dict(zip(usable, found, strict=True))
    return [edits.get(index, ()) for index in range(len(parts))]


def _is_on_one_line(part: Sequence[Change]) -> bool:
    return not any("\n" in text or "\r" in text for _, _, text in part)


def _in_body(prose: Prose, part: Sequence[Change]) -> tuple[Edit, ...]:
    edits = []
    for start, end, text in part:
        span = prose.verbatim_span(start, end)
        if span is None:
            return ()
        edits.append(Edit(span, text))
    return tuple(edits)


def readdressed(article: Article, one: AnyLink | AnyImage, change: Callable[[str], str]) -> tuple[Edit, ...]:
    """Change the address of a link or image, and the same address in the text of the link; nothing where its place is not known.

    Args:
        article: that it is of.
        one: the link or image.
        change: makes the new address of the one that is written there, with its escapes and entities; "" for one that cannot be changed.
    """
    place, text = one.place, article.text
    if place is None:
        return ()
    blocks = article.code_blocks
    at = bisect_right(blocks, place.start, key=lambda block: block.span.start) - 1
    written = text[place.start : place.end]
    new = change(written)
    # A definition of the same words may be shown in code.
    if not new or new == written or (at >= 0 and place.start < blocks[at].span.end):
        return ()
    edits = [Edit(place, new)]
    if isinstance(one, AnyLink) and one.shows_address:
        start = one.tag.span.end if one.tag else one.span.start
        shown = text.find(written, start, one.span.end if one.tag or not place.start < one.span.end else place.start)
        if shown >= 0 and shown != place.start and not text[shown + len(written)].isalnum():
            edits.append(Edit(Span(shown, shown + len(written)), new))
    return tuple(sorted(edits))


def deletion_of(article: Article, entry: Entry) -> Edit | None:
    """Delete a key with its value, whole lines in YAML and TOML, the comma too in JSON; None where it shares its lines with others."""
    text, (start, end) = article.text, entry.line_span
    if in_braces(article, entry):
        return _member(text, start, end)
    line_start = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    line_end = re.compile(r"[ \t]*(?:#[^\r\n]*)?(\r\n|\r|\n)").match(text, end)
    if text[line_start:start].strip() or line_end is None:
        return None
    return Edit(Span(line_start, line_end.end()), "")


def _member(text: str, start: int, end: int) -> Edit | None:
    behind = re.compile(r"\s*,[ \t]*(?:\r\n|\r|\n)?[ \t]*").match(text, end)
    if behind:
        return Edit(Span(start, behind.end()), "")
    before = text[:start].rstrip()
    return Edit(Span(len(before) - 1, end), "") if before.endswith(",") else None


def shifted(article: Article, headings: Sequence[Heading], by: int) -> tuple[Edit, ...]:
    """Move headings down the tree, or up for a negative number; nothing where one of them cannot be moved.

    Args:
        article: that they are of.
        headings: written with `#`; an underlined one has two levels only.
        by: levels.
    """
    edits = []
    for heading in headings:
        marks = _MARKS.match(article.text, *heading.span)
        if marks is None or not 1 <= heading.level + by <= _LOWEST_LEVEL:
            return ()
        start = heading.span.start
        edits.append(Edit(Span(start, start), "#" * by) if by > 0 else Edit(Span(start, start - by), ""))
    return tuple(edits)
