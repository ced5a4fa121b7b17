"""What stands between two places of a text and may show the one instead of the other."""

import re

from .span import Span

_SWITCH = re.compile(r":::\s?(?:moniker|zone|tab)|\{%-?\s?(?:if|unless|else|elif|elsif|case|when|list tabs)\b|<Tab")  # versions, conditions, tabs
_SIGNS = (":::", "{%", "<Tab")
# A component of MDX on a line of its own (`<DeepDive>`): what is inside has headings as the component wants them.
_COMPONENT = re.compile(r"^</?[A-Z][A-Za-z.]*[\s/>]", re.MULTILINE)


def switches_in(text: str) -> list[tuple[int, int]]:
    """Where tags stand that switch between versions, conditions or tabs."""
    return [match.span() for match in _SWITCH.finditer(text)] if any(sign in text for sign in _SIGNS) else []


def is_component_between(text: str, one: Span, other: Span) -> bool:
    """Whether a component of MDX begins or ends between two places."""
    return _COMPONENT.search(text, one.end, other.start) is not None
