"""Edits of a text."""

from collections.abc import Iterable

from .rule import Edit


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits done.

    Args:
        text: what the spans of the edits refer to.
        edits: in any order.

    Raises:
        ValueError: two of them overlap.
    """
    parts = []
    done = 0
    for span, replacement in sorted(edits):
        if span.start < done:
            raise ValueError(f"edits overlap at {span.start}")
        parts += [text[done : span.start], replacement]
        done = span.end
    parts.append(text[done:])
    return "".join(parts)
