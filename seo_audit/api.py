"""The program as a library."""

import os
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from .article.article import Article
from .article.front_matter import looks_like_front_matter
from .article.source import Source
from .baseline import read_baseline
from .config import Config, rule_words
from .discovery import discover
from .engine import audit as audit_job
from .engine import jobs, jobs_of
from .messages import default_language
from .original.article_page import page_in
from .original.at_hand import Original
from .output import StreamOutput
from .plan import make_plan
from .registry import registry
from .report import ArticleResult, Reporter, RunInfo, Summary
from .rule import Finding
from .rule_text import rule_texts
from .running import one_by_one, run
from .russian.keyphrases import keyphrases as weighed
from .russian.phrases import find, wanted
from .russian.words import words
from .version import VERSION


class Run(NamedTuple):
    """What came of an audit.

    Args:
        articles: each audited article with its findings, sorted by path.
        summary: what it adds up to.
        missing: given paths that do not exist.
    """

    articles: tuple[ArticleResult, ...]
    summary: Summary
    missing: tuple[str, ...]

    @property
    def findings(self) -> list[Finding]:
        """The findings of all articles in order."""
        return [finding for article in self.articles for finding in article.findings]


class _Collector(Reporter):
    figures = True

    def begin(self, info: RunInfo) -> None:
        self.results: list[ArticleResult] = []

    def article(self, result: ArticleResult, text: str) -> None:
        self.results.append(result)

    def end(self, summary: Summary) -> None:
        pass


def audit(paths: Sequence[str | os.PathLike[str]], config: Config | None = None, *, today: date | None = None) -> Run:
    """Audit files and folders.

    Args:
        paths: articles and folders of articles.
        config: what to do; the defaults, not the file on disk, where it is None. `seo_audit.config.load` reads a file.
        today: the date to audit for; the clock's where it is None.

    Raises:
        ConfigError: the configuration names a rule that does not exist, or a baseline that is none.
    """
    config = config or Config(root=os.getcwd())
    for key, chosen in (("select", config.select), ("extend-select", config.extend_select), ("ignore", config.ignore)):
        rule_words(chosen, (key,), config.registry)
    plan = make_plan(config, today=today or date.today())
    found = discover([os.fspath(path) for path in paths], config.root, config.exclude)
    if config.baseline is not None:
        plan = plan._replace(baseline=read_baseline(config.baseline).covering([os.fspath(path) for path in paths], found, config.root))
    collector = _Collector(StreamOutput())
    info = RunInfo(VERSION, plan.language, color=False, rule=rule_texts(config.registry, plan.language))
    summary = run(lambda: one_by_one(jobs(found.files, plan), plan, [collector]), plan, [collector], info)
    return Run(tuple(collector.results), summary, found.missing)


def check_text(
    text: str, *, source: str | None = None, select: Sequence[str] | None = None, lang: str | None = None, today: date | None = None
) -> list[Finding]:
    """Audit a piece of Markdown: rules about fields speak only where it has front matter.

    Args:
        text: Markdown, with or without front matter.
        source: the text that it was translated from, where that is at hand.
        select: rules to run, as for `--select`; all that are on by default where it is None.
        lang: language of messages, `ru` or `en`; the locale's where it is None.
        today: the date to audit for; the clock's where it is None.

    Returns:
        Findings in the order of the text; spans are code points of `text`.

    Raises:
        ConfigError: `select` names a rule that does not exist.
    """
    chosen = tuple(select or ())
    rule_words(chosen, ("select",), registry())
    # A piece of text may well be nothing; an article, which has front matter, may not.
    ignore = () if looks_like_front_matter(text) else ("FILE007",)
    plan = make_plan(Config(select=chosen, ignore=ignore, lang=lang or default_language()), today=today or date.today(), fragment=True)
    original = Original(page_in(source)) if source is not None else None
    job = next(jobs_of([Source("-", text)]))._replace(original=original)
    return list(audit_job(job, plan).result.findings)


def keyphrases(text: str, title: str | None = None, limit: int = 10) -> list[str]:
    """What a text is about, without being told: its weightiest noun phrases, in the nominative.

    Args:
        text: Markdown, with or without front matter.
        title: of the text; that of its front matter, where it has one, where this is None.
        limit: how many phrases at most.

    Returns:
        Phrases, the weightiest first; none twice.
    """
    article = Article(Source("-", text))
    named = words(title) if title is not None else article.title.prose.words if article.title else None
    found = weighed([prose.words for prose in article.texts], named, [heading.prose.words for heading in article.headings], limit)
    return [phrase.text for phrase in found]


def find_phrase(text: str, phrase: str) -> list[tuple[int, int]]:
    """Where a phrase occurs in plain text in any of its forms.

    Args:
        text: plain text.
        phrase: as one types it, best in the dictionary form: `цифровой маркетолог`.

    Returns:
        Start and end of each occurrence, code points; none crosses punctuation or a line end.
    """
    found = words(text)
    places = find(found, wanted(phrase))
    return [(found.spans[first][0], found.spans[last][1]) for first, last in places]
