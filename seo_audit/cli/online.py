"""`--online`: the sources of the given articles are fetched before these are audited."""

from collections.abc import Sequence

from ..article.article import Article
from ..discovery import File
from ..engine import Job, jobs
from ..plan import Plan
from .failing import said
from .source.fetch import bring, failed
from .source.shared import Told, sources_of
from .terminal import complain

_NAMELESS = "-"


def bring_sources(files: Sequence[File], given: Job | None, plan: Plan) -> None:
    """Fetch the sources that are missing or stale; what does not come is said on standard error, and auditing goes on.

    Args:
        files: the articles.
        given: what standard input holds.
        plan: of the run.
    """
    told = Told(plan.config, plan.language, plan.today)
    named = {}
    for job in (*jobs(files, plan), *([given] if given else ())):
        address = Article(job.source, names=plan.config.fields, site=plan.site).source_address if job.source.problem is None else ""
        if address:
            named[job.source.path] = address
    sources = sources_of(named)
    # The index ties articles to their sources by path: a text without one is tied to nothing.
    tied = sources._replace(articles={path: address for path, address in named.items() if path != _NAMELESS})
    try:
        outcomes = bring(tied, told)
    except OSError as error:
        complain(said(error))
        return
    for line in failed(sources, told, outcomes):
        complain(line)
