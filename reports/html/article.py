"""The page of an article: what the template needs to know."""

from collections.abc import Sequence
from typing import NamedTuple

from seo_audit.report import ArticleResult, Finding, Keyphrase, RunInfo, Verdict

from .cards import Card, cards_of, gravest
from .entries import SEVERITIES
from .figures import Figures, figures_of
from .panels import Panel, panels_of
from .safe import address, one_line
from .shown import Shown
from .source import Extent, Source, extent, source_of
from .verdict import VerdictBox, verdict_box
from .words import Words


class Original(NamedTuple):
    """The address of the page that an article was translated from: as it is shown, and where it may be followed, else None."""

    shown: str
    href: str | None


class ArticlePage(NamedTuple):
    """All that the template is given."""

    name: str
    path: str
    draft: bool
    counts: dict[str, int]
    original: Original | None
    keyphrase: Keyphrase | None
    figures: Figures | None
    panels: list[Panel]
    verdict: VerdictBox
    cards: list[Card]
    beyond: list[Card]
    total: int
    source: Source
    empty: bool
    shown: Extent
    size: int


def article_page(result: ArticleResult, text: str, found: Verdict, info: RunInfo, words: Words) -> ArticlePage:
    """Work out the page of an article.

    Args:
        result: what came of it.
        text: its source.
        found: the verdict on it.
        info: what holds for the run.
        words: of the run's language.
    """
    shown = extent(result, text)
    findings = gravest(result.findings)
    task_of = {id(finding): number for number, task in enumerate(found.tasks, 1) for finding in task.findings}
    cards = [
        card._replace(shown=card.shown and finding.span.start <= shown.end, task=task_of[id(finding)])
        for card, finding in zip(cards_of(findings, result, text, info, shown.line), findings, strict=True)
    ]
    return ArticlePage(
        name=_line(result.title) or _line(result.h1) or one_line(result.path),
        path=one_line(result.path),
        draft=result.draft,
        counts=counts_of(result.findings),
        original=_original(result.source_url),
        keyphrase=result.keyphrase,
        figures=figures_of(result, words),
        panels=list(panels_of(Shown(result.article, result, findings, info, words))) if result.article else [],
        verdict=verdict_box(found, cards, findings, result, text, words),
        cards=cards,
        beyond=[card for card in cards if not card.shown],
        total=len(result.findings),
        source=source_of(result, text, findings, [card for card in cards if card.shown], shown, words),
        empty=not text,
        shown=shown,
        size=len(text),
    )


def counts_of(findings: Sequence[Finding]) -> dict[str, int]:
    """How many findings there are of each severity, gravest first."""
    counts = dict.fromkeys(SEVERITIES, 0)
    for finding in findings:
        counts[finding.severity.name.lower()] += 1
    return counts


def _line(text: str | None) -> str | None:
    return one_line(text) if text is not None else None


def _original(url: str | None) -> Original | None:
    shown = one_line(url or "")
    return Original(shown, address(shown)) if shown else None
