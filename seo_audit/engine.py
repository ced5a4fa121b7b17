"""The main job: files → articles → rules → findings → reports."""

import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from .article.article import Article
from .article.leads import NOWHERE, Leads
from .article.lookups import ADDRESSES, SOURCE
from .article.markdown import MAX_EVENTS, TooManyPartsError
from .article.neighbours import Neighbours, text_of_field
from .article.source import ReadProblem, Source, read
from .asking import ask, crash_of, remade
from .baseline import Noted
from .comparison import Compared, Earlier, Gone
from .discovery import File, Neighbourhood, common_folder
from .fixes import refuse
from .grounds import ground_of, leads_of
from .met import Met
from .only_new import Rules, Sifted, sift
from .original.at_hand import Original, original_of
from .original.index import pages, ties
from .original.pair import Pair
from .original.state import source_state
from .passwords import secrets_of
from .plan import Plan
from .report import ArticleResult
from .result import NO_FIGURES, figures_of, result_of
from .rule import Crash, Finding, Outcome, Scope
from .site.addresses import addresses_in
from .site.facts import Facts
from .site.ground import Ground
from .site_asking import facts_for
from .stamp import Context, fingerprints, order, silenced
from .suppress import Suppressions


class Job(NamedTuple):
    """One file to audit.

    Args:
        source: the file.
        neighbours: a way to look at the other articles of its folder.
        top: whether that folder was given by the user.
        original: the page that it was translated from, where that is given; else it is looked for among the snapshots.
        file: where it lies; None where it lies nowhere.
        given: the bytes of what lies nowhere.
        leads: what tells an article where its links and images lead.
    """

    source: Source
    neighbours: Callable[[], Neighbours]
    top: bool = False
    original: Original | None = None
    file: str | None = None
    given: bytes | None = None
    leads: Callable[[Article], Leads] = lambda _: NOWHERE


class Audited(NamedTuple):
    """What came of one article.

    Args:
        result: of it.
        text: that its places refer to.
        crashes: the rules that raised.
        article: it.
        facts: for rules that look across articles; None where none is chosen, or it could not be read.
        compared: it beside what an earlier run found; None where none was given.
        stale: how many places the baseline knows that are there no longer.
        noted: what the baseline would hold; None where nobody wants to know.
    """

    result: ArticleResult
    text: str
    crashes: tuple[Crash, ...]
    article: Article
    facts: Facts | None = None
    compared: Compared | None = None
    stale: int = 0
    noted: Noted | None = None


def jobs(files: Sequence[File], plan: Plan, around: str | None = None, ground: Ground | None = None) -> Iterator[Job]:
    """Files from disk, read one by one as they are asked for.

    Args:
        files: in order of path.
        plan: what to do.
        around: the folder that no search for neighbours leaves; worked out from the files where it is None.
        ground: what stands round the articles; looked at anew where it is None.
    """
    common = around or common_folder([file.file for file in files], plan.config.root)
    neighbourhood, here = Neighbourhood(common), os.getcwd()
    leads = leads_of(ground or ground_of(plan, common))
    for path, file, top in files:
        source = read(file, path, root=here, max_bytes=plan.max_bytes)
        yield Job(source, partial(neighbourhood.of, file), top, file=file, leads=leads)


def jobs_of(sources: Sequence[Source], ground: Ground | None = None) -> Iterator[Job]:
    """Texts at hand; articles in one folder are neighbours.

    Args:
        sources: the articles.
        ground: what stands round them; None where nothing is known of what else there is.
    """
    leads = leads_of(ground) if ground is not None else lambda _: NOWHERE
    for source in sources:
        yield Job(source, partial(_neighbours_among, source, sources), leads=leads)


def _neighbours_among(source: Source, sources: Sequence[Source]) -> Neighbours:
    folder = os.path.dirname(source.path)
    others = [other for other in sources if other is not source and os.path.dirname(other.path) == folder]
    having = sum(Article(other).front_matter.kind != "" for other in others)
    return Neighbours(len(others), having, lambda names: [text for other in others if (text := text_of_field(other.text, names))])


def _article(job: Job, plan: Plan, source: Source) -> Article:
    misfits = plan.schema.misfits if plan.schema else lambda _: ()
    return Article(
        source,
        names=plan.config.fields,
        today=plan.today,
        neighbours=job.neighbours,
        misfits=misfits,
        top=job.top,
        site=plan.site,
        leads=job.leads,
    )


