"""What was checked, and how figures are counted: one page, so that the page of each article need not repeat it."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from seo_audit.report import RunInfo

from .families import family_of


class Check(NamedTuple):
    """A rule that was asked.

    Args:
        code: of it.
        title: the defect that it looks for.
        page: that says what it found; "" for nothing.
    """

    code: str
    title: str
    page: str


class Family(NamedTuple):
    """The checks of one kind, by the letters of their codes."""

    name: str
    checks: list[Check]


class ChecksPage(NamedTuple):
    """All that the template is given.

    Args:
        families: of checks.
        total: how many checks there are.
        plain: keys of figures.
        grades: keys of formulas of reading ease.
    """

    families: list[Family]
    total: int
    plain: Sequence[str]
    grades: Sequence[str]


def checks_page(asked: Iterable[str], found: Mapping[str, str], figures: tuple[Sequence[str], Sequence[str]], info: RunInfo) -> ChecksPage:
    """Work out the page.

    Args:
        asked: codes of the rules that were asked of any article.
        found: of these, the ones that found something, with the page that says what.
        figures: keys of the figures, and of the formulas of reading ease.
        info: what holds for the run.
    """
    codes = sorted({*asked, *found}, key=lambda code: (family_of(code), code))
    families = [
        Family(name, [Check(code, info.rule(code).title, found.get(code, "")) for code in group]) for name, group in groupby(codes, key=family_of)
    ]
    return ChecksPage(families, len(codes), *figures)
