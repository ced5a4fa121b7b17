"""What changed of a source since its translation was made, a line each."""

from ...original.drift import Revised
from ...original.pair import Pair
from .paper import Paper
from .shared import Told
from .sides import name


def changes(paper: Paper, pair: Pair, told: Told) -> None:
    """Print what is new, what is gone and what says something else; nothing where nobody saw another version.

    Args:
        paper: what prints.
        pair: the article and its source.
        told: what the command works with.
    """
    found, seen = pair.drift, pair.original.seen
    if found is None:
        return
    if found.is_replaced or not found.is_any:
        paper.line(told.word("drift-replaced" if found.is_replaced else "drift-nothing", seen=seen), paper.YELLOW if found.is_replaced else "")
        return
    paper.line(told.word("drift", seen=seen), paper.BOLD)
    if found.title:
        paper.line(f"  ~ {told.word('drift-title', title=found.after.title)}")
    for index in found.new:
        part = found.after.parts[index]
        paper.line(f"  + {name(part, told)} ({told.word('words', words=part.words)})", paper.CYAN)
    for index in found.gone:
        part = found.before.parts[index]
        paper.line(f"  - {name(part, told)} ({told.word('words', words=part.words)})", paper.RED)
    for one in found.revised:
        after, before = found.after.parts[one.after], found.before.parts[one.before]
        was = f" ← {name(before, told)}" if one.is_renamed else ""
        paper.line(f"  ~ {name(after, told)}{was}: {_revision(one, told)}")


def _revision(one: Revised, told: Told) -> str:
    numbers = [f"{change.source.text} → {change.became.text}" for change in one.numbers if change.became is not None]
    return "; ".join([told.word("drift-words", added=one.added, removed=one.removed), *([", ".join(numbers)] if numbers else [])])
