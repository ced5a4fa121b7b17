"""YAML front matter: one parse that gives values and positions, and that hostile input cannot kill.

PyYAML's composers recurse, the C one without a limit: a nesting of 50,000 ends the process. So the nodes are built here from
the parser's events, which do not recurse, with limits on depth and on what aliases expand to.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from ..span import Span
from .model import Entry, FrontMatterError, Syntax

MAX_DEPTH = 100
MAX_ALIASED_NODES = 10_000
MAX_EVENTS = 100_000  # keys, values, brackets; articles have some hundreds
_MERGE = "tag:yaml.org,2002:merge"

_SafeLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_DOUBLE_QUOTED = Syntax(
    re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\r?\n[ \t]*|.)|[^\\]", re.DOTALL),
    {
        "\\0": "\0", "\\a": "\a", "\\b": "\b", "\\t": "\t", "\\n": "\n", "\\v": "\v", "\\f": "\f", "\\r": "\r", "\\e": "\x1b",
        "\\N": "\x85", "\\_": "\xa0", "\\L": "\u2028", "\\P": "\u2029",
    },
)  # fmt: skip
_PROPERTIES = re.compile(r"(?:[&!]\S*(?:\s+|\Z)){1,2}")
_SINGLE_QUOTED = Syntax(re.compile(r"''|.", re.DOTALL), {"''": "'"})
# libyaml's own words, shortened to what names them, and the message that says it to an editor. First match wins.
_PROBLEMS = (
    ("unhashable key", "key-kind"),
    ("maximum nesting depth", "depth"),  # libyaml has a limit of its own since PyYAML 6.0.4
    ("mapping values are not allowed", "colon"),
    ("cannot start any token", "reserved"),
    ("scanning an anchor", "reserved"),
    ("scanning an alias", "reserved"),
    ("scanning a tag", "tag"),
    ("tab", "tab"),
    ("scanning a quoted scalar", "quote"),
    ("unexpected end of stream", "quote"),
    ("expected ',' or", "bracket"),
    ("expected the node content", "bracket"),
    ("did not find expected ':'", "no-colon"),
    ("could not find expected ':'", "no-colon"),
    ("while parsing a block", "key"),
    ("undefined alias", "alias"),
    ("undefined tag", "tag"),
    ("could not determine a constructor", "tag"),
    ("control characters", "control"),
)


class Metadata(NamedTuple):
    """What was read: the values by key, and every key with its places in order of appearance, repeated keys too.

    `kind` is the format in which it turned out to be written.
    """

    kind: str
    values: dict[str, object]
    entries: tuple[Entry, ...]


class _Loader(_SafeLoader):  # type: ignore[misc]
    """PyYAML's safe loader, for which a date or number that cannot be, or not be printed, is the text that it is written as."""

    def construct_scalar_or_text(self, node: yaml.ScalarNode) -> object:
        construct = _SafeLoader.yaml_constructors[node.tag]
        try:
            value = construct(self, node)
            str(value)  # refused for thousands of digits, which hexadecimal and sexagesimal numbers come to
        except (ValueError, OverflowError, LookupError, AttributeError):
            return node.value
        return value


for _tag in ("bool", "int", "float", "timestamp"):
    _Loader.add_constructor(f"tag:yaml.org,2002:{_tag}", _Loader.construct_scalar_or_text)


def read(text: str, base: int) -> Metadata:
    """Values and places of YAML front matter.

    Args:
        text: what stands between the delimiters.
        base: its offset in the file, code points.

    Raises:
        FrontMatterError: not YAML, not a mapping, or made to explode; the offset is one in `text`.
    """
    if text.startswith("\ufeff"):  # libyaml skips it and counts from behind it
        try:
            return read(text[1:], base + 1)
        except FrontMatterError as error:
            error.offset += 1
            raise
    loader = _Loader(text)
    try:
        node = _compose(loader)
        if node is None:
            return Metadata("yaml", {}, ())
        if not isinstance(node, yaml.MappingNode):
            raise FrontMatterError("not-mapping", node.start_mark.index)
        # Entries first: the constructor rewrites merge keys (<<) inside the nodes.
        entries = tuple(_Entries(loader, text, base).below(node, "", ()))
        values = loader.construct_document(node)
    except yaml.MarkedYAMLError as error:
        raise _explained(error, text) from None
    except yaml.reader.ReaderError:
        # The C parser counts bytes here.
        found = yaml.reader.Reader.NON_PRINTABLE.search(text)
        raise FrontMatterError("control", found.start() if found else 0) from None
    except (ValueError, RecursionError, OverflowError, TypeError) as error:
        if isinstance(error, FrontMatterError):
            raise
        raise FrontMatterError("other", 0, detail=str(error).partition("\n")[0]) from None
    finally:
        loader.dispose()
    # Until here an entry holds the path to its value; of a repeated key the last value counts.
    for entry in entries:
        entry.value = _at(values, entry.value)
    return Metadata("yaml", {str(key): value for key, value in values.items()}, entries)


def _explained(error: yaml.MarkedYAMLError, text: str) -> FrontMatterError:
    said = f"{error.context or ''} {error.problem or ''}"
    key = next((key for words, key in _PROBLEMS if words in said), "other")
    # An unclosed quote is noticed at the end of the file, but mended where it opens; «*Внимание» at the first letter.
    opening = key in {"quote", "bracket", "no-colon"} or (key in {"reserved", "tag"} and (error.context or "").startswith("while scanning a"))
    mark = (error.context_mark if opening else error.problem_mark) or error.problem_mark or error.context_mark
    offset = min(mark.index, len(text)) if mark else 0
    if key == "reserved":
        character = text[offset : offset + 1]
        return FrontMatterError("tab" if character == "\t" else key, offset, character=character)
    if key == "depth":
        return FrontMatterError(key, offset, limit=MAX_DEPTH)
    return FrontMatterError(key, offset, detail=(error.problem or "").partition("\n")[0])


