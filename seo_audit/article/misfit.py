"""Front matter that does not fit the schema of whoever runs the audit."""

from collections.abc import Mapping
from typing import NamedTuple


class Misfit(NamedTuple):
    """What does not fit.

    Args:
        path: the keys that lead to it, and of items in lists their numbers, from 0.
        key: of the message that says what is wrong, `schema-…` in the page of FM006.
        parameters: what that message names.
    """

    path: tuple[str | int, ...]
    key: str
    parameters: Mapping[str, object] = {}
