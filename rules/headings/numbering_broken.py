"""Numbered headings that do not count one by one."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from seo_audit.rule import Article, Finding, Group, Heading, Place, Severity, Span, pattern, rule

# The title of an article that goes on where another one ended.
_GOES_ON = pattern(r"(?<!\w)(?:част[ьи]|продолжение|глава|том|урок|лекция|выпуск|серия|part|chapter|lesson|episode|continued)(?!\w)|№", re.IGNORECASE)
# «1.1 …» in an article about versions is one of them.
_VERSIONS = pattern(
    r"(?<!\w)(?:верси|релиз|выпуск|обновлени|изменени|истори|нов(?:ое|ого)(?!\w)|changelog|releases?(?!\w)|versions?(?!\w))", re.IGNORECASE
)


class Options(NamedTuple):
    """How many numbers may be missing at once: behind a larger gap the numbers are codes or names («404: …»), not a count."""

    gap: int = 5


class _Step(NamedTuple):
    """A numbered heading; `fresh` where something stands before it from which a new count may begin."""

    heading: Heading
    number: int
    fresh: bool


class _Break(NamedTuple):
    """Where the count breaks: the step, with the key of the message and the missing numbers."""

    step: _Step
    key: str
    missing: Mapping[str, int]

    @property
    def span(self) -> Span:
        return self.step.heading.span


@rule("HEAD006", "numbering-broken", severity=Severity.WARNING, options=Options)
def numbering_broken(article: Article, options: Options) -> Iterator[Group[_Break]]:
    reached: dict[tuple[int, str], int] = {}
    for group in article.siblings:
        for series, steps in _series(article, group.headings, group.ordinals).items():
            alone = group.parent is None or group.parent.number is None
            if series.endswith(".") and alone and _speaks_of(_VERSIONS, article, group.parent):
                continue
            begins = _begins_late(article, series, steps[0], group.parent, options.gap)
            if steps[0].number == reached.get((steps[0].heading.level, series), 0) + 1:
                begins = ""  # where the section before ended
            yield from _broken(steps, begins, options.gap)
            reached[steps[0].heading.level, series] = steps[-1].number


def _series(article: Article, headings: Sequence[Heading], ordinals: Sequence[tuple[str, int] | None]) -> dict[str, list[_Step]]:
    """The numbered headings of a group by what they count; a heading without number starts them all anew."""
    found: dict[str, list[_Step]] = {}
    begun: set[str] = set()
    before = headings[0]
    for heading, ordinal in zip(headings, ordinals, strict=True):
        if ordinal is None or article.switches_between(before.span, heading.span):
            begun.clear()
        if ordinal is not None:
            series, number = ordinal
            found.setdefault(series, []).append(_Step(heading, number, series not in begun))
            begun.add(series)
        before = heading
    return found


def _speaks_of(sign: re.Pattern[str], article: Article, parent: Heading | None) -> bool:
    """Whether the article by its titles, or the section by its heading, is about something."""
    titles = [field.text for field in (article.title, article.h1, parent) if field is not None]
    return any(sign.search(title) for title in titles)


def _begins_late(article: Article, series: str, step: _Step, parent: Heading | None, gap: int) -> str:
    """The message about a count that begins behind 1; "" where that may be right."""
    if not 1 < step.number <= gap + 1:
        return ""
    if parent is not None and parent is not article.h1:
        return "starts"
    # An article may go on where another one ended: without a main heading nothing but a lost first item is sure.
    if _speaks_of(_GOES_ON, article, None) or (parent is None and step.number > 2):  # noqa: PLR2004
        return ""
    # Where the number before stands in the text, as bold or in a list, nothing is lost: the markup differs.
    number = re.compile(rf"(?im)(?:^[^\w\n]*|>\s*){re.escape(series)}\s*№?\s?{step.number - 1}(?:[.):<\s]|$)")
    return "" if number.search(article.text, article.front_matter.span.end, step.heading.span.start) else "opens"


def _broken(steps: list[_Step], begins: str, gap: int) -> Iterator[Group[_Break]]:
    """The breaks of a series."""
    numbers = [step.number for step in steps]
    if len(steps) < 2 or all(after == before - 1 for before, after in pairwise(numbers)):  # noqa: PLR2004 - one is no series; a countdown
        return
    breaks = []
    if begins:
        breaks.append(_Break(steps[0], begins, {"from": numbers[0], "to": numbers[0]}))
    for before, step in pairwise(steps):
        key = _break(before.number, step, gap)
        if key:
            breaks.append(_Break(step, key, {"from": before.number + 1, "to": step.number - 1}))
    if breaks:
        yield Group(breaks, partial(_finding, steps))


def _finding(steps: Sequence[_Step], breaks: Sequence[_Break]) -> Finding:
    """The finding about a series: its first break, with the others related."""
    (step, key, missing), *others = breaks
    shown = ", ".join(map(str, _run(steps, steps.index(step))))
    parameters = {"number": step.number, "numbers": shown, **missing, "text": step.heading.text}
    return Finding(step.heading.span, key, parameters, related=[Place(other.span, "also") for other in others])


def _run(steps: Sequence[_Step], index: int) -> list[int]:
    """The numbers round a break: from where the count began to where the next one does, ten before and behind at most."""
    first = next((order for order in range(index - 1, max(0, index - 10), -1) if steps[order].fresh), max(0, index - 10))
    last = next((order for order in range(index + 1, min(len(steps), index + 10)) if steps[order].fresh), min(len(steps), index + 10))
    return [step.number for step in steps[first:last]]


def _break(before: int, step: _Step, gap: int) -> str:
    """The message about a number behind another one; "" where it is right."""
    number = step.number
    if number == before + 1 or (number <= 1 and step.fresh) or number - before > gap + 1:
        return ""
    if number == before:
        return "repeated"
    if number > before:
        return "missing" if number == before + 2 else "several"
    return "restarted" if number == 1 else "back"