class _Open(NamedTuple):
    """A collection whose end has not been met yet."""

    node: Any
    anchor: str | None
    children: list[Any]
    sizes: list[int]


def _events(loader: Any) -> Iterator[Any]:
    read = 0
    while loader.check_event():
        event = loader.get_event()
        read += 1
        if read > MAX_EVENTS:
            raise FrontMatterError("too-many", event.start_mark.index, limit=MAX_EVENTS)
        yield event


def _compose(loader: Any) -> yaml.Node | None:
    """The nodes of the one document in the stream, built without recursion."""
    stack: list[_Open] = []
    anchors: dict[str, tuple[Any, int]] = {}
    open_anchors: set[str] = set()
    root: yaml.Node | None = None
    documents = 0
    for event in _events(loader):
        at = event.start_mark.index
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise FrontMatterError("second-document", at)
            continue
        size = 1
        anchor = None
        if isinstance(event, yaml.AliasEvent):
            if event.anchor in open_anchors:
                raise FrontMatterError("alias-cycle", at, name=event.anchor)
            if event.anchor not in anchors:
                raise FrontMatterError("alias", at, name=event.anchor)
            node, size = anchors[event.anchor]
        elif isinstance(event, yaml.ScalarEvent):
            node, anchor = _scalar(loader, event), event.anchor
        elif isinstance(event, yaml.CollectionStartEvent):
            if len(stack) >= MAX_DEPTH:
                raise FrontMatterError("depth", at, limit=MAX_DEPTH)
            stack.append(_collection(loader, event))
            if event.anchor:
                open_anchors.add(event.anchor)
            continue
        elif isinstance(event, yaml.CollectionEndEvent):
            done = stack.pop()
            node, anchor, size = _closed(done, event), done.anchor, 1 + sum(done.sizes)
            open_anchors.discard(anchor or "")
        else:
            continue
        if size > MAX_ALIASED_NODES and anchors:
            raise FrontMatterError("alias-bomb", at, limit=MAX_ALIASED_NODES)
        if anchor:
            anchors[anchor] = (node, size)
        if stack:
            stack[-1].children.append(node)
            stack[-1].sizes.append(size)
        else:
            root = node
    return root


def _scalar(loader: Any, event: Any) -> yaml.ScalarNode:
    tag = event.tag
    if tag is None or tag == "!":
        tag = loader.resolve(yaml.ScalarNode, event.value, event.implicit)
    return yaml.ScalarNode(tag, event.value, event.start_mark, event.end_mark, style=event.style)


def _collection(loader: Any, event: Any) -> _Open:
    kind = yaml.MappingNode if isinstance(event, yaml.MappingStartEvent) else yaml.SequenceNode
    tag = event.tag
    if tag is None or tag == "!":
        tag = loader.resolve(kind, None, event.implicit)
    return _Open(kind(tag, [], event.start_mark, None, flow_style=event.flow_style), event.anchor, [], [])


def _closed(done: _Open, event: yaml.CollectionEndEvent) -> Any:
    node = done.node
    node.end_mark = event.end_mark
    if isinstance(node, yaml.MappingNode):
        node.value = list(zip(done.children[::2], done.children[1::2], strict=True))
    else:
        node.value = done.children
    return node


class _Entries:
    """The keys of a mapping and of those below it; no mapping twice, however many aliases lead to it."""

    def __init__(self, loader: Any, text: str, base: int) -> None:
        self.loader = loader
        self.text = text
        self.base = base
        self.seen: set[int] = set()

    def below(self, node: yaml.MappingNode, prefix: str, path: tuple[object, ...]) -> Iterator[Entry]:
        self.seen.add(id(node))
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                continue
            name = prefix + str(key.value)
            # The values are kept by what a key is (`on` is True), the merge key by none.
            place = (*path, key.value if key.tag == _MERGE else self.loader.construct_object(key))
            yield self.entry(name, place, key, value)
            if isinstance(value, yaml.MappingNode) and id(value) not in self.seen:
                yield from self.below(value, name + ".", place)

    def entry(self, name: str, path: tuple[object, ...], key: yaml.ScalarNode, value: yaml.Node) -> Entry:
        key_span = Span(self.base + key.start_mark.index, self.base + key.end_mark.index)
        start, end = value.start_mark.index, value.end_mark.index
        line_end = self.base + start + len(self.text[start:end].rstrip())
        syntax = None
        written = ""
        if isinstance(value, yaml.ScalarNode):
            written = value.value
            start, end, syntax = _inside(value, self.text, start, end)
        span = Span(self.base + start, self.base + end)
        return Entry(name, key_span, path, written, span, max(line_end, span.end, key_span.end), self.text[start:end], syntax)


def _inside(node: yaml.ScalarNode, text: str, start: int, end: int) -> tuple[int, int, Syntax | None]:
    """Where the content of a scalar stands: without anchor and tag, without quotes, without the header of a block scalar."""
    properties = _PROPERTIES.match(text, start, end)
    start = properties.end() if properties else start
    if node.style == '"':
        return start + 1, end - 1, _DOUBLE_QUOTED
    if node.style == "'":
        return start + 1, end - 1, _SINGLE_QUOTED
    raw = text[start:end]
    if node.style in {"|", ">"}:
        header = re.match(r"[|>][^\r\n]*(?:\r\n?|\n)?\s*", raw)
        start += header.end() if header else 0
    return start, start + len(text[start:end].rstrip()), None


def _at(values: object, path: object) -> object:
    for key in path if isinstance(path, tuple) else ():
        values = values.get(key) if isinstance(values, dict) else None
    return values
