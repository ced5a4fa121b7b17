"""Nodes of YAML out of the parser's events.

PyYAML's composers recurse, the C one without a limit: a nesting of 50,000 ends the process. So the nodes are built here from
the parser's events, which do not recurse, with limits on depth and on what aliases expand to.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from .model import MAX_DEPTH, MAX_PARTS, FrontMatterError

MAX_ALIASED_NODES = 10_000
_CHARACTERS = 100  # of a text that count as a node more


class _Built(NamedTuple):
    """A node, how many nodes it comes to with what its aliases stand for, and how many levels."""

    node: Any
    size: int
    depth: int


class _Open(NamedTuple):
    """A collection whose end has not been met yet."""

    node: Any
    anchor: str | None
    children: list[_Built]


def compose(loader: Any) -> yaml.Node | None:
    """The nodes of the one document in the stream, built without recursion; None where there is no document.

    Args:
        loader: of PyYAML, to take events from and to resolve tags.

    Raises:
        FrontMatterError: too deep, too many, or aliases that are wrong or explode.
        yaml.MarkedYAMLError: not YAML.
    """
    stack: list[_Open] = []
    aliases = _Aliases()
    root: yaml.Node | None = None
    for event in _events(loader):
        anchor = None
        if isinstance(event, yaml.AliasEvent):
            built = aliases.followed(event, len(stack))
        elif isinstance(event, yaml.ScalarEvent):
            built, anchor = _Built(_scalar(loader, event), 1 + len(event.value) // _CHARACTERS, 0), event.anchor
        elif isinstance(event, yaml.CollectionStartEvent):
            stack.append(_collection(loader, event, len(stack)))
            aliases.unfinished.add(event.anchor)
            continue
        elif isinstance(event, yaml.CollectionEndEvent):
            done = stack.pop()
            built, anchor = _closed(done, event), done.anchor
            aliases.unfinished.discard(anchor)
        else:
            continue
        if anchor:
            aliases.known[anchor] = built
        if stack:
            stack[-1].children.append(built)
        else:
            root = built.node
    return root


class _Aliases:
    """What has a name by which aliases call it; `unfinished` are names of what has not ended yet."""

    def __init__(self) -> None:
        self.known: dict[str, _Built] = {}
        self.unfinished: set[str | None] = set()
        self.expanded = 0

    def followed(self, event: Any, depth: int) -> _Built:
        """What an alias stands for that is `depth` levels below the top."""
        at, name = event.start_mark.index, event.anchor
        if name in self.unfinished:
            raise FrontMatterError("alias-cycle", at, name=name)
        if name not in self.known:
            raise FrontMatterError("alias", at, name=name)
        built = self.known[name]
        if depth + built.depth > MAX_DEPTH:
            raise FrontMatterError("depth", at, limit=MAX_DEPTH)
        # All of them together, so that the place is that of the alias that goes too far, and not the end of the document.
        self.expanded += built.size
        if self.expanded > MAX_ALIASED_NODES:
            raise FrontMatterError("alias-bomb", at, limit=MAX_ALIASED_NODES, name=name)
        return built


def _events(loader: Any) -> Iterator[Any]:
    """The events of the one document."""
    read = documents = 0
    event: Any
    while loader.check_event():
        event = loader.get_event()
        read += 1
        if read > MAX_PARTS:
            raise FrontMatterError("too-many", event.start_mark.index, limit=MAX_PARTS)
        documents += isinstance(event, yaml.DocumentStartEvent)
        if documents > 1:
            raise FrontMatterError("second-document", event.start_mark.index)
        yield event


def _scalar(loader: Any, event: Any) -> yaml.ScalarNode:
    tag = event.tag
    if tag is None or tag == "!":
        tag = loader.resolve(yaml.ScalarNode, event.value, event.implicit)
    return yaml.ScalarNode(tag, event.value, event.start_mark, event.end_mark, style=event.style)


def _collection(loader: Any, event: Any, depth: int) -> _Open:
    if depth >= MAX_DEPTH:
        raise FrontMatterError("depth", event.start_mark.index, limit=MAX_DEPTH)
    kind = yaml.MappingNode if isinstance(event, yaml.MappingStartEvent) else yaml.SequenceNode
    tag = event.tag
    if tag is None or tag == "!":
        tag = loader.resolve(kind, None, event.implicit)
    return _Open(kind(tag, [], event.start_mark, None, flow_style=event.flow_style), event.anchor, [])


def _closed(done: _Open, event: yaml.CollectionEndEvent) -> _Built:
    node = done.node
    node.end_mark = event.end_mark
    children = [child.node for child in done.children]
    node.value = list(zip(children[::2], children[1::2], strict=True)) if isinstance(node, yaml.MappingNode) else children
    size = 1 + sum(child.size for child in done.children)
    return _Built(node, size, 1 + max((child.depth for child in done.children), default=0))
