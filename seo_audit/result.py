"""What reporters are told of an article: its fields, its figures, its findings."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from .article.article import Article
from .article.blocks import Heading
from .article.fields import Field
from .article.front_matter.dates import read_date
from .article.keyphrase import Keyphrase
from .article.metrics import Metrics
from .article.vocabulary import Vocabulary
from .asking import crash_of
from .original.pair import Pair
from .passwords import without_passwords, without_secret_words
from .report import ArticleResult
from .rule import Crash, Finding
from .stamp import Context

# What is said to have failed where it was no rule.
_MEASURES = "figures"


class Figures(NamedTuple):
    """What reports show of an article beside its findings, and costs a look at every word."""

    h1: Field | Heading | None
    keyphrase: Keyphrase | None
    metrics: Metrics | None
    vocabulary: Vocabulary | None
    article: Article | None
    pair: Pair | None


NO_FIGURES = Figures(None, None, None, None, None, None)


def figures_of(article: Article, pair: Pair | None, context: Context, crashes: list[Crash]) -> Figures:
    """Count what reports show; where that fails there are no figures, and one crash more.

    Args:
        article: it.
        pair: it beside its source.
        context: of the audit.
        crashes: where a failure goes.
    """
    try:
        vocabulary = without_secret_words(article.vocabulary, article, context.passwords)
        return Figures(article.h1, article.keyphrase if article.is_russian else None, article.metrics, vocabulary, article, pair)
    except Exception as error:  # noqa: BLE001 - the findings are worth reporting without them
        crashes.append(crash_of(_MEASURES, error))
        return NO_FIGURES


def result_of(article: Article, context: Context, findings: Sequence[Finding], figures: Figures, passed: Sequence[str]) -> ArticleResult:
    """What reporters are told.

    Args:
        article: it.
        context: of the audit.
        findings: sorted, suppressed ones among them.
        figures: `NO_FIGURES` where nobody asked.
        passed: codes of the rules that found nothing, sorted.
    """
    readable = article.source.problem is None
    keyphrase = figures.keyphrase

    def text_of(field: Field | Heading | None) -> str | None:
        return without_passwords(field.text, context.passwords) if readable and field else None

    return ArticleResult(
        path=article.path,
        title=text_of(article.title),
        description=text_of(article.description),
        h1=text_of(figures.h1 or article.field("h1")),
        source_url=text_of(article.source_url),
        draft=readable and article.draft,
        keyphrase=keyphrase and keyphrase._replace(text=without_passwords(keyphrase.text, context.passwords)),
        metrics=figures.metrics,
        vocabulary=figures.vocabulary,
        article=figures.article,
        pair=figures.pair,
        passwords=context.passwords,
        changed=_changed(article) if readable else None,
        findings=tuple(finding for finding in findings if finding.suppressed is None),
        suppressed=tuple(finding for finding in findings if finding.suppressed is not None),
        lines=article.lines,
        secrets=context.secrets,
        passed=tuple(passed),
        bom=article.source.bom,
    )


def _changed(article: Article) -> date | None:
    """The day that the article names as its last one; of the fields that name a day the first counts."""
    for meaning in ("lastmod", "date"):
        field = article.field(meaning)
        written = read_date(field.value) if field else None
        if written and written.day:
            return written.day
    return None
