"""What reporters are told: what holds for the run, what came of each article, what it all adds up to."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

from .article.article import Article
from .article.keyphrase import Keyphrase
from .article.metrics import Metrics
from .article.span import Lines, Span
from .article.vocabulary import Vocabulary
from .baseline import Noted
from .comparison import Compared, Comparison
from .original.pair import Pair
from .rule import Confidence, Crash, Finding, Severity, SiteFinding


class RuleText(NamedTuple):
    """The words of a rule in the language of the run.

    Args:
        code: of the rule.
        name: of the rule.
        title: the defect in a few words.
        why: what a reader or a search engine loses.
        how: what to do.
        bad: an example that has the defect, or None.
        good: one that has not, or None.
        sources: where thresholds come from.
        source: the page that the bad example was translated from, or None.
        later: what that page says now, or None.
        severity: that it has where no configuration says otherwise.
        confidence: how sure it is.
    """

    code: str
    name: str
    title: str
    why: str
    how: str
    bad: str | None
    good: str | None
    sources: tuple[str, ...]
    source: str | None = None
    later: str | None = None
    severity: Severity = Severity.WARNING
    confidence: Confidence = Confidence.HIGH


class RunInfo(NamedTuple):
    """What holds for the whole run.

    Args:
        version: of the program.
        language: `ru` or `en`.
        color: whether colours are wanted where a reporter writes to a stream.
        rule: the words of a rule by its code.
        statistics: whether numbers are wanted instead of findings, where a reporter is read by people.
        base: what stands in front of a path where pipelines look for it: "" or `site/`. Paths are relative to the folder of the
            configuration, pipelines take theirs as relative to where the command is run, the root of the repository.
        fail_on: the severity from which on a finding makes the run fail, None for never; not for `part`, which does not depend on it.
        status: the exit status that a run of this summary ends with, as far as it can be told before its reports are written; None
            where no command is run. For `end` only.
        step_summary: the file to which GitHub wants a summary in Markdown appended, "" for none; for `end` only.
    """

    version: str
    language: str
    color: bool
    rule: Callable[[str], RuleText]
    statistics: bool = False
    base: str = ""
    fail_on: Severity | None = Severity.ERROR
    status: "Callable[[Summary], int] | None" = None
    step_summary: str = ""


class ArticleResult(NamedTuple):
    """What came of one article.

    Args:
        path: relative, with `/`.
        title: the field, or None.
        description: the field, or None.
        h1: the field or the heading of the body, or None.
        source_url: the field, passwords hidden, or None.
        draft: whether the article says that it is not published.
        keyphrase: with its occurrences; None where there is none, or no reporter asked for figures.
        metrics: figures of the body; None where the text is no text, or no reporter asked.
        findings: sorted by place, those of low confidence last.
        lines: where the lines of the text begin.
        secrets: where passwords stand in the text: they are never shown.
        suppressed: findings that the article itself switches off, in the same order; each with the reason that it gives.
        vocabulary: the most frequent content words, and the counts of all; None where `metrics` is.
        article: what it says, for reporters that show it; None where `metrics` is.
        pair: it beside the page that it was translated from; None where no snapshot is at hand, or `metrics` is.
        passwords: what never is shown, wherever it stands.
        changed: the day of its last change, else of its publication, as its fields say; None where they say no day.
        compared: its findings beside those of an earlier run; None where none was given, or the article could not be read.
        passed: codes of the rules that were asked about it and found nothing, sorted.
        bom: whether the file begins with a byte order mark, which no place counts.
        baselined: findings that are not reported because they are known, in the same order.
    """

    path: str
    title: str | None
    description: str | None
    h1: str | None
    source_url: str | None
    draft: bool
    keyphrase: Keyphrase | None
    metrics: Metrics | None
    findings: tuple[Finding, ...]
    lines: Lines
    secrets: tuple[Span, ...]
    suppressed: tuple[Finding, ...] = ()
    vocabulary: Vocabulary | None = None
    article: Article | None = None
    pair: Pair | None = None
    passwords: frozenset[str] = frozenset()
    changed: date | None = None
    compared: Compared | None = None
    passed: tuple[str, ...] = ()
    bom: bool = False
    baselined: tuple[Finding, ...] = ()


class Shared(NamedTuple):
    """A defect that more than half of a folder's articles share: one for the template or a script, not for the editor.

    Args:
        code: of the rule.
        folder: the folder; "" for the whole run.
        affected: articles that have it.
        articles: articles of the folder.
    """

    code: str
    folder: str
    affected: int
    articles: int


class Fixable(NamedTuple):
    """Findings that come with a change that mends them: those that need nobody to look, and those that do."""

    safe: int
    unsafe: int


class Summary(NamedTuple):
    """What came of the run.

    Args:
        articles: how many were audited.
        findings: how many there are of each severity.
        suppressed: findings that the articles themselves switched off.
        baselined: findings that were known before, and are not reported.
        rules: how many findings each rule has, by code.
        spread: in how many articles each rule has findings, by code.
        shared: what is said once.
        crashed: whether a rule raised.
        medians: of each figure over the articles that have words; None where there are fewer than five such, or no reporter
            asked for figures. What counts something may be a half.
        fixable: how many findings `seo-audit fix` can mend.
        compared: the run beside an earlier one; None where none was given.
        site: findings of rules that look across articles, sorted by place; they count in `findings` and `rules`.
        skipped: whether nothing was looked for across articles, since only some were given and nothing is known of the others.
        crashes: of these rules, the ones that raised.
        stale: how many places the baseline knows that are there no longer.
        noted: what the baseline would hold, article by article, where that is wanted.
    """

    articles: int
    findings: Mapping[Severity, int]
    suppressed: int
    baselined: int
    rules: Mapping[str, int]
    spread: Mapping[str, int]
    shared: tuple[Shared, ...]
    crashed: bool
    medians: Metrics | None = None
    fixable: Fixable = Fixable(0, 0)
    compared: Comparison | None = None
    site: tuple[SiteFinding, ...] = ()
    skipped: bool = False
    crashes: tuple[Crash, ...] = ()
    stale: int = 0
    noted: tuple[Noted, ...] = ()
