"""Where in a file something stands of which only the text without markup is known."""

from ..article.span import Span

_BEFORE = (16, 8, 4, 1, 0)  # characters in front of a number by which its place in a file is known


def unique_place(text: str, span: Span, said: str, start: int, end: int) -> Span | None:
    """Where in a file something stands of which only the text without markup is known; None where that is not certain.

    Args:
        text: of the file.
        span: the block in it.
        said: the text of the block.
        start: where in that it begins.
        end: behind it there.
    """
    for before in _BEFORE:
        first = max(0, start - before)
        wanted = said[first:end]
        if text.count(wanted, *span) == 1:
            return Span(text.index(wanted, *span) + start - first, text.index(wanted, *span) + end - first)
    # Several equal numbers stand there; where markup holds none, they are in the same order.
    if said.count(wanted) == text.count(wanted, *span):
        at = span.start - 1
        for _ in range(said.count(wanted, 0, start) + 1):
            at = text.index(wanted, at + 1)
        return Span(at, at + end - start)
    return None
