"""Raw HTML: the words between its tags, and the tags that show or link something."""

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from .masking import MASK
from .parsed import Parsed
from .prose import TOKEN, Prose, ProseBuilder
from .span import Span

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
# A line end takes with it lines of hidden tags, which are blank, and the marks of the quote that the lines stand in.
_IN_HTML = re.compile(rf"{_ENTITY.pattern}|[\r\n][\r\n \t>]*|{MASK}+")
_SILENT = re.compile(r"<(script|style|pre|code|textarea|svg|math)\b", re.IGNORECASE)
_NAME = re.compile(r"<(/?)([A-Za-z][\w.:-]*)")
# A name, and its value in quotes, in the braces of JSX, or bare.
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(\{[^{}]*\})|([^\s"'<>=`]+)))?""")
# Vue and Angular compute a value where its name has such a mark.
_BOUND = re.compile(r"(?:v-bind)?:|\[(?=.*\]$)")


class Attribute(NamedTuple):
    """An attribute of a tag.

    Args:
        text: its value as written, tags of templates included; "" for none.
        span: where that stands.
        computed: whether the value is made by a template or by code, so that nobody can say what it is.
    """

    text: str
    span: Span
    computed: bool

    @property
    def value(self) -> str:
        """What a browser reads, entities resolved."""
        return html.unescape(self.text).strip()


class Tag(NamedTuple):
    """A tag.

    Args:
        span: all of it; of what holds no prose (`<svg>`, `<code>`) all of the element.
        name: as written.
        closing: whether it closes an element.
        attributes: by name in lower case, marks of frameworks left out; `{...}` stands for those that code adds.
    """

    span: Span
    name: str
    closing: bool
    attributes: Mapping[str, Attribute]

    def has(self, name: str, *values: str) -> bool:
        """Whether it has an attribute, with one of these values where any are given."""
        found = self.attributes.get(name)
        return found is not None and (not values or found.value.lower() in values)


def read_html(parsed: Parsed, span: Span) -> Prose:
    """The text between the tags of a stretch of HTML; linear in its length, however broken it is.

    Args:
        parsed: the text that was parsed.
        span: the stretch, in the file.
    """
    builder = ProseBuilder()
    base = parsed.base
    done, stop = span.start - base, span.end - base
    for tag, end in _tags(parsed.masked, done, stop):
        _html_text(builder, parsed, done, tag)
        if end - tag > 1:
            builder.instead(TOKEN, base + tag, base + end)
        else:
            builder.verbatim("<", base + tag)
        done = end
    _html_text(builder, parsed, done, stop)
    return builder.build()


def tags_in(parsed: Parsed, span: Span) -> list[Tag]:
    """The tags in a stretch of HTML, in order; none of comments, scripts and code.

    Args:
        parsed: the text that was parsed.
        span: the stretch, in the file.
    """
    base = parsed.base
    spans = _tags(parsed.masked, span.start - base, span.end - base)
    return [tag for start, end in spans if (tag := _tag(parsed, Span(base + start, base + end))) is not None]


def tags_at(parsed: Parsed, spans: Sequence[Span]) -> list[Tag]:
    """The tags that stand at these places among running text, in order; none of what stands in an element that shows code.

    Args:
        parsed: the text that was parsed.
        spans: of tags, in the file.
    """
    found: list[Tag] = []
    silent = ""
    for span in spans:
        tag = _tag(parsed, span)
        if tag is None:
            continue
        if not silent:
            found.append(tag)
            silent = tag.name if not tag.closing and _SILENT.match(parsed.text, span.start) else ""
        elif tag.closing and tag.name == silent:
            silent = ""
    return found


def _tag(parsed: Parsed, span: Span) -> Tag | None:
    base = parsed.base
    start, stop = span.start - base, span.end - base
    name = _NAME.match(parsed.masked, start, stop)
    if name is None:
        return None
    end = parsed.masked.find(">", start, stop) + 1 or stop if _SILENT.match(parsed.masked, start) else stop
    attributes: dict[str, Attribute] = {}
    for match in _ATTRIBUTE.finditer(parsed.masked, name.end(), end):
        group = match.lastindex or 1
        value = Span(base + match.start(group), base + match.end(group)) if group > 1 else Span(base + match.end(), base + match.end())
        written = parsed.text[value.start : value.end]
        bound = _BOUND.match(match[1])
        computed = bound is not None or written.startswith("{") or MASK in match[0]
        key = "{...}" if match[1].startswith("{...") else match[1][bound.end() :].rstrip("]") if bound else match[1]
        attributes.setdefault(key.lower(), Attribute(written, value, computed))
    return Tag(span, name[2], bool(name[1]), attributes)


def _tags(masked: str, at: int, stop: int) -> Iterator[tuple[int, int]]:
    """Start and end of each tag, comment and silent element, and of each lone `<`."""
    while at < stop and (tag := masked.find("<", at, stop)) >= 0:
        at = _tag_end(masked, tag, stop)
        yield tag, at


def _tag_end(masked: str, tag: int, stop: int) -> int:
    """The offset behind the tag, comment or silent element at `tag`; `tag + 1` where it is none."""
    if masked.startswith("<!--", tag):
        end = masked.find("-->", tag, stop)
        return stop if end < 0 else end + 3
    if not (masked[tag + 1 : tag + 2].isalpha() or masked[tag + 1 : tag + 2] in {"/", "!", "?"}):
        return tag + 1
    silent = _SILENT.match(masked, tag)
    if silent:
        closing = re.compile(f"</{silent[1]}", re.IGNORECASE).search(masked, tag, stop)
        if closing is None:
            return stop
        tag = closing.start()
    end = masked.find(">", tag, stop)
    return stop if end < 0 else end + 1


def _html_text(builder: ProseBuilder, parsed: Parsed, start: int, stop: int) -> None:
    done = start
    for match in _IN_HTML.finditer(parsed.masked[start:stop]):
        at = start + match.start()
        builder.verbatim(parsed.masked[done:at], parsed.base + done)
        done = start + match.end()
        found = match.group()
        said = html.unescape(found) if found[0] == "&" else " " if found[0] in "\r\n" else TOKEN
        builder.instead(said, parsed.base + at, parsed.base + done)
    builder.verbatim(parsed.masked[done:stop], parsed.base + done)
