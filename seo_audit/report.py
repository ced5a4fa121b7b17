"""What an author of reporters imports: what came of a run, article by article.

See `Reporter`. One opens no article, reads no configuration and guesses no terminal: all that it says, it is told.
"""

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
from .reported import ArticleResult, Fixable, RuleText, RunInfo, Shared, Summary
from .reporter import Reporter
from .rule import Confidence, Edit, Finding, Fix, Severity, SiteFinding, SitePlace, Spot
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
    "SiteFinding",
    "SitePlace",
    "Snippet",
    "Span",
    "Spot",
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


_CONTROL = {code: "\ufffd" for code in (*range(32), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)) if chr(code) != "\t"}


def printable(text: str) -> str:
    """One line of text for a terminal: control and bidirectional characters become U+FFFD, tabs a space."""
    return text.replace("\t", " ").translate(_CONTROL)
