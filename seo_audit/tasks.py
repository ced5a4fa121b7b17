"""What to do with an article: its findings as few tasks, and whether it may be published as it is.

A task is what an editor does in one go, whatever number of rules speak of it; which rules belong to which stands in tasks.toml. The
verdict is no score: an article that has a sure error must not go out, one that has a sure warning is mended first, any other may go.
The minutes are estimates of ours: so many for each line that is touched, rounded up; nobody measured them.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import islice
from math import ceil
from typing import NamedTuple

from .article.span import Lines
from .finding import Confidence, Finding, Severity

BASKETS = ("stop", "mend", "wish")
"""What keeps an article from being published, what is mended first, and what is done by who likes to; gravest first."""

# Below so many minutes, by so many: nobody knows it better.
_ROUND = ((10, 1), (60, 5), (600, 30), (float("inf"), 60))
_SAME = frozenset({"place", "again", "also", "another"})  # notes of places that have the defect themselves
_MOST_PLACES = 1000
_GAP = 2  # paragraphs have a blank line between them: those next to each other are one range

Range = tuple[int, int]


class Task(NamedTuple):
    """What to do in one go.

    Args:
        name: of the group in tasks.toml: `donor`, `meta`, `headings`, …
        variant: what it is called more closely, `ad`, or ``.
        basket: of its gravest finding, one of BASKETS.
        findings: in the order of the text.
        lines: first and last lines of the places, in order; neighbours are one.
        minutes: that it may take.
        cut: lines that are best deleted.
        rewrite: lines that are best written anew.
        subject: what it names, a piece of the article, or ``.
        fields: fields that it speaks of: `title`, `description`, `h1`.
        missing: those of them that are not there.
    """

    name: str
    variant: str
    basket: str
    findings: tuple[Finding, ...]
    lines: tuple[Range, ...]
    minutes: int
    cut: tuple[Range, ...] = ()
    rewrite: tuple[Range, ...] = ()
    subject: str = ""
    fields: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


class Verdict(NamedTuple):
    """Whether an article may be published.

    Args:
        key: `stop` (not), `mend` (mend it first) or `go`.
        reasons: defects (rules) that make it so.
        baskets: how many findings are in each basket.
        tasks: all, the gravest first, then those that the order of tasks.toml puts first.
        minutes: of the tasks that have the reasons.
    """

    key: str
    reasons: int
    baskets: Mapping[str, int]
    tasks: tuple[Task, ...]
    minutes: int


_FAILED_CHECK = "FILE009"  # says something of the program, not of the article


def basket_of(finding: Finding) -> str:
    """Where a finding belongs, one of BASKETS: what may well be wrong keeps nobody from publishing, nor does a check that failed."""
    if finding.severity is Severity.INFO or finding.confidence is Confidence.LOW or finding.code == _FAILED_CHECK:
        return "wish"
    return "stop" if finding.severity is Severity.ERROR else "mend"


def verdict_of(findings: Sequence[Finding], lines: Lines) -> Verdict:
    """What to do with an article.

    Args:
        findings: of it.
        lines: of its text.
    """
    baskets = dict.fromkeys(BASKETS, 0)
    by_name: dict[str, list[Finding]] = {}
    for finding in findings:
        baskets[basket_of(finding)] += 1
        by_name.setdefault(group_of(finding.code), []).append(finding)
    order = list(_groups())
    tasks = tuple(sorted((_task(name, own, lines) for name, own in by_name.items()), key=lambda task: (_rank(task.basket), order.index(task.name))))
    key = "stop" if baskets["stop"] else "mend" if baskets["mend"] else "go"
    reasons = {finding.code for finding in findings if basket_of(finding) == key}
    return Verdict(key, len(reasons), baskets, tasks, rounded(sum(task.minutes for task in tasks if task.basket == key)))


def rounded(minutes: float) -> int:
    """Minutes as exactly as anybody can know them: at least one, from ten on in fives, from an hour on in half hours, from ten hours on in hours."""
    step = next(step for below, step in _ROUND if minutes < below)
    return max(1, step * ceil(minutes / step))


class _Group(NamedTuple):
    """A table of tasks.toml."""

    codes: tuple[str, ...]
    minutes: float
    variants: Mapping[str, Sequence[str]] = {}
    cut: Sequence[str] = ()
    rewrite: Sequence[str] = ()
    subject: Sequence[str] = ()
    fields: Mapping[str, Sequence[str]] = {}
    missing: Mapping[str, Sequence[str]] = {}


@cache
def _groups() -> dict[str, _Group]:
    tables = tomllib.loads(files(__package__).joinpath("tasks.toml").read_text(encoding="utf-8"))
    return {name: _Group(**table) for name, table in tables.items()}


def group_names() -> tuple[str, ...]:
    """Names of all tasks that there are, in the order in which equally grave ones are done."""
    return tuple(_groups())


@cache
def group_of(code: str) -> str:
    """The task that a rule belongs to: it names its code, or else the longest beginning of it."""
    fits = [(len(begin), -order, name) for order, (name, group) in enumerate(_groups().items()) for begin in group.codes if code.startswith(begin)]
    return max(fits)[2]


def _task(name: str, findings: Sequence[Finding], lines: Lines) -> Task:
    group = _groups()[name]
    ordered = tuple(sorted(findings, key=lambda finding: (finding.span.start, finding.code)))
    codes = {finding.code for finding in findings}
    places = list(islice((place for finding in ordered for place in _places(finding, lines)), _MOST_PLACES))
    cut = _ranges(_hull(_places(finding, lines)) for finding in ordered if _is_named(finding, group.cut))
    rewritten = (place for finding in ordered if _is_named(finding, group.rewrite) for place in _places_inside(finding, lines))
    return Task(
        name=name,
        variant=next((variant for variant, named in group.variants.items() if not codes.isdisjoint(named)), ""),
        basket=min((basket_of(finding) for finding in findings), key=_rank),
        findings=ordered,
        lines=_ranges([*places, *cut]),
        # A line is touched once, whatever number of findings it has; of those beyond the first thousand nobody asks.
        minutes=rounded(group.minutes * len(set(places))),
        cut=cut,
        rewrite=_ranges(place for place in islice(rewritten, _MOST_PLACES) if not any(first <= place[0] <= last for first, last in cut)),
        subject=next(_subjects(ordered, group.subject), ""),
        fields=tuple(field for field, named in group.fields.items() if not codes.isdisjoint(named)),
        missing=tuple(field for field, named in group.missing.items() if not codes.isdisjoint(named)),
    )


def _places(finding: Finding, lines: Lines) -> Iterator[Range]:
    """First and last lines of all places that a finding sums up."""
    # One that ends at the beginning of a line does not reach into it.
    yield finding.line, max(finding.line, finding.end_line - (finding.end_column == 1))
    for place in finding.related:
        if place.note in _SAME or place.note == finding.key:
            first = lines.position(place.span.start)[0]
            yield first, max(first, lines.position(max(place.span.start, place.span.end - 1))[0])


def _places_inside(finding: Finding, lines: Lines) -> Iterator[Range]:
    """The places of a finding; of one about a section, which is marked at its heading, those in the section alone."""
    own, *others = _places(finding, lines)
    yield from others if others and "lines" in finding.parameters else (own, *others)


def _hull(places: Iterable[Range]) -> Range:
    listed = list(places)
    return min(first for first, _ in listed), max(last for _, last in listed)


def _ranges(places: Iterable[Range]) -> tuple[Range, ...]:
    found: list[Range] = []
    for first, last in sorted(places):
        if found and first <= found[-1][1] + _GAP:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return tuple(found)


def _is_named(finding: Finding, named: Sequence[str]) -> bool:
    return finding.code in named or f"{finding.code}:{finding.key}" in named


def _subjects(findings: Sequence[Finding], named: Sequence[str]) -> Iterator[str]:
    for one in named:
        code, _, parameter = one.partition(":")
        for finding in findings:
            if finding.code == code and isinstance(said := finding.parameters.get(parameter), str) and said.strip():
                yield said


def _rank(basket: str) -> int:
    return BASKETS.index(basket)
