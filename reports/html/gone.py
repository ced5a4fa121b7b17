"""What became of the findings of an earlier run."""

from typing import NamedTuple

from seo_audit.report import without_passwords

from .safe import one_line
from .shown import Shown

_MOST = 100


class Former(NamedTuple):
    """A finding that is no longer there: its severity, its line then, and what was said."""

    severity: str
    line: int
    message: str


class Since(NamedTuple):
    """All that the template is given: how many findings are new, gone and the same; those that are gone, and how many more."""

    new: int
    gone: int
    same: int
    former: list[Former]
    more: int


def gone(shown: Shown) -> Since | None:
    """The article beside an earlier run; None where that did not see it, or there was none.

    Args:
        shown: what panels are made from.
    """
    compared = shown.result.compared
    if compared is None or not compared.known:
        return None
    former = [
        Former(one.severity.name.lower(), one.line, one_line(without_passwords(one.message, shown.result.passwords))) for one in compared.gone[:_MOST]
    ]
    return Since(len(compared.new), len(compared.gone), compared.same, former, len(compared.gone) - len(former))
