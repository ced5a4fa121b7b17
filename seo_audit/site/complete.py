"""Whether a site is all there: of a sample of its articles it is counted how much of what they name can be found.

Articles without their pictures, a part of a site, a layout that nobody told of: there most targets lead to nothing, and nothing may be
said of any. In a site that is all there, nearly all of them lead somewhere.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from ..article.lazy_pattern import pattern
from ..article.leads import ADDRESSES, FOUND, MISSING, PAGES, UNKNOWN
from .layout import Layout
from .tracing import lead_of

if TYPE_CHECKING:
    from .ground import Ground

_SAMPLE = 60  # articles
_BYTES = 32_768
_MOST_TARGETS = 60  # of one article
_TIMES = 2  # as many must be found as are missing
_TARGET = pattern(r"(!?)\[[^\[\]\n]{0,300}\]\(\s*(<[^<>\n]{1,500}>|\{\{[^\n{}]{1,300}\}\}|\{%[^\n{}]{1,300}%\}|[^\s()<>]{1,500})")


class Sample(NamedTuple):
    """What some articles of a site name.

    Args:
        complete: for each group of targets whether nearly all of it is there.
        articles: how many were read.
        linking: how many of them name a page of the site without its host.
    """

    complete: Mapping[str, bool]
    articles: int
    linking: int


NOTHING = Sample({}, 0, 0)


def sample_of(ground: "Ground", layout: Layout) -> Sample:
    """What some articles of a site name, spread evenly over all.

    Args:
        ground: what answers.
        layout: of the site.
    """
    articles = [path for home in layout.home for path in ground.files.articles(home)]
    read = articles[:: max(1, len(articles) // _SAMPLE)][:_SAMPLE]
    found: dict[str, set[str]] = {}
    missing: dict[str, set[str]] = {}
    linking: set[str] = set()
    unknown: set[str] = set()
    for path in read:
        for mark, target in _TARGET.findall(ground.files.beginning(path, _BYTES))[:_MOST_TARGETS]:
            lead = lead_of(target.strip("<>") if target.startswith("<") else target, path, layout, ground.ask, ground, image=bool(mark))
            if lead.group in {PAGES, ADDRESSES} and lead.path != path and not mark:
                linking.add(path)
            if lead.kind in {FOUND, MISSING} and lead.path != path:
                (found if lead.kind == FOUND else missing).setdefault(lead.group, set()).add(lead.path)
            elif lead.kind == UNKNOWN and lead.group == ADDRESSES:
                unknown.add(target)
    complete = {group: len(paths) >= _TIMES * len(missing.get(group, ())) for group, paths in found.items()}
    # Where templates make most of the pages, or nobody told where articles lie, it is not known what addresses there are.
    complete[ADDRESSES] = complete.get(ADDRESSES, False) and len(found[ADDRESSES]) >= len(unknown)
    return Sample(complete, len(read), len(linking))
