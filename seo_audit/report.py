"""What an author of reporters imports: what came of a run, article by article.

A reporter is a stream: `begin`, `article` for each article in order of path, `end`. It opens no article, reads no
configuration and guesses no terminal: all that it says, it is told.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from .article import blocks
from .article.article import Article
from .article.checklist import KINDS as FACT_KINDS
from .article.checklist import Fact, checklist
from .article.code_block import CodeBlock
from .article.coverage import Covered, Spread, coverage, spread
from .article.fields import Field
from .article.inline import Link
from .article.keyphrase import Keyphrase
from .article.metrics import Metrics
from .article.reading import Run, block_runs, field_runs
from .article.repaired import Outlined, Outlines, outlines
from .article.slug import slug_of
from .article.snippet import BoldRun, SeenText, Snippet, snippets
from .article.span import Lines, Span
from .article.vocabulary import Lemma, Vocabulary
from .comparison import Compared, Comparison, Gone
from .messages import format_message
from .original.match import Match
from .original.model import Part as PagePart
from .original.pair import Pair
from .original.rows import Kind, Row, rows
from .output import Output, append
from .passwords import redacted, without_passwords
from .rule import Confidence, Edit, Finding, Fix, Severity
from .run_info import RuleText, RunInfo
from .russian.phrases import Wanted, wanted
from .russian.readability import Grades
from .tasks import BASKETS, Task, Verdict, basket_of, group_names, rounded, verdict_of
from .terms import KINDS as TERM_KINDS
from .terms import Term, terms

__all__ = [
    "BASKETS",
    "FACT_KINDS",
    "TERM_KINDS",
    "Article",
    "ArticleResult",
    "BoldRun",
    "CodeBlock",
    "Compared",
    "Comparison",
    "Confidence",
    "Covered",
    "Edit",
    "Fact",
    "Field",
    "Finding",
    "Fix",
    "Fixable",
    "Gone",
    "Grades",
    "Keyphrase",
    "Kind",
    "Lemma",
    "Lines",
    "Link",
    "Match",
    "Metrics",
    "Outlined",
    "Outlines",
    "Output",
    "PagePart",
    "Pair",
    "Reporter",
    "Row",
    "RuleText",
    "Run",
    "RunInfo",
    "SeenText",
    "Severity",
    "Shared",
    "Snippet",
    "Span",
    "Spread",
    "Summary",
    "Task",
    "Term",
    "Verdict",
    "Vocabulary",
    "Wanted",
    "append",
    "basket_of",
    "block_runs",
    "blocks",
    "checklist",
    "coverage",
    "field_runs",
    "format_message",
    "group_names",
    "outlines",
    "printable",
    "redacted",
    "rounded",
    "rows",
    "slug_of",
    "snippets",
    "spread",
    "terms",
    "verdict_of",
    "wanted",
    "without_passwords",
]


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
        baselined: findings that were known before.
        rules: how many findings each rule has, by code.
        spread: in how many articles each rule has findings, by code.
        shared: what is said once.
        crashed: whether a rule raised.
        medians: of each figure over the articles that have words; None where there are fewer than five such, or no reporter
            asked for figures. What counts something may be a half.
        fixable: how many findings `seo-audit fix` can mend.
        compared: the run beside an earlier one; None where none was given.
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


class Reporter(ABC):
    """Base of all reporters.

    Attributes:
        folder: whether it writes a folder of files instead of one stream.
        single: of one that writes folders, the ending of a path (`.html`) that it writes as one file instead; "" where it does not.
        figures: whether it shows the keyphrase, the metrics or the vocabulary, which cost a look at every word, or the article itself.
    """

    folder = False
    single = ""
    figures = False

    def __init__(self, output: Output) -> None:
        self.output = output

    @abstractmethod
    def begin(self, info: RunInfo) -> None:
        """Called once, first."""

    @abstractmethod
    def article(self, result: ArticleResult, text: str) -> None:
        """Called for each article, with or without findings."""

    @abstractmethod
    def end(self, summary: Summary) -> None:
        """Called once, last."""

    def abort(self) -> None:  # noqa: B027 - most reporters hold nothing that must be given back
        """Called after `begin` where the run was broken off, at whatever point: give back what is held."""


_CONTROL = {code: "\ufffd" for code in (*range(32), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)) if chr(code) != "\t"}


def printable(text: str) -> str:
    """One line of text for a terminal: control and bidirectional characters become U+FFFD, tabs a space."""
    return text.replace("\t", " ").translate(_CONTROL)
