"""What stands round the articles of a run, and what tells them of it."""

from collections.abc import Callable, Mapping, Sequence

from .article.article import Article
from .article.leads import Leads
from .article.source import Source
from .discovery import report_path
from .plan import Plan
from .site.files import Files, Given
from .site.ground import Ground, Known
from .site.leads import GroundLeads


def ground_of(plan: Plan, common: str, known: Known = lambda _: None) -> Ground:
    """What stands round the articles of a run.

    Args:
        plan: of the run.
        common: the folder that all articles lie in.
        known: what is remembered of an article that has not changed.
    """
    below = report_path(common, plan.config.root)
    return Ground(Files(plan.config.root), plan.config.site, "" if below == "." else below, plan.responses or {}, known)


def ground_of_texts(sources: Sequence[Source], beside: Sequence[Source], sizes: Mapping[str, int], plan: Plan) -> Ground:
    """What stands round texts at hand: themselves and some other files.

    Args:
        sources: the articles.
        beside: other files of the site.
        sizes: their bytes, by path.
        plan: of the run.
    """
    files = Given({source.path: source for source in (*sources, *beside)}, sizes)
    return Ground(files, plan.config.site, responses=plan.responses or {})


def leads_of(ground: Ground) -> Callable[[Article], Leads]:
    """What tells articles where their links and images lead.

    Args:
        ground: what stands round them.
    """
    return lambda article: GroundLeads(article, ground)
