"""Terms of a glossary in a source: what its translation must call by the words that were agreed on."""

import re
from collections.abc import Iterable, Iterator, Sequence

from ..article.lazy_pattern import pattern
from .model import Part, Piece

_BEHIND = r"(?:['’]s|s|es)?"  # an English plural or possessive
# A word that is a verb here is no term: they lead, to market, leads to, market your shop.
_VERB_BEFORE = pattern(r"(?:\b(?:to|they|we|you|I|who|can|could|will|would|may|might|must|should|not|also)|n['’]t)\s\Z", re.IGNORECASE)
_VERB_BEHIND = pattern(r"\s(?:to|you|us|them|him|me|it|the|an?|your|their|his|her|its|our)\b", re.IGNORECASE)
_LONGEST = 8  # characters of such a word, and a blank
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
    if words[-1:] in {"y", "Y"}:  # stories
        words = f"{words[:-1]}(?:{words[-1]}|ie(?=s\\b))"
    return words if term.isupper() else f"(?i:{words})"


def terms_in(part: Part, found: re.Pattern[str], terms: Sequence[str]) -> Iterator[tuple[str, int]]:
    """The terms that a section uses, each as often as it does, with the indices of their pieces, -1 for the heading; code has none.

    Args:
        part: the section.
        found: the pattern of the terms.
        terms: those that it was made of, longest first, as `in_order` gives them.
    """
    texts = [(-1, part.heading), *((index, _without_code(piece)) for index, piece in enumerate(part.pieces) if piece.kind != "code")]
    for index, text in texts:
        for match in found.finditer(text):
            term = terms[int((match.lastgroup or "t0")[1:])]
            if not _is_verb(term, text, match):
                yield term, index


def _is_verb(term: str, text: str, match: re.Match[str]) -> bool:
    """Whether a term of one word is a verb where it stands."""
    if not term.isalpha() or not term.islower():
        return False
    return bool(_VERB_BEFORE.search(text, max(0, match.start() - _LONGEST), match.start()) or _VERB_BEHIND.match(text, match.end()))


def _without_code(piece: Piece) -> str:
    text = piece.text
    for code in sorted(filter(None, piece.code), key=len, reverse=True):
        text = text.replace(code, "`")
    return text


def in_order(terms: Iterable[str]) -> list[str]:
    """Terms in the order in which a pattern looks for them."""
    return sorted(terms, key=lambda term: (-len(term), term))
