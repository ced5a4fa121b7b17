"""Edits that say in the syntax of a place what its text is to say: of Markdown, or of a value of the front matter."""

import json
import re
from bisect import bisect_right
from collections.abc import Callable, Sequence

from .article.article import Article
from .article.blocks import Heading
from .article.front_matter import Entry, parse
from .article.linked import AnyImage, AnyLink
from .article.prose import Prose
from .article.span import Span
from .finding import Edit

# What a plain scalar of YAML holds anywhere without being read as anything else.
_PLAIN = re.compile(r"[^\W_](?:[\w \u00a0\u202f«»„“”‘’…–—.!?;%№()/+-]*[\w»“”’….!?%)])?")
_NO_TEXT = re.compile(r"[\d.,_:+-]*|true|false|yes|no|on|off|y|n|null|~", re.IGNORECASE)

# What stands in front of the first key.
_FIRST = re.compile(r"(?:\s+|#[^\r\n]*)*")
_MARKS = re.compile(r"#{1,6}(?=[ \t\r\n]|$)")
_LOWEST_LEVEL = 6


def edit_of(article: Article, prose: Prose, start: int, end: int, text: str) -> Edit | None:
    """Replace `prose.text[start:end]`; None where that cannot be written safely.

    In a value of the front matter the text is quoted or escaped as its format asks; a plain scalar of YAML that cannot hold it is
    put in quotes as a whole. In the body what is replaced must stand there exactly as in the prose.

    Args:
        article: that the prose is of.
        prose: of a block or a field.
        start: offset in the prose.
        end: offset behind what is replaced.
        text: what takes its place; no line ends.
    """
    span = prose.span(start, end)
    if "\n" in text or "\r" in text:
        return None
    if span.end <= article.front_matter.span.end:
        entry = next((one for one in article.front_matter.entries if one.span.start <= span.start and span.end <= one.span.end), None)
        edit = _in_value(article, entry, span, text) if entry is not None and isinstance(entry.value, str) else None
        return edit if edit is not None and _says(article, entry, edit, prose.text[:start] + text + prose.text[end:]) else None
    return Edit(span, text) if prose.is_verbatim(start, end) else None


def _says(article: Article, entry: Entry | None, edit: Edit, wanted: str) -> bool:
    """Whether the front matter says what is wanted when the edit is done, blanks aside: where a folded line breaks nobody sees."""
    front = article.front_matter
    written = article.text[: front.span.end]
    found = parse(written[: edit.span.start] + edit.text + written[edit.span.end :]).entries
    pairs = zip(front.entries, found, strict=False)
    return len(found) == len(front.entries) and all(one is not entry or other.text.split() == wanted.split() for one, other in pairs)


def _in_value(article: Article, entry: Entry, span: Span, text: str) -> Edit | None:
    written, before = article.text, article.text[entry.span.start - 1 : entry.span.start]
    # From the key on: what begins on the next line is a block, whatever it holds.
    kind, lines = article.front_matter.kind, bool({"\n", "\r"} & set(written[entry.key_span.end : entry.span.end]))
    if before == '"' and written[entry.span.start - 3 : entry.span.start] != '"""':
        return Edit(span, json.dumps(text, ensure_ascii=False)[1:-1])
    if before == "'" and kind == "yaml":
        return Edit(span, text.replace("'", "''"))
    if before == "'" or lines or kind != "yaml" or entry.line_span.end != entry.span.end:  # literals, and what goes over several lines
        return Edit(span, text) if not set(text) & set("'\"\\:#") and text.strip() == text else None
    value = written[entry.span.start : span.start] + text + written[span.end : entry.span.end]
    if value.strip() == value and _PLAIN.fullmatch(value) and not _NO_TEXT.fullmatch(value):
        return Edit(span, text)
    whole = _with_replaced(entry, span, text)
    return Edit(entry.span, json.dumps(whole, ensure_ascii=False)) if whole is not None else None


def _with_replaced(entry: Entry, span: Span, text: str) -> str | None:
    """The value with what stands at a span of the file replaced."""
    offsets = entry.offsets()
    if offsets is None:
        return None
    places = list(offsets)
    if span.start not in places or span.end not in places:
        return None
    value = entry.text[: places.index(span.start)] + text + entry.text[places.index(span.end) :]
    return value if value.strip() == value and value else None


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
    if _in_braces(article, entry):
        return _member(text, start, end)
    line_start = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    line_end = re.compile(r"[ \t]*(?:#[^\r\n]*)?(\r\n|\r|\n)").match(text, end)
    if text[line_start:start].strip() or line_end is None:
        return None
    return Edit(Span(line_start, line_end.end()), "")


def _in_braces(article: Article, entry: Entry) -> bool:
    """Whether a key is one of an object of JSON, or of what YAML writes like one."""
    front, (name, _, _) = article.front_matter, entry.key.rpartition(".")
    above = front.entry(name) if name else None
    start = above.span.start if above is not None else _FIRST.match(article.text, front.opening.end).end()  # type: ignore[union-attr]
    return front.kind == "json" or (front.kind == "yaml" and article.text[start : start + 1] == "{")


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
