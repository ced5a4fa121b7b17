"""The panels of an article's page: each shows one side of the article, and stands in a module, a template and a style of its own name."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from .checklist import checklist
from .gone import gone
from .keyphrase import keyphrase
from .outline import outline
from .passed import passed
from .shown import Shown
from .snippet import snippet
from .terms import terms
from .translation import translation


class Panel(NamedTuple):
    """A panel of a page: its name, which its template and its heading go by, and what the template is given."""

    name: str
    content: Any


# In the order of the page.
_PANELS: tuple[tuple[str, Callable[[Shown], Any]], ...] = (
    ("gone", gone),
    ("snippet", snippet),
    ("outline", outline),
    ("keyphrase", keyphrase),
    ("terms", terms),
    ("translation", translation),
    ("checklist", checklist),
    ("passed", passed),
)
NAMES = tuple(name for name, _ in _PANELS)


def panels_of(shown: Shown) -> Iterator[Panel]:
    """The panels that have something to show.

    Args:
        shown: what they are made from.
    """
    for name, make in _PANELS:
        content = make(shown)
        if content is not None:
            yield Panel(name, content)
