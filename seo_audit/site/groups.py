"""Which articles of a run belong to one site: those of top folders that link to each other, or that lie in a folder for content."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Sequence

from .address_ends import AddressEnds

# Folders whose subfolders are sections of one site, whether they link to each other or not.
_CONTENT = frozenset({"content", "contents", "docs", "doc", "pages", "posts", "_posts", "source", "src", "blog", "site", "ru"})
_LEAST_LINKS = 3  # to different articles: the last two parts of one or two addresses may be alike by chance


def groups_of(articles: Sequence[tuple[str, AddressEnds]]) -> list[list[int]]:
    """Numbers of the articles of each site, in order.

    Several projects may be audited in one run: their articles lie in top folders of their own and never link to each other.

    Args:
        articles: path and links of each, sorted by path.
    """
    paths = [path.split("/")[:-1] for path, _ in articles]
    depth = _depth(paths)
    if not paths or (depth and paths[0][depth - 1].lower() in _CONTENT):
        return [list(range(len(articles)))] if articles else []
    tops = ["/".join(path[: depth + 1]) if len(path) > depth else "" for path in paths]
    root = _joined(tops, articles)
    groups: dict[str, list[int]] = defaultdict(list)
    for index, top in enumerate(tops):
        groups[root[top]].append(index)
    return list(groups.values())


def _depth(paths: Sequence[list[str]]) -> int:
    """How many folders all paths begin with."""
    if not paths:
        return 0
    first, last = min(paths), max(paths)
    return next((depth for depth, (one, other) in enumerate(zip(first, last, strict=False)) if one != other), min(len(first), len(last)))


def _joined(tops: Sequence[str], articles: Sequence[tuple[str, AddressEnds]]) -> dict[str, str]:
    """Top folder → the first of those that it hangs together with; what lies above all folders hangs together with all."""
    owners: dict[int, str] = {}
    counts = Counter(leads.own_pair for _, leads in articles)
    for top, (_, leads) in zip(tops, articles, strict=True):
        if counts[leads.own_pair] == 1:
            owners[leads.own_pair] = top
    root = {top: top for top in tops}
    between: dict[tuple[str, str], set[int]] = defaultdict(set)

    def find(top: str) -> str:
        while root[top] != top:
            root[top] = root[root[top]]
            top = root[top]
        return top

    for top, (_, leads) in zip(tops, articles, strict=True):
        pairs = array("I")
        pairs.frombytes(leads.pairs)
        for pair in owners.keys() & set(pairs):
            if owners[pair] != top:
                between[min(top, owners[pair]), max(top, owners[pair])].add(pair)
    for (one, other), links in sorted(between.items()):
        if len(links) >= _LEAST_LINKS:
            first, second = sorted((find(one), find(other)))
            root[second] = first
    if "" in root:
        return dict.fromkeys(root, "")
    return {top: find(top) for top in root}
