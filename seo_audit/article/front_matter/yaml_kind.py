"""YAML front matter: one parse that gives values and positions, and that hostile input cannot kill."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from ..span import Span
from .model import Entry, FrontMatterError, Metadata, Names, Syntax
from .yaml_nodes import compose
from .yaml_problems import explained

_MERGE = "tag:yaml.org,2002:merge"
_MAPPING = "tag:yaml.org,2002:map"
_STANDARD = "tag:yaml.org,2002:"
_LONGEST_NUMBER = 4200  # characters; sexagesimal ones are read in a time that grows with the square of their length

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


class _Loader(_SafeLoader):  # type: ignore[misc]
    """PyYAML's safe loader, for which a date or number that cannot be, or not be printed, is the text that it is written as."""

    def construct_scalar_or_text(self, node: yaml.Node) -> object:
        if not isinstance(node, yaml.ScalarNode):  # PyYAML takes `{=: 1}` for one
            raise yaml.constructor.ConstructorError(None, None, "expected a scalar node", node.start_mark)
        if len(node.value) > _LONGEST_NUMBER:
            return node.value
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
        node = compose(loader)
        if node is None:
            return Metadata("yaml", {}, ())
        if not isinstance(node, yaml.MappingNode) or (node.tag != _MAPPING and node.tag.startswith(_STANDARD) and "python" not in node.tag):
            raise FrontMatterError("not-mapping", node.start_mark.index)
        # Places first: the constructor rewrites merge keys (<<) inside the nodes.
        places = _Places(loader, text, base)
        entries = tuple(places.below(node, "", ()))
        repeats = tuple(places.repeated_in_lists(node))
        values = loader.construct_document(node)
    except yaml.MarkedYAMLError as error:
        raise explained(error, text) from None
    except yaml.reader.ReaderError:
        # The C parser counts bytes here.
        found = yaml.reader.Reader.NON_PRINTABLE.search(text)
        raise FrontMatterError("control", found.start() if found else 0) from None
    except (ValueError, RecursionError, OverflowError, TypeError) as error:
        if isinstance(error, FrontMatterError):
            raise
        raise FrontMatterError("yaml", 0) from None
    finally:
        loader.dispose()
    # Until here an entry holds the path to its value; of a repeated key the last value counts.
    for entry in entries:
        entry.value = _at(values, entry.value)
    return Metadata("yaml", {str(key): value for key, value in values.items()}, entries, repeats)


class _Written(NamedTuple):
    """How a value stands in the text: see `Entry`, whose places these are; offsets in the front matter."""

    text: str
    start: int
    end: int
    line_end: int
    raw: str | None
    syntax: Syntax | None


class _Places:
    """The keys of a mapping and of those below it; no mapping twice, however many aliases lead to it."""

    def __init__(self, loader: Any, text: str, base: int) -> None:
        self.loader = loader
        self.text = text
        self.base = base
        self.names = Names()
        self.seen: set[int] = set()
        # One for all aliases of a value, which may be long.
        self.written: dict[int, _Written] = {}

    def below(self, node: yaml.MappingNode, prefix: str, path: tuple[object, ...]) -> Iterator[Entry]:
        """The entries of a mapping; for a value an entry holds the path to it.

        Args:
            node: the mapping.
            prefix: names of what it is in, each with a dot behind it.
            path: the keys of what it is in.
        """
        self.seen.add(id(node))
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                continue
            # The values are kept by what a key is (`on` is True), the merge key by none.
            place = (*path, key.value if key.tag == _MERGE else self.loader.construct_object(key))
            name = self.names.joined(prefix, key.value, key.start_mark.index)
            yield self.entry(name, place, key, value)
            if isinstance(value, yaml.MappingNode) and id(value) not in self.seen:
                yield from self.below(value, name + ".", place)

    def repeated_in_lists(self, root: yaml.MappingNode) -> list[Entry]:
        """The keys that a mapping inside a list has twice or more."""
        found: list[Entry] = []
        seen: set[int] = set()
        # A way is that to what holds the node, and the node's own name: put together only where it is asked for.
        left: list[tuple[yaml.Node, Any, bool]] = [(root, None, False)]
        while left:
            node, way, listed = left.pop()
            if id(node) in seen or isinstance(node, yaml.ScalarNode):
                continue
            seen.add(id(node))
            if isinstance(node, yaml.SequenceNode):
                left.extend((item, (way, str(order)), True) for order, item in enumerate(node.value))
                continue
            members = [(key, value) for key, value in node.value if isinstance(key, yaml.ScalarNode)]
            left.extend((value, (way, key.value), listed) for key, value in members)
            if listed and len({key.value for key, _ in members}) < len(members):
                found.extend(self._repeated(members, way))
        return sorted(found, key=lambda entry: entry.key_span)

    def _repeated(self, members: list[tuple[yaml.ScalarNode, yaml.Node]], way: Any) -> Iterator[Entry]:
        counts = Counter(key.value for key, _ in members)
        prefix = ""
        while way:
            way, name = way
            prefix = self.names.joined(f"{name}.", prefix, members[0][0].start_mark.index)
        for key, value in members:
            if counts[key.value] > 1:
                yield self.entry(self.names.joined(prefix, key.value, key.start_mark.index), None, key, value)

    def entry(self, name: str, value: object, key: yaml.ScalarNode, node: yaml.Node) -> Entry:
        """The entry of a key with what stands behind it."""
        written = self.written.get(id(node)) or self.written.setdefault(id(node), _written(node, self.text))
        key_span = Span(self.base + key.start_mark.index, self.base + key.end_mark.index)
        span = Span(self.base + written.start, self.base + written.end)
        line_end = max(self.base + written.line_end, span.end, key_span.end)
        return Entry(name, key_span, value, written.text, span, line_end, written.raw, written.syntax)


def _written(node: yaml.Node, text: str) -> _Written:
    start, end = node.start_mark.index, node.end_mark.index
    line_end = start + len(text[start:end].rstrip())
    if not isinstance(node, yaml.ScalarNode):
        return _Written("", start, end, line_end, None, None)
    start, end, syntax = _inside(node, text, start, end)
    return _Written(node.value, start, end, line_end, text[start:end], syntax)


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
