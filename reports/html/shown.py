"""What the panels of an article's page are made from."""

from typing import NamedTuple

from seo_audit.report import Article, ArticleResult, Finding, RunInfo

from .words import Words


class Shown(NamedTuple):
    """What a panel is made from.

    Args:
        article: what it says.
        result: what came of it.
        findings: those that have a card on the page, in the order of the text: the card of the n-th is `#fN`, counted from 1.
        info: what holds for the run.
        words: of the run's language.
    """

    article: Article
    result: ArticleResult
    findings: list[Finding]
    info: RunInfo
    words: Words
