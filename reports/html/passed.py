"""The checks that found nothing: what the template needs to know. The report has a page that lists them."""

from collections import Counter
from typing import NamedTuple

from .families import family_of
from .shown import Shown


class Family(NamedTuple):
    """The letters of a family, and how many of its checks found nothing."""

    name: str
    checks: int


class Passed(NamedTuple):
    """All that the template is given: the families, and how many checks there are in all."""

    families: list[Family]
    total: int


def passed(shown: Shown) -> Passed | None:
    """The panel; None where every check found something, or none was made.

    Args:
        shown: the article and what came of it.
    """
    families = Counter(map(family_of, shown.result.passed))
    return Passed([Family(name, families[name]) for name in sorted(families)], families.total()) if families else None
