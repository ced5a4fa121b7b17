"""`--online`: before the given articles are audited their sources are fetched, and their links are tried."""

from collections.abc import Sequence
from contextlib import suppress

from ..article.article import Article
from ..discovery import File
from ..engine import Job, jobs
from ..original.guard import allowed_hosts, fault
from ..original.index import key_of
from ..original.responses import fresh, keep
from ..plan import Plan
from ..rule import Response
from .failing import said
from .source.fetch import bring, failed
from .source.shared import Told, sources_of
from .terminal import complain, progress

_NAMELESS = "-"
_BATCH = 50  # answers that a run may lose that is killed
_RULE = "LINK010"


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


def try_links(files: Sequence[File], given: Job | None, plan: Plan) -> Plan:
    """Ask servers what is at the addresses that articles link to, as far as that is not known from the last week.

    Args:
        files: the articles.
        given: what standard input holds.
        plan: of the run.

    Returns:
        The plan, with what was said; as it was where no rule asks for that.
    """
    if not any(bound.rule.code == _RULE for bounds in plan.by_scope.values() for bound in bounds):
        return plan
    from ..original.links import try_links as ask

    root, today = plan.config.root, plan.today
    known = fresh(root, today)
    wanted = [address for address in _addresses(files, given, plan) if address not in known]
    new: dict[str, Response] = {}

    def done(address: str, response: Response) -> None:
        known[address] = new[address] = response
        advance(address)
        if len(new) >= _BATCH:
            _keep(root, new, plan)

    with progress(len(wanted), plan.language, _BARS[plan.language]) as advance:
        try:
            if wanted:
                ask(wanted, allowed=plan.config.allow_hosts, done=done)
        finally:
            _keep(root, new, plan)
    return plan._replace(responses=known)


_BARS = {"ru": "Проверка ссылок", "en": "Trying links"}


def _addresses(files: Sequence[File], given: Job | None, plan: Plan) -> list[str]:
    """The addresses of pages on the web that articles link to; none that nobody may ask for, with a password for one."""
    allowed = allowed_hosts(plan.config.allow_hosts)
    found: set[str] = set()
    for job in (*jobs(files, plan), *([given] if given else ())):
        if job.source.problem is not None:
            continue
        with suppress(Exception):  # what is wrong with it is said when it is audited
            found |= {link.target.partition("#")[0] for link in Article(job.source).all_links if link.target.startswith(("http://", "https://"))}
    return sorted(address for address in found if not fault(address, allowed) and key_of(address))


def _keep(root: str, new: dict[str, Response], plan: Plan) -> None:
    try:
        if new:
            keep(root, new, plan.today)
    except OSError as error:
        complain(said(error))
    new.clear()
