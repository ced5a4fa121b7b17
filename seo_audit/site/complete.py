"""Whether a site is all there: of a sample of its articles it is counted how much of what they name can be found.

Articles without their pictures, a part of a site, a layout that nobody told of: there most targets lead to nothing, and nothing may be
said of any. In a site that is all there, nearly all of them lead somewhere.
"""

from typing import TYPE_CHECKING

from ..article.lazy_pattern import pattern
from ..article.leads import FOUND, MISSING
from .layout import Layout
from .leads import lead_of

if TYPE_CHECKING:
    from .ground import Ground

_SAMPLE = 60  # articles
_BYTES = 32_768
_MOST_TARGETS = 60  # of one article
_TIMES = 3  # as many must be found as are missing
_TARGET = pattern(r"(!?)\[[^\[\]\n]{0,300}\]\(\s*(<[^<>\n]{1,500}>|\{\{[^\n{}]{1,300}\}\}|\{%[^\n{}]{1,300}%\}|[^\s()<>]{1,500})")


def completeness(ground: "Ground", layout: Layout) -> dict[str, bool]:
    """For each group of targets that articles name whether nearly all of it is there.

    Args:
        ground: what answers.
        layout: of the site.
    """
    articles = [path for home in layout.home for path in ground.files.articles(home)]
    step = max(1, len(articles) // _SAMPLE)
    found: dict[str, set[str]] = {}
    missing: dict[str, set[str]] = {}
    for path in articles[::step][:_SAMPLE]:
        for mark, target in _TARGET.findall(ground.files.beginning(path, _BYTES))[:_MOST_TARGETS]:
            lead = lead_of(target.strip("<>") if target.startswith("<") else target, path, layout, ground.ask, ground, image=bool(mark))
            if lead.kind in {FOUND, MISSING} and lead.path != path:
                (found if lead.kind == FOUND else missing).setdefault(lead.group, set()).add(lead.path)
    return {group: len(paths) >= _TIMES * len(missing.get(group, ())) for group, paths in found.items()}
