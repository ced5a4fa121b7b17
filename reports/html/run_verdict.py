"""The verdict on a whole run, and what to do first: the tasks that keep most articles from being published."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from seo_audit.report import BASKETS, RuleText, RunInfo, Task, Verdict, basket_of, group_names, rounded

from .task_words import duration
from .words import Words

_SHOWN = 5
_MOST_RULES = 3


class Doing(NamedTuple):
    """A task of an article, as far as the index needs to know it.

    Args:
        name: of the task.
        basket: one of BASKETS.
        minutes: that it may take.
        codes: of the rules that put it into its basket, in order.
    """

    name: str
    basket: str
    minutes: int
    codes: tuple[str, ...]


class Judged(NamedTuple):
    """What is kept of a verdict: its key, how many findings are in each basket, its tasks."""

    key: str
    baskets: tuple[int, ...]
    doings: tuple[Doing, ...]

    @property
    def urgency(self) -> tuple[int, ...]:
        """Sorts articles: what must not be published first, then by what is in each basket."""
        return tuple(-number for number in self.baskets)


class FirstTask(NamedTuple):
    """A task of the run.

    Args:
        name: of it.
        basket: the gravest that it has in any article.
        stopped: articles that it keeps from being published.
        articles: articles that have it.
        time: that it may take in all of them, in words.
        rules: the gravest, as most articles have them, with the number of articles.
    """

    name: str
    basket: str
    stopped: int
    articles: int
    time: str
    rules: list[tuple[RuleText, int]]


class RunVerdict(NamedTuple):
    """All that the template is given.

    Args:
        key: of the gravest verdict.
        articles: how many have it.
        all: articles of the run.
        tasks: what to do first; none where one article is all there is: its page tells it better.
    """

    key: str
    articles: int
    all: int
    tasks: list[FirstTask]


def judged(found: Verdict) -> Judged:
    """What the index keeps of the verdict on an article."""
    doings = (Doing(task.name, task.basket, task.minutes, _codes(task)) for task in found.tasks)
    return Judged(found.key, tuple(found.baskets[basket] for basket in BASKETS), tuple(doings))


def _codes(task: Task) -> tuple[str, ...]:
    return tuple(sorted({finding.code for finding in task.findings if basket_of(finding) == task.basket}))


def run_verdict(articles: Sequence[Judged], info: RunInfo, words: Words) -> RunVerdict | None:
    """The verdict on the run; None where it has no article.

    Args:
        articles: what was kept of each.
        info: what holds for the run.
        words: of its language.
    """
    if not articles:
        return None
    keys = Counter(article.key for article in articles)
    key = next(key for key in ("stop", "mend", "go") if keys[key])
    tasks = [_task(name, doings, info, words) for name in group_names() if (doings := _doings(name, articles))]
    # What nobody must do is no first thing to do, and of two tasks that spoil equally many the order of tasks.toml decides.
    first = sorted((task for task in tasks if task.basket != BASKETS[-1]), key=lambda task: (-task.stopped, -task.articles))
    return RunVerdict(key, keys[key], len(articles), first[:_SHOWN] if len(articles) > 1 else [])


def _doings(name: str, articles: Sequence[Judged]) -> list[Doing]:
    return [doing for article in articles for doing in article.doings if doing.name == name]


def _task(name: str, doings: Sequence[Doing], info: RunInfo, words: Words) -> FirstTask:
    basket = min((doing.basket for doing in doings), key=BASKETS.index)
    rules = Counter(code for doing in doings if doing.basket == basket for code in doing.codes)
    common = sorted(rules.items(), key=lambda item: (-item[1], item[0]))[:_MOST_RULES]
    return FirstTask(
        name=name,
        basket=basket,
        stopped=sum(doing.basket == BASKETS[0] for doing in doings),
        articles=len(doings),
        time=duration(rounded(sum(doing.minutes for doing in doings)), words),
        rules=[(info.rule(code), articles) for code, articles in common],
    )