def audit(job: Job, plan: Plan, *, figures: bool = False) -> Audited:
    """Audit one article; whatever happens in it, there is a result.

    Args:
        job: the file.
        plan: what to do.
        figures: whether the keyphrase, the metrics and the vocabulary are wanted too.
    """
    article = _article(job, plan, job.source)
    if said := addresses_in(article.text):
        article.lookups[ADDRESSES] = said
    article.lookups[SOURCE] = _known_of_source(article, plan)
    crashes: list[Crash] = []
    if not _read_body(article, crashes):
        source = Source(job.source.path, job.source.text, problem=ReadProblem("too-many-parts", {"limit": MAX_EVENTS}))
        article = _article(job, plan, source)
    readable = article.source.problem is None and not crashes
    context = Context(article, plan.language, *secrets_of(article, fields=readable))
    findings: list[Finding] = []
    suppressions = plan.suppressions(article) if readable else None
    pair = _pair(job, article, plan, wanted=figures) if readable else None
    asked = _ask_all(article, pair, plan, context, suppressions, findings, crashes)
    passed = sorted(asked - {finding.code for finding in findings} - {crash.code for crash in crashes})
    findings = silenced(findings, plan.supersedes)
    measured = figures_of(article, pair, context, crashes) if figures and readable else NO_FIGURES
    facts = _facts(context, plan, suppressions, crashes) if readable else None
    outcome = Outcome(article, tuple(crashes), tuple(suppressions.all) if suppressions else ())
    ignored = plan.ignored_in(article.path)
    for bound in plan.bound(Scope.RUN):
        if bound.rule.code not in ignored:
            ask(bound, outcome, context, None, findings, crashes)
    if not readable:
        for finding in findings:
            finding.fix = None  # what was not read as it is cannot be written back
    findings.sort(key=order)
    fingerprints(findings, article.path)
    sifted = _sifted(findings, context, plan, asked if readable else set(), crashes)
    if any(finding.fix is not None for finding in findings):
        refuse(article, sorted((*sifted.shown, *sifted.baselined), key=order), partial(with_text, article))
    result = result_of(article, context, sorted(sifted.shown, key=order), measured, passed)._replace(baselined=sifted.baselined)
    compared = _compared(result, findings, plan, plan.earlier, readable=readable) if plan.earlier is not None else None
    if readable:  # findings of what could not be read now are not gone, they are not seen
        result = result._replace(compared=compared)
    return Audited(result, article.text, tuple(crashes), article, facts, compared, sifted.stale, sifted.noted)


def _facts(context: Context, plan: Plan, suppressions: Suppressions | None, crashes: list[Crash]) -> Facts | None:
    try:
        return facts_for(context, plan, suppressions)
    except Exception as error:  # noqa: BLE001 - as for rules
        crashes.append(crash_of(_FACTS, error))
        return None


def _sifted(findings: Sequence[Finding], context: Context, plan: Plan, asked: set[str], crashes: Sequence[Crash]) -> Sifted:
    """The findings without those that are not new."""
    bounds = {bound.rule.code: bound for scope, bounds in plan.by_scope.items() if scope is not Scope.SITE for bound in bounds}
    # Rules that an article is never asked about will not find again what they once found; none is asked where it cannot be read.
    ends = {bound.rule.code for bound in plan.bound(Scope.RUN)} | (plan.ignored_in(context.article.path) & bounds.keys()) if asked else set()
    rules = Rules(bounds.keys(), (asked | ends) - {crash.code for crash in crashes})
    sifted = sift(findings, context, plan, rules, lambda finding, members: remade(finding, members, bounds[finding.code], context))
    for finding in findings:  # nobody needs what the rule keeps of the article any more
        finding.members, finding.made = (), None
    return sifted


def _compared(result: ArticleResult, findings: Sequence[Finding], plan: Plan, earlier: Earlier, *, readable: bool) -> Compared:
    """An article beside what was found earlier."""
    config = plan.config
    codes = {bound.rule.code for bounds in plan.by_scope.values() for bound in bounds} - plan.ignored_in(result.path)

    def asked(gone: Gone) -> bool:
        return readable and gone.code in codes and gone.severity >= config.min_severity and gone.confidence >= config.min_confidence

    shown = set(map(id, result.findings))
    return earlier.beside(result.path, result.findings, [finding for finding in findings if id(finding) not in shown], asked)


def _known_of_source(article: Article, plan: Plan) -> tuple[str, str]:
    """The address that the article gives, and what is known of the page there."""
    root, given = plan.config.root, article.source_url
    address = given.text.strip() if given else ""
    return address, source_state(article.path, address, ties(root), pages(root), plan.config.sources)


def with_text(article: Article, text: str) -> Article:
    """The article that another text in its place would be, as far as its blocks and fields tell."""
    return Article(Source(article.path, text, bom=article.source.bom))


def _pair(job: Job, article: Article, plan: Plan, *, wanted: bool) -> Pair | None:
    """The article beside its source; None where nobody asks for that, or no source is at hand."""
    if not wanted and not plan.bound(Scope.PAIR):
        return None
    address = article.source_address
    original = job.original or (original_of(plan.config.root, article.path, address) if address else None)
    return Pair(article, original) if original is not None else None


def _ask_all(
    article: Article,
    pair: Pair | None,
    plan: Plan,
    context: Context,
    suppressions: Suppressions | None,
    findings: list[Finding],
    crashes: list[Crash],
) -> set[str]:
    """Ask every rule about an article whose needs are met; the codes of those that were asked."""
    met = Met(article, pair, plan, broken=bool(crashes))
    ignored = plan.ignored_in(article.path)
    asked = set()
    for bound in (*plan.bound(Scope.FILE), *plan.bound(Scope.ARTICLE), *plan.bound(Scope.PAIR)):
        try:
            wanted = bound.rule.code not in ignored and met(bound)
        except Exception as error:  # noqa: BLE001 - as for the rule itself
            crashes.append(crash_of(bound.rule.code, error))
        else:
            if wanted:
                asked.add(bound.rule.code)
                ask(bound, pair or article if bound.rule.scope is Scope.PAIR else article, context, suppressions, findings, crashes)
    if suppressions is not None:
        suppressions.asked(frozenset(asked))
    return asked


# What is said to have failed where it was no rule.
_PARSER = "Markdown"
_FACTS = "SITE"


def _read_body(article: Article, crashes: list[Crash]) -> bool:
    """Parse the body before any rule does: a failure here is one crash, not one a rule; false where it has too many parts."""
    if article.source.problem is None:
        try:
            _ = article.blocks
        except TooManyPartsError:
            return False
        except Exception as error:  # noqa: BLE001 - whatever a parser does, the other files go on
            crashes.append(crash_of(_PARSER, error))
    return True
