"""Terms of a glossary in a source: what its translation must call by the words that were agreed on."""

import re
from collections.abc import Iterable, Iterator, Sequence

from .model import Part

_BEHIND = r"(?:'s|s|es)?"  # an English plural or possessive
_EDGE = r"[\w./@-]"  # what a term is part of is another word, an address, a command


def pattern_of(terms: Iterable[str]) -> re.Pattern[str] | None:
    """What finds terms in English text, the longest first, so that a term inside another one does not count; None for none.

    A term in capitals alone is an abbreviation and is not found in small letters: `AI`, `IT`.

    Args:
        terms: as the glossary has them.
    """
    ordered = in_order(terms)
    if not ordered:
        return None
    forms = "|".join(f"(?P<t{index}>{_form(term)})" for index, term in enumerate(ordered))
    return re.compile(rf"(?<!{_EDGE})(?:{forms}){_BEHIND}(?!\w|[./@-]\w)")


def _form(term: str) -> str:
    words = r"[\s\u00a0-]+".join(map(re.escape, re.split(r"[\s-]+", term.strip())))
    return words if term.isupper() else f"(?i:{words})"


def terms_in(part: Part, pattern: re.Pattern[str], terms: Sequence[str]) -> Iterator[str]:
    """The terms that a section uses, each as often as it does; code has none.

    Args:
        part: the section.
        pattern: of the terms.
        terms: those that it was made of, longest first, as `in_order` gives them.
    """
    for text in (part.heading, *(piece.text for piece in part.pieces if piece.kind != "code")):
        for match in pattern.finditer(text):
            yield terms[int((match.lastgroup or "t0")[1:])]


def in_order(terms: Iterable[str]) -> list[str]:
    """Terms in the order in which a pattern looks for them."""
    return sorted(terms, key=lambda term: (-len(term), term))
