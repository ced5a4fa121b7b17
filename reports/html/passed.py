"""The checks that found nothing: what the template needs to know."""

from itertools import groupby
from typing import NamedTuple

from .shown import Shown
from .words import WORDS

_DIGITS = "0123456789"


class Family(NamedTuple):
    """Checks of one kind: the key of its name, and the defects that were looked for."""

    key: str
    titles: list[str]


class Passed(NamedTuple):
    """All that the template is given: the checks by family, and how many there are."""

    families: list[Family]
    total: int


def passed(shown: Shown) -> Passed | None:
    """The panel; None where every check found something, or none was made.

    Args:
        shown: the article and what came of it.
    """
    codes = sorted(shown.result.passed, key=lambda code: (_family(code), code))
    families = [Family(key, [shown.info.rule(code).title for code in group]) for key, group in groupby(codes, key=_family)]
    return Passed(families, len(codes)) if codes else None


def _family(code: str) -> str:
    """The key of a family's name; rules of users are all of one."""
    key = f"passed.{code.rstrip(_DIGITS)}"
    return key if key in WORDS else "passed.own"
